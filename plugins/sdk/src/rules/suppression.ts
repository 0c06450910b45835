import { compareText, sortedTexts } from '../exact/order.js';

/**
 * Categories that must not be shown (I5): those with fewer valid answers than the limit, and if that is a single one
 * also the smallest other, since the total would tell it. Of equally small ones the lower code is hidden.
 * @param valid valid answers by category
 */
export function hiddenCategories(valid: ReadonlyMap<string, number>, below: number): string[] {
  const small = [...valid.values()].filter((size) => size < below).length;
  if (small === 0) return [];
  const sizes = [...valid].sort(([a, sizeOfA], [b, sizeOfB]) => sizeOfA - sizeOfB || compareText(a, b));
  return sortedTexts(sizes.slice(0, small === 1 ? 2 : small).map(([category]) => category));
}
