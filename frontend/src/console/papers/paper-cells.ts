import type { PaperQuestion } from '../../api/models';

export type PaperAnswers = Readonly<Record<string, unknown>>;

/** One thing that is typed in: a question, or a row of a matrix. */
export interface PaperCell {
  readonly key: string;
  readonly question: PaperQuestion;
  /** Code of the row. */
  readonly row: string | null;
}

export const cellsOf = (questions: readonly PaperQuestion[]): PaperCell[] =>
  questions.flatMap((question): PaperCell[] =>
    question.kind === 'rows'
      ? question.rows.map(({ value }) => ({ key: `${question.name}/${String(value)}`, question, row: String(value) }))
      : [{ key: question.name, question, row: null }],
  );

const rowsIn = (answer: unknown): Readonly<Record<string, unknown>> =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? (answer as Record<string, unknown>) : {};

export const valueAt = (answers: PaperAnswers, { question, row }: PaperCell): unknown =>
  row === null ? answers[question.name] : rowsIn(answers[question.name])[row];

/** Answers with another value in a cell; undefined takes it away. */
export function withValue(answers: PaperAnswers, { question, row }: PaperCell, value: unknown): PaperAnswers {
  const { [question.name]: before, ...others } = answers;
  if (row === null) return value === undefined ? others : { ...others, [question.name]: value };
  const { [row]: _taken, ...rows } = rowsIn(before);
  const next = value === undefined ? rows : { ...rows, [row]: value };
  return Object.keys(next).length === 0 ? others : { ...others, [question.name]: next };
}
