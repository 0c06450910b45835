import { In, Not, type EntityManager } from 'typeorm';
import { Campaign } from './campaign.entity.js';
import { hasEnded, statesWhere } from './domain/lifecycle.js';

// Which campaign follows which.

/** Rounds that follow a campaign and were not cancelled, the newest first. */
export const findRoundsAfter = (manager: EntityManager, id: string): Promise<Campaign[]> =>
  manager.find(Campaign, {
    where: { priorCampaignId: id, state: Not(In(statesWhere(hasEnded))) },
    order: { createdAt: 'DESC', id: 'ASC' },
  });

/** The whole chain of rounds that a campaign is in, oldest first; where two follow the same one, the newer. */
export async function findChain(manager: EntityManager, campaign: Campaign): Promise<[Campaign, ...Campaign[]]> {
  const chain: [Campaign, ...Campaign[]] = [campaign];
  const isNew = (found: Campaign): boolean => chain.every(({ id }) => id !== found.id);
  for (let before = campaign.priorCampaignId; before !== null; before = chain[0].priorCampaignId) {
    const found = await manager.findOneBy(Campaign, { id: before });
    if (!found || !isNew(found)) break;
    chain.unshift(found);
  }
  for (let last = campaign; ;) {
    const next = (await findRoundsAfter(manager, last.id)).find(isNew);
    if (!next) return chain;
    chain.push(next);
    last = next;
  }
}
