import { compareText, sortedTexts, turnout, type Ballot } from '@pingyi/plugin-sdk';

/**
 * Categories of each breakdown that must not be shown (I5): those with fewer valid answers than the limit, and if that is
 * a single one also the smallest other, since the total would tell it. Of equally small ones the lower code is hidden.
 */
export function suppressedCategories(ballot: Ballot | undefined, suppressBelow: number): Readonly<Record<string, string[]>> {
  const hidden: [string, string[]][] = [];
  for (const [breakdown, categories] of ballot?.breakdowns ?? []) {
    const sizes = [...categories]
      .map(([category, counts]) => ({ category, valid: turnout(counts).valid }))
      .sort((a, b) => a.valid - b.valid || compareText(a.category, b.category));
    const small = sizes.filter(({ valid }) => valid < suppressBelow).length;
    const count = small === 1 ? 2 : small;
    if (count > 0) hidden.push([breakdown, sortedTexts(sizes.slice(0, count).map(({ category }) => category))]);
  }
  return Object.fromEntries(hidden);
}
