import { describe, expect, it } from 'vitest';
import { importWorkbook } from './import-form.js';

type Row = readonly (string | number)[];

/** What a sheet becomes: its sections with their items and points, and what was left out. */
function read(...rows: Row[]) {
  const result = importWorkbook([{ name: '考核表', rows: rows.map((row) => row.map(String)) }]);
  if (!result.ok) return { errors: result.errors.map(({ pointer, code }) => `${pointer} ${code}`) };
  const [page] = result.form.definition['pages'] as {
    elements: { title: string; elements?: { title: string; points?: number }[] }[];
  }[];
  const sections = page?.elements.flatMap(({ title, elements }) =>
    elements
      ? [
          [
            title,
            ...elements
              .filter((element) => element.points !== undefined)
              .map(({ title: item, points }) => `${item} ${points}`),
          ],
        ]
      : [],
  );
  return { sections, notes: result.form.notes.map(({ place, code }) => `${place} ${code}`) };
}

describe('the titles of a score sheet', () => {
  it.each([
    [['项目', '内容', '分值']],
    [['类别', '项目', '标准分']],
    [['考核项目', '考核内容', '分值（分）']],
    [['一级指标', '二级指标', '满分']],
    [['项 目', '考核\n内容', '标准\n分值']],
  ])('%j: the first is the section, the second the item', (titles) =>
    expect(read(titles, ['组织', '班子健全', 60], ['', '制度完善', 40])).toEqual({
      sections: [['组织', '班子健全 60', '制度完善 40']],
      notes: [],
    }),
  );

  it('may stand in any order', () =>
    expect(read(['分值', '内容', '项目'], ['60', '班子健全', '组织'], ['40', '群众满意', '作用'])).toEqual({
      sections: [
        ['组织', '班子健全 60'],
        ['作用', '群众满意 40'],
      ],
      notes: [],
    }));

  it('that have no place in a form are noted, where something stands below them', () =>
    expect(
      read(['序号', '项目', '分值', '得分', '考核部门'], [1, '班子健全', 60, '', '组织部'], [2, '群众满意', 40, '', ''])
        .notes,
    ).toEqual([`#/score-sheet/row/1/${encodeURIComponent('考核部门')} column-left-out`]));
});

describe('the rows of a score sheet', () => {
  const titles = ['序号', '类别', '考核内容', '分值', '评分标准'];
  const items = (first: string, second: string) => [
    [1, '甲', first, 60, 'x'],
    [2, '乙', second, 40, 'y'],
  ];

  it.each([
    [['合计', '', '', 100, '']],
    [['', '合 计', '', 100, '']],
    [['', '', '总　分：', 100, '']],
    [['', '', '', 100, '总计']],
    [['', '小计（甲）', '', 60, '']],
    [['', '', '合计100分', '', '']],
  ])('that add up are left out wherever they say so: %j', (sum) =>
    expect(read(titles, ...items('一', '二'), sum)).toEqual({
      sections: [
        ['甲', '一 60'],
        ['乙', '二 40'],
      ],
      notes: ['#/score-sheet/row/4/item sum-row-left-out'],
    }),
  );

  it.each(['总分达标率', '合计率', '小计量管理', '单位职工满意度', '说明到位', '注重实效'])(
    'that are items stay items: %s',
    (item) => expect(read(titles, ...items(item, '二')).sections?.[0]).toEqual(['甲', `${item} 60`]),
  );

  it.each([
    [['备注：本表一式两份。']],
    [['', '', '说明：按实际得分填写', '', '']],
    [['考核人签字：', '', '', '', '日期：']],
    [['', '', '单位（盖章）', '', '2012年12月31日']],
    [['被考核单位：____', '', '', '', '']],
    [['', '年 月 日', '', '', '']],
  ])('that are signatures and remarks are noted: %j', (remark) =>
    expect(read(titles, ...items('一', '二'), remark)).toMatchObject({
      sections: [
        ['甲', '一 60'],
        ['乙', '二 40'],
      ],
      notes: ['#/score-sheet/row/4/item row-left-out'],
    }),
  );

  it('may name the section of those below in a line of its own', () =>
    expect(
      read(
        ['项目', '分值'],
        ['一、组织建设（60分）'],
        ['班子健全', 60],
        ['二、作用发挥（40分）', ''],
        ['群众满意', 40],
      ),
    ).toEqual({
      sections: [
        ['一、组织建设（60分）', '班子健全 60'],
        ['二、作用发挥（40分）', '群众满意 40'],
      ],
      notes: [],
    }));

  it('that name a section of nothing are noted', () =>
    expect(read(['类别', '项目', '分值'], ['甲', '一', 100], ['其他', '', '']).notes).toEqual([
      '#/score-sheet/row/3/section row-left-out',
    ]));

  it('that lack their points are refused, and not taken for words about the sheet', () =>
    expect(read(titles, ...items('一', '二'), ['3', '丙', '三', '', '']).errors).toEqual([
      '#/score-sheet/row/4/points required',
    ]));
});
