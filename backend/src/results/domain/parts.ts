import { managesPath, type Viewer } from '../../access/index.js';
import type { QuestionFigures } from '../../disclosure/index.js';
import type { ShownCell } from './figures.js';

/** A unit of a campaign within the reader's reach, as it stood. */
export interface ResultUnit {
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly unitType: string;
  readonly parentName: string;
  readonly path: string;
}

type Reach = Pick<Viewer, 'scopePath'>;

/** Some units that are told together. */
export interface Part {
  readonly key: string;
  readonly name: string | null;
  readonly units: readonly ResultUnit[];
}

/** What units are told together by. */
export type UnitSorting = 'all' | 'unit' | 'superior' | 'type';

/** The unit above, by the path of a unit; a unit without one stands for itself. */
export const superiorOf = ({ unitId, path }: ResultUnit): string => path.split('/').filter(Boolean).at(-2) ?? unitId;

/** A superior as a reader is told of it: those beyond reach go by their names alone. */
export function superiorFor(unit: ResultUnit, reach: Reach): { readonly key: string; readonly name: string } {
  const [id, name] = [superiorOf(unit), unit.parentName || unit.unitName];
  const isReached = id === unit.unitId || managesPath(reach, unit.path.slice(0, -`${unit.unitId}/`.length));
  return { key: isReached ? id : name, name };
}

/** In the order of the codes of their first units. */
export function partsBy(by: UnitSorting, units: readonly ResultUnit[], reach: Reach): Part[] {
  if (by === 'all') return [{ key: 'all', name: null, units }];
  const parts = new Map<string, { key: string; name: string | null; units: ResultUnit[] }>();
  for (const unit of units) {
    const { key, name } = placeOf(by, unit, reach);
    const part = parts.get(key);
    if (part) part.units.push(unit);
    else parts.set(key, { key, name, units: [unit] });
  }
  return [...parts.values()];
}

function placeOf(
  by: Exclude<UnitSorting, 'all'>,
  unit: ResultUnit,
  reach: Reach,
): { key: string; name: string | null } {
  if (by === 'unit') return { key: unit.unitId, name: unit.unitName };
  return by === 'superior' ? superiorFor(unit, reach) : { key: unit.unitType, name: null };
}

type ByUnit = ReadonlyMap<string, QuestionFigures>;

/** What is shown of a question about some units. */
export const cellsOf = (shown: ByUnit, units: readonly ResultUnit[]): ShownCell[] =>
  units.flatMap(({ unitId }) => shown.get(unitId) ?? []);

/** What is shown of a question about some units in one category of a breakdown. */
export const cellsIn = (
  shown: ByUnit,
  units: readonly ResultUnit[],
  breakdown: string,
  category: string,
): ShownCell[] =>
  units.flatMap(({ unitId }) => {
    const cell = shown.get(unitId)?.by[breakdown]?.[category];
    return cell ? [{ ...cell, ballots: null }] : [];
  });

/** Superiors of whose units all are among those that somebody reaches. */
export function superiorsWithin(reached: readonly ResultUnit[], all: readonly ResultUnit[]): ReadonlySet<string> {
  const ids = new Set(reached.map(({ unitId }) => unitId));
  const beyond = new Set(all.filter(({ unitId }) => !ids.has(unitId)).map(superiorOf));
  return new Set(reached.map(superiorOf).filter((superior) => !beyond.has(superior)));
}
