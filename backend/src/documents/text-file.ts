import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { ProblemError } from '../common/problem/problem.error.js';
import { sheetLimits, SpreadsheetUnreadableError } from './workbook-guard.js';

/** In characters; a CSV line that goes on and on is a quotation mark that was never closed. */
const longestLine = 4 * sheetLimits.cellCharacters;
const delimiters = [',', ';', '\t'] as const;
const markup = /^\s*</;

/**
 * The text of a file in UTF-8, UTF-16 with its mark, or GB 18030, which holds GBK and GB 2312: what offices' programs write. Bytes that
 * are valid UTF-8 are read as such, since Chinese text in GBK hardly ever is.
 */
function decoded(file: Buffer): string {
  const encoding = file.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]))
    ? 'utf-16le'
    : file.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]))
      ? 'utf-16be'
      : undefined;
  if (encoding === undefined && file.includes(0)) throw new SpreadsheetUnreadableError('file-type');
  for (const tried of encoding === undefined ? ['utf-8', 'gb18030'] : [encoding]) {
    try {
      return new TextDecoder(tried, { fatal: true }).decode(file);
    } catch {
      continue;
    }
  }
  throw new SpreadsheetUnreadableError();
}

/** What stands most often between the cells of the first line; a comma where nothing does. */
function delimiterOf(text: string): string {
  const line = /^\s*([^\r\n]*)/.exec(text)?.[1]?.replace(/"[^"]*"/g, '') ?? '';
  const times = (delimiter: string): number => line.split(delimiter).length;
  return delimiters.reduce((most, delimiter) => (times(delimiter) > times(most) ? delimiter : most));
}

/**
 * Reads CSV, or what its cells are separated by tabs or semicolons in, line by line as the spreadsheet shows them.
 * @throws {SpreadsheetUnreadableError} 422
 */
export async function readTextFile(file: Buffer): Promise<string[][]> {
  const text = decoded(file);
  if (markup.test(text)) throw new SpreadsheetUnreadableError('file-type');
  const rows: string[][] = [];
  try {
    const parser = Readable.from([Buffer.from(text)]).pipe(
      parse({ relax_column_count: true, delimiter: delimiterOf(text), max_record_size: longestLine }),
    );
    for await (const row of parser as AsyncIterable<string[]>) {
      // Our own export puts an apostrophe before what looks like a formula.
      rows.push(row.map((cell) => (/^'[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell).trim()));
      if (rows.length > sheetLimits.rows) throw new SpreadsheetUnreadableError('too-many-rows');
    }
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE')
      throw new SpreadsheetUnreadableError('cell-too-long');
    throw error instanceof ProblemError ? error : new SpreadsheetUnreadableError();
  }
  return rows;
}
