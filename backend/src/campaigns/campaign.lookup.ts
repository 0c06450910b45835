import { In, LessThanOrEqual, type EntityManager } from 'typeorm';
import type { ScopeCondition, Viewer } from '../access/index.js';
import { ImmutableError } from '../common/problem/problem.error.js';
import type { Database, Hold } from '../database/database.js';
import { belongsToTerritory } from '../organisations/org-unit.lookup.js';
import { CampaignRater } from './campaign-rater.entity.js';
import { CampaignSubject } from './campaign-subject.entity.js';
import { Campaign } from './campaign.entity.js';
import { handedTo } from './domain/assessor-rule.js';
import { formsOfGroup } from './domain/group-forms.js';
import {
  accepts,
  hasOpened,
  isRunning,
  stateAfter,
  statesAfterBallots,
  statesWhere,
  statesWithBallots,
  takes,
  type CampaignState,
  type Intake,
} from './domain/lifecycle.js';

// What rooms that stand on campaigns ask of them and of their raters; nobody else reads their tables.

/** One that is there, such as that of a run. */
export const findCampaign = (manager: EntityManager, id: string): Promise<Campaign> =>
  manager.findOneByOrFail(Campaign, { id });

/** In no order. */
export const findCampaigns = (manager: EntityManager, ids: readonly string[]): Promise<Campaign[]> =>
  manager.findBy(Campaign, { id: In([...ids]) });

/** Those in which a unit is a subject and that were graded, the latest reference day first. */
export const findGradedAbout = (manager: EntityManager, unitId: string): Promise<Campaign[]> =>
  manager
    .createQueryBuilder(Campaign, 'campaign')
    .innerJoin(CampaignSubject, 'subject', 'subject.campaignId = campaign.id AND subject.unitId = :unitId', { unitId })
    .where('campaign.state = :graded', { graded: stateAfter('grade') })
    .orderBy('campaign.asOf', 'DESC')
    .addOrderBy('campaign.createdAt', 'DESC')
    .getMany();

/** Campaigns of a type that were graded, with reference days up to one, the latest first. */
export const findGradedOfType = (
  manager: EntityManager,
  campaignType: string,
  until: string,
  most: number,
): Promise<Campaign[]> =>
  manager.find(Campaign, {
    where: { campaignType, state: stateAfter('grade'), asOf: LessThanOrEqual(until) },
    order: { asOf: 'DESC', createdAt: 'DESC' },
    take: most,
  });

/** Those that have opened and not ended, the newest first. */
export const findRunningCampaigns = (manager: EntityManager): Promise<Campaign[]> =>
  manager.find(Campaign, {
    where: { state: In(statesWhere((state) => hasOpened(state) && isRunning(state))) },
    order: { createdAt: 'DESC' },
  });

/** Those that have not ended and share units among a list with an account in it, in no order. */
export async function findCampaignsAssessedBy(manager: EntityManager, accountId: string): Promise<Campaign[]> {
  const states = statesWhere((state) => takes(state, 'plan') || isRunning(state));
  const campaigns = await manager.findBy(Campaign, { state: In(states) });
  return campaigns.filter(({ groups }) => groups.some(({ assessors }) => handedTo(assessors, accountId, '')));
}

/** Puts a successor in somebody's place wherever he has a share of the units, in the unit of work that hands over. */
export async function handOverShares(tx: EntityManager, from: string, to: string): Promise<void> {
  for (const { id, groups, revision } of await findCampaignsAssessedBy(tx, from))
    await tx.update(
      Campaign,
      { id },
      {
        groups: groups.map((group) => {
          const assessors = handedTo(group.assessors, from, to);
          return assessors ? { ...group, assessors } : group;
        }),
        revision: revision + 1,
      },
    );
}

/** A campaign that has some version of a form. */
export interface CampaignWithForm {
  readonly id: string;
  readonly name: string;
  readonly state: CampaignState;
  readonly version: number;
}

/** By name; once for each version of the form that it has. */
export async function findCampaignsWith(manager: EntityManager, formCode: string): Promise<CampaignWithForm[]> {
  const campaigns = await manager.find(Campaign, {
    select: { id: true, name: true, state: true, groups: true },
    order: { name: 'ASC', id: 'ASC' },
  });
  return campaigns.flatMap(({ id, name, state, groups }) => {
    const versions = new Set(
      groups.flatMap(formsOfGroup).flatMap((form) => (form.formCode === formCode ? [form.formVersion] : [])),
    );
    return [...versions].map((version) => ({ id, name, state, version }));
  });
}

/** Condition of a statement: the campaign takes ballots. @param column holds its id */
export const takesBallots = (column: string): string =>
  `${column} IN (SELECT voting.id FROM campaign voting WHERE voting.state IN ${statesWithBallots()})`;

/** Condition of a statement: the campaign takes ballots no more, after they could come. @param column holds its id */
export const isAfterBallots = (column: string): string =>
  `${column} IN (SELECT voted.id FROM campaign voted WHERE voted.state IN ${statesAfterBallots()})`;

/**
 * Condition that keeps a query to campaigns that the caller manages.
 * @param column holds the id of the campaign, named as a property
 */
export function ofManagedCampaign(viewer: Pick<Viewer, 'scopePath'>, column: string): ScopeCondition {
  const { sql, parameters } = belongsToTerritory(viewer, 'managed.owner_unit_id');
  return { sql: `${column} IN (SELECT managed.id FROM campaign managed WHERE ${sql})`, parameters };
}

/** As it stays until the unit of work ends; null when it is gone. */
export const holdCampaign = (
  database: Database,
  tx: EntityManager,
  id: string,
  how: Hold = 'alone',
): Promise<Campaign | null> => database.hold(tx, Campaign, { id }, how);

/** As it stays, with what it takes, until the unit of work ends. @throws {ImmutableError} 409 when it does not take that */
export async function holdTaking(
  database: Database,
  tx: EntityManager,
  id: string,
  intake: Intake,
  how: Hold = 'shared',
): Promise<Campaign> {
  const held = await holdCampaign(database, tx, id, how);
  if (!held || !accepts(held, intake)) throw new ImmutableError();
  return held;
}

/** Tells whoever has read a campaign that is held now to read it again: its next revision. */
export async function raiseRevision(tx: EntityManager, { id, revision }: Campaign): Promise<void> {
  await tx.update(Campaign, { id }, { revision: revision + 1 });
}

/** Units that are named to rate in a campaign. */
export const findRaters = async (manager: EntityManager, campaignId: string): Promise<ReadonlySet<string>> =>
  new Set((await manager.findBy(CampaignRater, { campaignId })).map(({ unitId }) => unitId));

export const isRater = (manager: EntityManager, campaignId: string, unitId: string): Promise<boolean> =>
  manager.existsBy(CampaignRater, { campaignId, unitId });
