import { formatExact, ratio, type Exact } from '../exact/exact.js';
import type { Tally } from '../input/parsed-input.js';
import type { OptionValues } from '../scheme/scheme-reader.js';

/** Beyond this the sum of five products with counts could leave the integers that a number holds exactly. */
const largestNumerator = 1_000_000n;

/** Option values over one denominator, so that weighing a tally is a sum of whole numbers. */
interface CommonValues {
  readonly codes: readonly string[];
  readonly numerators: readonly number[];
  readonly denominator: number;
  readonly written: readonly string[];
}

/** Σ count·value with its terms as written. */
export interface WeightedCounts {
  readonly sum: Exact;
  readonly valid: number;
  /** "40×1 + 20×0.8 + 8×0.6 + 2×0" */
  readonly terms: string;
}

const known = new WeakMap<OptionValues, CommonValues | null>();

function commonOf(values: OptionValues): CommonValues | null {
  const entries = [...values];
  const denominator = entries.reduce((product, [, value]) => (product % value.denominator === 0n ? product : product * value.denominator), 1n);
  const numerators = entries.map(([, { numerator, denominator: own }]) => (numerator * denominator) / own);
  if (denominator > largestNumerator || numerators.some((numerator) => numerator > largestNumerator || numerator < -largestNumerator)) return null;
  return { codes: entries.map(([code]) => code), numerators: numerators.map(Number), denominator: Number(denominator), written: entries.map(([, value]) => formatExact(value)) };
}

/** Weighs a tally of at most a thousand million answers per option; every campaign does this for each question of each unit. */
export function weightedCounts(counts: Tally['counts'], values: OptionValues): WeightedCounts {
  let common = known.get(values);
  if (common === undefined) {
    common = commonOf(values);
    known.set(values, common);
  }
  if (common === null) return weightedExactly(counts, values);
  const { codes, numerators, denominator, written } = common;
  let terms = '';
  let sum = 0;
  let valid = 0;
  for (let index = 0; index < codes.length; index++) {
    const count = counts[codes[index] ?? ''] ?? 0;
    sum += count * (numerators[index] ?? 0);
    valid += count;
    terms += index === 0 ? `${count}×${written[index]}` : ` + ${count}×${written[index]}`;
  }
  return { sum: ratio(sum, denominator), valid, terms };
}

function weightedExactly(counts: Tally['counts'], values: OptionValues): WeightedCounts {
  const terms = [...values].map(([code, value]) => ({ count: counts[code] ?? 0, value }));
  return {
    sum: terms.reduce((total, { count, value }) => total.add(value.times(count)), ratio(0)),
    valid: terms.reduce((total, { count }) => total + count, 0),
    terms: terms.map(({ count, value }) => `${count}×${formatExact(value)}`).join(' + '),
  };
}
