import {
  code,
  formatExact,
  formatScore,
  one,
  optionIndex,
  r2,
  ratio,
  sortedTexts,
  sum,
  sumOfProducts,
  tallyOf,
  zero,
  type Ballot,
  type Exact,
  type Flag,
  type Reason,
  type Trace,
} from '@pingyi/plugin-sdk';
import type { SurveyScheme } from './scheme.js';

const prefix = 'item:';

/** Below this index an item is to be rectified (S5.12). */
const rectifyBelow = ratio(60);

interface Item {
  readonly id: string;
  /** `null` when too few rated it. */
  readonly index: Exact | null;
  readonly weight: Exact;
}

export interface ItemResults {
  /** Weighted mean of the usable items; `null` without any that weighs. */
  readonly score: Exact | null;
  readonly reasons: readonly Reason[];
  readonly flags: readonly Flag[];
  /** Index per item id as published, `null` for a thin one. */
  readonly table: Readonly<Record<string, string | null>>;
}

/** The items of a survey: their indices, which of them are thin, and which are to be rectified. */
export function itemResults(ballot: Ballot | undefined, scheme: SurveyScheme, trace: Trace): ItemResults {
  const roles = sortedTexts([...(ballot?.questions.keys() ?? [])].filter((role) => role.startsWith(prefix)));
  const items = roles.map((role) => itemOf(role, ballot, scheme, trace));
  return {
    score: meanOf(items, trace),
    reasons: items.flatMap(({ id, index }) => (index?.lt(rectifyBelow) ? [code('RECTIFY', { item: id })] : [])),
    flags: items.flatMap(({ id, index }) => (index ? [] : [code('ITEM_THIN', { item: id })])),
    table: Object.fromEntries(items.map(({ id, index }) => [id, index && formatScore(index)])),
  };
}

function itemOf(role: string, ballot: Ballot | undefined, scheme: SurveyScheme, trace: Trace): Item {
  const id = role.slice(prefix.length);
  const tally = tallyOf(ballot, role);
  const enough = tally.valid >= scheme.minItemValid;
  const weight = scheme.itemWeights === null ? one : (scheme.itemWeights.get(id) ?? zero);
  return { id, weight, index: enough ? optionIndex('recipients', role, tally, scheme.values, trace) : null };
}

function meanOf(items: readonly Item[], trace: Trace): Exact | null {
  const terms = items.flatMap(({ index, weight }) => (index && weight.gt(zero) ? [{ index, weight }] : []));
  if (terms.length === 0) return null;
  const weights = sum(terms.map(({ weight }) => weight));
  const score = r2(sumOfProducts(terms.map(({ index, weight }) => [index, weight])).div(weights));
  const written = terms.map(({ index, weight }) => `${formatScore(index)}×${formatExact(weight)}`);
  trace.add('items', { terms: written.join(' + '), weights: formatExact(weights) }, formatScore(score));
  return score;
}
