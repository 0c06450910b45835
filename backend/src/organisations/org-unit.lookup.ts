import { And, In, Like, Not, type EntityManager, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { scopeCondition, territoryCondition, type ScopeCondition, type Viewer } from '../access/index.js';
import { containing } from '../database/text-search.js';
import { OrgUnit } from './org-unit.entity.js';
import type { UnitType } from './unit-types.js';

// What other rooms ask of units; nobody else reads their table.

export const findUnit = async (manager: EntityManager, id: string | null): Promise<OrgUnit | null> =>
  id === null ? null : manager.findOneBy(OrgUnit, { id });

export const findUnitByCode = (manager: EntityManager, code: string): Promise<OrgUnit | null> =>
  manager.findOneBy(OrgUnit, { code });

const codesAtOnce = 500;

/** In no order; codes that nobody has are left out. */
export const findUnitsByCode = async (manager: EntityManager, codes: readonly string[]): Promise<OrgUnit[]> => {
  const units: OrgUnit[] = [];
  for (let at = 0; at < codes.length; at += codesAtOnce)
    units.push(...(await manager.findBy(OrgUnit, { code: In(codes.slice(at, at + codesAtOnce)) })));
  return units;
};

/** In no order; ids that nobody has are left out. */
export const findUnits = async (manager: EntityManager, ids: readonly string[]): Promise<OrgUnit[]> =>
  ids.length === 0 ? [] : manager.findBy(OrgUnit, { id: In([...ids]) });

/** In the order of their codes, without the unit itself. @param path its territorial path */
export const findUnitsBelow = (manager: EntityManager, path: string): Promise<OrgUnit[]> =>
  manager.find(OrgUnit, {
    where: { path: And(Like(`${path}%`), Not(path)) },
    order: { code: 'ASC' },
  });

/** Empties the secretary of a unit where it says this name. */
export async function forgetSecretary(
  tx: EntityManager,
  { unitId, name }: { readonly unitId: string; readonly name: string },
): Promise<void> {
  await tx.update(OrgUnit, { id: unitId, secretary: name }, { secretary: null, revision: () => 'revision + 1' });
}

/** Reads each row with the unit that it names, as `unit`; null where it names none. @param column a property of the row */
export const withUnit = <E extends ObjectLiteral, K extends keyof E & string>(
  rows: SelectQueryBuilder<E>,
  column: K,
): SelectQueryBuilder<E & { readonly unit: OrgUnit | null }> =>
  rows.leftJoinAndMapOne(
    `${rows.alias}.unit`,
    OrgUnit,
    'unit',
    `unit.id = ${rows.alias}.${column}`,
  ) as SelectQueryBuilder<E & { readonly unit: OrgUnit | null }>;

/**
 * Condition that keeps a query to what belongs to a unit of the caller's territory; see `managesPath`.
 * @param column holds the id of the unit, named as a property (`campaign.ownerUnitId`); what belongs to nobody is the root office's
 */
export function belongsToTerritory(viewer: Pick<Viewer, 'scopePath'>, column: string): ScopeCondition {
  const { sql, parameters } = territoryCondition(viewer, 'territory');
  // Whoever reaches everything, or nothing, is not asked for units.
  return Object.keys(parameters).length === 0
    ? { sql, parameters }
    : { sql: `${column} IN (SELECT territory.id FROM org_unit territory WHERE ${sql})`, parameters };
}

/** Condition that a column (`record.unitId`) names a unit that a caller sees; what names none is seen by whoever reaches everything. */
export function withinReach(viewer: Pick<Viewer, 'scopePath'>, column: string): ScopeCondition {
  const { sql, parameters } = scopeCondition(viewer, 'reached');
  return Object.keys(parameters).length === 0
    ? { sql, parameters }
    : {
        sql: `${column} IN (SELECT reached.id FROM org_unit reached WHERE ${sql.replaceAll('guidePath', 'guide_path')})`,
        parameters,
      };
}

/** Condition that a column names a unit below a path, or the one there. */
export const belowPath = (column: string, path: string): ScopeCondition => ({
  sql: `${column} IN (SELECT lower.id FROM org_unit lower WHERE lower.path LIKE :below)`,
  parameters: { below: `${path}%` },
});

/** Condition that a column names a unit or one above it, in either line. */
export const atOrAbove = (
  column: string,
  { path, guidePath }: Pick<OrgUnit, 'path' | 'guidePath'>,
): ScopeCondition => ({
  sql: `${column} IN (SELECT upper.id FROM org_unit upper WHERE :ledPath LIKE upper.path || '%' OR :ledGuidePath LIKE upper.path || '%')`,
  parameters: { ledPath: path, ledGuidePath: guidePath },
});

/** Condition that a column names a unit in whose name or code a text stands. */
export function ofUnitCalled(column: string, text: string): ScopeCondition {
  const { sql, parameters } = containing(['called.name', 'called.code'], text);
  return { sql: `${column} IN (SELECT called.id FROM org_unit called WHERE ${sql})`, parameters };
}

/** A unit as lists of thousands need it. */
export interface UnitInScope {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
}

/** Units that a caller sees and that exist on a day, in the order of their codes. */
export const unitsWithin = (
  manager: EntityManager,
  viewer: Pick<Viewer, 'scopePath'>,
  day: string,
): Promise<UnitInScope[]> => {
  const scope = scopeCondition(viewer, 'unit');
  return manager
    .createQueryBuilder(OrgUnit, 'unit')
    .select('unit.id', 'id')
    .addSelect('unit.code', 'code')
    .addSelect('unit.name', 'name')
    .addSelect('unit.type', 'type')
    .where(scope.sql, scope.parameters)
    .andWhere('(unit.validTo IS NULL OR unit.validTo >= :day)', { day })
    .orderBy('unit.code')
    .getRawMany<UnitInScope>();
};
