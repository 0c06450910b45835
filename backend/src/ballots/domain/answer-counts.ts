import type { CompiledForm, QuestionInfo } from '@pingyi/form-definitions/compile';

type Shape = CompiledForm['data']['fields'][number]['shape'];

/** How answers to a question are counted: one code, several codes, a code for each row, or only that there is an answer. */
export type CountedKind = 'one' | 'several' | 'rows' | 'given';

/** A question as it is counted. */
export interface CountedQuestion {
  /** Key in the answers. */
  readonly name: string;
  readonly kind: CountedKind;
  /** Codes of the rows of a matrix; absent where they come from the unit, and then who left one empty is not known. */
  readonly rows?: readonly string[];
  /** Each row is the id of a unit that is rated (S1.13). */
  readonly ratesUnits?: true;
  /** Its answer puts a ballot into a category of this name. */
  readonly breakdown?: string;
}

/** Answers of some ballots to one question. */
export interface AnswerCell {
  readonly answered: number;
  /** Ballots by option code; a ballot that chose several is counted at each. */
  readonly options: Readonly<Record<string, number>>;
}

/** All that is counted of one question. */
export interface AnswerCounts extends AnswerCell {
  /** Ballots that were asked. */
  readonly ballots: number;
  /** Once more by breakdown and category. */
  readonly by: Readonly<Record<string, Readonly<Record<string, AnswerCell>>>>;
}

/** Stands where a question stands, for the ballots themselves: its options are the days on which they came. */
export const ballotsByDay = '';

/** More numbers than these are not counted one by one. */
const mostNumbers = 21;

/** What is counted of a form. */
export function countedQuestions({ questions, data }: Pick<CompiledForm, 'questions' | 'data'>): CountedQuestion[] {
  const shapes = new Map(data.fields.map(({ key, shape }) => [key, shape]));
  return questions.flatMap((question): CountedQuestion[] => {
    const shape = shapes.get(question.name);
    return shape === undefined || shape.kind === 'calculated' ? [] : [countedAs(question, shape)];
  });
}

function countedAs({ name, role, rows }: QuestionInfo, shape: Shape): CountedQuestion {
  switch (shape.kind) {
    case 'one':
    case 'rating':
    case 'yes-no':
      return { name, kind: 'one', ...breakdownOf(role) };
    case 'several':
      return { name, kind: shape.ranked ? 'given' : 'several' };
    case 'number':
      return { name, kind: isSmallRange(shape) ? 'one' : 'given' };
    case 'matrix':
      return {
        name,
        kind: 'rows',
        ...(rows && { rows: rows.map(({ value }) => String(value)) }),
        ...(role === 'overall:*' && { ratesUnits: true }),
      };
    default:
      return { name, kind: 'given' };
  }
}

const prefix = 'breakdown:';
const identity = 'respondent-role';

/** Who somebody is divides answers like any declared category. */
const breakdownOf = (role: string | undefined): { breakdown?: string } =>
  role === identity
    ? { breakdown: identity }
    : role?.startsWith(prefix)
      ? { breakdown: role.slice(prefix.length) }
      : {};

/** Whole numbers, few of them. */
const isSmallRange = ({ min, max, step = 1 }: { min?: number; max?: number; step?: number }): boolean =>
  min !== undefined && max !== undefined && Number.isInteger(step) && Number.isInteger(min) && max - min < mostNumbers;

/** What is counted of some ballots together with what is counted of others. */
export const addCounts = (a: AnswerCounts, b: AnswerCounts): AnswerCounts => ({
  ballots: a.ballots + b.ballots,
  ...addCells(a, b),
  by: together(a.by, b.by, (left = {}, right = {}) =>
    together(left, right, (one = none, other = none) => addCells(one, other)),
  ),
});

/** What is counted of some ballots without others among them, as if those had never been counted. */
export const withoutCounts = (all: AnswerCounts, some: AnswerCounts): AnswerCounts => ({
  ballots: all.ballots - some.ballots,
  ...withoutCell(all, some),
  by: kept(all.by, (categories, breakdown) => {
    const left = kept(categories, (cell, code) => {
      const without = withoutCell(cell, some.by[breakdown]?.[code] ?? none);
      return without.answered > 0 ? without : undefined;
    });
    return Object.keys(left).length > 0 ? left : undefined;
  }),
});

const withoutCell = (all: AnswerCell, some: AnswerCell): AnswerCell => ({
  answered: all.answered - some.answered,
  options: kept(all.options, (count, code) => count - (some.options[code] ?? 0) || undefined),
});

const kept = <T>(
  record: Readonly<Record<string, T>>,
  change: (value: T, key: string) => T | undefined,
): Record<string, T> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([key, value]): [string, T][] => {
      const changed = change(value, key);
      return changed === undefined ? [] : [[key, changed]];
    }),
  );

const none: AnswerCell = { answered: 0, options: {} };

export const addCells = (a: AnswerCell, b: AnswerCell): AnswerCell => ({
  answered: a.answered + b.answered,
  options: together(a.options, b.options, (left = 0, right = 0) => left + right),
});

const together = <T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  add: (left: T | undefined, right: T | undefined) => T,
): Record<string, T> =>
  Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, add(a[key], b[key])]));
