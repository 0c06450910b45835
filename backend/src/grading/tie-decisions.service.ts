import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { CampaignsService, CampaignStages, findSubjects, holdTaking } from '../campaigns/index.js';
import { isInScope, type Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { ConflictError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { GradingService } from './grading.service.js';
import { Outcome } from './outcome.entity.js';
import { TieDecision } from './tie-decision.entity.js';

const newestFirst = { at: 'DESC', id: 'ASC' } as const;

export interface WantedTieDecision {
  readonly tiedIds: readonly string[];
  readonly chosenIds: readonly string[];
  readonly reason: string;
  /** Id of the newest decision about any of the tied units, where there is one. */
  readonly replaces?: string | undefined;
}

/** Decisions of the leadership where a quota cuts through equal scores: who was chosen, by whom, when and why. */
@Injectable()
export class TieDecisionsService implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(GradingService) private readonly grading: GradingService,
    @Inject(CampaignStages) private readonly stages: CampaignStages,
  ) {}

  onModuleInit(): void {
    this.stages.answer('ties-waiting', async (manager, { id }) => (await this.waiting(manager, id)).length > 0);
  }

  async list(viewer: Viewer, campaignId: string): Promise<TieDecision[]> {
    const reached = await this.reached(viewer, campaignId);
    const decisions = await this.database.reader(TieDecision).find({ where: { campaignId }, order: newestFirst });
    return decisions
      .map((decision) => ({
        ...decision,
        tiedIds: decision.tiedIds.filter(reached),
        chosenIds: decision.chosenIds.filter(reached),
      }))
      .filter(({ tiedIds }) => tiedIds.length > 0);
  }

  /** Units that wait for a decision after the newest run. */
  async tied(viewer: Viewer, campaignId: string): Promise<string[]> {
    const reached = await this.reached(viewer, campaignId);
    return (await this.waiting(this.database.dataSource.manager, campaignId)).filter(reached);
  }

  private async waiting(manager: EntityManager, campaignId: string): Promise<string[]> {
    const run = await this.grading.current(campaignId, manager);
    const outcomes = run
      ? await manager.find(Outcome, {
          where: { runId: run.id, status: 'PENDING_DECISION' },
          select: { unitId: true, runId: true },
        })
      : [];
    return outcomes.map(({ unitId }) => unitId).sort();
  }

  /**
   * Records a choice; it counts from the next grading run on.
   * @throws {ConflictError} 409 no-tie when nobody waits, and tie-already-decided for units that a decision speaks of which the
   *   given one does not say that it replaces; {@link ValidationFailedError} for a unit that does not wait
   */
  async decide(viewer: Viewer, campaignId: string, given: WantedTieDecision): Promise<TieDecision> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    refuseOthers('chosenIds', given.chosenIds, given.tiedIds);
    return this.database.write(async (tx) => {
      // Other decisions wait, and so does a run that is about to store its outcomes.
      await holdTaking(this.database, tx, campaignId, 'corrections', 'alone');
      const waiting = await this.waiting(tx, campaignId);
      if (waiting.length === 0) throw new ConflictError('no-tie');
      refuseOthers('tiedIds', given.tiedIds, waiting);
      const before = await tx.find(TieDecision, { where: { campaignId }, order: newestFirst });
      const newest = before.find(({ tiedIds }) => tiedIds.some((id) => given.tiedIds.includes(id)));
      if (newest && newest.id !== given.replaces) throw new ConflictError('tie-already-decided');
      const decision = tx.create(TieDecision, {
        id: newId(),
        campaignId,
        at: this.clock.timestamp(),
        byName: viewer.displayName,
        chosenIds: [...given.chosenIds],
        tiedIds: [...given.tiedIds],
        reason: given.reason,
      });
      await tx.insert(TieDecision, decision);
      await this.audit.record(tx, viewer, {
        action: 'tie.decided',
        subject: campaign.name,
        detail: { chosen: given.chosenIds.length, tied: given.tiedIds.length },
      });
      return decision;
    });
  }

  /** Which units of a campaign the caller hears of. */
  private async reached(viewer: Viewer, campaignId: string): Promise<(unitId: string) => boolean> {
    const { manageable } = await this.campaigns.get(viewer, campaignId);
    if (manageable) return () => true;
    const subjects = await findSubjects(this.database.dataSource.manager, campaignId);
    const reached = new Set(subjects.filter((subject) => isInScope(viewer, subject)).map(({ unitId }) => unitId));
    return (unitId) => reached.has(unitId);
  }
}

function refuseOthers(field: string, ids: readonly string[], allowed: readonly string[]): void {
  const wrong = ids.findIndex((id, index) => !allowed.includes(id) || ids.indexOf(id) !== index);
  if (wrong >= 0) throw new ValidationFailedError([{ pointer: `#/${field}/${wrong}`, code: 'not-a-choice' }]);
}
