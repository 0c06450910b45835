import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { ValidationFailedError } from '../common/problem/problem.error.js';
import type { Database } from '../database/database.js';
import { OrgUnit } from '../organisations/index.js';
import { CampaignSubject } from './campaign-subject.entity.js';
import type { Campaign } from './campaign.entity.js';
import { findChosenUnits, type UnitChoice } from './chosen-units.js';
import { notGradable, type GradableUnits } from './domain/gradable-units.js';
import { replaceByPersons, type PersonChoice } from './person-choice.js';
import { reachOf } from './subject-reach.js';
import type { FoundUnit } from './domain/step-findings.js';

export interface SubjectChoice extends UnitChoice {
  /** Persons who are in their post on the day of the campaign. */
  readonly persons?: PersonChoice | undefined;
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
  choice: SubjectChoice,
  gradable: GradableUnits,
): Promise<number> {
  const campaignId = campaign.id;
  checkKind(choice, gradable);
  if (choice.persons) return replaceByPersons(database, tx, viewer, campaign, choice.persons, gradable);
  const { chosen, count } = await findChosenUnits(database, tx, viewer, campaign, choice, gradable);
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

/** @throws {ValidationFailedError} 422 where the type grades no such subjects */
export function checkKind({ persons }: SubjectChoice, { subjects }: GradableUnits): void {
  if (!subjects.includes(persons ? 'persons' : 'units'))
    throw new ValidationFailedError([{ pointer: persons ? '#/persons' : '#/selection', code: 'not-a-choice' }]);
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
