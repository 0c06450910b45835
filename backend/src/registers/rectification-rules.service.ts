import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { CampaignsService, holdCampaign } from '../campaigns/index.js';
import { RevisionStaleError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { RectificationRule } from './rectification-rule.entity.js';

export type RuleOfCampaign = Omit<RectificationRule, 'campaignId'>;

/** Nothing was set. */
const unset: RuleOfCampaign = { secondSurvey: false, revision: 0 };

/** What offices ask of the rectification that follows a campaign. */
@Injectable()
export class RectificationRules {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
  ) {}

  /** Revision 0 where nothing was set. */
  async of(campaignId: string): Promise<RuleOfCampaign> {
    return (await this.database.reader(RectificationRule).findOneBy({ campaignId })) ?? unset;
  }

  async read(viewer: Viewer, campaignId: string): Promise<RuleOfCampaign> {
    await this.campaigns.manage(viewer, campaignId);
    return this.of(campaignId);
  }

  /** @param revision that was read @throws {RevisionStaleError} 412 */
  async set(viewer: Viewer, campaignId: string, revision: number, secondSurvey: boolean): Promise<RuleOfCampaign> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const row = { campaignId, secondSurvey, revision: revision + 1 };
    await this.database.write(async (tx) => {
      await holdCampaign(this.database, tx, campaignId);
      const known = await tx.existsBy(RectificationRule, { campaignId });
      if (!known && revision === 0) await insertRows(tx, RectificationRule, row);
      else if (!(await this.database.changeIf(tx, RectificationRule, { campaignId, revision }, row)))
        throw new RevisionStaleError();
      await this.audit.record(tx, viewer, {
        action: 'campaign.rectification-rule-set',
        subject: campaign.name,
        detail: { secondSurvey: String(secondSurvey) },
      });
    });
    return row;
  }
}
