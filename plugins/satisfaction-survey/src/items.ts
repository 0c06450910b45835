import {
  code,
  formatExact,
  formatScore,
  one,
  optionIndex,
  r2,
  ratio,
  rolesOf,
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

/** An item that enough people rated. */
interface UsableItem {
  readonly index: Exact;
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
  const usable: UsableItem[] = [];
  const reasons: Reason[] = [];
  const flags: Flag[] = [];
  const table: [string, string | null][] = [];
  for (const role of rolesOf(ballot, prefix)) {
    const id = role.slice(prefix.length);
    const tally = tallyOf(ballot, role);
    const index =
      tally.valid >= scheme.minItemValid ? optionIndex('recipients', role, tally, scheme.values, trace) : null;
    table.push([id, index && formatScore(index)]);
    if (!index) flags.push(code('ITEM_THIN', { item: id }));
    else {
      usable.push({ index, weight: scheme.itemWeights === null ? one : (scheme.itemWeights.get(id) ?? zero) });
      if (index.lt(rectifyBelow)) reasons.push(code('RECTIFY', { item: id }));
    }
  }
  return { score: meanOf(usable, trace), reasons, flags, table: Object.fromEntries(table) };
}

function meanOf(items: readonly UsableItem[], trace: Trace): Exact | null {
  const terms: string[] = [];
  let weights = zero;
  let total = zero;
  for (const { index, weight } of items) {
    if (!weight.gt(zero)) continue;
    terms.push(`${formatScore(index)}×${formatExact(weight)}`);
    weights = weights.add(weight);
    total = total.add(index.mul(weight));
  }
  if (terms.length === 0) return null;
  const score = r2(total.div(weights));
  trace.add('items', { terms: terms.join(' + '), weights: formatExact(weights) }, formatScore(score));
  return score;
}
