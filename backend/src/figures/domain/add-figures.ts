import { enteredItems, type Values } from './entered-figures.js';

/** A figure that a second person has verified. */
export interface StandingFigure {
  readonly id: string;
  readonly unitId: string;
  /** Under which the scheme knows it. */
  readonly item: string;
  readonly value: string;
  readonly base: number | null;
}

/**
 * Values of a unit with its counted figures. What the office or a sheet has entered stands before a figure of the same item, which is then
 * not used.
 * @param list the member of the values that lists figures by `id`
 */
export function addFigures(
  values: Values,
  list: string,
  figures: readonly StandingFigure[],
): { readonly values: Record<string, unknown>; readonly used: readonly StandingFigure[] } {
  const entered: readonly unknown[] = Array.isArray(values[list]) ? values[list] : [];
  const items = enteredItems(values, list);
  const used = figures.filter(({ item }) => !items.has(item)).sort((a, b) => (a.item < b.item ? -1 : 1));
  if (used.length === 0) return { values: { ...values }, used };
  const added = used.map(({ item, value, base }) =>
    base === null ? { id: item, value } : { id: item, count: Number(value), base },
  );
  return { values: { ...values, [list]: [...entered, ...added] }, used };
}
