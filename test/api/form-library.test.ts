import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Answer, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import {
  createForm,
  formOf,
  formReader,
  register,
  textQuestion,
  type FormVersionView,
  type Json,
} from '../support/forms.js';

interface Block extends Json {
  readonly id: string;
  readonly source: string;
  readonly elements: Json[];
}

const summary = ({ status, body }: Answer): [number, unknown] => [status, body['code']];

describe.each(databaseKinds())('blocks and trials of forms on %s', (kind) => {
  let bench: Bench;
  let administrator: Client;
  let reader: Client;
  beforeAll(async () => {
    bench = await startBench(kind);
    ({ administrator } = bench);
    reader = await formReader(bench);
  });
  afterAll(() => bench?.close());

  describe('blocks', () => {
    const title = { 'zh-CN': '联系方式', en: 'Contact' };
    const blocks = async () => (await reader.ok<{ items: Block[] }>('GET', '/api/form-blocks')).items;

    it('come with the product', async () => {
      const items = await blocks();
      expect(items.map(({ id }) => id)).toEqual(
        expect.arrayContaining([
          'score-item',
          'five-good',
          'five-leads',
          'seven-foci',
          'three-displays',
          'veto-declaration',
        ]),
      );
      expect(new Set(items.map(({ source }) => source))).toEqual(new Set(['shipped']));
    });

    it('make a form that can be published', async () => {
      const elements = (await blocks()).find(({ id }) => id === 'seven-foci')?.elements ?? [];
      const total = {
        type: 'expression',
        name: 'total',
        title: '总分',
        role: 'total',
        expression: 'sum({setup-score}, {people-score})',
      };
      const manifest = { ...register, scored: true, campaignType: 'classification-grading', group: 'self' };
      const { id } = await createForm(administrator, 'from-blocks', {
        manifest,
        definition: formOf(...elements, total),
      });
      expect(await administrator.ok('POST', `/api/form-versions/${id}/publish`)).toMatchObject({
        state: 'PUBLISHED',
        manifest: { totalQuestion: 'total' },
      });
    });

    it('are kept and removed by those who make forms', async () => {
      const elements = [textQuestion('contact', { visibleIf: '{elsewhere} = 1' })];
      const kept = await administrator.ok<Block>('POST', '/api/form-blocks', { body: { title, elements } });
      expect(kept).toMatchObject({ source: 'own', title, category: 'own', elements });
      expect((await blocks()).at(-1)).toEqual(kept);
      expect(summary(await reader.request('DELETE', `/api/form-blocks/${kept.id}`))).toEqual([403, 'forbidden']);
      await administrator.ok('DELETE', `/api/form-blocks/${kept.id}`);
      expect(summary(await administrator.request('DELETE', `/api/form-blocks/${kept.id}`))).toEqual([404, 'not-found']);
      expect(summary(await reader.request('POST', '/api/form-blocks', { body: { title, elements } }))).toEqual([
        403,
        'forbidden',
      ]);
    });

    it.each<[string, Json, string]>([
      ['markup', { type: 'html', name: 'x', html: '<b>' }, '#/elements/0/html'],
      ['a script', textQuestion('x', { title: '<img src=x onerror=a()>' }), '#/elements/0/title'],
      ['an address', { type: 'dropdown', name: 'x', choicesByUrl: { url: 'https://a' } }, '#/elements/0/choicesByUrl'],
      ['an unknown type', { type: 'imagemap', name: 'x' }, '#/elements/0/type'],
    ])('are not kept with %s', async (_title, element, pointer) => {
      const answer = await administrator.request<{ code: string; errors: { pointer: string }[] }>(
        'POST',
        '/api/form-blocks',
        { body: { title, elements: [element] } },
      );
      expect([answer.status, answer.body.code]).toEqual([422, 'form-invalid']);
      expect(answer.body.errors.map((error) => error.pointer)).toContain(pointer);
    });
  });

  describe('a trial', () => {
    const score = textQuestion('score', {
      inputType: 'number',
      min: 0,
      max: 100,
      step: 0.5,
      points: 100,
      isRequired: true,
    });
    const village = textQuestion('village-only', { visibleIf: "{unitType} = 'village'" });
    let draft: FormVersionView;
    let trial: { token: string; path: string; expiresAt: string };
    beforeAll(async () => {
      draft = await createForm(administrator, 'tried', {
        definition: formOf({ ...score, title: { default: '分', en: 'Score' } }, village),
      });
      trial = await administrator.ok('POST', `/api/form-versions/${draft.id}/trials`);
    });
    const answer = (body: Json, token = trial.token) =>
      bench.client().request<Json & { errors: Json[] }>('POST', `/api/trials/${token}/answers`, { body });
    const answers = (query = '') =>
      administrator.ok<{ items: (Json & { answers: Json; scores: Json | null })[]; total: number }>(
        'GET',
        `/api/form-versions/${draft.id}/trial-answers${query}`,
      );

    it('has an address of 128 random bits for a day', () => {
      expect(trial.path).toBe(`/try/${trial.token}`);
      expect(Buffer.from(trial.token, 'base64url')).toHaveLength(16);
      expect(new Date(trial.expiresAt).getTime() - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
    });

    it('shows the draft as it is now, to anybody who has the address', async () => {
      const shown = await bench.client().ok<Json>('GET', `/api/trials/${trial.token}`);
      expect(shown).toMatchObject({
        form: draft.definition,
        title: register.title,
        locales: ['zh-CN', 'en'],
        variables: { unitType: 'village' },
      });
      expect(shown['unitTypes']).toContain('community');
    });

    it('takes answers that the form takes, and scores them', async () => {
      const given = await answer({ answers: { score: 62.5, 'village-only': '好' } });
      expect([given.status, given.body]).toMatchObject([201, { scores: { total: '62.5', points: '100' } }]);
      expect((await answer({ answers: { score: 80 }, unitType: 'community' })).status).toBe(201);
      const { items, total } = await answers();
      expect(total).toBe(2);
      expect(items.map((item) => [item['unitType'], item.answers['score'], item.scores?.['total']])).toEqual(
        expect.arrayContaining([
          [null, 62.5, '62.5'],
          ['community', 80, '80'],
        ]),
      );
      for (const item of items) expect(item['receivedOn']).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect((await answers('?page=2&pageSize=1')).items).toHaveLength(1);
    });

    it.each<[string, Json, string]>([
      ['beyond the range', { answers: { score: 101 } }, '#/answers/score'],
      [
        'to a question that is not shown',
        { answers: { score: 1, 'village-only': 'x' }, unitType: 'community' },
        '#/answers/village-only',
      ],
      ['to no question', { answers: { score: 1, more: 1 } }, '#/answers/more'],
      ['for an unknown kind of unit', { answers: { score: 1 }, unitType: 'castle' }, '#/unitType'],
    ])('refuses an answer %s', async (_title, body, pointer) => {
      const refused = await answer(body);
      expect([refused.status, refused.body.errors[0]?.['pointer']]).toEqual([422, pointer]);
    });

    it('has no other address', async () => {
      for (const token of ['A'.repeat(22), 'short', 'x'.repeat(80)]) {
        expect((await bench.client().request('GET', `/api/trials/${token}`)).status).toBe(404);
        expect((await answer({ answers: {} }, token)).status).toBe(404);
      }
    });

    it('runs out', async () => {
      const { token } = await administrator.ok<{ token: string }>('POST', `/api/form-versions/${draft.id}/trials`);
      const { Database } = await import('@pingyi/backend/testing');
      const database = bench.app.get(Database);
      const tokens = await database.select<{ token_hash: string }>('SELECT token_hash FROM form_trial');
      expect(tokens.map((row) => row.token_hash)).not.toContain(token);
      await database.writeStatement("UPDATE form_trial SET expires_at = '2012-01-01T00:00:00.000Z'");
      expect((await bench.client().request('GET', `/api/trials/${token}`)).status).toBe(404);
      trial = await administrator.ok('POST', `/api/form-versions/${draft.id}/trials`);
      expect(await database.select('SELECT token_hash FROM form_trial')).toHaveLength(1);
    });

    it('of a draft that cannot be enforced yet says where', async () => {
      const broken = await createForm(administrator, 'broken', {
        definition: formOf(textQuestion('x', { visibleIf: '{gone} = 1' })),
      });
      const { token } = await administrator.ok<{ token: string }>('POST', `/api/form-versions/${broken.id}/trials`);
      const refused = await answer({ answers: { x: '1' } }, token);
      expect([refused.status, refused.body['code'], refused.body.errors]).toEqual([
        422,
        'form-invalid',
        [{ pointer: '#/pages/0/elements/0/visibleIf', code: 'missing-question' }],
      ]);
    });

    it('keeps 200 answers of a form, until they are cleared', async () => {
      const { total } = await answers();
      for (let count = total; count < 198; count += 1)
        expect((await answer({ answers: { score: 1 } })).status).toBe(201);
      const last = await Promise.all(Array.from({ length: 5 }, () => answer({ answers: { score: 1 } })));
      expect(last.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 201, 409, 409, 409]);
      expect(summary(await answer({ answers: { score: 1 } }))).toEqual([409, 'trial-full']);
      await administrator.ok('DELETE', `/api/form-versions/${draft.id}/trial-answers`);
      expect((await answers()).total).toBe(0);
      expect((await answer({ answers: { score: 1 } })).status).toBe(201);
    });

    it('is opened, read and cleared by those who make forms', async () => {
      const at = `/api/form-versions/${draft.id}`;
      const tries = [
        reader.request('POST', `${at}/trials`),
        reader.request('GET', `${at}/trial-answers`),
        reader.request('DELETE', `${at}/trial-answers`),
      ];
      expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([403, 403, 403]);
    });

    it('goes with the draft', async () => {
      const other = await createForm(administrator, 'gone');
      const { token } = await administrator.ok<{ token: string }>('POST', `/api/form-versions/${other.id}/trials`);
      await administrator.ok('DELETE', `/api/form-versions/${other.id}`);
      expect((await bench.client().request('GET', `/api/trials/${token}`)).status).toBe(404);
    });

    it('has a page under the policy of the respondent page', async () => {
      const page = await bench.client().request('GET', trial.path);
      expect(page.headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
      expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    });
  });
});
