import type { FieldProblem } from '../common/problem/problem.error.js';
import { readCells, wordsFor } from '../documents/index.js';
import { readTable } from '../tables/index.js';
import { valueTable, type ValueRow } from './domain/value-table.js';

const rowsInPart = 500;

export type ReadValue = ValueRow & { readonly row: number };

/** A part of what a file says: first what there is to say about it, then its rows. */
export interface ReadValues {
  readonly errors: readonly FieldProblem[];
  readonly notes: readonly FieldProblem[];
  /** Of the columns that are there, by key. */
  readonly letters: Readonly<Record<string, string>>;
  readonly values: readonly ReadValue[];
}

export interface ValueFile {
  readonly file: Buffer;
  readonly kind: 'number' | 'share';
  readonly lastYear: number;
  readonly ignoreUnknown: boolean;
}

/** Reads a file of values in a worker. */
export async function* run({ file, kind, lastYear, ignoreUnknown }: ValueFile): AsyncGenerator<ReadValues> {
  const schema = valueTable(kind, lastYear, wordsFor);
  const { rows, errors, notes, letters } = readTable(await readCells(file), schema, { ignoreUnknown });
  yield { values: [], errors, notes, letters };
  const values = rows.map(({ row, values: read }): ReadValue => ({ ...read, row }));
  for (let at = 0; at < values.length; at += rowsInPart)
    yield { values: values.slice(at, at + rowsInPart), errors: [], notes: [], letters };
}
