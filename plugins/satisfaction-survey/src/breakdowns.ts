import { formatScore, hiddenCategories, informativeIndex, type Ballot } from '@pingyi/plugin-sdk';
import type { SurveyScheme } from './scheme.js';

/** What is said of the categories of each breakdown, such as age. */
export interface BreakdownResults {
  /** Categories that must not be shown, since few people or a difference could be told (I5). */
  readonly suppressed: Readonly<Record<string, string[]>>;
  /** Index of the overall question in every other category. */
  readonly breakdowns: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
}

/** The overall answers by category, as far as they may be shown. They say who is satisfied and have no part in the grade. */
export function breakdownResults(ballot: Ballot | undefined, scheme: SurveyScheme): BreakdownResults {
  const suppressed: [string, string[]][] = [];
  const breakdowns: [string, Record<string, string | null>][] = [];
  for (const [breakdown, categories] of ballot?.breakdowns ?? []) {
    const sizes = new Map<string, number>();
    categories.forEach(({ valid }, category) => sizes.set(category, valid));
    const hidden = hiddenCategories(sizes, scheme.suppressBelow);
    if (hidden.length > 0) suppressed.push([breakdown, hidden]);
    const indices: [string, string | null][] = [];
    categories.forEach((tally, category) => {
      if (hidden.includes(category)) return;
      const index = informativeIndex(tally, scheme.values);
      indices.push([category, index && formatScore(index)]);
    });
    if (indices.length > 0) breakdowns.push([breakdown, Object.fromEntries(indices)]);
  }
  return { suppressed: Object.fromEntries(suppressed), breakdowns: Object.fromEntries(breakdowns) };
}
