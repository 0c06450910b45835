import type { QuestionInfo } from '@pingyi/form-definitions/compile';

/** Something that somebody has written into a form. */
export interface WrittenText {
  /** Name of the question; of one within rows `<table>.<question>`, of a remark beside an answer `<question>-Comment`. */
  readonly question: string;
  readonly text: string;
}

type Answers = Readonly<Record<string, unknown>>;

/** Inputs of a line that hold words; the others hold numbers, days and addresses of persons. */
const wordInputs: readonly string[] = ['text', 'search'];

const isWords = ({ type, inputType = 'text' }: QuestionInfo): boolean =>
  type === 'comment' || (type === 'text' && wordInputs.includes(inputType));

/** Every text of an answer set that is not empty, in the order of the form. */
export function textsOf(questions: readonly QuestionInfo[], answers: Answers): WrittenText[] {
  return questions.flatMap((question) => {
    const own = isWords(question) ? [[question.name, answers[question.name]] as const] : [];
    const beside = question.comment === undefined ? [] : [[question.comment, answers[question.comment]] as const];
    const inside = rowsIn(question, answers[question.name]).flatMap((row) =>
      textsOf(question.questions ?? [], row).map(({ question: name, text }) => ({
        question: `${question.name}.${name}`,
        text,
      })),
    );
    return [
      ...[...own, ...beside].flatMap(([name, value]) =>
        typeof value === 'string' && value.trim() !== '' ? [{ question: name, text: value }] : [],
      ),
      ...inside,
    ];
  });
}

/** Whether a form asks for words at all. */
export const asksForWords = (questions: readonly QuestionInfo[]): boolean =>
  questions.some(
    (question) => isWords(question) || question.comment !== undefined || asksForWords(question.questions ?? []),
  );

/** Rows or panels of an answer; the inputs of a multiple text are one row. */
function rowsIn({ type, questions }: QuestionInfo, value: unknown): Answers[] {
  if (questions === undefined || typeof value !== 'object' || value === null) return [];
  const rows: readonly unknown[] = Array.isArray(value)
    ? (value as unknown[])
    : type === 'multipletext'
      ? [value]
      : Object.values(value);
  return rows.filter((row): row is Answers => typeof row === 'object' && row !== null);
}

/** Question as a title, by its name as {@link WrittenText} has it; of a remark beside an answer that of the question. */
export function titlesOf(questions: readonly QuestionInfo[], before = ''): Map<string, QuestionInfo['title']> {
  const titles = new Map<string, QuestionInfo['title']>();
  for (const { name, title, comment, questions: inside } of questions) {
    titles.set(before + name, title);
    if (comment !== undefined) titles.set(before + comment, title);
    for (const [inner, innerTitle] of titlesOf(inside ?? [], `${before}${name}.`)) titles.set(inner, innerTitle);
  }
  return titles;
}
