import { readResults, type ReadResults, type ResultsHead, type ResultsRow } from './domain/results-file.js';

/** Rows that are handed over at once. */
const rowsInPart = 500;

/** A part of what a file says: first its head or its fault, then its rows. */
export type ResultsPart =
  | Extract<ReadResults, { readonly fault: string }>
  | { readonly head: ResultsHead }
  | { readonly rows: readonly ResultsRow[] };

/** Reads a file of results in a worker. */
export function* run({ file }: { readonly file: Buffer }): Generator<ResultsPart> {
  const read = readResults(Buffer.from(file).toString('utf8'));
  if ('fault' in read) {
    yield read;
    return;
  }
  yield { head: read.head };
  for (let at = 0; at < read.rows.length; at += rowsInPart) yield { rows: read.rows.slice(at, at + rowsInPart) };
}
