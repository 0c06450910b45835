import { formatExact, formatScore, r2, zero, type Exact } from '../exact/exact.js';
import { isNeeded, type GroupResult } from './group-state.js';
import type { Trace } from './trace.js';

/**
 * Weighted mean of the groups that have a weight and a score: r2(Σ w·g / Σ w). With every group present the divisor is
 * 100; with fewer, the weights present (`renormalise`). `null` if there is none.
 */
export function weightedScore(groups: readonly GroupResult[], weights: ReadonlyMap<string, Exact>, trace: Trace): Exact | null {
  const counted: string[] = [];
  const terms: string[] = [];
  let total = zero;
  let divisor = zero;
  for (const { group, score } of groups) {
    const weight = weights.get(group);
    if (!weight || !score || !isNeeded(group, weights)) continue;
    counted.push(group);
    terms.push(`${formatScore(score)}×${formatExact(weight)}`);
    total = total.add(score.mul(weight));
    divisor = divisor.add(weight);
  }
  if (terms.length === 0) return null;
  const score = r2(total.div(divisor));
  trace.add(
    'weighted-sum',
    {
      terms: terms.join(' + '),
      groups: counted,
      sum: formatExact(total),
      weights: formatExact(divisor),
    },
    formatScore(score),
  );
  return score;
}
