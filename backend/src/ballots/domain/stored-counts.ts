import type { AnswerCell, AnswerCounts } from './answer-counts.js';

type Counts = Omit<AnswerCounts, 'ballots'>;

/** How many have answered, and how many chose each option, in the order of the codes. */
type Line = readonly number[];

type Stored = readonly [
  codes: readonly string[],
  all: Line,
  by: Readonly<Record<string, Readonly<Record<string, Line>>>>,
];

/**
 * Counts as text, a third as long as the counts as JSON: the codes of the options stand in it once. They are sorted, as categories are,
 * since the order in which they first came is nobody's business.
 */
export function storedCounts({ answered, options, by }: Counts): string {
  const codes = Object.keys(options).sort();
  const line = (cell: AnswerCell): Line => [cell.answered, ...codes.map((code) => cell.options[code] ?? 0)];
  const lines = inOrder(by, (categories) => inOrder(categories, line));
  return JSON.stringify([codes, line({ answered, options }), lines] satisfies Stored);
}

/** The counts that a text holds. @throws {Error} for a text that was not written by {@link storedCounts} */
export function readCounts(text: string): Counts {
  const [codes, all, by] = JSON.parse(text) as Stored;
  const cell = ([answered = 0, ...counts]: Line): AnswerCell => ({
    answered,
    options: Object.fromEntries(
      codes.flatMap((code, at): [string, number][] => (counts[at] ? [[code, counts[at]]] : [])),
    ),
  });
  return { ...cell(all), by: inOrder(by, (categories) => inOrder(categories, cell)) };
}

const inOrder = <T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, change(record[key]!)]),
  );
