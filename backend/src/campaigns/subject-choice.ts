import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { UnitsNotGradableError } from './campaigns.errors.js';
import { ValidationFailedError } from '../common/problem/problem.error.js';
import type { Database } from '../database/database.js';
import { OrgUnit, type UnitType } from '../organisations/index.js';
import { CampaignSubject } from './campaign-subject.entity.js';
import type { Campaign } from './campaign.entity.js';
import { notGradable, type GradableUnits } from './domain/gradable-units.js';
import { replaceByPersons, type PersonChoice } from './person-choice.js';
import { reachOf, type Condition } from './subject-reach.js';
import type { FoundUnit } from './domain/step-findings.js';

export interface SubjectChoice {
  readonly unitIds?: readonly string[] | undefined;
  readonly selection?: { readonly under: string; readonly types: readonly UnitType[] } | undefined;
  /** Persons who are in their post on the day of the campaign. */
  readonly persons?: PersonChoice | undefined;
}

/** The units of another campaign, as far as they exist on the day of the campaign and can be graded. */
export interface SubjectsLike {
  readonly like: string;
}

/** How many units a refusal names. */
const named = 20;

/** Columns of a subject that say how its unit stands; the others are what the office has entered, and stay. */
const standing = {
  unit_code: 'unit.code',
  unit_name: 'unit.name',
  unit_type: 'unit.type',
  path: 'unit.path',
  guide_path: 'unit.guide_path',
  secretary: 'unit.secretary',
  party_members: 'unit.party_members',
  roster: 'unit.residents',
} as const;

/**
 * Makes the chosen units or persons the subjects of a draft, as they stand today. The database does it by itself: with ten thousand units it takes a
 * moment, in which no object is made and no ballot waits for long.
 * @returns how many there are
 * @throws {ValidationFailedError} 422 for a unit that does not exist or lies beyond the caller's reach; {@link UnitsNotGradableError} 422
 *   naming those that the type of the campaign cannot grade
 */
export async function replaceSubjects(
  database: Database,
  tx: EntityManager,
  viewer: Viewer,
  campaign: Pick<Campaign, 'id' | 'asOf'>,
  choice: SubjectChoice | SubjectsLike,
  gradable: GradableUnits,
): Promise<number> {
  const campaignId = campaign.id;
  const persons = 'like' in choice ? undefined : choice.persons;
  if (!gradable.subjects.includes(persons ? 'persons' : 'units'))
    throw new ValidationFailedError([{ pointer: persons ? '#/persons' : '#/selection', code: 'not-a-choice' }]);
  if (persons) return replaceByPersons(database, tx, viewer, campaign, persons, gradable);
  const chosen =
    'like' in choice ? unitsLike(viewer, choice.like, campaign.asOf, gradable) : chosenUnits(database, viewer, choice);
  const [counted] = await database.execute<{ count: string | number }>(
    tx,
    `SELECT COUNT(*) AS count FROM org_unit unit WHERE ${chosen.sql}`,
    chosen.parameters,
  );
  const count = Number(counted?.count ?? 0);
  if ('unitIds' in choice && choice.unitIds && count < new Set(choice.unitIds).size)
    throw new ValidationFailedError([{ pointer: '#/unitIds', code: 'not-a-choice' }]);
  const others = await database.execute<{ name: string; total: string | number }>(
    tx,
    `SELECT unit.name, COUNT(*) OVER () AS total FROM org_unit unit WHERE ${chosen.sql}
     AND ${notGradable(gradable, 'unit.type', 'unit.level')} ORDER BY unit.code LIMIT ${named}`,
    chosen.parameters,
  );
  if (others.length > 0)
    throw new UnitsNotGradableError(
      'unitIds' in choice && choice.unitIds ? '#/unitIds' : '#/selection/types',
      others.map(({ name }) => name),
      Number(others[0]?.total),
    );
  await database.execute(
    tx,
    `DELETE FROM campaign_subject WHERE campaign_id = ? AND unit_id NOT IN (SELECT unit.id FROM org_unit unit WHERE ${chosen.sql})`,
    [campaignId, ...chosen.parameters],
  );
  const reach = reachOf(viewer, 'parent');
  const columns = Object.keys(standing);
  await database.execute(
    tx,
    `INSERT INTO campaign_subject (campaign_id, unit_id, parent_name, ${columns.join(', ')})
     SELECT ?, unit.id, CASE WHEN ${reach.sql} THEN COALESCE(parent.name, '') ELSE '' END, ${Object.values(standing).join(', ')}
     FROM org_unit unit LEFT JOIN org_unit parent ON parent.id = unit.parent_id WHERE ${chosen.sql}
     ON CONFLICT (campaign_id, unit_id) DO UPDATE SET parent_name = excluded.parent_name, ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    [campaignId, ...reach.parameters, ...chosen.parameters],
  );
  return count;
}

function unitsLike(viewer: Viewer, like: string, on: string, gradable: GradableUnits): Condition {
  const reach = reachOf(viewer, 'unit');
  return {
    sql: `${reach.sql} AND unit.id IN (SELECT earlier.unit_id FROM campaign_subject earlier WHERE earlier.campaign_id = ?)
      AND (unit.valid_to IS NULL OR unit.valid_to >= ?) AND NOT ${notGradable(gradable, 'unit.type', 'unit.level')}`,
    parameters: [...reach.parameters, like, on],
  };
}

function chosenUnits(database: Database, viewer: Viewer, { unitIds, selection }: SubjectChoice): Condition {
  const reach = reachOf(viewer, 'unit');
  if (selection) {
    const types = JSON.stringify(selection.types.map((type) => [type]));
    return {
      sql: `${reach.sql} AND unit.path LIKE ? AND unit.type IN (SELECT entry.value ->> 0 FROM ${database.jsonRows})`,
      parameters: [...reach.parameters, `%/${selection.under}/%`, types],
    };
  }
  return {
    sql: `${reach.sql} AND unit.id IN (SELECT entry.value ->> 0 FROM ${database.jsonRows})`,
    parameters: [...reach.parameters, JSON.stringify((unitIds ?? []).map((id) => [id]))],
  };
}

/**
 * Units of a campaign that its type cannot grade, and persons where it grades units alone; levels of units as they are today.
 * @returns the first of them, in the order of their codes, and how many there are
 */
export async function subjectsNotGradable(
  database: Database,
  campaignId: string,
  gradable: GradableUnits,
): Promise<{ readonly first: readonly FoundUnit[]; readonly total: number }> {
  const [first, total] = await database
    .reader(CampaignSubject)
    .createQueryBuilder('subject')
    .leftJoin(OrgUnit, 'unit', 'unit.id = COALESCE(subject.personUnitId, subject.unitId)')
    .where('subject.campaignId = :campaignId', { campaignId })
    .andWhere(`(${notGradable(gradable, 'subject.unit_type', 'unit.level')} OR ${ofOtherKind(gradable)})`)
    .orderBy('subject.unitCode')
    .limit(named)
    .getManyAndCount();
  return { first, total };
}

const ofOtherKind = ({ subjects }: GradableUnits): string =>
  subjects.includes('persons')
    ? subjects.includes('units')
      ? '1 = 0'
      : 'subject.person_unit_id IS NULL'
    : 'subject.person_unit_id IS NOT NULL';
