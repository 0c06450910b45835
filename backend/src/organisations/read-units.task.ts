import type { FieldProblem } from '../common/problem/problem.error.js';
import { readCells, wordsFor } from '../documents/index.js';
import { readTable } from '../tables/index.js';
import { parentsFirst } from './domain/parents-first.js';
import { unitTable, type ImportedUnit } from './domain/unit-table.js';

const unitsInPart = 500;

/** A part of what a file says: first what there is to say about it, then its units, those before others that are named by them. */
export interface ReadUnits {
  readonly errors: readonly FieldProblem[];
  readonly notes: readonly FieldProblem[];
  /** Of the columns that are there, by key. */
  readonly letters: Readonly<Record<string, string>>;
  readonly units: readonly ImportedUnit[];
}

/** What is read, and whether columns whose titles nobody knows are left out. */
export interface UnitFile {
  readonly file: Buffer;
  readonly ignoreUnknown: boolean;
}

/** Reads an import file in a worker. */
export async function* run({ file, ignoreUnknown }: UnitFile): AsyncGenerator<ReadUnits> {
  const { rows, errors, notes, letters } = readTable(await readCells(file), unitTable(wordsFor), { ignoreUnknown });
  // A row without its code is a fault already.
  const units = rows.flatMap(({ row, values }) => (values.code === undefined ? [] : [{ ...values, row }]));
  const { ordered, circular } = parentsFirst(units);
  const circles = circular.map(({ row }): FieldProblem => ({
    pointer: `#/rows/${row}/parentCode`,
    code: 'circular',
    params: { cell: `${letters['parentCode'] ?? letters['guideCode'] ?? ''}${row}` },
  }));
  yield { units: [], errors: [...errors, ...circles], notes, letters };
  for (let at = 0; at < ordered.length; at += unitsInPart)
    yield { units: ordered.slice(at, at + unitsInPart), errors: [], notes: [], letters };
}
