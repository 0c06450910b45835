import type { FieldProblem } from '../common/problem/problem.error.js';
import { readCells, wordsFor } from '../documents/index.js';
import { readTable } from '../tables/index.js';
import {
  earlierGradeTable,
  type EarlierGradeRow,
  type GradedType,
  type TableLanguage,
} from './domain/earlier-grade-table.js';

const rowsInPart = 500;

export type ReadGrade = EarlierGradeRow & { readonly row: number };

/** A part of what a file says: first what there is to say about it, then its rows. */
export interface ReadGrades {
  readonly errors: readonly FieldProblem[];
  readonly notes: readonly FieldProblem[];
  /** Of the columns that are there, by key. */
  readonly letters: Readonly<Record<string, string>>;
  readonly grades: readonly ReadGrade[];
}

export interface GradeFile {
  readonly file: Buffer;
  readonly type: GradedType;
  readonly language: TableLanguage;
  readonly lastYear: number;
  readonly ignoreUnknown: boolean;
}

/** Reads a file of earlier grades in a worker. */
export async function* run({ file, type, language, lastYear, ignoreUnknown }: GradeFile): AsyncGenerator<ReadGrades> {
  const schema = earlierGradeTable(type, language, lastYear, wordsFor);
  const { rows, errors, notes, letters } = readTable(await readCells(file), schema, { ignoreUnknown });
  yield { grades: [], errors, notes, letters };
  const grades = rows.map(({ row, values }) => ({ ...values, row }));
  for (let at = 0; at < grades.length; at += rowsInPart)
    yield { grades: grades.slice(at, at + rowsInPart), errors: [], notes: [], letters };
}
