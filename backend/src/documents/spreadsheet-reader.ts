import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { ProblemError } from '../common/problem/problem.error.js';
import { guardWorkbook, sheetLimits, SpreadsheetUnreadableError } from './workbook-guard.js';

/** In characters; a CSV line that goes on and on is a quotation mark that was never closed. */
const longestLine = 4 * sheetLimits.cellCharacters;

/** Loaded with the first workbook: no start of a server or command has to wait for it. */
const workbookReader = () => import('read-excel-file/node');

const isZip = (file: Buffer) => file.length > 4 && file.readUInt32LE(0) === 0x04034b50;

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell).trim() : '';
};

/**
 * Reads the first sheet of an XLSX file, or a CSV file in UTF-8, as rows of text; the type is told by content.
 * @throws {SpreadsheetUnreadableError} 422; {@link ProblemError} 413 for an archive that inflates too far
 */
export async function readSpreadsheet(file: Buffer): Promise<string[][]> {
  if (file.length === 0) throw new SpreadsheetUnreadableError('file-empty');
  const rows = isZip(file) ? await readXlsx(file) : await readCsv(file);
  return toText(rows);
}

function toText(rows: readonly (readonly unknown[])[]): string[][] {
  if (rows.length > sheetLimits.rows) throw new SpreadsheetUnreadableError('too-many-rows');
  const texts = rows.map((row) => row.slice(0, sheetLimits.columns).map(cellText));
  if (texts.reduce((cells, row) => cells + row.length, 0) > sheetLimits.cells)
    throw new SpreadsheetUnreadableError('too-many-cells');
  if (texts.some((row) => row.some((text) => text.length > sheetLimits.cellCharacters)))
    throw new SpreadsheetUnreadableError('cell-too-long');
  return texts;
}

/** One sheet of a workbook. */
export interface Worksheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads every sheet of an XLSX file as rows of text, in the order of the workbook.
 * @throws {SpreadsheetUnreadableError} 422, also for another kind of file; {@link ProblemError} 413
 */
export async function readWorkbook(file: Buffer): Promise<Worksheet[]> {
  if (file.length === 0) throw new SpreadsheetUnreadableError('file-empty');
  if (!isZip(file)) throw new SpreadsheetUnreadableError('file-type');
  guardWorkbook(file);
  const { default: readFile } = await workbookReader();
  const sheets = await readFile(file).catch(() => {
    throw new SpreadsheetUnreadableError();
  });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: toText(data) }));
}

async function readXlsx(file: Buffer): Promise<unknown[][]> {
  guardWorkbook(file);
  const { readSheet } = await workbookReader();
  try {
    return await readSheet(file);
  } catch {
    throw new SpreadsheetUnreadableError();
  }
}

async function readCsv(file: Buffer): Promise<string[][]> {
  if (file.includes(0)) throw new SpreadsheetUnreadableError('file-type');
  const rows: string[][] = [];
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(file);
    const parser = Readable.from([file]).pipe(
      parse({ bom: true, relax_column_count: true, skip_empty_lines: true, max_record_size: longestLine }),
    );
    for await (const row of parser as AsyncIterable<string[]>) {
      // Our own export puts an apostrophe before what looks like a formula.
      rows.push(row.map((cell) => (/^'[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell)));
      if (rows.length > sheetLimits.rows) throw new SpreadsheetUnreadableError('too-many-rows');
    }
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE')
      throw new SpreadsheetUnreadableError('cell-too-long');
    throw error instanceof ProblemError ? error : new SpreadsheetUnreadableError();
  }
  return rows;
}
