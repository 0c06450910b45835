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
    const hidden = hiddenCategories(new Map([...categories].map(([category, { valid }]) => [category, valid])), scheme.suppressBelow);
    if (hidden.length > 0) suppressed.push([breakdown, hidden]);
    const shown = [...categories].filter(([category]) => !hidden.includes(category));
    const indices = shown.map(([category, tally]): [string, string | null] => {
      const index = informativeIndex(tally, scheme.values);
      return [category, index && formatScore(index)];
    });
    if (indices.length > 0) breakdowns.push([breakdown, Object.fromEntries(indices)]);
  }
  return { suppressed: Object.fromEntries(suppressed), breakdowns: Object.fromEntries(breakdowns) };
}
