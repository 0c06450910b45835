import type { FieldProblem } from '../common/problem/problem.error.js';
import { columnLetters, isBlank, textOf, type SheetCell } from './sheet-cell.js';
import type { TableColumns, TableSchema } from './table-schema.js';
import { foldedWord, seenText } from './typed-text.js';

type Row = readonly SheetCell[];

/** Where the titles of a table are, and the column of each. */
export interface Titles {
  /** Of the row of titles, counted from 0. */
  readonly row: number;
  /** Keys by place; undefined where a title stands for nothing. */
  readonly keys: readonly (string | undefined)[];
  readonly errors: readonly FieldProblem[];
  readonly notes: readonly FieldProblem[];
}

/** Heads of tables come with a line or two above their titles. */
const mostRowsAbove = 10;
const longestTitleTold = 100;

function keysOf<C extends TableColumns>({ columns }: TableSchema<C>): (title: SheetCell) => string | undefined {
  const byTitle = new Map<string, string>();
  for (const [key, { titles }] of Object.entries(columns))
    for (const title of [key, ...titles]) byTitle.set(foldedWord(title), key);
  return (title) => byTitle.get(foldedWord(textOf(title)));
}

/**
 * Finds the titles. Those that stand for nothing are faults, since what is below them would be left out in silence; dismissed, they
 * are notes. A column that is there twice is a fault at the later one.
 */
export function titlesOf<C extends TableColumns>(
  rows: readonly Row[],
  schema: TableSchema<C>,
  ignoreUnknown: boolean,
): Titles {
  const keyOf = keysOf(schema);
  const found = rows.slice(0, mostRowsAbove).findIndex((cells) => cells.some((cell) => keyOf(cell) === schema.key));
  const row = Math.max(0, found);
  const keys = (rows[row] ?? []).map(keyOf);
  const errors: FieldProblem[] = Object.entries(schema.columns)
    .filter(([key, { presence }]) => presence === 'always' && !keys.includes(key))
    .map(([key]) => ({ pointer: `#/rows/${row + 1}/${key}`, code: 'column-missing' }));
  const notes: FieldProblem[] = rows
    .slice(0, row)
    .flatMap((cells, at) =>
      cells.every(isBlank)
        ? []
        : [{ pointer: `#/rows/${at + 1}`, code: 'above-titles', params: { cell: `A${at + 1}` } }],
    );
  const body = rows.slice(row + 1);
  const width = rows.slice(row).reduce((most, cells) => Math.max(most, cells.length), 0);
  for (let at = 0; at < width; at++) {
    const [title, key] = [seenText(textOf(rows[row]?.[at] ?? '')), keys[at]];
    const letters = columnLetters(at);
    const params = { title: title.slice(0, longestTitleTold), cell: `${letters}${row + 1}` };
    const place = { pointer: `#/rows/${row + 1}/${letters}`, params };
    if (key !== undefined) {
      if (keys.indexOf(key) < at) errors.push({ ...place, code: 'column-repeated' });
      continue;
    }
    if (title === '' && body.every((cells) => isBlank(cells[at]))) continue;
    if (ignoreUnknown) notes.push({ ...place, code: 'column-left-out' });
    else errors.push({ ...place, code: 'column-unknown' });
  }
  return { row, keys, errors, notes };
}
