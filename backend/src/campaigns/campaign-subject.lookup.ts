import type { SubjectKind } from '@pingyi/plugin-sdk';
import { In, IsNull, Like, Not, type EntityManager, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { scopeCondition, type Viewer } from '../access/index.js';
import { readStored } from '../database/damaged-value.js';
import type { Database } from '../database/database.js';
import { CampaignSubject } from './campaign-subject.entity.js';
import type { EvaluatorGroup } from './domain/campaign-plan.js';
import { byDoor } from './domain/joint-ballots.js';
import type { Commitment } from './domain/subject-data.js';

// What rooms that stand on campaigns ask of the units in them; nobody else reads their table.

/** What stands for a subject where nothing is ever changed: the name of a unit, the code of a person. */
export const lastingName = ({
  personUnitId,
  unitCode,
  unitName,
}: Pick<CampaignSubject, 'personUnitId' | 'unitCode' | 'unitName'>): string =>
  personUnitId === null ? unitName : unitCode;

/** Whether a campaign is about units or about persons in them. */
export const aboutWhom = async (manager: EntityManager, campaignId: string): Promise<SubjectKind> =>
  (await manager.existsBy(CampaignSubject, { campaignId, personUnitId: Not(IsNull()) })) ? 'persons' : 'units';

type Reach = Pick<Viewer, 'scopePath'>;

export const findSubject = (
  manager: EntityManager,
  campaignId: string,
  unitId: string,
): Promise<CampaignSubject | null> => manager.findOneBy(CampaignSubject, { campaignId, unitId });

/** In the order of their codes. @param unitIds those alone */
export const findSubjects = (
  manager: EntityManager,
  campaignId: string,
  unitIds?: readonly string[],
): Promise<CampaignSubject[]> =>
  manager.find(CampaignSubject, {
    where: { campaignId, ...(unitIds === undefined ? {} : { unitId: In([...unitIds]) }) },
    order: { unitCode: 'ASC' },
  });

/** Whom the ballots of a group are about that are handed in at the door of a unit, in the order of their codes; undefined for no door. */
export async function findSubjectsBehind(
  manager: EntityManager,
  campaignId: string,
  unitId: string,
  group: Pick<EvaluatorGroup, 'joint'>,
): Promise<[CampaignSubject, ...CampaignSubject[]] | undefined> {
  const where = group.joint ? { campaignId, path: Like(`%/${unitId}/%`) } : { campaignId, unitId };
  return byDoor(await manager.find(CampaignSubject, { where, order: { unitCode: 'ASC' } }), group).get(unitId);
}

/** The subjects of a campaign within somebody's reach, as `subject`: to be narrowed, ordered, and joined to rows of the asker's own. */
export function subjectsWithin(
  manager: EntityManager,
  reach: Reach,
  campaignId: string,
): SelectQueryBuilder<CampaignSubject> {
  const scope = scopeCondition(reach, 'subject');
  return manager
    .createQueryBuilder(CampaignSubject, 'subject')
    .where('subject.campaignId = :campaignId', { campaignId })
    .andWhere(scope.sql, scope.parameters);
}

/** Keeps rows about units of a campaign to those within somebody's reach, and reads each with its unit, as `subject`. */
export function withSubject<E extends ObjectLiteral & { readonly campaignId: string; readonly unitId: string }>(
  rows: SelectQueryBuilder<E>,
  reach: Reach,
  campaignId: string,
): SelectQueryBuilder<E & { readonly subject: CampaignSubject }> {
  return withSubjects(rows, reach).andWhere(`${rows.alias}.campaignId = :campaignId`, { campaignId });
}

/** The same for rows of any campaign. */
export function withSubjects<E extends ObjectLiteral & { readonly campaignId: string; readonly unitId: string }>(
  rows: SelectQueryBuilder<E>,
  reach: Reach,
): SelectQueryBuilder<E & { readonly subject: CampaignSubject }> {
  const scope = scopeCondition(reach, 'subject');
  const { alias } = rows;
  return rows
    .innerJoinAndMapOne(
      `${alias}.subject`,
      CampaignSubject,
      'subject',
      `subject.campaignId = ${alias}.campaignId AND subject.unitId = ${alias}.unitId`,
    )
    .where(scope.sql, scope.parameters) as SelectQueryBuilder<E & { readonly subject: CampaignSubject }>;
}

/** What a table of a whole campaign tells and needs of a unit; of ten thousand, every further column can be felt. */
export type SubjectInTable = Pick<
  CampaignSubject,
  | 'unitId'
  | 'unitCode'
  | 'unitName'
  | 'unitType'
  | 'parentName'
  | 'path'
  | 'guidePath'
  | 'roster'
  | 'partyMembers'
  | 'panels'
>;

interface SubjectRow {
  readonly unit_id: string;
  readonly unit_code: string;
  readonly unit_name: string;
  readonly unit_type: string;
  readonly parent_name: string;
  readonly path: string;
  readonly guide_path: string;
  readonly roster: number | null;
  readonly party_members: number | null;
  /** JSON text. */
  readonly panels: string | null;
}

/** Every subject of a campaign, in no order. */
export async function findSubjectsInTable(database: Database, campaignId: string): Promise<SubjectInTable[]> {
  const rows = await database.select<SubjectRow>(
    'SELECT unit_id, unit_code, unit_name, unit_type, parent_name, path, guide_path, roster, party_members, panels FROM campaign_subject WHERE campaign_id = ?',
    [campaignId],
  );
  return rows.map((row) => ({
    unitId: row.unit_id,
    unitCode: row.unit_code,
    unitName: row.unit_name,
    unitType: row.unit_type,
    parentName: row.parent_name,
    path: row.path,
    guidePath: row.guide_path,
    roster: row.roster,
    partyMembers: row.party_members,
    panels: row.panels === null ? null : readStored(row.panels, 'campaign_subject', `${campaignId}/${row.unit_id}`),
  }));
}

/** Names and places of the subjects among these ids, however many they are. */
export async function findSubjectNames(
  database: Database,
  campaignId: string,
  ids: ReadonlySet<string>,
): Promise<{ id: string; name: string; path: string; guidePath: string }[]> {
  if (ids.size === 0) return [];
  const rows = await database.select<{ unit_id: string; unit_name: string; path: string; guide_path: string }>(
    `SELECT unit_id, unit_name, path, guide_path FROM campaign_subject WHERE campaign_id = ? AND unit_id IN (SELECT entry.value ->> 0 FROM ${database.jsonRows})`,
    [campaignId, JSON.stringify([...ids].map((id) => [id]))],
  );
  return rows.map((row) => ({ id: row.unit_id, name: row.unit_name, path: row.path, guidePath: row.guide_path }));
}

/** Enters what residents are asked about, in the unit of work of a room that knows it. */
export const enterCommitments = async (
  tx: EntityManager,
  campaignId: string,
  unitId: string,
  commitments: readonly Commitment[],
): Promise<void> => {
  await tx.update(CampaignSubject, { campaignId, unitId }, { commitments: [...commitments] });
};
