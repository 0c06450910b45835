import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { Independence } from '../accounts/index.js';
import { AuditLog, seal } from '../audit/index.js';
import {
  accepts,
  type Campaign,
  CampaignsService,
  CampaignStages,
  type CampaignSubject,
  findCampaigns,
  findSubject,
  findSubjects,
  holdCampaign,
  holdTaking,
  lastingName,
  ofManagedCampaign,
  raiseRevision,
} from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { ForbiddenError, NotFoundError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { findPublishedRun, GradingService, InputContext } from '../grading/index.js';
import { ReleasesService, type ObjectionCounts } from '../publication/index.js';
import { hindranceOfRuling, isOutdatedBy, type Ruling, type RulingHindrance } from './domain/objection-course.js';
import { Objection } from './objection.entity.js';
import { sealedObjection } from './objections.check.js';
import { ObjectionDecidedError } from './objections.errors.js';

/** An objection as somebody sees it. */
export interface ObjectionInContext {
  readonly objection: Objection;
  readonly subject: CampaignSubject;
  /** What stands against the caller's ruling on it; null = nothing. */
  readonly hindrance: RulingHindrance | null;
}

/** An objection that waits for somebody's ruling. */
export interface WaitingObjection {
  readonly objection: Objection;
  readonly campaign: Campaign;
  readonly subject: CampaignSubject;
  readonly isOverdue: boolean;
}

export interface Handling {
  /** Whether the caller takes it over; otherwise nobody handles it. */
  readonly mine: boolean;
  readonly answerDue: string | null;
}

/** What another room does in the unit of work in which an objection is decided. */
export type ObjectionFollower = (
  tx: EntityManager,
  objection: Pick<Objection, 'id' | 'campaignId' | 'publicationId'>,
) => Promise<void>;

/** Objections against those whom a notice names: one person enters them, another one rules, and an upheld one takes the place away (P25). */
@Injectable()
export class ObjectionsService implements OnModuleInit {
  private readonly followers: ObjectionFollower[] = [];

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(CampaignStages) private readonly stages: CampaignStages,
    @Inject(Independence) private readonly independence: Independence,
    @Inject(GradingService) private readonly grading: GradingService,
    @Inject(InputContext) private readonly context: InputContext,
    @Inject(ReleasesService) private readonly releases: ReleasesService,
  ) {}

  follow(follower: ObjectionFollower): void {
    this.followers.push(follower);
  }

  onModuleInit(): void {
    this.stages.answer('objections-waiting', (manager, { id }) =>
      manager.existsBy(Objection, { campaignId: id, state: 'received' }),
    );
    this.stages.answer('result-outdated', async (manager, { id }) => {
      const run = await this.grading.current(id, manager);
      return isOutdatedBy(run?.number ?? 0, await manager.findBy(Objection, { campaignId: id, state: 'upheld' }));
    });
    this.releases.objectionsBy({
      objected: async (manager, { id, runId }) => {
        const made = await manager.findBy(Objection, { publicationId: id });
        const run = await findPublishedRun(manager, runId);
        return {
          waiting: made.some(({ state }) => state === 'received'),
          upheld: isOutdatedBy(run.number, made),
        };
      },
      outdates: async (manager, campaignId, runId) => {
        const run = await findPublishedRun(manager, runId);
        return isOutdatedBy(run.number, await manager.findBy(Objection, { campaignId, state: 'upheld' }));
      },
      counts: (manager, publicationId) => countsOf(manager, publicationId),
    });
    this.context.add(async ({ id, stages }) =>
      stages?.some((stage) => stage.accepts.includes('objections')) ? { objectionsUpheld: await this.upheld(id) } : {},
    );
  }

  /** Those that wait for the ruling of an account, the most urgent first. */
  async waiting(viewer: Viewer, query: PageRequest): Promise<Page<WaitingObjection>> {
    const window = pageWindow(query, 'answerDue');
    const [found, total] = await this.forRuling(viewer)
      .orderBy('objection.answerDue', 'ASC', 'NULLS LAST')
      .addOrderBy('objection.enteredAt')
      .addOrderBy('objection.id')
      .offset(window.offset)
      .limit(window.pageSize)
      .getManyAndCount();
    const { manager } = this.database.dataSource;
    const campaigns = await findCampaigns(manager, [...new Set(found.map(({ campaignId }) => campaignId))]);
    const today = this.clock.today();
    const items = await Promise.all(
      found.map(async (objection): Promise<WaitingObjection[]> => {
        const campaign = campaigns.find(({ id }) => id === objection.campaignId);
        const subject = await findSubject(manager, objection.campaignId, objection.unitId);
        const { answerDue } = objection;
        return campaign && subject
          ? [{ objection, campaign, subject, isOverdue: answerDue !== null && answerDue < today }]
          : [];
      }),
    );
    return toPage(window, items.flat(), total);
  }

  /** How many wait for the ruling of an account, and how many of them are late. */
  async countWaiting(viewer: Viewer): Promise<{ readonly all: number; readonly overdue: number }> {
    const [all, overdue] = await Promise.all([
      this.forRuling(viewer).getCount(),
      this.forRuling(viewer).andWhere('objection.answerDue < :today', { today: this.clock.today() }).getCount(),
    ]);
    return { all, overdue };
  }

  private forRuling(viewer: Viewer): SelectQueryBuilder<Objection> {
    const managed = ofManagedCampaign(viewer, 'objection.campaignId');
    return this.database
      .reader(Objection)
      .createQueryBuilder('objection')
      .where("objection.state = 'received'")
      .andWhere('objection.enteredById <> :self', { self: viewer.accountId })
      .andWhere(managed.sql, managed.parameters);
  }

  /**
   * Who handles an objection that waits, and until when it is to be answered.
   * @throws {NotFoundError}; {@link ObjectionDecidedError} 409 once somebody has ruled on it
   */
  async handle(viewer: Viewer, id: string, { mine, answerDue }: Handling): Promise<ObjectionInContext> {
    const seen = await this.database.reader(Objection).findOneBy({ id });
    if (!seen) throw new NotFoundError();
    const { campaign } = await this.campaigns.manage(viewer, seen.campaignId);
    const subject = await findSubject(this.database.dataSource.manager, seen.campaignId, seen.unitId);
    if (!subject) throw new NotFoundError();
    const handled = {
      answerDue,
      handlerId: mine ? viewer.accountId : null,
      handlerName: mine ? viewer.displayName : null,
    };
    await this.database.write(async (tx) => {
      if (!(await this.database.changeIf(tx, Objection, { id, state: 'received' }, handled)))
        throw new ObjectionDecidedError();
      await this.audit.record(tx, viewer, {
        action: 'objection.handled',
        subject: lastingName(subject),
        detail: { campaign: campaign.name, answerDue },
      });
    });
    return this.inContext(viewer, { ...seen, ...handled }, campaign, subject);
  }

  async list(viewer: Viewer, campaignId: string, query: PageRequest): Promise<Page<ObjectionInContext>> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const window = pageWindow(query, '-enteredAt');
    const [objections, total] = await this.database.reader(Objection).findAndCount({
      where: { campaignId },
      order: { enteredAt: window.sort.direction, id: 'ASC' },
      skip: window.offset,
      take: window.pageSize,
    });
    const subjects = await findSubjects(
      this.database.dataSource.manager,
      campaignId,
      objections.map(({ unitId }) => unitId),
    );
    const items = await Promise.all(
      objections.flatMap((found) =>
        subjects
          .filter(({ unitId }) => unitId === found.unitId)
          .map((subject) => this.inContext(viewer, found, campaign, subject)),
      ),
    );
    return toPage(window, items, total);
  }

  /** Those that the organisation of an account has made, newest first; others may be of people whom it must not learn of. */
  async own(viewer: Viewer, campaignId: string): Promise<ObjectionInContext[]> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const { manager } = this.database.dataSource;
    const subject = viewer.unitId === null ? null : await findSubject(manager, campaignId, viewer.unitId);
    if (!subject) return [];
    const made = await this.database
      .reader(Objection)
      .find({ where: { campaignId, unitId: subject.unitId, source: 'unit' }, order: { enteredAt: 'DESC', id: 'ASC' } });
    return Promise.all(made.map((objection) => this.inContext(viewer, objection, campaign, subject)));
  }

  /**
   * A second person's decision; an upheld one counts from the next grading run on.
   * @throws {ForbiddenError} 403 four-eyes-required for whoever entered it, confirmation-by-reset-account for who may be the same person;
   *   {@link ObjectionDecidedError} 409; {@link ImmutableError} 409 when the stage of a campaign in which it was heard is over
   */
  async rule(viewer: Viewer, id: string, ruling: Ruling, answer: string): Promise<ObjectionInContext> {
    const seen = await this.database.reader(Objection).findOneBy({ id });
    if (!seen) throw new NotFoundError();
    const { campaign } = await this.campaigns.manage(viewer, seen.campaignId);
    if (seen.enteredById === viewer.accountId && seen.state === 'received')
      throw new ForbiddenError('four-eyes-required');
    const subject = await findSubject(this.database.dataSource.manager, seen.campaignId, seen.unitId);
    if (!subject) throw new NotFoundError();
    const decided = await this.database.write(async (tx) => {
      const held = await this.holdRuling(tx, seen);
      await this.independence.check(tx, { accountId: seen.enteredById, at: seen.enteredAt }, viewer.accountId);
      const current = await this.grading.current(held.id, tx);
      const ruled = {
        state: ruling,
        ruledById: viewer.accountId,
        ruledByName: viewer.displayName,
        ruledAt: this.clock.timestamp(),
        answer,
        upheldAfterRun: ruling === 'upheld' ? (current?.number ?? 0) : null,
      };
      if (!(await this.database.changeIf(tx, Objection, { id, state: 'received' }, ruled)))
        throw new ObjectionDecidedError();
      // A run that has gathered its input without it must not store what comes of that.
      if (ruling === 'upheld') await raiseRevision(tx, held);
      await this.audit.record(tx, viewer, {
        action: `objection.${ruling}`,
        subject: lastingName(subject),
        detail: { campaign: campaign.name, sealed: [seal(sealedObjection, { ...seen, ...ruled })] },
      });
      for (const follower of this.followers) await follower(tx, seen);
      return ruled;
    });
    return this.inContext(viewer, { ...seen, ...decided }, campaign, subject);
  }

  /** An answer is owed to whoever objected, also when the release was withdrawn or replaced meanwhile. */
  private async holdRuling(tx: EntityManager, { campaignId, publicationId }: Objection): Promise<Campaign> {
    if (publicationId === null) return holdTaking(this.database, tx, campaignId, 'rulings', 'alone');
    const held = await holdCampaign(this.database, tx, campaignId);
    if (!held) throw new NotFoundError();
    return held;
  }

  private async upheld(campaignId: string): Promise<string[]> {
    const objections = await this.database.reader(Objection).findBy({ campaignId, state: 'upheld' });
    return [...new Set(objections.map(({ unitId }) => unitId))].sort();
  }

  /** As an account sees it. */
  async inContext(
    viewer: Viewer,
    objection: Objection,
    campaign: Campaign,
    subject: CampaignSubject,
  ): Promise<ObjectionInContext> {
    const { state, enteredById, enteredAt, publicationId } = objection;
    const isTaken = publicationId !== null || accepts(campaign, 'rulings');
    const entered = { accountId: enteredById, at: enteredAt };
    const isHeld = state === 'received' && (await this.independence.foresee(entered, viewer.accountId));
    const isOwn = enteredById === viewer.accountId;
    const hindrance = hindranceOfRuling({ state, isTaken, isOwn, isHeld });
    return { objection, subject, hindrance };
  }
}

async function countsOf(manager: EntityManager, publicationId: string): Promise<ObjectionCounts> {
  const made = await manager.find(Objection, { where: { publicationId }, select: { id: true, state: true } });
  const of = (state: Objection['state']) => made.filter((objection) => objection.state === state).length;
  return { received: of('received'), upheld: of('upheld'), rejected: of('rejected') };
}
