import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { CampaignsService } from '../campaigns/index.js';
import { Database } from '../database/database.js';
import { RemarkStore } from './remark-store.js';
import { Remark, type RemarkMark } from './remark.entity.js';

/** A remark as the caller has read it. */
export interface SeenRemark {
  readonly id: string;
  readonly revision: number;
}

export interface MarksMade {
  readonly marked: number;
  readonly refused: readonly { readonly id: string; readonly code: 'not-found' | 'revision-stale' }[];
}

/** What the office says of remarks. */
@Injectable()
export class RemarkMarks {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(RemarkStore) private readonly store: RemarkStore,
  ) {}

  /**
   * Marks remarks, or takes their mark away; those that somebody else has marked meanwhile stay as they are. The audit log tells how many,
   * not what they say.
   * @throws {BeyondReachError} 403 for whoever does not manage the campaign
   */
  async mark(
    viewer: Viewer,
    campaignId: string,
    remarks: readonly SeenRemark[],
    mark: RemarkMark | null,
  ): Promise<MarksMade> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const runId = In(await this.store.shownRuns(campaignId));
    return this.database.write(async (tx) => {
      const refused: { id: string; code: 'not-found' | 'revision-stale' }[] = [];
      // In the order of their ids, so that two who mark the same do not wait for each other.
      for (const { id, revision } of [...remarks].sort((one, other) => (one.id < other.id ? -1 : 1))) {
        const next = { mark, markedByName: mark === null ? null : viewer.displayName, revision: revision + 1 };
        if (await this.database.changeIf(tx, Remark, { id, campaignId, revision, runId }, next)) continue;
        refused.push({
          id,
          code: (await tx.existsBy(Remark, { id, campaignId, runId })) ? 'revision-stale' : 'not-found',
        });
      }
      const marked = remarks.length - refused.length;
      if (marked > 0)
        await this.audit.record(tx, viewer, {
          action: 'remark.marked',
          subject: campaign.name,
          detail: { mark, remarks: marked },
        });
      return { marked, refused };
    });
  }
}
