/** One sheet of a workbook as rows of text. */
export interface SheetText {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A row below the header, by the titles of the columns in lower case. */
export interface TableRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly number: number;
  get(column: string): string;
}

export interface SheetTable {
  readonly columns: readonly string[];
  /** Without empty rows. */
  readonly rows: readonly TableRow[];
}

/** Reads a sheet whose first row holds the titles of the columns. */
export function tableOf({ rows: [header = [], ...rows] }: SheetText): SheetTable {
  const columns = header.map((cell) => cell.trim().toLowerCase().replace(/\s*::\s*/g, '::'));
  const filled = rows.flatMap((cells, index): TableRow[] => {
    if (cells.every((cell) => cell === '')) return [];
    return [{ number: index + 2, get: (column) => cells[columns.indexOf(column)] ?? '' }];
  });
  return { columns, rows: filled };
}
