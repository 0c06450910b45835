import type { ScoreColumn, ScoreHeader } from './score-sheet-columns.js';

/** What a row below the titles is: an item, a section of its own line, a total, or words about the sheet. */
export type ScoreRowKind = 'item' | 'section' | 'sum' | 'remark';

const sum =
  /^(?:合计|合計|总计|總計|总分|總分|小计|小計|共计|共計|累计|总得分|得分合计|总分合计|合计得分|合计分值|total|subtotal|sum|grandtotal)(?:分|分值)?[:：]?(?:[（(].*[)）])?(?:\d+(?:\.\d+)?分?)?$/i;
/** Words that begin a remark or the line of a signature, where a colon, a number, a bracket or nothing follows: 单位: and not 单位职工满意度. */
const remark =
  /^(?:备注|備註|说明|說明|注|註|附注|填表说明|评分说明|考核人员?|考评人|评分人|评议人|评委|考核小?组|被考核单位|受评单位|负责人|填表人|审核人|记分人|签名|签字|簽名|盖章|单位|日期|时间|remarks?|notes?|signed|signature|date|assessor)(?:[:：.．、（(\d]|签|盖|$)|^(?:\d{4})?年(?:\d{1,2})?月/i;
const blankLine = /(?:[:：]|_{2,}|＿{2,}|签名|签字|签章|盖章|(?:年\s*月\s*日))[\s_＿.。]*$/;
const numbered = /^(?:第?[一二三四五六七八九十]+[、.．部章]|[（(][一二三四五六七八九十]+[)）]|[IVX]+\.)/;

const withoutSpaces = (text: string): string => text.replace(/\s+/g, '');
const isRemark = (text: string): boolean => remark.test(withoutSpaces(text)) || blankLine.test(text.trim());

/** Whether a cell says nothing but that a row adds up: 合 计, 小计：, 总分（100分）, and not 总分达标率. */
export const isSum = (text: string): boolean => sum.test(withoutSpaces(text));

/**
 * Tells what a row is, so that nothing is lost without a word and no total is taken for an item.
 * @param cells not all of them empty
 */
export function kindOfRow(cells: readonly string[], { at }: ScoreHeader): ScoreRowKind {
  const cell = (column: ScoreColumn): string => cells[at[column]] ?? '';
  const [item, points] = [cell('item'), cell('points')];
  const filled = cells.filter((text, index) => text !== '' && index !== at.points);
  if (filled.some(isSum) && (item === '' || isSum(item))) return 'sum';
  if (points !== '') return 'item';
  if (filled.some((text) => isRemark(text)) && filled.every((text) => isRemark(text) || item === '')) return 'remark';
  if (filled.length > 1) return item === '' ? 'remark' : 'item';
  return item === '' || numbered.test(item) ? 'section' : 'item';
}
