import { describe, expect, it } from 'vitest';
import { laterCategories, withoutSmallCategories } from './categories.js';
import type { CategoryCounts, Counts } from './counts.js';

const all = (categories: CategoryCounts, rest: Counts = {}): Counts => {
  const overall: Record<string, number> = { ...rest };
  for (const counts of Object.values(categories)) for (const [option, count] of Object.entries(counts)) overall[option] = (overall[option] ?? 0) + count;
  return overall;
};
const shown = (categories: CategoryCounts) => Object.keys(categories).filter((category) => Object.keys(categories[category] ?? {}).length > 0);
const sizes = (counts: Record<string, number>): CategoryCounts => Object.fromEntries(Object.entries(counts).map(([category, satisfied]) => [category, { satisfied }]));

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
    expect(shown(withoutSmallCategories({ categories, overall: all(categories, { satisfied: 0, dissatisfied: rest }) }, 5))).toEqual(expected);
  });

  it('count valid answers, and keep those who do not know from telling a hidden one', () => {
    const categories = { old: { satisfied: 4, unknown: 3 }, middle: { satisfied: 9 }, young: { satisfied: 30 } };
    expect(shown(withoutSmallCategories({ categories, overall: all(categories) }, 5))).toEqual(['young']);
    const large = { old: { satisfied: 9 }, young: { satisfied: 30 } };
    expect(shown(withoutSmallCategories({ categories: large, overall: all(large, { unknown: 1 }) }, 5))).toEqual([]);
  });
});

describe('categories of a later run', () => {
  const later = (now: Record<string, number>, before: Record<string, number>, restNow = 0, restBefore = 0) => {
    const [categories, earlier] = [sizes(now), sizes(before)];
    return laterCategories({ categories, overall: all(categories, { unknown: restNow }) }, { categories: earlier, overall: all(earlier, { unknown: restBefore }) }, 5);
  };

  it('follow where five or nobody has come', () => expect(later({ old: 10, young: 15 }, { old: 10, young: 9 })).toEqual(sizes({ old: 10, young: 15 })));
  it('wait where fewer have', () => expect(later({ old: 12, young: 17 }, { old: 10, young: 9 })).toEqual(sizes({ old: 10, young: 9 })));
  it('wait together where the total would tell who waits', () => expect(later({ old: 12, middle: 15, young: 16 }, { old: 10, middle: 9, young: 10 })).toEqual(sizes({ old: 10, middle: 9, young: 16 })));
  it('stay hidden once they were', () => expect(shown(laterCategories({ categories: sizes({ old: 20, young: 20 }), overall: { satisfied: 40 } }, { categories: { old: {}, young: { satisfied: 10 } }, overall: { satisfied: 20 } }, 5))).toEqual(['young']));
});
