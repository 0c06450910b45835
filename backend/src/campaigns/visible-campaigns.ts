import type { SelectQueryBuilder } from 'typeorm';
import { scopeCondition, type Viewer } from '../access/index.js';
import type { Database } from '../database/database.js';
import { belongsToTerritory } from '../organisations/index.js';
import { CampaignRater } from './campaign-rater.entity.js';
import { CampaignSubject } from './campaign-subject.entity.js';
import { Campaign } from './campaign.entity.js';
import { stateAfter, type CampaignState } from './domain/lifecycle.js';

/** Campaigns of the caller's own office and of those below it, and those with a subject within the caller's reach. */
export function visibleCampaigns(database: Database, viewer: Viewer): SelectQueryBuilder<Campaign> {
  const builder = database.reader(Campaign).createQueryBuilder('campaign').where('1 = 1');
  if (viewer.scopePath === '/') return builder;
  const scope = scopeCondition(viewer, 'subject');
  const territory = belongsToTerritory(viewer, 'campaign.ownerUnitId');
  return builder.andWhere(
    (query) =>
      `(campaign.ownerUnitId = :ownUnit OR ${territory.sql} OR EXISTS ${query
        .subQuery()
        .select('1')
        .from(CampaignSubject, 'subject')
        .where('subject.campaignId = campaign.id')
        .andWhere(scope.sql)
        .getQuery()} OR EXISTS ${query
        .subQuery()
        .select('1')
        .from(CampaignRater, 'rater')
        .where('rater.campaignId = campaign.id AND rater.unitId = :ownUnit')
        .getQuery()})`,
    { ...scope.parameters, ...territory.parameters, ownUnit: viewer.unitId },
  );
}

/** Graded campaigns that the caller sees, of a year by their reference day, in its order. @param types those alone, unless empty */
export async function findGradedIn(
  database: Database,
  viewer: Viewer,
  year: number,
  types: readonly string[],
): Promise<Campaign[]> {
  const builder = visibleCampaigns(database, viewer)
    .andWhere('campaign.state = :graded', { graded: stateAfter('grade') })
    .andWhere('campaign.asOf LIKE :year', { year: `${year}-%` })
    .orderBy('campaign.asOf')
    .addOrderBy('campaign.createdAt')
    .addOrderBy('campaign.id');
  if (types.length > 0) builder.andWhere('campaign.campaignType IN (:...types)', { types });
  return builder.getMany();
}

/** How many campaigns the caller sees in each state; those without any are left out. */
export async function countByState(database: Database, viewer: Viewer): Promise<ReadonlyMap<CampaignState, number>> {
  const rows = await visibleCampaigns(database, viewer)
    .select('campaign.state', 'state')
    .addSelect('COUNT(*)', 'count')
    .groupBy('campaign.state')
    .getRawMany<{ state: CampaignState; count: string | number }>();
  return new Map(rows.map(({ state, count }) => [state, Number(count)]));
}
