import { cells, column, type RowOf, type TableSchema } from '../../tables/index.js';

const firstYear = 1949;

const columnsOf = (kind: 'number' | 'share', lastYear: number, wordsFor: (message: string) => readonly string[]) => {
  const titled = <T>(key: string, cell: cells.CellKind<T>) =>
    column(`indicator-value-column.${key}`, cell, 'always', wordsFor(`indicator-value-column.${key}`));
  const always = {
    unitCode: titled('unitCode', cells.code(40)),
    year: titled('year', cells.count(firstYear, lastYear)),
    value: titled(kind === 'share' ? 'part' : 'value', cells.decimalText(4)),
  };
  return kind === 'share' ? { ...always, base: titled('base', cells.decimalText(4)) } : always;
};

export interface ValueRow {
  readonly unitCode: string;
  readonly year: number;
  readonly value: string;
  readonly base?: string;
}
type ValueColumns = ReturnType<typeof columnsOf>;

/**
 * The columns of a file of values: unit, year, number; of shares part and whole.
 * @param lastYear years after it have not been yet
 * @param wordsFor what files call the thing of a message
 */
export const valueTable = (
  kind: 'number' | 'share',
  lastYear: number,
  wordsFor: (message: string) => readonly string[],
): TableSchema<ValueColumns> => ({
  columns: columnsOf(kind, lastYear, wordsFor),
  key: 'unitCode',
  // A unit has a row for each year.
  adds: true,
  words: { emptied: wordsFor('table.emptied'), example: wordsFor('unit-example.code') },
});

export type ReadRow = RowOf<ValueColumns>;
