import type { FieldProblem } from '../common/problem/problem.error.js';
import { readCells, wordsFor } from '../documents/index.js';
import { readTable } from '../tables/index.js';
import { faultsOf } from './domain/person-faults.js';
import { personTable, type ImportedPerson } from './domain/person-table.js';

const personsInPart = 500;

/** A part of what a file says: first what there is to say about it, then its persons. */
export interface ReadPersons {
  readonly errors: readonly FieldProblem[];
  readonly notes: readonly FieldProblem[];
  /** Of the columns that are there, by key. */
  readonly letters: Readonly<Record<string, string>>;
  readonly persons: readonly ImportedPerson[];
}

export interface PersonFile {
  readonly file: Buffer;
  readonly ignoreUnknown: boolean;
}

/** Reads a file of persons in a worker. */
export async function* run({ file, ignoreUnknown }: PersonFile): AsyncGenerator<ReadPersons> {
  const { rows, errors, notes, letters } = readTable(await readCells(file), personTable(wordsFor), { ignoreUnknown });
  const faults = rows.flatMap(({ row, values }) =>
    faultsOf(values).map(({ field, code }): FieldProblem => {
      const letter = letters[field];
      return {
        pointer: `#/rows/${row}/${field}`,
        code,
        params: letter === undefined ? {} : { cell: `${letter}${row}` },
      };
    }),
  );
  yield { persons: [], errors: [...errors, ...faults], notes, letters };
  const persons = rows.map(({ row, values }) => ({ ...values, row }));
  for (let at = 0; at < persons.length; at += personsInPart)
    yield { persons: persons.slice(at, at + personsInPart), errors: [], notes: [], letters };
}
