import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import {
  createForm,
  formOf,
  formReader,
  latestVersion,
  textQuestion,
  type FormVersionView,
  type Json,
} from '../support/forms.js';

describe.each(databaseKinds())('what is told about a form on %s', (kind) => {
  let bench: Bench;
  let administrator: Client;
  let reader: Client;
  beforeAll(async () => {
    bench = await startBench(kind);
    ({ administrator } = bench);
    reader = await formReader(bench);
  });
  afterAll(() => bench?.close());

  describe('the publication report', () => {
    const reportOn = (id: string) =>
      administrator.ok<{ findings: Json[]; breaking: Json[]; campaigns: Json[] }>(
        'GET',
        `/api/form-versions/${id}/publication-report`,
      );

    it('of a first version breaks nothing and says what is to be mended', async () => {
      const draft = await createForm(administrator, 'first', {
        definition: formOf(textQuestion('x', { visibleIf: '{gone} = 1' })),
      });
      expect(await reportOn(draft.id)).toMatchObject({
        findings: [{ code: 'missing-question', severity: 'error' }, {}, {}],
        breaking: [],
        campaigns: [],
      });
    });

    it('of a next version says what breaks and which campaigns have the form', async () => {
      const { id: campaign } = await administrator.ok<{ id: string }>('POST', '/api/campaigns', {
        body: { name: '满意度', campaignType: 'satisfaction-survey', asOf: '2012-04-30' },
      });
      const { groups } = await administrator.ok<{ groups: { formCode: string }[] }>(
        'GET',
        `/api/campaigns/${campaign}`,
      );
      const code = groups[0]?.formCode ?? '';
      const { definition } = await latestVersion(administrator, code);
      const [page] = structuredClone(definition['pages']) as { elements: Json[] }[];
      const without = {
        ...definition,
        pages: [{ ...page, elements: page?.elements.filter((element) => element['name'] !== 'overall') }],
      };
      const draft = await administrator.ok<FormVersionView>('POST', `/api/forms/${code}/versions`, {
        body: { definition: without },
      });
      const { findings, breaking, campaigns } = await reportOn(draft.id);
      expect(findings).toContainEqual(expect.objectContaining({ code: 'no-overall-role' }));
      expect(breaking).toEqual([
        { code: 'question-removed', name: 'overall' },
        { code: 'role-removed', name: 'overall', detail: 'overall' },
      ]);
      expect(campaigns).toEqual([{ id: campaign, name: '满意度', state: 'DRAFT', version: 1 }]);
    });

    it('names translations that are older than their base text', async () => {
      const titled = (zh: string, en: string) =>
        formOf(
          textQuestion('x', { title: { default: zh, en, 'zh-tw': zh } }),
          textQuestion('y', { title: { default: '乙', en: 'B' } }),
        );
      const first = await createForm(administrator, 'stale', { definition: titled('甲', 'A') });
      await administrator.ok('POST', `/api/form-versions/${first.id}/publish`);
      const next = await administrator.ok<{ id: string }>('POST', '/api/forms/stale/versions', {
        body: { definition: titled('甲甲', 'A') },
      });
      const older = { place: 'x', property: 'title', locale: 'en', from: '甲' };
      expect(await reportOn(next.id)).toMatchObject({ staleTexts: [older] });
      const save = async (definition: unknown, confirmedTexts?: readonly Json[]): Promise<Json[]> => {
        const path = `/api/form-versions/${next.id}`;
        const { revision } = await administrator.ok<FormVersionView>('GET', path);
        const body = { definition, ...(confirmedTexts && { confirmedTexts }) };
        return (await administrator.ok<{ staleTexts: Json[] }>('PUT', path, { body, revision })).staleTexts;
      };
      // Translated in the draft, and then reworded once more.
      expect(await save(titled('甲甲', 'AA'))).toEqual([]);
      expect(await save(titled('甲甲甲', 'AA'))).toEqual([{ ...older, from: '甲甲' }]);
      expect(await save(titled('甲乙', 'AA'))).toEqual([{ ...older, from: '甲甲' }]);
      const right = { place: 'x', property: 'title', locale: 'en' };
      expect(await save(titled('甲乙', 'AA'), [{ ...right, text: '甲甲甲' }])).toHaveLength(1);
      expect(await save(titled('甲乙', 'AA'), [{ ...right, text: '甲乙' }])).toEqual([]);
      expect(await save(titled('甲丙', 'AA'))).toEqual([{ ...older, from: '甲乙' }]);
      // What was published with it keeps the mark in the next draft, and in a copy.
      await administrator.ok('POST', `/api/form-versions/${next.id}/publish`);
      const third = await administrator.ok('POST', '/api/forms/stale/versions', {
        body: { definition: titled('甲丙', 'AA') },
      });
      const copy = await createForm(administrator, 'stale-copy', { copyOf: next.id, definition: undefined });
      for (const version of [third, copy]) expect(version).toMatchObject({ staleTexts: [{ ...older, from: '甲乙' }] });
    });

    it('is for those who make forms', async () => {
      const { id } = await latestVersion(administrator, 'classification-mass');
      expect((await reader.request('GET', `/api/form-versions/${id}/publication-report`)).status).toBe(403);
      expect(
        (await administrator.request('GET', `/api/form-versions/${crypto.randomUUID()}/publication-report`)).status,
      ).toBe(404);
    });
  });

  describe('the table of texts', () => {
    let draft: FormVersionView;
    beforeAll(async () => {
      draft = await createForm(administrator, 'translated', {
        definition: formOf({
          type: 'radiogroup',
          name: 'q',
          title: { default: '满意吗', en: 'Satisfied?' },
          choices: [{ value: 'a', text: '是' }, 'b'],
        }),
      });
    });
    const read = (content: Buffer | string, version = draft.id, client = administrator) =>
      client.upload<{ texts: Json[]; unknown: Json[]; code: string; errors: Json[] }>(
        '/api/form-translations',
        'texts.xlsx',
        content,
        version === '' ? {} : { version },
      );

    it('has a row per text and a column per language', async () => {
      const { raw, headers } = await administrator.request('GET', `/api/form-versions/${draft.id}/translations`);
      expect(headers['content-disposition']).toContain('translated-1-texts.xlsx');
      expect(await readSheet(raw)).toEqual([
        ['place', 'property', 'zh-CN', 'zh-TW', 'en'],
        ['q', 'title', '满意吗', null, 'Satisfied?'],
        ['q/choices/a', 'text', '是', null, null],
        ['q/choices/b', 'text', 'b', null, null],
      ]);
    });

    it('comes back as changes that nobody has stored', async () => {
      const { raw } = await administrator.request('GET', `/api/form-versions/${draft.id}/translations`);
      expect((await read(raw)).body.texts).toHaveLength(4);
      const { status, body } = await read(
        'place,property,en,zh-TW\nq/choices/a,text,Yes,是\nq,title,,\nq,visibleIf,x,\ngone,title,x,',
      );
      expect([status, body]).toEqual([
        200,
        {
          texts: [
            { place: 'q/choices/a', property: 'text', locale: 'zh-TW', text: '是' },
            { place: 'q/choices/a', property: 'text', locale: 'en', text: 'Yes' },
          ],
          unknown: [
            { place: 'q', property: 'visibleIf' },
            { place: 'gone', property: 'title' },
          ],
          leftOut: [],
        },
      ]);
      expect(await administrator.ok<Json>('GET', `/api/form-versions/${draft.id}`)).toMatchObject({
        revision: 1,
        definition: draft.definition,
      });
    });

    it.each(['English', 'EN-us', 'en_GB', ' en\u200b'])('takes %j for a title of English texts', async (title) => {
      const { body } = await read(`place,property,zh_CN,${title},Uyghur\nq\u200b,title ,满意吗,Content?\u200b,x`);
      expect(body).toEqual({
        texts: [
          { place: 'q', property: 'title', locale: 'zh-CN', text: '满意吗' },
          { place: 'q', property: 'title', locale: 'en', text: 'Content?' },
        ],
        unknown: [],
        leftOut: [{ cell: 'E1', title: 'Uyghur' }],
      });
    });

    it('refuses two columns of one language', async () =>
      expect((await read('place,property,en,English\nq,title,a,b')).body).toMatchObject({
        code: 'import-invalid',
        errors: [{ pointer: '#/columns/en', code: 'column-repeated' }],
      }));

    it.each<[string, string, Json[]]>([
      [
        'columns that are missing',
        'ort,en\nq,x',
        [
          { pointer: '#/columns/place', code: 'column-missing' },
          { pointer: '#/columns/property', code: 'column-missing' },
        ],
      ],
      [
        'a place twice',
        'place,property,en\nq,title,x\nq,title,y',
        [{ pointer: '#/rows/3/place', code: 'duplicate-item' }],
      ],
      [
        'a text without end',
        `place,property,en\nq,title,${'x'.repeat(10_001)}`,
        [{ pointer: '#/rows/2/en', code: 'too-long' }],
      ],
    ])('is refused with %s', async (_title, content, errors) => {
      const { status, body } = await read(content);
      expect([status, body.code, body.errors]).toEqual([422, 'import-invalid', errors]);
    });

    it('needs a version to be read for, a file and the permission', async () => {
      expect((await read('place,property\n', '')).body.errors).toEqual([{ pointer: '#/version', code: 'required' }]);
      expect((await read('place,property\n', 'mine')).body.errors).toEqual([
        { pointer: '#/version', code: 'invalid-format' },
      ]);
      expect((await read('place,property\n', crypto.randomUUID())).status).toBe(404);
      expect((await read('')).body.code).toBe('file-empty');
      expect((await read('place,property\n', draft.id, reader)).status).toBe(403);
      expect((await reader.request('GET', `/api/form-versions/${draft.id}/translations`)).status).toBe(403);
    });
  });
});
