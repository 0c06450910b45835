import { cellPointer, type ImportedForm, type ImportIssues } from './import-issues.js';
import { findScoreHeader, furtherColumns, type ScoreColumn } from './score-sheet-columns.js';
import { kindOfRow } from './score-sheet-rows.js';
import type { SheetText } from './sheet-table.js';

const mostItems = 300;
const longest = { item: 500, rule: 2000, section: 200 };

export const isScoreSheet = (sheet: SheetText): boolean => findScoreHeader(sheet.rows) !== undefined;

interface Section {
  readonly title: string;
  readonly elements: Record<string, unknown>[];
}

/**
 * Turns a table of items with points into a form: a panel per section, per item a score in half points and its basis, and at
 * the end the total. A row without a section, or with the same one, belongs to the one above; a line of its own may name one. Totals,
 * signatures, remarks and columns that have no place in a form are noted.
 */
export function readScoreSheet(sheet: SheetText, issues: ImportIssues): ImportedForm {
  const header = findScoreHeader(sheet.rows);
  const sections: Section[] = [];
  const scores: string[] = [];
  let cents = 0;
  /** A line of its own that may name the section of the items below it. */
  let heading: { readonly title: string; readonly place: string } | undefined;
  const leaveOut = (place: string) => issues.note(place, 'row-left-out');
  if (!header) issues.refuse('#/score-sheet/row/1/item', 'column-missing');
  else
    for (const { column } of furtherColumns(sheet, header))
      issues.note(cellPointer('score-sheet', header.row + 1, column), 'column-left-out', {
        column: column.slice(0, 40),
      });
  for (const [index, cells] of sheet.rows.slice((header?.row ?? 0) + 1).entries()) {
    const number = (header?.row ?? 0) + index + 2;
    const cell = (column: ScoreColumn) => cells[header?.at[column] ?? -1] ?? '';
    if (header === undefined || cells.every((text) => text === '')) continue;
    const kind = kindOfRow(cells, header);
    if (kind === 'sum') issues.note(cellPointer('score-sheet', number, 'item'), 'sum-row-left-out');
    if (kind === 'remark') leaveOut(cellPointer('score-sheet', number, 'item'));
    if (kind === 'section') {
      if (heading) leaveOut(heading.place);
      heading = {
        title: cells.find((text) => text !== '') ?? '',
        place: cellPointer('score-sheet', number, cell('item') === '' ? 'section' : 'item'),
      };
    }
    if (kind !== 'item') continue;
    const section = (cell('section') || (heading?.title ?? '')).slice(0, longest.section);
    if (heading && cell('section') !== '' && cell('section') !== heading.title) leaveOut(heading.place);
    heading = undefined;
    if (sections.length === 0 || (section !== '' && section !== sections.at(-1)?.title))
      sections.push({ title: section, elements: [] });
    const points = readPoints(cell('points'));
    if (cell('item') === '') issues.refuse(cellPointer('score-sheet', number, 'item'), 'required');
    if (points === undefined)
      issues.refuse(
        cellPointer('score-sheet', number, 'points'),
        cell('points') === '' ? 'required' : 'invalid-points',
      );
    for (const column of ['item', 'rule'] as const) {
      if (cell(column).length > longest[column]) issues.refuse(cellPointer('score-sheet', number, column), 'too-long');
      if (/<[a-z!/]/i.test(cell(column)))
        issues.refuse(cellPointer('score-sheet', number, column), 'markup-not-allowed');
    }
    if (scores.length >= mostItems) issues.refuse(cellPointer('score-sheet', number, 'item'), 'too-many-items');
    if (issues.errors.length > 0 || points === undefined) continue;
    const name = `item-${scores.length + 1}`;
    cents += Math.round(points * 100);
    scores.push(name);
    sections.at(-1)?.elements.push(...itemElements(name, cell('item'), cell('rule'), points));
  }
  if (heading) leaveOut(heading.place);
  if (scores.length === 0) issues.refuse('#/score-sheet/row/2/item', 'no-questions');
  if (cents !== 10_000) issues.note('#/score-sheet', 'points-not-100', { points: cents / 100 });
  const title = titleOf(sheet, header?.row ?? 0);
  return {
    kind: 'score-sheet',
    definition: {
      locale: 'zh-cn',
      ...(title !== undefined && { title }),
      clearInvisibleValues: 'onHidden',
      showQuestionNumbers: 'off',
      ...(scores.length > mostTerms && { calculatedValues: partSums(scores) }),
      pages: [
        {
          name: 'page1',
          elements: [
            ...sections.flatMap(panelsOf),
            totalOf(scores.length > mostTerms ? partSums(scores).map((part) => part.name) : scores),
          ],
        },
      ],
    },
    manifest: {
      ...(title !== undefined && { title: { 'zh-CN': title } }),
      scored: cents === 10_000,
      audience: 'assessor',
    },
    notes: issues.notes,
  };
}

function readPoints(text: string): number | undefined {
  const number = /^\d{1,4}(?:\.\d{1,2})?(?=\s*分?$)/.exec(text.normalize('NFKC').trim())?.[0];
  return number === undefined || Number(number) <= 0 || Number(number) > 1000 ? undefined : Number(number);
}

const basisTitle = { default: '评分依据', 'zh-tw': '評分依據', en: 'Basis of the score' };
const totalTitle = { default: '总分', 'zh-tw': '總分', en: 'Total' };
/** A score of nine tenths or more needs a basis, as in the shipped sheets. */
const highShare = 0.9;

function itemElements(name: string, title: string, rule: string, points: number): Record<string, unknown>[] {
  return [
    {
      type: 'text',
      name,
      title,
      ...(rule !== '' && { description: rule }),
      role: `item:${name}`,
      indicator: name,
      points,
      inputType: 'number',
      min: 0,
      max: points,
      step: Number.isInteger(points * 2) ? 0.5 : 0.01,
      isRequired: true,
    },
    {
      type: 'comment',
      name: `${name}-basis`,
      title: basisTitle,
      requiredIf: `{${name}} >= ${Math.round(points * highShare * 100) / 100}`,
      maxLength: 1000,
      rows: 2,
    },
  ];
}

function panelsOf({ title, elements }: Section, index: number): Record<string, unknown>[] {
  if (elements.length === 0) return [];
  return [{ type: 'panel', name: `section-${index + 1}`, ...(title !== '' && { title }), elements }];
}

/** An expression has a longest length: a long sheet adds up in parts. */
const mostTerms = 100;

const sumOf = (names: readonly string[]): string => `sum(${names.map((name) => `{${name}}`).join(', ')})`;

const partSums = (scores: readonly string[]): { name: string; expression: string }[] =>
  Array.from({ length: Math.ceil(scores.length / mostTerms) }, (_, part) => ({
    name: `part-${part + 1}`,
    expression: sumOf(scores.slice(part * mostTerms, (part + 1) * mostTerms)),
  }));

const totalOf = (scores: readonly string[]): Record<string, unknown> => ({
  type: 'expression',
  name: 'total',
  title: totalTitle,
  role: 'total',
  expression: scores.length === 0 ? '0' : sumOf(scores),
});

/** A lonely cell above the header is the title; else the name of the sheet, unless it is one that a program gave. */
function titleOf({ name, rows }: SheetText, headerRow: number): string | undefined {
  const above = rows.slice(0, headerRow).flatMap((cells) => cells.filter((cell) => cell !== ''))[0];
  const title = above ?? (/^(?:sheet|工作表)\s*\d*$/i.test(name) || name === '' ? undefined : name);
  return title !== undefined && !/<[a-z!/]/i.test(title) ? title.slice(0, 200) : undefined;
}
