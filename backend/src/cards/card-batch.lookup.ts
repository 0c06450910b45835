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
