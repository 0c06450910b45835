import { parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { readSheet } from 'read-excel-file/node';
import { declaredArchiveSize } from '../common/archive-size.js';
import { ProblemError } from '../common/problem/problem.error.js';

const maxRows = 20_000;
const maxColumns = 60;
const maxInflatedBytes = 60 * 1024 * 1024;

export class SpreadsheetUnreadableError extends ProblemError {
  constructor(code: 'file-type' | 'file-empty' | 'file-unreadable' | 'too-many-rows' = 'file-unreadable') {
    super(422, code);
  }
}

const isZip = (file: Buffer) => file.length > 4 && file.readUInt32LE(0) === 0x04034b50;

function refuseBomb(file: Buffer): void {
  const size = declaredArchiveSize(file);
  if (size === null) throw new SpreadsheetUnreadableError();
  if (size > maxInflatedBytes) throw new ProblemError(413, 'payload-too-large');
}

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
  if (rows.length > maxRows) throw new SpreadsheetUnreadableError('too-many-rows');
  return rows.map((row) => row.slice(0, maxColumns).map(cellText));
}

async function readXlsx(file: Buffer): Promise<unknown[][]> {
  refuseBomb(file);
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
    const parser = Readable.from([file]).pipe(parse({ bom: true, relax_column_count: true, skip_empty_lines: true }));
    for await (const row of parser as AsyncIterable<string[]>) {
      // Our own export puts an apostrophe before what looks like a formula.
      rows.push(row.map((cell) => (/^'[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell)));
      if (rows.length > maxRows) throw new SpreadsheetUnreadableError('too-many-rows');
    }
  } catch (error) {
    throw error instanceof ProblemError ? error : new SpreadsheetUnreadableError();
  }
  return rows;
}
