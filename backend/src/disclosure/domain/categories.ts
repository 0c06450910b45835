import { ballotsIn, validIn, type CategoryCounts, type Counts } from './counts.js';

/** The answers of a group to `overall`, and once more by category. */
export interface Breakdown {
  readonly categories: CategoryCounts;
  readonly overall: Counts;
}

/** Those of the categories that keep their counts; the others stay, empty. */
const keep = (categories: CategoryCounts, kept: (category: string) => boolean): CategoryCounts =>
  Object.fromEntries(Object.entries(categories).map(([category, counts]) => [category, kept(category) ? counts : {}]));

/**
 * A breakdown without what is too small (I5): categories with fewer valid answers than the floor; where only one is hidden the smallest other
 * too (of equally small ones the smaller code); and further ones until what overall leaves over for all that is hidden, those
 * who named no category included, is nobody or enough.
 */
export function withoutSmallCategories({ categories, overall }: Breakdown, floor: number): CategoryCounts {
  const bySize = Object.entries(categories)
    .map(([category, counts]) => ({ category, received: ballotsIn(counts), valid: validIn(counts) }))
    .sort((a, b) => a.valid - b.valid || (a.category < b.category ? -1 : 1));
  let hidden = bySize.filter(({ valid }) => valid < floor).length;
  const isOpen = (): boolean => {
    const shown = bySize.slice(hidden);
    const received = shown.reduce((left, category) => left - category.received, ballotsIn(overall));
    const valid = shown.reduce((left, category) => left - category.valid, validIn(overall));
    return received > 0 && valid < floor;
  };
  while (hidden < bySize.length && (hidden === 1 || isOpen())) hidden++;
  const kept = new Set(bySize.slice(hidden).map(({ category }) => category));
  return keep(categories, (category) => kept.has(category));
}
