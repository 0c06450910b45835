import { describe, expect, it } from 'vitest';
import { readFile, scoreSheet } from '../support/form-files.js';
import { type Json } from '../support/forms.js';
import { workbook, type SheetRows } from '../support/workbooks.js';

describe('a score sheet', () => {
  it('becomes a panel per section, a score and a basis per item, and a total', async () => {
    const { form } = await readFile(
      workbook({
        Sheet1: [
          ['基层党建考核表'],
          ['板块', '项目', '分值（满分）', '评分标准'],
          ['组织', '设置合理', 40, '缺一项扣 5 分'],
          [null, '制度完善', '20分', null],
          ['作用', '群众满意', 40, null],
          ['合计', null, 100, null],
        ],
      }),
    );
    expect(form).toMatchObject({
      kind: 'score-sheet',
      manifest: { title: { 'zh-CN': '基层党建考核表' }, scored: true, audience: 'assessor' },
    });
    const [organisation, role, total] = form?.definition.pages[0]?.elements ?? [];
    expect(organisation).toMatchObject({
      type: 'panel',
      title: '组织',
      elements: [
        { name: 'item-1', points: 40, max: 40, step: 0.5, description: '缺一项扣 5 分' },
        { name: 'item-1-basis', requiredIf: '{item-1} >= 36' },
        { points: 20 },
        {},
      ],
    });
    expect([role?.['title'], total?.['expression']]).toEqual(['作用', 'sum({item-1}, {item-2}, {item-3})']);
    expect(form?.notes).toEqual([{ code: 'sum-row-left-out', place: '#/score-sheet/row/6/item' }]);
  });

  it('may be in English, as CSV, and need not come to 100', async () => {
    const { form } = await readFile('section,item,points,rule\nA,First,10,\n,Second,5.5,');
    expect([form?.manifest['scored'], form?.notes]).toEqual([
      false,
      [{ code: 'points-not-100', place: '#/score-sheet', params: { points: 15.5 } }],
    ]);
  });

  it('may name its section in every row', async () => {
    const { form } = await readFile(
      scoreSheet(['组织', '设置', 30, null], ['组织', '制度', 30, null], ['作用', '满意', 40, null]),
    );
    expect(
      form?.definition.pages[0]?.elements.map(({ title, elements }) => [
        title,
        (elements as Json[] | undefined)?.length,
      ]),
    ).toMatchObject([
      ['组织', 4],
      ['作用', 2],
      [{}, undefined],
    ]);
  });

  it('may be long', async () => {
    const { form } = await readFile(
      scoreSheet(
        ...Array.from({ length: 250 }, (_, index): SheetRows[number] => ['组织', `第${index + 1}项`, 0.4, null]),
      ),
    );
    expect(form?.manifest['scored']).toBe(true);
    expect(form?.definition['calculatedValues']).toHaveLength(3);
  });
});
