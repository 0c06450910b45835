import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { changeIssued } from '../ballots/index.js';
import { type Campaign, CampaignsService, holdTaking } from '../campaigns/index.js';
import { ConflictError, NotFoundError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { CardBatch } from './card-batch.entity.js';

/** Batches whose unused cards open nothing any more; what was handed in with the others stays (I7). */
@Injectable()
export class CardVoidsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
  ) {}

  /** A batch of a campaign that the caller's office runs. @throws {NotFoundError | BeyondReachError} */
  async find(viewer: Viewer, batchId: string): Promise<{ batch: CardBatch; campaign: Campaign }> {
    const batch = await this.database.reader(CardBatch).findOneBy({ id: batchId });
    if (!batch) throw new NotFoundError();
    const { campaign } = await this.campaigns.manage(viewer, batch.campaignId);
    return { batch, campaign };
  }

  /**
   * Makes the unused cards of a batch unusable; ballots already handed in stay.
   * @throws {ConflictError} 409 batch-voided when they already are; {@link ImmutableError} 409 when the campaign has ended
   */
  async void(viewer: Viewer, batchId: string, reason: string): Promise<void> {
    const { campaign } = await this.find(viewer, batchId);
    await this.database.write(async (tx) => {
      await holdTaking(this.database, tx, campaign.id, 'voids');
      await this.voidIn(tx, viewer, campaign, { batchId, reason });
    });
  }

  /** {@link void} within a unit of work that holds the campaign. */
  async voidIn(
    tx: EntityManager,
    viewer: Viewer,
    campaign: Campaign,
    { batchId, reason }: { readonly batchId: string; readonly reason: string },
  ): Promise<void> {
    const change = { voided: true, voidReason: reason };
    if (!(await this.database.changeIf(tx, CardBatch, { id: batchId, voided: false }, change)))
      throw new ConflictError('batch-voided');
    await this.countVoided(tx, batchId);
    await this.audit.record(tx, viewer, {
      action: 'cards.voided',
      subject: campaign.name,
      detail: { batch: batchId, reason },
    });
  }

  private async countVoided(tx: EntityManager, batchId: string): Promise<void> {
    const cards = await this.database.execute<{ collector_id: string; count: string | number }>(
      tx,
      'SELECT collector_id, COUNT(*) AS count FROM card WHERE batch_id = ? AND voided = FALSE GROUP BY collector_id',
      [batchId],
    );
    await changeIssued(
      this.database,
      tx,
      cards.map((row) => ({ collectorId: row.collector_id, by: -Number(row.count) })),
    );
  }
}
