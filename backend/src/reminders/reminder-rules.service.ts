import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { CampaignsService } from '../campaigns/index.js';
import { RevisionStaleError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { stages } from './domain/stages.js';
import { ReminderRule } from './reminder-rule.entity.js';

/** Of what campaigns remind by themselves. */
@Injectable()
export class ReminderRules {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
  ) {}

  /** Revision 0 as long as nobody has set any. @throws as {@link CampaignsService.manage} */
  async get(viewer: Viewer, campaignId: string): Promise<ReminderRule> {
    await this.campaigns.manage(viewer, campaignId);
    const stored = await this.database.reader(ReminderRule).findOneBy({ campaignId });
    return stored ?? { campaignId, kinds: [], stages: [...stages], mail: true, revision: 0 };
  }

  /** @throws {RevisionStaleError} 412 */
  async set(
    viewer: Viewer,
    campaignId: string,
    revision: number,
    wanted: Pick<ReminderRule, 'kinds' | 'stages' | 'mail'>,
  ): Promise<ReminderRule> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const next = { ...wanted, revision: revision + 1 };
    await this.database.write(
      async (tx) => {
        if (revision === 0) await insertRows(tx, ReminderRule, { campaignId, ...next });
        else if (!(await this.database.changeIf(tx, ReminderRule, { campaignId, revision }, next)))
          throw new RevisionStaleError();
        await this.audit.record(tx, viewer, {
          action: 'reminder.rule-set',
          subject: campaign.name,
          detail: { ...wanted },
        });
      },
      () => new RevisionStaleError(),
    );
    return { campaignId, ...next };
  }

  /** Those that remind of anything, of these campaigns. */
  async active(campaignIds: readonly string[]): Promise<ReminderRule[]> {
    if (campaignIds.length === 0) return [];
    const rules = await this.database.reader(ReminderRule).findBy({ campaignId: In([...campaignIds]) });
    return rules.filter(({ kinds }) => kinds.length > 0);
  }
}
