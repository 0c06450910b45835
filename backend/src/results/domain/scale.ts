import { isRecord, parseExact, percentOf, r2, ratio, scales, unratedOptions, type Exact } from '@pingyi/plugin-sdk';
import type { ResultQuestion } from './result-questions.js';

type Counts = Readonly<Record<string, number>>;

/** What the options of a question are worth. */
export interface Scale {
  /** Between 0 and 1, for an index; null where options have no order. */
  readonly values: ReadonlyMap<string, Exact> | null;
  /** Of several options the one that is not favourable (N6); null where none is known to be. */
  readonly worst: string | null;
  /** Options that are numbers themselves, for a mean; null for others. */
  readonly numbers: ReadonlyMap<string, Exact> | null;
}

/** Exact, and rounded to two decimals once, at the end. */
export interface Measures {
  /** Answers that rate (N5). */
  readonly valid: number;
  /** Mean value of the valid answers in percent (N5). */
  readonly index: Exact | null;
  /** Every valid answer but the worst, in percent (N6). */
  readonly rate: Exact | null;
  readonly mean: Exact | null;
}

const unrated: readonly string[] = unratedOptions;
const none: Scale = { values: null, worst: null, numbers: null };

/**
 * The scale of a question with one answer: the values that the scheme of the campaign gives to a scale of the contract, or numbers from
 * the least to the greatest.
 */
export function scaleOf(
  { kind, options }: Pick<ResultQuestion, 'kind' | 'options'>,
  scheme: Readonly<Record<string, unknown>>,
): Scale {
  const rated = options.map(({ code }) => code).filter((code) => !unrated.includes(code));
  if (kind !== 'one' || rated.length < 2) return none;
  const codes: readonly string[] | undefined = Object.values(scales).find((scale: readonly string[]) =>
    rated.every((code) => scale.includes(code)),
  );
  if (codes) return { values: valuesIn(scheme, rated), worst: codes.at(-1) ?? null, numbers: null };
  const numbers = new Map(rated.flatMap((code) => (isNumber(code) ? [[code, exact(code)] as const] : [])));
  if (numbers.size < rated.length) return none;
  const [least, most] = [minOf([...numbers.values()]), maxOf([...numbers.values()])];
  const span = most.sub(least);
  return {
    values: new Map([...numbers].map(([code, number]) => [code, number.sub(least).div(span)])),
    worst: null,
    numbers,
  };
}

/** Numbers that are not offered one by one: every answer is one. */
export const numberScale = (counts: Counts): Scale => ({
  ...none,
  numbers: new Map(Object.keys(counts).flatMap((code) => (isNumber(code) ? [[code, exact(code)] as const] : []))),
});

export function measure(counts: Counts, answered: number, { values, worst, numbers }: Scale): Measures {
  const valid = answered - unrated.reduce((sum, code) => sum + (counts[code] ?? 0), 0);
  if (valid <= 0) return { valid: Math.max(0, valid), index: null, rate: null, mean: null };
  return {
    valid,
    index: values && r2(weighed(counts, values).times(100).over(valid)),
    rate: worst === null ? null : percentOf(valid - (counts[worst] ?? 0), valid),
    mean: numbers && r2(weighed(counts, numbers).over(valid)),
  };
}

const weighed = (counts: Counts, values: ReadonlyMap<string, Exact>): Exact =>
  [...values].reduce((sum, [code, value]) => sum.add(value.times(counts[code] ?? 0)), ratio(0));

/** What the scheme says about options of one scale; null where it says nothing about one of them. */
function valuesIn(scheme: Readonly<Record<string, unknown>>, codes: readonly string[]): Scale['values'] {
  const said = Object.values(scheme).find((entry) => isRecord(entry) && codes.every((code) => code in entry));
  if (!isRecord(said)) return null;
  const values = codes.flatMap((code) => {
    const value = parseExact(said[code]);
    return value ? [[code, value] as const] : [];
  });
  return values.length === codes.length ? new Map(values) : null;
}

const isNumber = (code: string): boolean => parseExact(code) !== undefined;
const exact = (code: string): Exact => parseExact(code) ?? ratio(0);
const minOf = (values: readonly Exact[]): Exact => values.reduce((a, b) => (b.lt(a) ? b : a));
const maxOf = (values: readonly Exact[]): Exact => values.reduce((a, b) => (a.lt(b) ? b : a));
