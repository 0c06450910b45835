import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { ImmutableError, NotFoundError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { CampaignSubject } from './campaign-subject.entity.js';
import { findSubjects } from './campaign-subject.lookup.js';
import { Campaign } from './campaign.entity.js';
import { CampaignsService } from './campaigns.service.js';
import { ReceivedBallots } from './received-ballots.js';
import { accepts } from './domain/lifecycle.js';
import { pastedRosters, rosterFaults } from './domain/pasted-rosters.js';
import { furtherUnits } from './domain/step-findings.js';

/** How many faults a refusal names. */
const named = 20;

/** Head counts of a ballot group, entered for many units at once. */
@Injectable()
export class GroupRosters {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(ReceivedBallots) private readonly received: ReceivedBallots,
  ) {}

  /**
   * Enters the head counts that were pasted; what else is entered for a unit stays.
   * @returns for how many units
   * @throws {NotFoundError} for no group of ballots; {@link ValidationFailedError} 422 naming every line that is wrong, and nothing is entered;
   *   {@link ImmutableError} 409 once nothing is entered any more
   */
  async enter(viewer: Viewer, id: string, groupKey: string, text: string): Promise<number> {
    const { campaign: seen } = await this.campaigns.manage(viewer, id);
    const counted = seen.groups.find(({ key }) => key === groupKey);
    const received = counted ? await this.received.shownOf(seen, counted) : new Map<string, number>();
    const pasted = pastedRosters(text);
    return this.database.write(async (tx) => {
      const campaign = await this.database.hold(tx, Campaign, { id });
      const group = campaign?.groups.find(({ key, kind }) => key === groupKey && kind === 'ballot');
      if (!campaign || !group) throw new NotFoundError();
      if (!accepts(campaign, 'inputs')) throw new ImmutableError();
      const subjects = new Map((await findSubjects(tx, id)).map((subject) => [subject.unitCode, subject]));
      const faults = rosterFaults(
        pasted,
        new Map([...subjects].map(([code, { panels }]) => [code, panels?.[groupKey]])),
        new Map([...subjects].map(([code, { unitId }]) => [code, received.get(unitId) ?? 0])),
      );
      if (pasted.length === 0) throw new ValidationFailedError([{ pointer: '#/text', code: 'required' }]);
      if (faults.length > 0)
        throw new ValidationFailedError([
          ...faults.slice(0, named).map(({ fault, ...params }) => ({ pointer: '#/text', code: fault, params })),
          ...furtherUnits('#/text', faults.length - named),
        ]);
      for (const { code, heads } of pasted) {
        const subject = subjects.get(code);
        if (!subject) continue;
        const panel = { ...subject.panels?.[groupKey], roster: Number(heads) };
        await tx.update(
          CampaignSubject,
          { campaignId: id, unitId: subject.unitId },
          { panels: { ...subject.panels, [groupKey]: panel } },
        );
      }
      await this.audit.record(tx, viewer, {
        action: 'campaign.rosters-entered',
        subject: campaign.name,
        detail: { group: groupKey, count: pasted.length },
      });
      return pasted.length;
    });
  }
}
