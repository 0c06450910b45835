import type { LocalisedText, QuestionInfo } from '@pingyi/form-definitions/compile';
import type { CountedQuestion } from '../../ballots/index.js';

/** An option or a category with its texts. */
export interface ResultOption {
  readonly code: string;
  readonly title: LocalisedText;
}

/** A question, or a row of one, as results tell of it. */
export interface ResultQuestion {
  /** Key of its figures: the name, `<name>/<row>` for a row of a matrix. */
  readonly question: string;
  readonly title: LocalisedText;
  /** What the rows of a matrix belong to; null for other questions. */
  readonly of: LocalisedText | null;
  /** `one` option, `several` options, or answers of which only the number is told. */
  readonly kind: 'one' | 'several' | 'given';
  readonly options: readonly ResultOption[];
  /** Its answers are the categories of this breakdown. */
  readonly breakdown: string | null;
}

const optionsOf = (list: QuestionInfo['choices']): ResultOption[] =>
  (list ?? []).map(({ value, title }) => ({ code: String(value), title }));

/**
 * The questions of a form in its order.
 * @param counted how its answers are counted
 * @param known keys that have figures, for rows that the form does not know
 * @param ownRow how such a row is called, by its name
 */
export function resultQuestions(
  questions: readonly QuestionInfo[],
  counted: readonly CountedQuestion[],
  known: Iterable<string>,
  ownRow: (row: string) => LocalisedText,
): ResultQuestion[] {
  const kinds = new Map(counted.map((question) => [question.name, question]));
  const keys = [...known];
  return questions.flatMap((question): ResultQuestion[] => {
    const { kind, ratesUnits, breakdown = null } = kinds.get(question.name) ?? {};
    if (kind === undefined) return [];
    const { name, title } = question;
    if (kind !== 'rows')
      return [{ question: name, title, of: null, kind, options: optionsOf(question.choices), breakdown }];
    const options = optionsOf(question.columns);
    if (ratesUnits) return [{ question: name, title, of: null, kind: 'one', options, breakdown: null }];
    const rows =
      question.rows?.map(({ value, title: said }) => ({ key: `${name}/${String(value)}`, said })) ??
      keys
        .filter((key) => key.startsWith(`${name}/`))
        .sort()
        .map((key) => ({ key, said: ownRow(key.slice(name.length + 1)) }));
    return rows.map(({ key, said }) => ({
      question: key,
      title: said,
      of: title,
      kind: 'one',
      options,
      breakdown: null,
    }));
  });
}

/** The questions of several forms of one group, each once, in the order of the first that has it. */
export const onceEach = (lists: readonly (readonly ResultQuestion[])[]): ResultQuestion[] =>
  [
    ...new Map(
      lists
        .flat()
        .reverse()
        .map((question) => [question.question, question]),
    ).values(),
  ].reverse();
