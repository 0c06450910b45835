import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Cell, Column, Table } from './table.js';
import { workbookStream } from './workbook-writer.js';

export const spreadsheetFormats = ['xlsx', 'csv'] as const;
export type SpreadsheetFormat = (typeof spreadsheetFormats)[number];

export const spreadsheetMediaTypes: Readonly<Record<SpreadsheetFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

const formulaStart = /^[=+\-@\t\r\0＝＋－＠]/;
const plainNumber = /^-?\d+(\.\d+)?$/;

/** Keeps a spreadsheet from running text as a formula (OWASP, CSV injection); plain numbers stay numbers. */
export const formulaSafe = (text: string): string =>
  formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;

/**
 * Streams a table. CSV is UTF-8 with a byte order mark, every text quoted and formula-safe; XLSX cells are typed, so
 * that text is never a formula.
 */
export const writeSpreadsheet = (
  format: SpreadsheetFormat,
  name: string,
  columns: readonly Column[],
  rows: Table['rows'],
): Readable => (format === 'csv' ? writeCsv(columns, rows) : writeWorkbook([{ name, columns, rows }]));

/** Bytes that are handed on at once: a file is not written row by row. */
const part = 64 * 1024;

async function* inLargerParts(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let [parts, size]: [Buffer[], number] = [[], 0];
  for await (const chunk of source) {
    parts.push(chunk);
    size += chunk.length;
    if (size < part) continue;
    yield Buffer.concat(parts);
    [parts, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(parts);
}

function writeCsv(columns: readonly Column[], rows: Table['rows']): Readable {
  const output = new PassThrough();
  async function* records() {
    yield columns.map(({ title }) => formulaSafe(title));
    for await (const row of rows) yield row.map(toCsvCell);
  }
  const csv = stringify({ bom: true, quoted_string: true, record_delimiter: '\r\n' });
  pipeline(Readable.from(records()), csv, inLargerParts, output).catch((error: Error) => output.destroy(error));
  return output;
}

/** Streams a workbook of several sheets; cells are typed, so that text is never a formula. */
export const writeWorkbook = (tables: readonly Table[]): Readable => workbookStream(tables);

function toCsvCell(cell: Cell): string | number | null {
  if (typeof cell === 'string') return formulaSafe(cell);
  if (cell === null || typeof cell === 'number') return cell;
  return 'decimal' in cell ? cell.decimal : cell.day;
}
