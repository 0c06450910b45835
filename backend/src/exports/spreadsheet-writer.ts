import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import writeExcelFile from 'write-excel-file/node';

export const spreadsheetFormats = ['xlsx', 'csv'] as const;
export type SpreadsheetFormat = (typeof spreadsheetFormats)[number];

export const spreadsheetMediaTypes: Readonly<Record<SpreadsheetFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** A decimal keeps its two places in both formats: `95.00`, not `95`. */
export type Cell = string | number | { readonly decimal: string } | null;

export interface Column {
  readonly title: string;
  /** Width in characters. */
  readonly width?: number;
}

const formulaStart = /^[=+\-@\t\r\0＝＋－＠]/;
const plainNumber = /^-?\d+(\.\d+)?$/;

/** Keeps a spreadsheet from running text as a formula (OWASP, CSV injection); plain numbers stay numbers. */
export const formulaSafe = (text: string): string => (formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text);

/**
 * Streams a table. CSV is UTF-8 with a byte order mark, every text quoted and formula-safe; XLSX cells are typed, so
 * that text is never a formula.
 */
export async function writeSpreadsheet(
  format: SpreadsheetFormat,
  sheetName: string,
  columns: readonly Column[],
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): Promise<Readable> {
  return format === 'csv' ? writeCsv(columns, rows) : writeXlsx(sheetName, columns, rows);
}

function writeCsv(columns: readonly Column[], rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>): Readable {
  const output = new PassThrough();
  async function* records() {
    yield columns.map((column) => column.title);
    for await (const row of rows) yield row.map(toCsvCell);
  }
  const csv = stringify({ bom: true, quoted_string: true, record_delimiter: '\r\n' });
  pipeline(Readable.from(records()), csv, output).catch((error: Error) => output.destroy(error));
  return output;
}

async function writeXlsx(
  sheetName: string,
  columns: readonly Column[],
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): Promise<Readable> {
  const body: (readonly Cell[])[] = [];
  for await (const row of rows) body.push(row);
  return writeWorkbook([{ name: sheetName, columns, rows: body }]);
}

/** One sheet of a workbook. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Streams a workbook of several sheets; cells are typed, so that text is never a formula. */
export function writeWorkbook(tables: readonly Table[]): Readable {
  const sheets = tables.map(({ name, columns, rows }) => ({
    data: [columns.map((column) => ({ value: column.title, fontWeight: 'bold' as const })), ...rows.map((row) => row.map(toXlsxCell))],
    columns: columns.map((column) => ({ width: column.width ?? 14 })),
    sheet: name,
    stickyRowsCount: 1,
  }));
  const output = new PassThrough();
  writeExcelFile(sheets)
    .toStream(output)
    .catch((error: Error) => output.destroy(error));
  return output;
}

function toCsvCell(cell: Cell): string | number | null {
  if (typeof cell === 'string') return formulaSafe(cell);
  return cell !== null && typeof cell === 'object' ? cell.decimal : cell;
}

function toXlsxCell(cell: Cell) {
  if (cell === null) return null;
  if (typeof cell === 'string') return { value: cell, type: String };
  if (typeof cell === 'number') return { value: cell, type: Number };
  return { value: Number(cell.decimal), type: Number, format: '0.00' };
}
