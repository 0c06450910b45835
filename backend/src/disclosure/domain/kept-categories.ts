/** How large a category is. */
export interface CategorySize {
  /** Every answer. */
  readonly received: number;
  /** Answers that rate (N5). */
  readonly valid: number;
}

/**
 * The categories that may be told (I5): not those with fewer valid answers than the floor; where only one is hidden not the smallest other
 * either (of equally small ones the smaller code); and no further ones until what the whole leaves over for all that is hidden, those
 * who named no category included, is nobody or enough.
 */
export function keptCategories(
  sizes: Readonly<Record<string, CategorySize>>,
  whole: CategorySize,
  floor: number,
): ReadonlySet<string> {
  const bySize = Object.entries(sizes)
    .map(([category, size]) => ({ category, ...size }))
    .sort((a, b) => a.valid - b.valid || (a.category < b.category ? -1 : 1));
  let hidden = bySize.filter(({ valid }) => valid < floor).length;
  const isOpen = (): boolean => {
    const shown = bySize.slice(hidden);
    const received = shown.reduce((left, category) => left - category.received, whole.received);
    const valid = shown.reduce((left, category) => left - category.valid, whole.valid);
    return received > 0 && valid < floor;
  };
  while (hidden < bySize.length && (hidden === 1 || isOpen())) hidden++;
  return new Set(bySize.slice(hidden).map(({ category }) => category));
}
