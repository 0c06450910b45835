import { ballotsIn, validIn, type CategoryCounts, type Counts } from './counts.js';
import { isTelling } from './floor.js';

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

/**
 * A breakdown of a later run. What was hidden stays hidden; a shown category follows by nobody or by the floor and more, and so
 * does what is left over for the hidden and those that wait.
 * @param before as the run before showed it
 */
export function laterCategories(now: Breakdown, before: Breakdown, floor: number): CategoryCounts {
  const shown = Object.keys(before.categories).filter((category) => ballotsIn(before.categories[category] ?? {}) > 0);
  const arrivals = shown.map((category) => ({ category, arrived: ballotsIn(now.categories[category] ?? {}) - ballotsIn(before.categories[category] ?? {}) }));
  const following = arrivals.filter(({ arrived }) => !isTelling(arrived, floor)).sort((a, b) => b.arrived - a.arrived || (a.category < b.category ? 1 : -1));
  const leftOver = (): number => following.reduce((left, { arrived }) => left - arrived, ballotsIn(now.overall) - ballotsIn(before.overall));
  while (following.length > 0 && isTelling(leftOver(), floor)) {
    // The last that has grown, of equal ones the smaller code; those that have not grown change nothing.
    const smallest = following.findLastIndex(({ arrived }) => arrived !== 0);
    if (smallest < 0) break;
    following.splice(smallest, 1);
  }
  const follows = new Set(following.map(({ category }) => category));
  return Object.fromEntries(
    Object.keys({ ...now.categories, ...before.categories }).map((category) => [category, (follows.has(category) ? now : before).categories[category] ?? {}]),
  );
}
