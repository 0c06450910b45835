import { cellPointer } from './import-issues.js';

/** One sheet of a workbook as rows of text. */
export interface SheetText {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Cells that hold an error of the spreadsheet, or a formula without a value; row and column are counted from 0. */
  readonly faults?: readonly { readonly row: number; readonly column: number; readonly code: string }[];
}

/** A row below the header. Columns are asked for by their key, whatever they are called in the sheet. */
export interface TableRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly number: number;
  get(column: string): string;
  /** The place of a cell, with the title of its column as the sheet has it. */
  pointer(column: string): string;
}

export interface SheetTable {
  /** Keys of the columns, in the order of the sheet. */
  readonly columns: readonly string[];
  /** Without empty rows. */
  readonly rows: readonly TableRow[];
  /** Keys that more than one column with something below it means; a row is read from the first of them that says something. */
  readonly repeated: readonly string[];
  /** Cells below the titles that cannot be read, by the key of their column. */
  readonly faults: readonly { readonly column: string; readonly place: string; readonly code: string }[];
  /** The place of a column's title. */
  titlePointer(column: string): string;
}

/** Reads a sheet whose first row holds the titles of the columns; `keyOf` tells the key of a title. */
export function tableOf(
  { name, rows: [header = [], ...rows], faults = [] }: SheetText,
  keyOf: (title: string) => string,
): SheetTable {
  const titles = header.map((cell) => cell.trim());
  const lower = titles.map((title) => title.toLowerCase());
  // A title that only means another one gives way to a column that is called so.
  const columns = titles.map((title, index) => (lower.includes(keyOf(title)) ? lower[index]! : keyOf(title)));
  const pointer = (row: number, column: string): string =>
    cellPointer(name, row, titles[columns.indexOf(column)] ?? column);
  const filled = rows.flatMap((cells, index): TableRow[] => {
    if (cells.every((cell) => cell === '')) return [];
    return [
      {
        number: index + 2,
        get: (column) => cells.find((cell, at) => cell !== '' && columns[at] === column) ?? '',
        pointer: (column) => pointer(index + 2, column),
      },
    ];
  });
  const isFilled = (at: number): boolean => rows.some((cells) => (cells[at] ?? '') !== '');
  const repeated = columns.filter((key, at) => key !== '' && columns.indexOf(key) < at && isFilled(at));
  return {
    columns,
    rows: filled,
    repeated: [...new Set(repeated)],
    faults: faults
      .filter(({ row }) => row > 0)
      .map(({ row, column: at, code }) => ({
        column: columns[at] ?? '',
        place: pointer(row + 1, columns[at] ?? ''),
        code,
      })),
    titlePointer: (column) => pointer(1, column),
  };
}
