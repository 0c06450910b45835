import type { Locale } from '@pingyi/form-definitions';
import type { FieldProblem } from '../common/problem/problem.error.js';
import { readCells, wordsFor } from '../documents/index.js';
import { readTable } from '../tables/index.js';
import { namesPerson } from './domain/record-person.js';
import { recordQuestions } from './domain/record-questions.js';
import { answersOf, placeKeys, recordTable, type RecordTableOf } from './domain/record-table.js';

const recordsInPart = 500;

/** A record as a row of a file says it, with its unit still as a code. */
export interface ReadRecord {
  readonly row: number;
  readonly unitCode: string | null;
  readonly otherCode: string | null;
  /** Name of the person that it is about. */
  readonly person: string | null;
  readonly period: string | null;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** A part of what a file says: first what there is to say about it, then its records. */
export interface ReadRecords {
  readonly errors: readonly FieldProblem[];
  readonly notes: readonly FieldProblem[];
  /** Of the columns that are there, by key. */
  readonly letters: Readonly<Record<string, string>>;
  readonly records: readonly ReadRecord[];
}

export interface RecordFile extends Omit<RecordTableOf, 'questions'> {
  readonly file: Buffer;
  /** The form of the records. */
  readonly form: Readonly<Record<string, unknown>>;
  readonly locale: Locale;
  readonly ignoreUnknown: boolean;
}

/** Reads a file of records in a worker. */
export async function* run({ file, form, locale, ignoreUnknown, ...of }: RecordFile): AsyncGenerator<ReadRecords> {
  const questions = recordQuestions(form);
  const schema = recordTable({ ...of, questions }, wordsFor, locale);
  const { rows, errors, notes, letters } = readTable(await readCells(file), schema, { ignoreUnknown });
  yield { records: [], errors, notes, letters };
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const records = rows.map(({ row, values }) => ({
    row,
    unitCode: text(values[placeKeys.unit]),
    otherCode: text(values[placeKeys.otherUnit]),
    person: namesPerson(of.about) ? text(values[placeKeys.person]) : null,
    period: of.period === 'none' ? null : text(values[placeKeys.period]),
    answers: answersOf(questions, values),
  }));
  for (let at = 0; at < records.length; at += recordsInPart)
    yield { records: records.slice(at, at + recordsInPart), errors: [], notes: [], letters };
}
