import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { createForm, formOf, formReader, latestVersion, textQuestion, type FormVersionView } from '../support/forms.js';
import { pageCount, readText } from '../support/pdf-pages.js';

/** The text of each page as an independent reader finds it. */
async function pagesOf(pdf: Buffer): Promise<string[]> {
  const count = await pageCount(pdf);
  return Promise.all(Array.from({ length: count }, (_, index) => readText(pdf, index + 1)));
}

describe.each(databaseKinds())('exports of forms on %s', (kind) => {
  let bench: Bench;
  let self: FormVersionView;
  beforeAll(async () => {
    bench = await startBench(kind);
    self = await latestVersion(bench.administrator, 'classification-self');
  });
  afterAll(() => bench?.close());
  const get = (id: string, query: string) =>
    bench.administrator.request('GET', `/api/form-versions/${id}/export?${query}`);

  it('give the definition as it is', async () => {
    const { headers, raw } = await get(self.id, 'format=json');
    expect(headers['content-disposition']).toContain('classification-self-1.json');
    expect(JSON.parse(raw.toString())).toEqual(self.definition);
  });

  it('print every question on numbered A4 pages that name version and hash', async () => {
    const { headers, raw } = await get(self.id, 'format=pdf&lang=zh-CN');
    expect(headers['content-type']).toBe('application/pdf');
    const pages = await pagesOf(raw);
    expect(pages.length).toBeGreaterThan(1);
    for (const text of [
      '分类定级自查自评表',
      '组织设置',
      '领导班子',
      '活动场所',
      '自评分',
      '（10 分）',
      '晋级目标',
      '较好',
    ])
      expect(pages.join('')).toContain(text);
    pages.forEach((page, index) => {
      expect(page).toContain(`第 ${index + 1} 页，共 ${pages.length} 页`);
      expect(page).toContain(`classification-self 第 1 版（已发布） ${self.hash.slice(7, 23)}`);
    });
  });

  it.each([
    ['zh-TW', '分類定級自查自評表'],
    ['en', 'Self-assessment for classification and grading'],
  ])('print in %s', async (lang, title) => {
    const { raw } = await get(self.id, `format=pdf&lang=${lang}`);
    expect((await pagesOf(raw)).join('')).toContain(title);
  });

  it('print matrices, tables, lists and long texts of any form', async () => {
    const elements = [
      { type: 'matrix', name: 'm', title: '逐项评价', columns: ['好', '差'], rows: ['道路', '饮水'] },
      { type: 'matrixdynamic', name: 'd', title: '成员', columns: [{ name: 'who', title: '称呼', cellType: 'text' }] },
      {
        type: 'checkbox',
        name: 'c',
        title: '原因',
        choices: Array.from({ length: 60 }, (_, index) => `选项${index + 1}，${'长'.repeat(index)}`),
      },
      { type: 'comment', name: 'why', title: '很长的题目'.repeat(60), rows: 40 },
      { type: 'paneldynamic', name: 'p', title: '走访', templateElements: [textQuestion('found')] },
      {
        type: 'radiogroup',
        name: 'r',
        title: '得分',
        points: 5,
        choices: [{ value: 'a', text: '达标', points: 5 }, 'b'],
      },
    ];
    const draft = await createForm(bench.administrator, 'printed', { definition: formOf(...elements) });
    const text = (await pagesOf((await get(draft.id, 'format=pdf')).raw)).join('');
    for (const word of ['逐项评价', '道路', '称呼', '选项60', '走访', '达标（5）', '（可多选）', '草稿'])
      expect(text).toContain(word);
  });

  it('say when a question is to be answered, as far as it hangs on answers', async () => {
    const elements = [
      {
        type: 'radiogroup',
        name: 'overall',
        title: { default: '总体评价', en: 'Overall' },
        choices: [
          { value: 'good', text: { default: '满意', en: 'Satisfied' } },
          { value: 'fair', text: { default: '基本满意', en: 'Fairly' } },
          { value: 'poor', text: { default: '不满意', en: 'Dissatisfied' } },
        ],
      },
      { type: 'text', inputType: 'number', name: 'score', title: '得分' },
      textQuestion('why', { title: '理由', visibleIf: "{overall} = 'poor' or {overall} = 'fair'" }),
      textQuestion('low', { title: '说明', visibleIf: "{score} notempty and {score} < 6 and {overall} != 'good'" }),
      textQuestion('either', { title: '补充', visibleIf: "{overall} = 'poor' or {score} empty" }),
      textQuestion('villages', { title: '村级', visibleIf: "{unitType} = 'village' and {overall} = 'poor'" }),
      {
        type: 'panel',
        name: 'p',
        title: '整改',
        visibleIf: "{overall} anyof ['poor', 'fair']",
        elements: [textQuestion('plan', { title: '计划' })],
      },
    ];
    const draft = await createForm(bench.administrator, 'conditional', { definition: formOf(...elements) });
    const text = (await pagesOf((await get(draft.id, 'format=pdf')).raw)).join('');
    expect(text).toMatch(/理由（仅当“1. 总体评价”为“不满意”或“基本满意”时填写）/);
    expect(text).toMatch(/说明（仅当“2. 得分”小于6并且“1. 总体评价”不为“满意”时填写）/);
    expect(text).toMatch(/补充（仅当“1. 总体评价”为“不满意”，或者“2. 得分”未填时填写）/);
    const { id } = await latestVersion(bench.administrator, 'classification-mass');
    expect((await pagesOf((await get(id, 'format=pdf')).raw)).join('')).toContain(
      '（仅当第 2、3、4、5、6、7 题中有一题为“不满意”时填写）',
    );
    // Who prints it knows the type of the unit; the paper cannot ask for it.
    expect(text).not.toMatch(/村级（仅当/);
    expect(text).toMatch(/整改（仅当“1. 总体评价”为“不满意”或“基本满意”时填写）/);
    expect((await pagesOf((await get(draft.id, 'format=pdf&lang=en')).raw)).join('')).toContain(
      'Only if "1. Overall" is "Dissatisfied" or "Fairly".',
    );
  });

  it('explain every code in a workbook', async () => {
    const { id } = await latestVersion(bench.administrator, 'classification-mass');
    const [questions, options, version] = await readWorkbook((await get(id, 'format=code-book&lang=en')).raw);
    expect(questions?.data[0]).toEqual([
      'Name',
      'Type',
      'zh-CN',
      'zh-TW',
      'en',
      'Role',
      'Indicator',
      'Points',
      'Required',
      'Shown if',
    ]);
    expect(questions?.data.find(([name]) => name === 'overall')).toEqual([
      'overall',
      'radiogroup',
      '总体评价',
      '總體評價',
      'Overall',
      'overall',
      null,
      null,
      'yes',
      null,
    ]);
    expect(options?.data).toContainEqual([
      'overall',
      'choices',
      'dissatisfied',
      '不满意',
      '不滿意',
      'Dissatisfied',
      null,
    ]);
    expect(version?.data[1]?.slice(0, 3)).toEqual(['classification-mass', 1, 'published']);
    const [scored] = await readWorkbook((await get(self.id, 'format=code-book')).raw);
    expect(scored?.data.find(([name]) => name === 'leadership-score')?.slice(5)).toEqual([
      'item:leadership',
      'leadership',
      15,
      'yes',
      null,
    ]);
  });

  it('are for everybody who may read forms, in known formats', async () => {
    const reader = await formReader(bench);
    expect((await reader.request('GET', `/api/form-versions/${self.id}/export?format=json`)).status).toBe(200);
    expect((await bench.client().request('GET', `/api/form-versions/${self.id}/export?format=json`)).status).toBe(401);
    expect((await get(self.id, 'format=exe')).status).toBe(422);
    expect((await get(self.id, 'format=pdf&lang=fr')).status).toBe(422);
    expect((await get(crypto.randomUUID(), 'format=pdf')).status).toBe(404);
  });
});
