import type { SelectQueryBuilder } from 'typeorm';
import type { Campaign } from '../campaigns/index.js';
import type { Database } from '../database/database.js';
import { CardBatch } from './card-batch.entity.js';

/** How many printings of cards that count there are for some campaigns. @param campaigns selects them, as `campaign` */
export function countPrintings(database: Database, campaigns: SelectQueryBuilder<Campaign>): Promise<number> {
  return database
    .reader(CardBatch)
    .createQueryBuilder('batch')
    .where(`batch.campaignId IN (${campaigns.select('campaign.id').getQuery()})`)
    .setParameters(campaigns.getParameters())
    .andWhere('batch.voided = :voided', { voided: false })
    .getCount();
}

/** What the office calls its batches, and when they were printed; by id. */
export async function findBatchNames(
  database: Database,
  campaignId: string,
): Promise<ReadonlyMap<string, Pick<CardBatch, 'name' | 'createdOn'>>> {
  const batches = await database.reader(CardBatch).find({
    where: { campaignId },
    select: { id: true, name: true, createdOn: true },
  });
  return new Map(batches.map(({ id, name, createdOn }) => [id, { name, createdOn }]));
}
