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

/** Damaged rows could name each other in a circle. */
const mostRounds = 100;

/** Which round of its chain each campaign is, from 1; by its id. */
export async function findRoundNumbers(
  manager: EntityManager,
  campaigns: readonly Pick<Campaign, 'id' | 'priorCampaignId'>[],
): Promise<Map<string, number>> {
  const numbers = new Map(campaigns.map(({ id }) => [id, 1]));
  let reached = campaigns.map(({ id, priorCampaignId }) => ({ id, before: priorCampaignId }));
  for (let round = 1; round < mostRounds && reached.length > 0; round++) {
    const ids = [...new Set(reached.flatMap(({ before }) => before ?? []))];
    const found = await manager.find(Campaign, { where: { id: In(ids) }, select: { id: true, priorCampaignId: true } });
    const priors = new Map(found.map(({ id, priorCampaignId }) => [id, priorCampaignId]));
    reached = reached.flatMap(({ id, before }) => {
      const prior = before === null ? undefined : priors.get(before);
      if (prior === undefined) return [];
      numbers.set(id, round + 1);
      return [{ id, before: prior }];
    });
  }
  return numbers;
}
