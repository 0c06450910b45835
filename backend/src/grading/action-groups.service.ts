import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { CampaignsService, holdCampaign, type Campaign } from '../campaigns/index.js';
import { RevisionStaleError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { PluginHost } from '../plugin-host/index.js';
import { ActionBoundary } from './action-boundary.entity.js';
import { faultsOfBoundaries, gradesByAction, proposedBoundaries } from './domain/action-groups.js';
import type { ActionBoundaries, GradesByAction } from './domain/action-groups.js';

export interface GroupsOfCampaign extends GradesByAction {
  /** All of them, best first. */
  readonly grades: readonly string[];
  /** 0 while the proposal stands. */
  readonly revision: number;
}

/** What is done about units by their grades, campaign by campaign (S5.11). */
@Injectable()
export class ActionGroups {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
  ) {}

  async of(campaign: Pick<Campaign, 'id' | 'campaignType'>): Promise<GroupsOfCampaign> {
    const grades = this.gradesOf(campaign);
    const stored = await this.database.reader(ActionBoundary).findOneBy({ campaignId: campaign.id });
    return {
      ...gradesByAction(grades, stored ?? proposedBoundaries(grades)),
      grades,
      revision: stored?.revision ?? 0,
    };
  }

  async read(viewer: Viewer, campaignId: string): Promise<GroupsOfCampaign> {
    return this.of((await this.campaigns.get(viewer, campaignId)).campaign);
  }

  /**
   * @param revision that was read; 0 for a campaign for which nothing was set
   * @throws {ValidationFailedError} 422 for grades that are not the best or not the lowest; {@link RevisionStaleError} 412
   */
  async set(
    viewer: Viewer,
    campaignId: string,
    revision: number,
    boundaries: ActionBoundaries,
  ): Promise<GroupsOfCampaign> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const faults = faultsOfBoundaries(this.gradesOf(campaign), boundaries);
    if (faults.length > 0)
      throw new ValidationFailedError(faults.map((field) => ({ pointer: `#/${field}`, code: 'not-a-choice' })));
    await this.database.write(async (tx) => {
      await holdCampaign(this.database, tx, campaignId);
      const row = {
        campaignId,
        consolidate: [...boundaries.consolidate],
        rectify: [...boundaries.rectify],
        revision: revision + 1,
      };
      const known = await tx.existsBy(ActionBoundary, { campaignId });
      if (!known && revision === 0) await insertRows(tx, ActionBoundary, row);
      else if (!(await this.database.changeIf(tx, ActionBoundary, { campaignId, revision }, row)))
        throw new RevisionStaleError();
      await this.audit.record(tx, viewer, {
        action: 'campaign.groups-set',
        subject: campaign.name,
        detail: { consolidate: row.consolidate.length, rectify: row.rectify.length },
      });
    });
    return this.of(campaign);
  }

  /** Best first. */
  private gradesOf({ campaignType }: Pick<Campaign, 'campaignType'>): string[] {
    return (this.plugins.find(campaignType)?.grades ?? []).map(({ code }) => code);
  }
}
