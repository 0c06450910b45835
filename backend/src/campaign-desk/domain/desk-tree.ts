import { DeskSum, type DeskSums } from './desk-sums.js';
import type { DeskUnit } from './desk-unit.js';

/** A unit of the tree with all subjects at it and below it. */
export interface DeskNode {
  readonly unitId: string;
  readonly sums: DeskSums;
  /** Subjects below it: whether it can be opened. */
  readonly below: number;
  /** Itself, where it is a subject. */
  readonly unit: DeskUnit | null;
}

/** Ids from the topmost unit down; of a person, who has no place in the tree, with the person at the end. */
function placesOf({ subject: { unitId, path } }: DeskUnit): readonly string[] {
  const places = path.split('/').filter(Boolean);
  return places.at(-1) === unitId ? places : [...places, unitId];
}

/** The lowest unit at or below which all subjects stand; null for none. */
export function topOf(units: readonly DeskUnit[]): string | null {
  let common: readonly string[] | undefined;
  for (const unit of units) {
    const places = placesOf(unit);
    if (common === undefined) {
      common = places;
      continue;
    }
    const before = common;
    const differs = before.findIndex((place, at) => places[at] !== place);
    if (differs >= 0) common = before.slice(0, differs);
  }
  return common?.at(-1) ?? null;
}

/**
 * The next level below a unit; subjects that stand further below are in the sums of the units between.
 * @param under null = the topmost level
 */
export function nodesBelow(units: readonly DeskUnit[], under: string | null): DeskNode[] {
  const nodes = new Map<string, { sum: DeskSum; below: number; unit: DeskUnit | null }>();
  for (const unit of units) {
    const places = placesOf(unit);
    const at = under === null ? 0 : places.indexOf(under) + 1;
    const place = places[at];
    // The unit itself, or one that stands elsewhere.
    if (place === undefined || (under !== null && at === 0)) continue;
    let node = nodes.get(place);
    if (!node) nodes.set(place, (node = { sum: new DeskSum(), below: 0, unit: null }));
    node.sum.add(unit);
    if (at === places.length - 1) node.unit = unit;
    else node.below++;
  }
  return [...nodes].map(([unitId, { sum, below, unit }]) => ({ unitId, sums: sum.sums, below, unit }));
}
