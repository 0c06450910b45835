import { And, In, Like, Not, type EntityManager, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { scopeCondition, territoryCondition, type ScopeCondition, type Viewer } from '../access/index.js';
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

/** Units of these types that a caller sees and that exist on a day, in the order of their codes; of all types where none is named. */
export const unitsWithin = (
  manager: EntityManager,
  viewer: Pick<Viewer, 'scopePath'>,
  types: readonly UnitType[],
  day: string,
): Promise<OrgUnit[]> => {
  const scope = scopeCondition(viewer, 'unit');
  const builder = manager
    .createQueryBuilder(OrgUnit, 'unit')
    .where(scope.sql, scope.parameters)
    .andWhere('(unit.validTo IS NULL OR unit.validTo >= :day)', { day })
    .orderBy('unit.code');
  if (types.length > 0) builder.andWhere('unit.type IN (:...types)', { types });
  return builder.getMany();
};
