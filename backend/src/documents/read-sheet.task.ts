import { readSpreadsheet } from './spreadsheet-reader.js';

const rowsInPart = 500;

/** Reads the first sheet of a file in a worker. */
export async function* run(file: Buffer): AsyncGenerator<string[][]> {
  const rows = await readSpreadsheet(file);
  for (let at = 0; at < rows.length; at += rowsInPart) yield rows.slice(at, at + rowsInPart);
}
