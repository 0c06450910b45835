import { describe, expect, it } from 'vitest';
import { withoutSmallCategories } from './categories.js';
import type { CategoryCounts, Counts } from './counts.js';

const all = (categories: CategoryCounts, rest: Counts = {}): Counts => {
  const overall: Record<string, number> = { ...rest };
  for (const counts of Object.values(categories))
    for (const [option, count] of Object.entries(counts)) overall[option] = (overall[option] ?? 0) + count;
  return overall;
};
const shown = (categories: CategoryCounts) =>
  Object.keys(categories).filter((category) => Object.keys(categories[category] ?? {}).length > 0);
const sizes = (counts: Record<string, number>): CategoryCounts =>
  Object.fromEntries(Object.entries(counts).map(([category, satisfied]) => [category, { satisfied }]));

describe('categories of a breakdown (I5)', () => {
  it.each<[string, Record<string, number>, number, string[]]>([
    ['large ones are told', { old: 5, young: 9 }, 0, ['old', 'young']],
    ['with a small one the smallest other is hidden', { old: 4, middle: 9, young: 30 }, 0, ['young']],
    ['of equally small ones the smaller code', { b: 9, a: 9, c: 4, d: 30 }, 0, ['b', 'd']],
    ['two small ones that are small together take another with them', { a: 1, b: 2, c: 8, d: 9 }, 0, ['d']],
    ['two small ones that are enough together do not', { a: 3, b: 4, c: 8, d: 9 }, 0, ['c', 'd']],
    ['one person without a category is a small one', { old: 5, middle: 6, young: 7 }, 1, ['young']],
    ['many people without a category are not', { old: 5, middle: 6, young: 7 }, 5, ['old', 'middle', 'young']],
    ['nothing is left where everything is small', { old: 4 }, 0, []],
  ])('%s', (_name, given, rest, expected) => {
    const categories = sizes(given);
    expect(
      shown(withoutSmallCategories({ categories, overall: all(categories, { satisfied: 0, dissatisfied: rest }) }, 5)),
    ).toEqual(expected);
  });

  it('count valid answers, and keep those who do not know from telling a hidden one', () => {
    const categories = { old: { satisfied: 4, unknown: 3 }, middle: { satisfied: 9 }, young: { satisfied: 30 } };
    expect(shown(withoutSmallCategories({ categories, overall: all(categories) }, 5))).toEqual(['young']);
    const large = { old: { satisfied: 9 }, young: { satisfied: 30 } };
    expect(shown(withoutSmallCategories({ categories: large, overall: all(large, { unknown: 1 }) }, 5))).toEqual([]);
  });
});
