import { In, IsNull, Not } from 'typeorm';
import type { Database } from '../database/database.js';
import { CampaignExtension } from './campaign-extension.entity.js';
import type { MovedEnd } from './domain/original-end.js';

/** Extended phases of campaigns, by campaign, the newest first. */
export async function findMovedEnds(
  database: Database,
  campaignIds: readonly string[],
): Promise<ReadonlyMap<string, readonly MovedEnd[]>> {
  const extensions = await database.reader(CampaignExtension).find({
    where: { campaignId: In([...campaignIds]), phaseName: Not(IsNull()) },
    order: { at: 'DESC', id: 'DESC' },
  });
  const byCampaign = new Map<string, MovedEnd[]>();
  for (const { campaignId, phaseName, fromDay, toDay } of extensions) {
    if (phaseName === null || fromDay === null) continue;
    const ends = byCampaign.get(campaignId) ?? [];
    ends.push({ phaseName, fromDay, toDay });
    byCampaign.set(campaignId, ends);
  }
  return byCampaign;
}
