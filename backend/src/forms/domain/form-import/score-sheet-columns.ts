import type { SheetText } from './sheet-table.js';

/** Titles by column; of two that a sheet has, the earlier one is the item, and what is left may be the section. */
const titles = {
  section: '板块 版块 板塊 部分 类别 類別 分类 大项 维度 維度 一级指标 一級指標 section part category'.split(' '),
  item: '考核内容 考核內容 评议内容 评分内容 评价内容 考评内容 指标内容 项目内容 具体内容 内容 內容 二级指标 二級指標 考核指标 评价指标 指标 指標 考核项目 评分项目 评议项目 项目 項目 item indicator'.split(
    ' ',
  ),
  points: '分值 标准分值 標準分值 满分 滿分 标准分 標準分 基本分 基础分 总分值 分数 分數 points maximum max'.split(' '),
  rule: '评分标准 評分標準 评分细则 评分办法 评分方法 评分规则 评分说明 计分办法 考核标准 考评标准 标准 规则 規則 rule rules criteria'.split(
    ' ',
  ),
} satisfies Record<string, readonly string[]>;

export type ScoreColumn = keyof typeof titles;

export interface ScoreHeader {
  /** Of the row of titles, counted from 0. */
  readonly row: number;
  /** Places of the columns; -1 where there is none. */
  readonly at: Readonly<Record<ScoreColumn, number>>;
}

const headerWithin = 10;
/** Numbers of rows say nothing about a form. */
const counting = /^(?:序号|序號|编号|編號|no\.?|#|)$/;

/** A title without line breaks, spaces and what stands in brackets: `标准\n分值（分）` is 标准分值. */
const plainTitle = (cell: string): string =>
  cell
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[（(].*$/, '');

/** Where each column of a score sheet stands. */
export function findScoreHeader(rows: SheetText['rows']): ScoreHeader | undefined {
  for (const [row, cells] of rows.slice(0, headerWithin).entries()) {
    const plain = cells.map(plainTitle);
    const find = (known: readonly string[], other = -1): number =>
      known.map((title) => plain.indexOf(title)).find((at) => at >= 0 && at !== other) ?? -1;
    const item = find(titles.item);
    const points = find(titles.points);
    if (item < 0 || points < 0) continue;
    const named = find(titles.section);
    const section = named >= 0 ? named : find(titles.item, item);
    return { row, at: { section, item, points, rule: find(titles.rule) } };
  }
  return undefined;
}

/** Columns with something below their titles that the form has no place for. */
export function furtherColumns({ rows }: SheetText, { row, at }: ScoreHeader): { column: string; index: number }[] {
  const used = new Set(Object.values(at));
  const header = rows[row] ?? [];
  return header.flatMap((title, index) => {
    const isFilled = rows.slice(row + 1).some((cells) => (cells[index] ?? '') !== '');
    return used.has(index) || counting.test(plainTitle(title)) || !isFilled ? [] : [{ column: title, index }];
  });
}
