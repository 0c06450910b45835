import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Answer, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import {
  createForm,
  formOf,
  formReader,
  latestVersion,
  register,
  secondAdministrator,
  textQuestion,
  type FormVersionView,
  type Json,
} from '../support/forms.js';

const editor = 'tab-0123456789abcdef';
const otherTab = 'tab-fedcba9876543210';
const summary = ({ status, body }: Answer): [number, unknown] => [status, body['code']];

describe.each(databaseKinds())('the designer of forms on %s', (kind) => {
  let bench: Bench;
  let administrator: Client;
  let colleague: Client;
  let reader: Client;
  beforeAll(async () => {
    bench = await startBench(kind);
    ({ administrator } = bench);
    colleague = await secondAdministrator(bench);
    reader = await formReader(bench);
  });
  afterAll(() => bench?.close());

  const save = (client: Client, draft: FormVersionView, body: Json) =>
    client.request<FormVersionView & Json>('PUT', `/api/form-versions/${draft.id}`, { body, revision: draft.revision });
  const hold = (client: Client, id: string, body: Json) =>
    client.ok<{ mine: boolean; holder: Json | null; until: string }>('PUT', `/api/form-versions/${id}/lock`, { body });
  const auditOf = async (subject: string) => {
    const { items } = await administrator.ok<{ items: { action: string; subject: string }[] }>(
      'GET',
      '/api/audit?pageSize=200',
    );
    return items
      .filter((event) => event.subject === subject)
      .map(({ action }) => action)
      .reverse();
  };

  describe('a new form', () => {
    it('starts as an empty page under its title', async () => {
      const draft = await administrator.ok<FormVersionView>('POST', '/api/forms', {
        body: { code: 'empty', manifest: register },
      });
      expect(draft).toMatchObject({ formCode: 'empty', version: 1, state: 'DRAFT', revision: 1 });
      expect(draft.definition).toMatchObject({
        locale: 'zh-cn',
        title: { default: '走访登记' },
        pages: [{ elements: [] }],
      });
    });

    it('reads its roles and its total from the questions', async () => {
      const definition = formOf(textQuestion('score', { role: 'item:a' }), {
        type: 'expression',
        name: 'sum',
        role: 'total',
        expression: '{score}',
      });
      const { manifest } = await createForm(administrator, 'roles', {
        definition,
        manifest: { ...register, scored: true },
      });
      expect(manifest).toMatchObject({
        code: 'roles',
        version: 1,
        roles: { score: 'item:a', sum: 'total' },
        totalQuestion: 'sum',
      });
    });

    it('cannot take the code of another one', async () => {
      const answer = await administrator.request('POST', '/api/forms', {
        body: { code: 'classification-self', manifest: register },
      });
      expect(summary(answer)).toEqual([409, 'form-code-taken']);
    });

    it('goes to one of those who ask for its code at the same time', async () => {
      const answers = await Promise.all(
        Array.from({ length: 6 }, () =>
          administrator.request('POST', '/api/forms', { body: { code: 'wanted', manifest: register } }),
        ),
      );
      expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 409, 409, 409, 409, 409]);
    });

    it.each<[string, Json, string]>([
      ['a code with capitals', { code: 'My Form', manifest: register }, '#/code'],
      ['no Chinese title', { code: 'x', manifest: { ...register, title: { en: 'Visit' } } }, '#/manifest/title/zh-CN'],
      ['an unknown audience', { code: 'x', manifest: { ...register, audience: 'anybody' } }, '#/manifest/audience'],
      ['roles of its own', { code: 'x', manifest: { ...register, roles: {} } }, '#/manifest/roles'],
      ['a list as definition', { code: 'x', manifest: register, definition: [] }, '#/definition'],
    ])('is refused with %s', async (_title, body, pointer) => {
      const answer = await administrator.request<{ errors: { pointer: string }[] }>('POST', '/api/forms', { body });
      expect([answer.status, answer.body.errors.map((error) => error.pointer)]).toEqual([422, [pointer]]);
    });

    it('is not for readers', async () => {
      expect(summary(await reader.request('POST', '/api/forms', { body: { code: 'x', manifest: register } }))).toEqual([
        403,
        'forbidden',
      ]);
    });

    it('appears among the forms as an own one', async () => {
      const { items } = await reader.ok<{ items: Json[] }>('GET', '/api/forms');
      expect(items.find(({ code }) => code === 'empty')).toMatchObject({
        source: 'own',
        versions: 1,
        latest: null,
        draft: { version: 1 },
      });
      expect(items.find(({ code }) => code === 'classification-mass')).toMatchObject({
        source: 'shipped',
        draft: null,
      });
    });
  });

  describe('a copy', () => {
    it('remembers what it was copied from and takes its questions', async () => {
      const origin = await latestVersion(administrator, 'classification-self');
      const body = { code: 'own-self', manifest: { ...register, scored: true }, copyOf: origin.id };
      const copy = await administrator.ok<FormVersionView>('POST', '/api/forms', { body });
      expect(copy.manifest['copyOf']).toEqual({ formCode: 'classification-self', version: 1 });
      expect([copy.definition, copy.manifest.roles]).toEqual([origin.definition, origin.manifest.roles]);
    });

    it('keeps the base questions of its origin (I20)', async () => {
      const origin = await latestVersion(administrator, 'appraisal-member');
      const said = {
        ...register,
        audience: 'resident',
        campaignType: 'mass-appraisal',
        group: 'members',
        title: { 'zh-CN': '评议' },
      };
      const copy = await administrator.ok<FormVersionView>('POST', '/api/forms', {
        body: { code: 'own-member', manifest: said, copyOf: origin.id },
      });
      const [page] = structuredClone(copy.definition['pages']) as { elements: Json[] }[];
      const locked = page?.elements.findIndex((element) => element['lockedBase'] === true) ?? -1;
      expect(locked).toBeGreaterThanOrEqual(0);
      const { lockedQuestions } = await administrator.ok<{ lockedQuestions: string[] }>(
        'GET',
        `/api/form-versions/${copy.id}`,
      );
      expect(lockedQuestions).toContain(page?.elements[locked]?.['name']);
      const [taken] = page?.elements.splice(locked, 1) ?? [];
      const changed = { ...copy.definition, pages: [page] };
      const saved = await save(administrator, copy, { definition: changed });
      expect(saved.status).toBe(200);
      // What the copy lacks is still its base's; what it adds is its own.
      expect(await administrator.ok('GET', `/api/form-versions/${copy.id}`)).toMatchObject({ lockedQuestions });
      const answer = await administrator.request<{ errors: Json[] }>('POST', `/api/form-versions/${copy.id}/publish`);
      expect([answer.status, answer.body.errors]).toEqual([422, [{ pointer: '#', code: 'locked-base-changed' }]]);
      const check = await administrator.ok<{ findings: Json[] }>('POST', '/api/form-checks', {
        body: { definition: changed, copyOf: copy.manifest['copyOf'] },
      });
      expect(check.findings).toMatchObject([{ code: 'locked-base-changed', severity: 'error' }]);
      expect(String(check.findings[0]?.['message'])).toContain(String(taken?.['name']));
    });

    it('needs an origin that exists', async () => {
      const answer = await administrator.request('POST', '/api/forms', {
        body: { code: 'orphan', manifest: register, copyOf: crypto.randomUUID() },
      });
      expect(summary(answer)).toEqual([422, 'form-version-unknown']);
    });
  });

  describe('a draft', () => {
    it('is saved under the revision that was seen, with what is said about it', async () => {
      const draft = await createForm(administrator, 'saved');
      const { body: next } = await save(administrator, draft, {
        definition: formOf(textQuestion('who')),
        manifest: { ...register, title: { 'zh-CN': '新名' } },
      });
      expect(next).toMatchObject({ revision: 2, manifest: { title: { 'zh-CN': '新名' } } });
      expect(summary(await save(administrator, draft, { definition: formOf() }))).toEqual([412, 'revision-stale']);
    });

    it('keeps its revision when nothing changes', async () => {
      const draft = await createForm(administrator, 'unchanged');
      const { body } = await save(administrator, draft, { definition: draft.definition, editor });
      expect([body.revision, body.hash]).toEqual([draft.revision, draft.hash]);
    });

    it('is told to the audit log once for an editing period, however often it saves itself', async () => {
      let draft = await createForm(administrator, 'audited');
      await hold(administrator, draft.id, { editor });
      for (const name of ['a', 'b', 'c'])
        draft = (await save(administrator, draft, { definition: formOf(textQuestion(name)), editor })).body;
      expect(draft.revision).toBe(4);
      expect(await auditOf('audited 1')).toEqual(['form.created', 'form.draft-changed']);
      await administrator.ok('DELETE', `/api/form-versions/${draft.id}/lock?editor=${editor}`);
      await save(administrator, draft, { definition: formOf(textQuestion('d')), editor });
      expect(await auditOf('audited 1')).toEqual(['form.created', 'form.draft-changed', 'form.draft-changed']);
    });

    it('has one editor at a time, until another one takes over', async () => {
      const draft = await createForm(administrator, 'locked');
      expect(await hold(administrator, draft.id, { editor })).toMatchObject({ mine: true, holder: null });
      expect(await hold(colleague, draft.id, { editor: otherTab })).toMatchObject({
        mine: false,
        holder: { displayName: 'Root' },
      });
      const change = { definition: formOf(textQuestion('x')) };
      for (const body of [change, { ...change, editor: otherTab }])
        expect(summary(await save(colleague, draft, body))).toEqual([409, 'edit-locked']);
      expect(summary(await colleague.request('DELETE', `/api/form-versions/${draft.id}`))).toEqual([
        409,
        'edit-locked',
      ]);
      expect(await hold(colleague, draft.id, { editor: otherTab, takeOver: true })).toMatchObject({ mine: true });
      expect(summary(await save(administrator, draft, { ...change, editor }))).toEqual([409, 'edit-locked']);
      expect((await save(colleague, draft, { ...change, editor: otherTab })).status).toBe(200);
    });

    it('is locked against the second tab of the same person, too', async () => {
      const draft = await createForm(administrator, 'two-tabs');
      await hold(administrator, draft.id, { editor });
      expect(await hold(administrator, draft.id, { editor: otherTab })).toMatchObject({ mine: false });
      await administrator.ok('DELETE', `/api/form-versions/${draft.id}/lock?editor=${editor}`);
      expect(await hold(administrator, draft.id, { editor: otherTab })).toMatchObject({ mine: true });
    });

    it('is locked for a minute from the last renewal', async () => {
      const draft = await createForm(administrator, 'lease');
      const { until } = await hold(administrator, draft.id, { editor });
      const left = new Date(until).getTime() - Date.now();
      expect(left).toBeGreaterThan(50_000);
      expect(left).toBeLessThanOrEqual(60_000);
      const { Database } = await import('@pingyi/backend/testing');
      await bench.app
        .get(Database)
        .writeStatement("UPDATE form_lease SET until = '2012-01-01T00:00:00.000Z' WHERE form_version_id = ?", [
          draft.id,
        ]);
      expect(await hold(colleague, draft.id, { editor: otherTab })).toMatchObject({ mine: true });
    });

    it.each(['short', 'x'.repeat(65), 'with blanks in between'])('takes no editor called %s', async (name) => {
      const draft = await createForm(administrator, `editor-${name.length}`);
      expect(
        (await administrator.request('PUT', `/api/form-versions/${draft.id}/lock`, { body: { editor: name } })).status,
      ).toBe(422);
    });

    it('is discarded, and with its only version the form', async () => {
      const draft = await createForm(administrator, 'thrown-away');
      await administrator.ok('DELETE', `/api/form-versions/${draft.id}`);
      expect((await administrator.request('GET', `/api/form-versions/${draft.id}`)).status).toBe(404);
      const { items } = await administrator.ok<{ items: Json[] }>('GET', '/api/forms/thrown-away/versions');
      expect(items).toEqual([]);
      await createForm(administrator, 'thrown-away');
    });

    it('is not changed, locked, discarded, published or retired by a reader', async () => {
      const { id, revision } = await createForm(administrator, 'not-theirs');
      const at = `/api/form-versions/${id}`;
      const tries = [
        reader.request('PUT', at, { body: { definition: {} }, revision }),
        reader.request('PUT', `${at}/lock`, { body: { editor } }),
        reader.request('DELETE', `${at}/lock?editor=${editor}`),
        reader.request('DELETE', at),
        reader.request('POST', `${at}/publish`),
        reader.request('POST', `${at}/retire`),
        reader.request('POST', '/api/form-checks', { body: { definition: {} } }),
      ];
      expect((await Promise.all(tries)).map(({ status }) => status)).toEqual(tries.map(() => 403));
    });
  });

  describe('a published version', () => {
    it('is neither changed, locked nor discarded', async () => {
      const { id } = await createForm(administrator, 'frozen');
      await administrator.ok('POST', `/api/form-versions/${id}/publish`);
      const at = `/api/form-versions/${id}`;
      expect(summary(await administrator.request('PUT', at, { body: { definition: {} }, revision: 2 }))).toEqual([
        409,
        'immutable',
      ]);
      expect(summary(await administrator.request('PUT', `${at}/lock`, { body: { editor } }))).toEqual([
        409,
        'immutable',
      ]);
      expect(summary(await administrator.request('DELETE', at))).toEqual([409, 'immutable']);
    });

    it('comes back as the draft of the next version', async () => {
      const first = await latestVersion(administrator, 'frozen');
      const second = await administrator.ok<FormVersionView>('POST', '/api/forms/frozen/versions', {
        body: { definition: first.definition },
      });
      expect(second).toMatchObject({
        version: 2,
        state: 'DRAFT',
        definition: first.definition,
        manifest: { version: 2, title: register.title },
      });
      await administrator.ok('DELETE', `/api/form-versions/${second.id}`);
      expect(await latestVersion(administrator, 'frozen')).toMatchObject({ version: 1 });
    });

    it('is retired: no new campaign takes it, one that has it must choose again before it starts', async () => {
      const { id: campaign } = await administrator.ok<{ id: string }>('POST', '/api/campaigns', {
        body: { name: '满意度', campaignType: 'satisfaction-survey', asOf: '2012-04-30' },
      });
      const { id } = await latestVersion(administrator, 'satisfaction-village');
      const { revision } = await administrator.ok<{ revision: number }>('GET', `/api/campaigns/${campaign}`);
      const groups = [{ key: 'recipients', access: 'card', formVersionId: id }];
      await administrator.ok('PATCH', `/api/campaigns/${campaign}`, { body: { groups }, revision });
      expect(await administrator.ok('POST', `/api/form-versions/${id}/retire`)).toMatchObject({ state: 'RETIRED' });
      expect(await administrator.ok('POST', `/api/form-versions/${id}/retire`)).toMatchObject({ state: 'RETIRED' });
      const start = await administrator.request<{ errors: Json[] }>('POST', `/api/campaigns/${campaign}/transitions`, {
        body: { to: 'PUBLISHED' },
      });
      expect(start.body.errors).toContainEqual({ pointer: '#/groups/0/formVersionId', code: 'form-retired' });
      const again = await administrator.request<{ errors: Json[] }>('PATCH', `/api/campaigns/${campaign}`, {
        body: { groups },
        revision: revision + 1,
      });
      expect(again.body.errors).toEqual([{ pointer: '#/groups/0/formVersionId', code: 'not-a-choice' }]);
    });

    it('is the only kind that can be retired', async () => {
      const { id } = await createForm(administrator, 'never-out');
      expect(summary(await administrator.request('POST', `/api/form-versions/${id}/retire`))).toEqual([
        409,
        'form-not-published',
      ]);
    });
  });

  describe('the check', () => {
    const check = async (definition: unknown, manifest?: Json) =>
      (
        await administrator.ok<{ findings: { code: string; pointer: string; severity: string }[] }>(
          'POST',
          '/api/form-checks',
          { body: { definition, ...(manifest && { manifest }) } },
        )
      ).findings;

    it('misses the roles that the group of the campaign type reads', async () => {
      const sheet = { ...register, campaignType: 'classification-grading', group: 'self', scored: false };
      expect(await check(formOf(textQuestion('x')), sheet)).toContainEqual(
        expect.objectContaining({ code: 'missing-role', pointer: '#', severity: 'error' }),
      );
      expect(await check(formOf(textQuestion('x')), register)).not.toContainEqual(
        expect.objectContaining({ code: 'missing-role' }),
      );
    });

    it('lets nothing ask residents who they are', async () => {
      const asking = [
        { type: 'file', name: 'photo', title: '照片', storeDataAsText: false },
        textQuestion('phone', { inputType: 'tel' }),
        textQuestion('who', { autocomplete: 'name' }),
      ];
      const found = await check(formOf(...asking), { ...register, audience: 'resident' });
      expect(found.filter(({ code }) => code === 'anonymous-form').map(({ pointer }) => pointer)).toEqual([
        '#/pages/0/elements/0/type',
        '#/pages/0/elements/1/inputType',
        '#/pages/0/elements/2/autocomplete',
      ]);
      expect(await check(formOf(...asking), register)).not.toContainEqual(
        expect.objectContaining({ severity: 'error' }),
      );
    });

    it('counts missing translations, which stop nobody', async () => {
      const draft = await createForm(administrator, 'one-language', {
        definition: formOf(textQuestion('x', { title: { default: '一', en: 'One' } })),
      });
      expect(await check(draft.definition)).toEqual([
        { code: 'missing-translation', pointer: '#', severity: 'warning', message: '1 texts are missing in zh-TW.' },
      ]);
      expect(await administrator.ok('POST', `/api/form-versions/${draft.id}/publish`)).toMatchObject({
        state: 'PUBLISHED',
      });
    });
  });
});
