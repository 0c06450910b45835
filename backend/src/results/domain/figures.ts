import { formatScore, percentOf, type Exact } from '@pingyi/plugin-sdk';
import type { AnswerCell } from '../../disclosure/index.js';
import { measure, numberScale, type Scale } from './scale.js';

/** Shown answers to one question, about a unit or in one category. */
export interface ShownCell extends AnswerCell {
  /** Ballots that were asked; null for a category, of which only those are known who have answered. */
  readonly ballots: number | null;
}

/** What is told about some units together: the sum of what is shown about each, never more. */
export interface Figure {
  readonly key: string;
  /** Null where the reader has words for the key. */
  readonly name: string | null;
  /** Units that are in it. */
  readonly units: number;
  /** Units of which nothing is shown. */
  readonly withheld: number;
  readonly ballots: number | null;
  readonly answered: number;
  readonly valid: number;
  /** In percent of what can be reached, two decimals; see `Measures`. */
  readonly index: string | null;
  readonly rate: string | null;
  readonly mean: string | null;
  /** By option code; `share` in percent of all who have answered. */
  readonly options: Readonly<Record<string, { readonly count: number; readonly share: string }>>;
  /** Place by index, or by mean where there is none: 1 is best; null outside a comparison. */
  readonly rank: number | null;
}

interface Named {
  readonly key: string;
  readonly name: string | null;
}

/** @param asked how many units are asked for */
export function figureOf(
  { key, name }: Named,
  cells: readonly ShownCell[],
  asked: number,
  scale: Scale | 'numbers',
): Figure {
  const options: Record<string, number> = {};
  let [answered, ballots]: [number, number | null] = [0, 0];
  for (const cell of cells) {
    answered += cell.answered;
    ballots = ballots === null || cell.ballots === null ? null : ballots + cell.ballots;
    for (const [code, count] of Object.entries(cell.options)) options[code] = (options[code] ?? 0) + count;
  }
  const { valid, index, rate, mean } = measure(options, answered, scale === 'numbers' ? numberScale(options) : scale);
  return {
    key,
    name,
    units: cells.length,
    withheld: asked - cells.length,
    ballots,
    answered,
    valid,
    index: written(index),
    rate: written(rate),
    mean: written(mean),
    options: Object.fromEntries(
      Object.entries(options).map(([code, count]) => [code, { count, share: share(count, answered) }]),
    ),
    rank: null,
  };
}

export const share = (part: number, whole: number): string =>
  whole === 0 ? '0.00' : formatScore(percentOf(part, whole));

const written = (value: Exact | null): string | null => value && formatScore(value);

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

/** What figures are put in order by; two decimals compare as numbers. */
export const measureOf = ({ index, mean }: Pick<Figure, 'index' | 'mean'>): number | null => numberOf(index ?? mean);

/** Those without a value stand last, whatever the direction. */
export function inOrder<T>(
  list: readonly T[],
  value: (item: T) => number | string | null,
  direction: 'ASC' | 'DESC',
): T[] {
  const factor = direction === 'ASC' ? 1 : -1;
  return [...list].sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    return left < right ? -factor : left > right ? factor : 0;
  });
}

/** Equal figures share the better place. */
export function ranked(figures: readonly Figure[]): Figure[] {
  const values = figures.flatMap((figure) => measureOf(figure) ?? []).sort((a, b) => b - a);
  return figures.map((figure) => {
    const value = measureOf(figure);
    return value === null ? figure : { ...figure, rank: values.indexOf(value) + 1 };
  });
}

/** Options against categories, with what each is of its row and of its column in percent. */
export interface CrossTable {
  readonly rows: readonly (Figure & {
    readonly cells: Readonly<
      Record<string, { readonly count: number; readonly rowShare: string; readonly columnShare: string }>
    >;
  })[];
  /** How often each option was chosen in the categories that are shown. */
  readonly columns: Readonly<Record<string, number>>;
}

export function crossTable(rows: readonly Figure[]): CrossTable {
  const columns: Record<string, number> = {};
  for (const { options } of rows)
    for (const [code, { count }] of Object.entries(options)) columns[code] = (columns[code] ?? 0) + count;
  return {
    columns,
    rows: rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.options).map(([code, { count }]) => [
          code,
          { count, rowShare: share(count, row.answered), columnShare: share(count, columns[code] ?? 0) },
        ]),
      ),
    })),
  };
}
