import type { FieldProblem } from '../common/problem/problem.error.js';
import { readCells, wordsFor } from '../documents/index.js';
import { readTable } from '../tables/index.js';
import { accountTable, type ImportedAccount } from './domain/account-table.js';

const rowsInPart = 500;

/** A part of what a file says: first what there is to say about it, then its rows. */
export interface ReadAccounts {
  readonly errors: readonly FieldProblem[];
  readonly notes: readonly FieldProblem[];
  /** Of the columns that are there, by key. */
  readonly letters: Readonly<Record<string, string>>;
  readonly rows: readonly ImportedAccount[];
}

export interface AccountFile {
  readonly file: Buffer;
  readonly ignoreUnknown: boolean;
}

/** Reads a file of people in a worker. */
export async function* run({ file, ignoreUnknown }: AccountFile): AsyncGenerator<ReadAccounts> {
  const { rows, errors, notes, letters } = readTable(await readCells(file), accountTable(wordsFor), { ignoreUnknown });
  yield { rows: [], errors, notes, letters };
  const all = rows.map(({ row, values }) => ({ ...values, row }));
  for (let at = 0; at < all.length; at += rowsInPart)
    yield { rows: all.slice(at, at + rowsInPart), errors: [], notes: [], letters };
}
