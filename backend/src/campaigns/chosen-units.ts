import type { EntityManager } from 'typeorm';
import { isInScope, type Viewer } from '../access/index.js';
import { ValidationFailedError } from '../common/problem/problem.error.js';
import type { Database } from '../database/database.js';
import { findUnitsByCode, type UnitType } from '../organisations/index.js';
import type { Campaign } from './campaign.entity.js';
import { UnitsNotGradableError } from './campaigns.errors.js';
import { notGradable, type GradableUnits } from './domain/gradable-units.js';
import { codeFaults, pastedCodes } from './domain/pasted-codes.js';
import { furtherUnits } from './domain/step-findings.js';
import { reachOf, type Condition } from './subject-reach.js';

/** Which units a campaign is to be about. */
export interface UnitChoice {
  readonly unitIds?: readonly string[] | undefined;
  readonly selection?:
    | { readonly under: string; readonly types: readonly UnitType[]; readonly except?: readonly string[] | undefined }
    | undefined;
  /** The units of another campaign, as far as they still exist and can be graded. */
  readonly earlier?: { readonly campaignId: string; readonly except?: readonly string[] | undefined } | undefined;
  /** Codes as they were pasted. */
  readonly codes?: string | undefined;
}

/** How many faults a refusal names. */
const named = 20;

/** Units found by a choice, as a condition on `org_unit` as `unit`, and how many there are of each type. */
export interface FoundUnits {
  readonly chosen: Condition;
  readonly count: number;
  readonly byType: Readonly<Record<string, number>>;
}

/**
 * Finds the units of a choice and sees whether the campaign can be about all of them.
 * @throws {ValidationFailedError} 422 for a unit that does not exist or lies beyond the caller's reach, and for every pasted code that is
 *   unknown, doubled or retired, with its place; {@link UnitsNotGradableError} 422 naming those that the type of the campaign cannot grade
 */
export async function findChosenUnits(
  database: Database,
  manager: EntityManager,
  viewer: Viewer,
  { asOf }: Pick<Campaign, 'asOf'>,
  choice: UnitChoice,
  gradable: GradableUnits,
): Promise<FoundUnits> {
  const unitIds = choice.codes === undefined ? choice.unitIds : await unitsOfCodes(manager, viewer, choice.codes, asOf);
  const chosen = conditionOf(database, viewer, asOf, { ...choice, unitIds }, gradable);
  const counted = await database.execute<{ type: string; count: string | number }>(
    manager,
    `SELECT unit.type AS type, COUNT(*) AS count FROM org_unit unit WHERE ${chosen.sql} GROUP BY unit.type`,
    chosen.parameters,
  );
  const byType = Object.fromEntries(counted.map(({ type, count }) => [type, Number(count)]));
  const count = Object.values(byType).reduce((sum, ofType) => sum + ofType, 0);
  if (unitIds && count < new Set(unitIds).size)
    throw new ValidationFailedError([{ pointer: '#/unitIds', code: 'not-a-choice' }]);
  const others = await database.execute<{ name: string; total: string | number }>(
    manager,
    `SELECT unit.name, COUNT(*) OVER () AS total FROM org_unit unit WHERE ${chosen.sql}
     AND ${notGradable(gradable, 'unit.type', 'unit.level')} ORDER BY unit.code LIMIT ${named}`,
    chosen.parameters,
  );
  if (others.length > 0)
    throw new UnitsNotGradableError(
      choice.codes !== undefined ? '#/codes' : unitIds ? '#/unitIds' : '#/selection/types',
      others.map(({ name }) => name),
      Number(others[0]?.total),
    );
  return { chosen, count, byType };
}

async function unitsOfCodes(manager: EntityManager, viewer: Viewer, text: string, on: string): Promise<string[]> {
  const pasted = pastedCodes(text);
  if (pasted.length === 0) throw new ValidationFailedError([{ pointer: '#/codes', code: 'required' }]);
  const known = await findUnitsByCode(manager, [...new Set(pasted.map(({ code }) => code))]);
  const units = known.filter((unit) => isInScope(viewer, unit));
  const faults = codeFaults(pasted, new Map(units.map(({ code, validTo }) => [code, validTo])), on);
  if (faults.length > 0)
    throw new ValidationFailedError([
      ...faults.slice(0, named).map(({ fault, ...params }) => ({ pointer: '#/codes', code: fault, params })),
      ...furtherUnits('#/codes', faults.length - named),
    ]);
  return units.map(({ id }) => id);
}

function conditionOf(
  database: Database,
  viewer: Viewer,
  on: string,
  { unitIds, selection, earlier }: UnitChoice,
  gradable: GradableUnits,
): Condition {
  const among = (column: string, values: readonly string[]): Condition => ({
    sql: `${column} IN (SELECT entry.value ->> 0 FROM ${database.jsonRows})`,
    parameters: [JSON.stringify(values.map((value) => [value]))],
  });
  const without = (ids: readonly string[] = []): Condition[] => {
    const { sql, parameters } = among('unit.id', ids);
    return ids.length === 0 ? [] : [{ sql: `NOT ${sql}`, parameters }];
  };
  const exist: Condition = { sql: '(unit.valid_to IS NULL OR unit.valid_to >= ?)', parameters: [on] };
  const parts: Condition[] = [reachOf(viewer, 'unit')];
  if (earlier)
    parts.push(
      {
        sql: 'unit.id IN (SELECT earlier.unit_id FROM campaign_subject earlier WHERE earlier.campaign_id = ?)',
        parameters: [earlier.campaignId],
      },
      exist,
      { sql: `NOT ${notGradable(gradable, 'unit.type', 'unit.level')}`, parameters: [] },
      ...without(earlier.except),
    );
  else if (selection)
    parts.push(
      { sql: 'unit.path LIKE ?', parameters: [`%/${selection.under}/%`] },
      among('unit.type', selection.types),
      exist,
      ...without(selection.except),
    );
  else parts.push(among('unit.id', unitIds ?? []));
  return { sql: parts.map(({ sql }) => sql).join(' AND '), parameters: parts.flatMap(({ parameters }) => parameters) };
}
