import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import {
  type Campaign,
  type CampaignSubject,
  findSubjects,
  type StepCheck,
  StepChecks,
  type StepFinding,
  warns,
} from '../campaigns/index.js';
import type { Viewer } from '../access/index.js';
import { Database } from '../database/database.js';
import type { DismissedFacts, Dismissal, Waiting } from './domain/dismissal.js';
import { isDismissed } from './domain/dismissal.js';
import { Fact } from './fact.entity.js';
import { FactsWaitingError } from './facts.errors.js';

/** What waits, with the unit that it is about. */
export interface WaitingInContext {
  readonly waiting: Waiting;
  readonly subject: CampaignSubject;
}

/** Another room whose rows wait for a second person, and would change a grade. */
export interface WaitingSource {
  /** Those of a campaign, the oldest first. */
  waiting(manager: EntityManager, campaignId: string): Promise<readonly Waiting[]>;
}

/**
 * Facts, and what other rooms add to them, that wait for their second person: told when a campaign is closed; grading and publishing
 * leave them out only when somebody says why (I10, I18).
 */
@Injectable()
export class WaitingFacts implements OnModuleInit, StepCheck {
  readonly acts = ['close'] as const;
  private readonly others: WaitingSource[] = [];

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(StepChecks) private readonly checks: StepChecks,
  ) {}

  onModuleInit(): void {
    this.checks.add(this);
  }

  /** What another room has waiting is treated as facts are. */
  also(source: WaitingSource): void {
    this.others.push(source);
  }

  async find(_viewer: Viewer, { id }: Campaign): Promise<StepFinding[]> {
    return warns('facts-waiting', await this.database.reader(Fact).countBy({ campaignId: id, state: 'entered' }));
  }

  /** Of the whole campaign, facts first, each the oldest first; for who manages it. */
  async of(campaignId: string): Promise<WaitingInContext[]> {
    const { manager } = this.database.dataSource;
    const all = await this.all(manager, campaignId);
    const subjects = await findSubjects(manager, campaignId, [...new Set(all.map(({ unitId }) => unitId))]);
    const byId = new Map(subjects.map((subject) => [subject.unitId, subject]));
    return all.flatMap((waiting) => {
      const subject = byId.get(waiting.unitId);
      return subject ? [{ waiting, subject }] : [];
    });
  }

  /** How many wait about each subject of a campaign, by its id. */
  async countAbout(campaignId: string): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const { unitId } of await this.all(this.database.dataSource.manager, campaignId))
      counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
    return counts;
  }

  /**
   * Within the unit of work that grades or publishes: what is left out and why, which the log keeps, or null when nothing waits.
   * @param dismissal what somebody has seen waiting and leaves out
   * @throws {FactsWaitingError} 409 when something waits that it does not name
   */
  async dismiss(
    tx: EntityManager,
    viewer: Viewer,
    campaign: Campaign,
    dismissal: Dismissal | undefined,
  ): Promise<DismissedFacts | null> {
    const all = await this.all(tx, campaign.id);
    if (all.length === 0) return null;
    const seen = new Set(dismissal?.factIds);
    if (!dismissal || !all.every(({ id }) => seen.has(id))) throw new FactsWaitingError();
    await this.audit.record(tx, viewer, {
      action: 'fact.dismissed',
      subject: campaign.name,
      detail: { facts: all.length, reason: dismissal.reason },
    });
    return {
      reason: dismissal.reason,
      facts: all.map(({ id, unitId, kind, what }) => ({ id, unitId, kind, what })),
    };
  }

  /** @throws {FactsWaitingError} 409 when something waits that was not dismissed then */
  async keepDismissed(tx: EntityManager, campaignId: string, dismissed: DismissedFacts | null): Promise<void> {
    const others = (await this.all(tx, campaignId)).filter(({ id }) => !isDismissed(dismissed, id));
    if (others.length > 0) throw new FactsWaitingError();
  }

  private async all(manager: EntityManager, campaignId: string): Promise<Waiting[]> {
    const facts = await manager.find(Fact, {
      where: { campaignId, state: 'entered' },
      order: { enteredAt: 'ASC', id: 'ASC' },
    });
    const waiting = facts.map((fact): Waiting => ({ ...fact, what: 'fact' }));
    for (const source of this.others) waiting.push(...(await source.waiting(manager, campaignId)));
    return waiting;
  }
}
