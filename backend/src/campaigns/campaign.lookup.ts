import { In, type EntityManager } from 'typeorm';
import { ImmutableError } from '../common/problem/problem.error.js';
import type { Database, Hold } from '../database/database.js';
import { CampaignRater } from './campaign-rater.entity.js';
import { CampaignSubject } from './campaign-subject.entity.js';
import { Campaign } from './campaign.entity.js';
import { accepts, type Intake } from './domain/lifecycle.js';

// What rooms that stand on campaigns ask of them, of their subjects and of their raters.

/** One that is there, such as that of a run. */
export const findCampaign = (manager: EntityManager, id: string): Promise<Campaign> =>
  manager.findOneByOrFail(Campaign, { id });

/** In no order. */
export const findCampaigns = (manager: EntityManager, ids: readonly string[]): Promise<Campaign[]> =>
  manager.findBy(Campaign, { id: In([...ids]) });

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

/** Units that are named to rate in a campaign. */
export const findRaters = async (manager: EntityManager, campaignId: string): Promise<ReadonlySet<string>> =>
  new Set((await manager.findBy(CampaignRater, { campaignId })).map(({ unitId }) => unitId));

export const isRater = (manager: EntityManager, campaignId: string, unitId: string): Promise<boolean> =>
  manager.existsBy(CampaignRater, { campaignId, unitId });
