import { formatExact, formatScore, r2, zero, type Exact } from '../exact/exact.js';
import type { GroupResult } from './group-state.js';
import type { Trace } from './trace.js';

/**
 * Weighted mean of the groups that have a weight and a score: r2(Σ w·g / Σ w). With every group present the divisor is
 * 100; with fewer, the weights present (`renormalise`). `null` if there is none.
 */
export function weightedScore(
  groups: readonly GroupResult[],
  weights: ReadonlyMap<string, Exact>,
  trace: Trace,
): Exact | null {
  const counted: string[] = [];
  let terms = '';
  let total = zero;
  let divisor = zero;
  for (let index = 0; index < groups.length; index++) {
    const { group, score } = groups[index]!;
    const weight = weights.get(group);
    if (!weight || !score || !weight.gt(zero)) continue;
    const product = score.mul(weight);
    const term = `${formatScore(score)}×${formatExact(weight)}`;
    const isFirst = counted.push(group) === 1;
    terms = isFirst ? term : `${terms} + ${term}`;
    total = isFirst ? product : total.add(product);
    divisor = isFirst ? weight : divisor.add(weight);
  }
  if (counted.length === 0) return null;
  const score = r2(total.div(divisor));
  trace.add(
    'weighted-sum',
    { terms, groups: counted, sum: formatExact(total), weights: formatExact(divisor) },
    formatScore(score),
  );
  return score;
}
