import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { createForm, formOf, type FormVersionView, type Json } from '../support/forms.js';
import { pageCount, readText } from '../support/pdf-pages.js';

const names = ['满意 度', 'a.b', '姓名（全称）', '𠮷', 'total-score'] as const;
const [satisfaction, dotted, fullName, old, total] = names;

const definition = formOf(
  {
    type: 'radiogroup',
    name: satisfaction,
    choices: ['好', { value: 'x/y', text: { default: '差', en: 'Poor' } }],
    isRequired: true,
  },
  {
    type: 'text',
    name: dotted,
    inputType: 'number',
    points: 100,
    min: 0,
    step: 0.5,
    max: 100,
    visibleIf: `{${satisfaction}} = 'x/y'`,
  },
  {
    type: 'matrixdynamic',
    name: fullName,
    columns: [{ name: '数 量', cellType: 'text', isRequired: true }],
    rowCount: 1,
  },
  { type: 'comment', name: old, title: `关于{${satisfaction}}`, showCommentArea: true },
  { type: 'expression', name: total, expression: `{${dotted}} * 2` },
);

/** The forms whose questions go by names of any script, from the draft to the exports. */
describe.each(databaseKinds())('questions with names of any script on %s', (kind) => {
  let bench: Bench;
  let draft: FormVersionView;
  let token: string;
  beforeAll(async () => {
    bench = await startBench(kind);
    draft = await createForm(bench.administrator, 'names', { definition });
    ({ token } = await bench.administrator.ok<{ token: string }>('POST', `/api/form-versions/${draft.id}/trials`));
  });
  afterAll(() => bench?.close());
  const answer = (answers: Json) =>
    bench.client().request<Json & { errors: Json[] }>('POST', `/api/trials/${token}/answers`, { body: { answers } });
  const file = async (path: string) =>
    (await bench.administrator.request('GET', `/api/form-versions/${draft.id}/${path}`)).raw;
  const sheetOf = async (path: string) => (await readWorkbook(await file(path)))[0]?.data ?? [];

  it('are saved and checked', async () => {
    const { body } = await bench.administrator.request<{ findings: Json[] }>('POST', '/api/form-checks', {
      body: { definition },
    });
    expect(body.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect((await bench.administrator.ok<FormVersionView>('GET', `/api/form-versions/${draft.id}`)).definition).toEqual(
      definition,
    );
  });

  it('take answers, score them and give them back', async () => {
    const answers = {
      [satisfaction]: 'x/y',
      [dotted]: 62.5,
      [fullName]: [{ '数 量': '三' }],
      [old]: '好',
      [`${old}-Comment`]: '附',
    };
    const given = await answer(answers);
    expect([given.status, given.body]).toMatchObject([201, { scores: { total: '62.5' } }]);
    const { items } = await bench.administrator.ok<{ items: Json[] }>(
      'GET',
      `/api/form-versions/${draft.id}/trial-answers`,
    );
    expect(items.map((item) => item['answers'])).toEqual([answers]);
  });

  it('are named by the pointers of refused answers', async () => {
    const { status, body } = await answer({ [dotted]: 1, [fullName]: [{}], [old]: 5 });
    expect([status, body.errors.map(({ pointer }) => decodeURIComponent(String(pointer))).sort()]).toEqual([
      422,
      [`#/answers/${satisfaction}`, `#/answers/${old}`],
    ]);
    const later = await answer({ [satisfaction]: '好', [dotted]: 1, [fullName]: [{}] });
    expect(later.body.errors.map(({ pointer }) => decodeURIComponent(String(pointer))).sort()).toEqual(
      [`#/answers/${dotted}`, `#/answers/${fullName}/0/数 量`].sort(),
    );
  });

  it('stand in the code book', async () => {
    const [, ...rows] = await sheetOf('export?format=code-book');
    expect(rows.map(([name]) => name)).toEqual([satisfaction, dotted, fullName, `${fullName}.数 量`, old, total]);
  });

  it('stand on paper', async () => {
    const pdf = await file('export?format=pdf');
    const pages = await Promise.all(Array.from({ length: await pageCount(pdf) }, (_, at) => readText(pdf, at + 1)));
    for (const name of [satisfaction, dotted, fullName]) expect(pages.join('')).toContain(name);
  });

  it('are places of translations that come back', async () => {
    const rows = await sheetOf('translations');
    expect(rows.map(([place]) => place)).toContain(`${satisfaction}/choices/x/y`);
    const { body } = await bench.administrator.upload<{ texts: Json[]; unknown: Json[] }>(
      '/api/form-translations',
      'texts.csv',
      `place,property,en\n${satisfaction}/choices/x/y,text,Bad\n${old},title,About`,
      { version: draft.id },
    );
    expect([body.texts.map(({ place, text }) => [place, text]), body.unknown]).toEqual([
      [
        [`${satisfaction}/choices/x/y`, 'Bad'],
        [old, 'About'],
      ],
      [],
    ]);
  });

  it('come back from the definition that was exported', async () => {
    const { body } = await bench.administrator.upload<Json>(
      '/api/form-imports',
      'names.json',
      await file('export?format=json'),
    );
    expect([body['definition'], body['notes']]).toEqual([definition, []]);
  });
});
