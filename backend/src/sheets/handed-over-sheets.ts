import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { HandOverFollowers, type HandedTo } from '../accounts/index.js';
import { findCampaignsAssessedBy, handOverShares } from '../campaigns/index.js';
import { Database } from '../database/database.js';
import { Sheet } from './sheet.entity.js';

/** Sheets that somebody who leaves has begun, or is to mend, go on with the successor; what was handed in stays whose it is. */
@Injectable()
export class HandedOverSheets implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(HandOverFollowers) private readonly followers: HandOverFollowers,
  ) {}

  onModuleInit(): void {
    this.followers.follow({
      kind: 'sheet-drafts',
      becomes: 'moved',
      count: (manager, accountId) => manager.countBy(Sheet, { raterKey: accountId, state: In(['draft', 'returned']) }),
      handOver: (tx, from, to) => this.move(tx, from, to),
    });
    this.followers.follow({
      kind: 'assessor-shares',
      becomes: 'moved',
      count: async (manager, accountId) => (await findCampaignsAssessedBy(manager, accountId)).length,
      handOver: (tx, from, { accountId }) => handOverShares(tx, from, accountId),
    });
  }

  /** But where the successor has begun or handed in a sheet of the same place, which counts. */
  private async move(tx: EntityManager, from: string, { accountId, displayName }: HandedTo): Promise<void> {
    await this.database.execute(
      tx,
      `UPDATE sheet SET rater_key = ?, rater_name = ?, revision = revision + 1
       WHERE rater_key = ? AND state IN ('draft', 'returned') AND NOT EXISTS (
         SELECT 1 FROM sheet other WHERE other.campaign_id = sheet.campaign_id AND other.group_key = sheet.group_key
           AND other.unit_id = sheet.unit_id AND other.rater_key = ?)`,
      [accountId, displayName, from, accountId],
    );
  }
}
