import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import {
  ImmutableError,
  NotFoundError,
  RevisionStaleError,
  ValidationFailedError,
} from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { CampaignExtension } from './campaign-extension.entity.js';
import { CampaignSubject } from './campaign-subject.entity.js';
import { Campaign } from './campaign.entity.js';
import { CampaignsService } from './campaigns.service.js';
import { accepts } from './domain/lifecycle.js';
import { ReopenedSheet } from './reopened-sheet.entity.js';

/** A later last day of a phase, and why. */
export interface PhaseExtension {
  readonly phase: string;
  readonly endsOn: string;
  readonly reason: string;
}

/** Sheets about some units that can be filled in again up to a day, and why. */
export interface SheetReopening {
  readonly group: string;
  readonly unitIds: readonly string[];
  readonly until: string;
  readonly reason: string;
}

/** More time after a campaign has begun: everybody's phase, or the sheets about some units. Once it has closed there is none to give. */
@Injectable()
export class CampaignExtensions {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
  ) {}

  /** The newest first. */
  async list(viewer: Viewer, id: string): Promise<CampaignExtension[]> {
    await this.campaigns.get(viewer, id);
    return this.database
      .reader(CampaignExtension)
      .find({ where: { campaignId: id }, order: { at: 'DESC', id: 'DESC' } });
  }

  /**
   * Moves the last day of a phase on.
   * @throws {NotFoundError} for no phase of the campaign; {@link ValidationFailedError} 422 for a day that is not later than the one there was
   *   and not before today; {@link ImmutableError} 409 for a draft, which is planned, and once the campaign has closed; {@link RevisionStaleError}
   */
  async extendPhase(viewer: Viewer, id: string, revision: number, { phase, endsOn, reason }: PhaseExtension) {
    await this.campaigns.manage(viewer, id);
    await this.database.write(async (tx) => {
      const campaign = await this.holdRunning(tx, id, revision);
      const extended = campaign.phases.find((one) => one.id === phase);
      if (!extended) throw new NotFoundError();
      if (endsOn <= extended.endsOn || endsOn < this.clock.today())
        throw new ValidationFailedError([{ pointer: '#/endsOn', code: 'out-of-range' }]);
      const phases = campaign.phases.map((one) => (one.id === phase ? { ...one, endsOn } : one));
      await tx.update(Campaign, { id }, { phases, revision: revision + 1 });
      await this.record(tx, viewer, campaign, {
        phaseName: extended.name,
        groupKey: null,
        unitCount: null,
        fromDay: extended.endsOn,
        toDay: endsOn,
        reason,
      });
    });
  }

  /**
   * Opens sheets about some units again; a later reopening of the same takes the place of the earlier one.
   * @throws {NotFoundError} for no group of sheets; {@link ValidationFailedError} 422 for a day before today, and for each unit that is not in the
   *   campaign, with its place; {@link ImmutableError} 409 as {@link extendPhase}; {@link RevisionStaleError}
   */
  async reopenSheets(viewer: Viewer, id: string, revision: number, { group, unitIds, until, reason }: SheetReopening) {
    await this.campaigns.manage(viewer, id);
    await this.database.write(async (tx) => {
      const campaign = await this.holdRunning(tx, id, revision);
      if (!campaign.groups.some(({ key, kind }) => key === group && kind === 'sheet')) throw new NotFoundError();
      if (until < this.clock.today()) throw new ValidationFailedError([{ pointer: '#/until', code: 'out-of-range' }]);
      const known = await tx.find(CampaignSubject, {
        select: { unitId: true },
        where: { campaignId: id, unitId: In([...unitIds]) },
      });
      const present = new Set(known.map(({ unitId }) => unitId));
      const faults = unitIds.flatMap((unitId, at) =>
        present.has(unitId) ? [] : [{ pointer: `#/unitIds/${at}`, code: 'not-a-choice' }],
      );
      if (faults.length > 0) throw new ValidationFailedError(faults);
      await tx.upsert(
        ReopenedSheet,
        [...present].map((unitId) => ({ campaignId: id, groupKey: group, unitId, untilDay: until })),
        ['campaignId', 'groupKey', 'unitId'],
      );
      await tx.update(Campaign, { id }, { revision: revision + 1 });
      await this.record(tx, viewer, campaign, {
        phaseName: null,
        groupKey: group,
        unitCount: present.size,
        fromDay: null,
        toDay: until,
        reason,
      });
    });
  }

  private async holdRunning(tx: EntityManager, id: string, revision: number): Promise<Campaign> {
    const campaign = await this.database.hold(tx, Campaign, { id });
    if (!campaign || !accepts(campaign, 'extensions')) throw new ImmutableError();
    if (campaign.revision !== revision) throw new RevisionStaleError();
    return campaign;
  }

  private async record(
    tx: EntityManager,
    viewer: Viewer,
    campaign: Campaign,
    given: Pick<CampaignExtension, 'phaseName' | 'groupKey' | 'unitCount' | 'fromDay' | 'toDay' | 'reason'>,
  ): Promise<void> {
    await tx.insert(CampaignExtension, {
      id: newId(),
      campaignId: campaign.id,
      at: this.clock.timestamp(),
      byName: viewer.displayName,
      ...given,
    });
    await this.audit.record(tx, viewer, {
      action: given.groupKey === null ? 'campaign.phase-extended' : 'campaign.sheets-reopened',
      subject: campaign.name,
      detail: { ...given },
    });
  }
}
