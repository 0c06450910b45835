import { Inject, Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { scopeCondition, type Viewer } from '../access/index.js';
import { CampaignsService, type Campaign } from '../campaigns/index.js';
import { Database } from '../database/database.js';
import { findReadableReleases } from '../publication/index.js';
import { RemarkStore } from './remark-store.js';
import { Remark } from './remark.entity.js';

/** Remarks that somebody may read, as `remark`. */
export interface ReadableRemarks {
  readonly campaign: Campaign;
  /** Whether the caller marks them, and reads those that are marked as improper. */
  readonly manageable: boolean;
  readonly rows: SelectQueryBuilder<Remark>;
}

/**
 * Who reads remarks (decision 39): whoever manages the campaign, all of them; others those about units within their reach, without improper
 * ones; a unit those about itself once the result is public, so that it hears of them with the result and not before.
 */
@Injectable()
export class RemarkAccess {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(RemarkStore) private readonly store: RemarkStore,
  ) {}

  /** @throws {NotFoundError} for a campaign beyond the caller's reach */
  async of(viewer: Viewer, campaignId: string): Promise<ReadableRemarks> {
    const { campaign, manageable } = await this.campaigns.get(viewer, campaignId);
    const shown = await this.store.shownRuns(campaignId);
    const rows = this.database
      .reader(Remark)
      .createQueryBuilder('remark')
      .where('remark.campaignId = :campaignId', { campaignId })
      .andWhere(shown.length === 0 ? '1 = 0' : 'remark.runId IN (:...shown)', { shown });
    if (manageable) return { campaign, manageable, rows };
    const { sql, parameters } = scopeCondition(viewer, 'door');
    keepDoors(rows, sql, parameters);
    const mayReadResult = (await findReadableReleases(this.database.dataSource.manager, [campaignId], viewer)).size > 0;
    if (!mayReadResult && viewer.unitId !== null)
      keepDoors(rows, 'door.path NOT LIKE :ownPath', { ownPath: `%/${viewer.unitId}/` });
    return { campaign, manageable, rows };
  }
}

/** Keeps remarks of a campaign to those of some doors: a list of keys, where a join would look at the door of every remark. */
export function keepDoors(
  rows: SelectQueryBuilder<Remark>,
  condition: string,
  parameters: Readonly<Record<string, string>>,
): void {
  rows.andWhere(
    `(remark.unitId, remark.groupKey) IN (SELECT door.unit_id, door.group_key FROM remark_door door
     WHERE door.campaign_id = :campaignId AND ${condition.replaceAll('guidePath', 'guide_path')})`,
    parameters,
  );
}

/** Without those that are marked as improper, where the caller may not read them. */
export const withoutImproper = ({ manageable, rows }: ReadableRemarks): SelectQueryBuilder<Remark> =>
  manageable ? rows : rows.andWhere("(remark.mark IS NULL OR remark.mark <> 'improper')");
