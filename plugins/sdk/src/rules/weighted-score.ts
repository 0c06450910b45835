import { formatExact, formatScore, r2, sum, sumOfProducts, type Exact } from '../exact/exact.js';
import { isNeeded, type GroupResult } from './group-state.js';
import type { Trace } from './trace.js';

/**
 * Weighted mean of the groups that have a weight and a score: r2(Σ w·g / Σ w). With every group present the divisor is
 * 100; with fewer, the weights present (`renormalise`). `null` if there is none.
 */
export function weightedScore(groups: readonly GroupResult[], weights: ReadonlyMap<string, Exact>, trace: Trace): Exact | null {
  const terms = groups.flatMap(({ group, score }) => {
    const weight = weights.get(group);
    return weight && score && isNeeded(group, weights) ? [{ group, score, weight }] : [];
  });
  if (terms.length === 0) return null;
  const total = sumOfProducts(terms.map(({ score, weight }) => [score, weight]));
  const divisor = sum(terms.map(({ weight }) => weight));
  const score = r2(total.div(divisor));
  trace.add(
    'weighted-sum',
    {
      terms: terms.map((term) => `${formatScore(term.score)}×${formatExact(term.weight)}`).join(' + '),
      groups: terms.map(({ group }) => group),
      sum: formatExact(total),
      weights: formatExact(divisor),
    },
    formatScore(score),
  );
  return score;
}
