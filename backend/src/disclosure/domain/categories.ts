import { ballotsIn, validIn, type CategoryCounts, type Counts } from './counts.js';
import { keptCategories, type CategorySize } from './kept-categories.js';

/** The answers of a group to `overall`, and once more by category. */
export interface Breakdown {
  readonly categories: CategoryCounts;
  readonly overall: Counts;
}

const sizeOf = (counts: Counts): CategorySize => ({ received: ballotsIn(counts), valid: validIn(counts) });

/** A breakdown without what is too small; the categories that are hidden stay, empty. */
export function withoutSmallCategories({ categories, overall }: Breakdown, floor: number): CategoryCounts {
  const sizes = Object.fromEntries(Object.entries(categories).map(([code, counts]) => [code, sizeOf(counts)]));
  const kept = keptCategories(sizes, sizeOf(overall), floor);
  return Object.fromEntries(
    Object.entries(categories).map(([category, counts]) => [category, kept.has(category) ? counts : {}]),
  );
}
