import { formatExact, percentOf, r2, ratio, type Exact } from '../exact/exact.js';
import type { Tally } from '../input/parsed-input.js';
import type { OptionValues } from '../scheme/scheme-reader.js';

/** Beyond this the sum of five products with counts could leave the integers that a number holds exactly. */
const largestNumerator = 1_000_000n;

/** Option values over one denominator, so that weighing a tally is a sum of whole numbers. */
interface CommonValues {
  readonly codes: readonly string[];
  readonly numerators: readonly number[];
  readonly denominator: number;
  /** What follows each count where the terms are written out: "×0.8 + ". */
  readonly factors: readonly string[];
  /** Texts of sums up to {@link mostKnownSums}, made when they are first asked for: few sums differ, and all are written often. */
  readonly writtenSums: (string | undefined)[];
}

/** The mean value of the answers, with what it takes to redo it. */
export interface WeightedCounts {
  /** Σ count·value in percent of the valid answers, rounded (N5); `null` without any. */
  readonly index: Exact | null;
  readonly valid: number;
  /** Σ count·value, such as "60.8". */
  readonly sum: string;
  /** "40×1 + 20×0.8 + 8×0.6 + 2×0" */
  readonly terms: string;
}

const mostKnownSums = 20_000;

const known = new WeakMap<OptionValues, CommonValues | null>();

function commonOf(values: OptionValues): CommonValues | null {
  const entries = [...values];
  const denominator = entries.reduce(
    (product, [, value]) => (product % value.denominator === 0n ? product : product * value.denominator),
    1n,
  );
  const numerators = entries.map(([, { numerator, denominator: own }]) => (numerator * denominator) / own);
  if (
    denominator > largestNumerator ||
    numerators.some((numerator) => numerator > largestNumerator || numerator < -largestNumerator)
  )
    return null;
  const factors = entries.map(([, value], index) => `×${formatExact(value)}${index < entries.length - 1 ? ' + ' : ''}`);
  return {
    codes: entries.map(([code]) => code),
    numerators: numerators.map(Number),
    denominator: Number(denominator),
    factors,
    writtenSums: [],
  };
}

/** Weighs a tally of at most a thousand million answers per option; every campaign does this for each question of each unit. */
export function weightedCounts(counts: Tally['counts'], values: OptionValues): WeightedCounts {
  let common = known.get(values);
  if (common === undefined) {
    common = commonOf(values);
    known.set(values, common);
  }
  if (common === null) return weightedExactly(counts, values);
  const { codes, numerators, denominator, factors, writtenSums } = common;
  let terms = '';
  let sum = 0;
  let valid = 0;
  for (let index = 0; index < codes.length; index++) {
    const count = counts[codes[index]!] ?? 0;
    sum += count * numerators[index]!;
    valid += count;
    terms += count + factors[index]!;
  }
  const sumText =
    sum >= 0 && sum <= mostKnownSums
      ? (writtenSums[sum] ??= formatExact(ratio(sum, denominator)))
      : formatExact(ratio(sum, denominator));
  return { index: valid === 0 ? null : percentOf(sum, denominator * valid), sum: sumText, valid, terms };
}

function weightedExactly(counts: Tally['counts'], values: OptionValues): WeightedCounts {
  const terms = [...values].map(([code, value]) => ({ count: counts[code] ?? 0, value }));
  const sum = terms.reduce((total, { count, value }) => total.add(value.times(count)), ratio(0));
  const valid = terms.reduce((total, { count }) => total + count, 0);
  return {
    index: valid === 0 ? null : r2(sum.times(100).over(valid)),
    sum: formatExact(sum),
    valid,
    terms: terms.map(({ count, value }) => `${count}×${formatExact(value)}`).join(' + '),
  };
}
