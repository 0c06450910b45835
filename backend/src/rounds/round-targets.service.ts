import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { CampaignsService, holdCampaign } from '../campaigns/index.js';
import { NotFoundError, RevisionStaleError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { PluginHost } from '../plugin-host/index.js';
import { faultsOfTargets, proposedTargets, type Targets } from './domain/round-targets.js';
import { RoundTarget } from './round-target.entity.js';

export interface TargetsOfRound {
  readonly targets: Targets;
  /** 0 while the proposal stands. */
  readonly revision: number;
}

/** What offices want of rounds. */
@Injectable()
export class RoundTargets {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
  ) {}

  /**
   * Those of each round of a chain; of a round for which nothing was set the proposal of the documents.
   * @param rounds ids, oldest first
   * @param grades of their type, best first
   */
  async of(rounds: readonly string[], grades: readonly string[]): Promise<TargetsOfRound[]> {
    const stored = await this.database.reader(RoundTarget).findBy({ campaignId: In([...rounds]) });
    const byRound = new Map(stored.map((row) => [row.campaignId, row]));
    return rounds.map((id, at) => {
      const row = byRound.get(id);
      return row
        ? { targets: targetsOf(row), revision: row.revision }
        : { targets: proposedTargets(grades, at), revision: 0 };
    });
  }

  /**
   * @param revision that was read; 0 for a round for which nothing was set
   * @throws {ValidationFailedError} 422 naming grades that are not the type's or stand twice; {@link RevisionStaleError} 412
   */
  async set(viewer: Viewer, id: string, revision: number, targets: Targets): Promise<TargetsOfRound> {
    const { campaign } = await this.campaigns.manage(viewer, id);
    const type = this.plugins.find(campaign.campaignType);
    if (!type) throw new NotFoundError();
    const faults = faultsOfTargets(
      type.grades.map(({ code }) => code),
      targets,
    );
    if (faults.length > 0)
      throw new ValidationFailedError(
        faults.map(({ field, index }) => ({ pointer: `#/${field}/${index}`, code: 'not-a-choice' })),
      );
    await this.database.write(async (tx) => {
      await holdCampaign(this.database, tx, id);
      const row = {
        ...targets,
        shareGrades: [...targets.shareGrades],
        riseGrades: [...targets.riseGrades],
        campaignId: id,
        revision: revision + 1,
      };
      const known = await tx.existsBy(RoundTarget, { campaignId: id });
      if (!known && revision === 0) await insertRows(tx, RoundTarget, row);
      else if (!(await this.database.changeIf(tx, RoundTarget, { campaignId: id, revision }, row)))
        throw new RevisionStaleError();
      await this.audit.record(tx, viewer, {
        action: 'campaign.targets-set',
        subject: campaign.name,
        detail: { share: targets.sharePercent, rise: targets.risePercent },
      });
    });
    return { targets, revision: revision + 1 };
  }
}

const targetsOf = ({ shareGrades, sharePercent, riseGrades, risePercent, tolerance }: RoundTarget): Targets => ({
  shareGrades,
  sharePercent,
  riseGrades,
  risePercent,
  tolerance,
});
