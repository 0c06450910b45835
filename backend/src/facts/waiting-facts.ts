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
import type { DismissedFacts, Dismissal } from './domain/dismissal.js';
import { isDismissed } from './domain/dismissal.js';
import { Fact } from './fact.entity.js';
import { FactsWaitingError } from './facts.errors.js';

/** A fact with the unit that it is about. */
export interface WaitingFact {
  readonly fact: Fact;
  readonly subject: CampaignSubject;
}

/**
 * Facts that wait for their second person: told when a campaign is closed; grading and publishing leave them out only when somebody
 * says why (I10, I18).
 */
@Injectable()
export class WaitingFacts implements OnModuleInit, StepCheck {
  readonly acts = ['close'] as const;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(StepChecks) private readonly checks: StepChecks,
  ) {}

  onModuleInit(): void {
    this.checks.add(this);
  }

  async find(_viewer: Viewer, { id }: Campaign): Promise<StepFinding[]> {
    return warns('facts-waiting', await this.database.reader(Fact).countBy({ campaignId: id, state: 'entered' }));
  }

  /** Of the whole campaign, the oldest first; for who manages it. */
  async of(campaignId: string): Promise<WaitingFact[]> {
    const facts = await waiting(this.database.dataSource.manager, campaignId);
    const subjects = await findSubjects(
      this.database.dataSource.manager,
      campaignId,
      facts.map((fact) => fact.unitId),
    );
    return facts.flatMap((fact) => {
      const subject = subjects.find(({ unitId }) => unitId === fact.unitId);
      return subject ? [{ fact, subject }] : [];
    });
  }

  /**
   * Within the unit of work that grades or publishes: what is left out and why, which the log keeps, or null when nothing waits.
   * @param dismissal what somebody has seen waiting and leaves out
   * @throws {FactsWaitingError} 409 when a fact waits that it does not name
   */
  async dismiss(
    tx: EntityManager,
    viewer: Viewer,
    campaign: Campaign,
    dismissal: Dismissal | undefined,
  ): Promise<DismissedFacts | null> {
    const facts = await waiting(tx, campaign.id);
    if (facts.length === 0) return null;
    if (!dismissal || !facts.every(({ id }) => dismissal.factIds.includes(id))) throw new FactsWaitingError();
    await this.audit.record(tx, viewer, {
      action: 'fact.dismissed',
      subject: campaign.name,
      detail: { facts: facts.length, reason: dismissal.reason },
    });
    return {
      reason: dismissal.reason,
      facts: facts.map(({ id, unitId, kind }) => ({ id, unitId, kind })),
    };
  }

  /** @throws {FactsWaitingError} 409 when a fact waits that was not dismissed then */
  async keepDismissed(tx: EntityManager, campaignId: string, dismissed: DismissedFacts | null): Promise<void> {
    const others = (await waiting(tx, campaignId)).filter(({ id }) => !isDismissed(dismissed, id));
    if (others.length > 0) throw new FactsWaitingError();
  }
}

const waiting = (manager: EntityManager, campaignId: string): Promise<Fact[]> =>
  manager.find(Fact, { where: { campaignId, state: 'entered' }, order: { enteredAt: 'ASC', id: 'ASC' } });
