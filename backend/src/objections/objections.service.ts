import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { Independence } from '../accounts/index.js';
import { AuditLog, seal } from '../audit/index.js';
import {
  accepts,
  type Campaign,
  CampaignsService,
  CampaignStages,
  type CampaignSubject,
  findSubject,
  findSubjects,
  holdTaking,
  lastingName,
  raiseRevision,
} from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { newId } from '../common/ids.js';
import { ForbiddenError, NotFoundError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { GradingService, InputContext } from '../grading/index.js';
import { NoticesService } from '../publication/index.js';
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

/** Objections against those whom a notice names: one person enters them, another one rules, and an upheld one takes the place away (P25). */
@Injectable()
export class ObjectionsService implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(CampaignStages) private readonly stages: CampaignStages,
    @Inject(Independence) private readonly independence: Independence,
    @Inject(GradingService) private readonly grading: GradingService,
    @Inject(InputContext) private readonly context: InputContext,
    @Inject(NoticesService) private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.stages.answer('objections-waiting', (manager, { id }) =>
      manager.existsBy(Objection, { campaignId: id, state: 'received' }),
    );
    this.stages.answer('result-outdated', async (manager, { id }) => {
      const run = await this.grading.current(id, manager);
      return isOutdatedBy(run?.number ?? 0, await manager.findBy(Objection, { campaignId: id, state: 'upheld' }));
    });
    this.context.add(async ({ id, stages }) =>
      stages?.some((stage) => stage.accepts.includes('objections')) ? { objectionsUpheld: await this.upheld(id) } : {},
    );
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

  /**
   * @throws {ValidationFailedError} 422 for a unit that no notice names; {@link ImmutableError} 409 when the campaign takes no objections
   */
  async enter(
    viewer: Viewer,
    campaignId: string,
    given: { readonly unitId: string; readonly statement: string },
  ): Promise<ObjectionInContext> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const objection: Objection = {
      ...given,
      id: newId(),
      campaignId,
      state: 'received',
      enteredById: viewer.accountId,
      enteredByName: viewer.displayName,
      enteredAt: this.clock.timestamp(),
      ruledById: null,
      ruledByName: null,
      ruledAt: null,
      answer: null,
      upheldAfterRun: null,
    };
    const subject = await this.database.write(async (tx) => {
      await holdTaking(this.database, tx, campaignId, 'objections', 'alone');
      const found = await findSubject(tx, campaignId, given.unitId);
      if (!found || !(await this.notices.posted(tx, campaignId)).has(given.unitId))
        throw new ValidationFailedError([{ pointer: '#/unitId', code: 'not-a-choice' }]);
      await insertRows(tx, Objection, objection);
      await this.audit.record(tx, viewer, {
        action: 'objection.entered',
        subject: lastingName(found),
        detail: { campaign: campaign.name, sealed: [seal(sealedObjection, objection)] },
      });
      return found;
    });
    return this.inContext(viewer, objection, campaign, subject);
  }

  /**
   * A second person's decision; an upheld one counts from the next grading run on.
   * @throws {ForbiddenError} 403 four-eyes-required for whoever entered it, confirmation-by-reset-account for who may be the same person;
   *   {@link ObjectionDecidedError} 409; {@link ImmutableError} 409 when the campaign stands where nobody rules
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
      const held = await holdTaking(this.database, tx, seen.campaignId, 'rulings', 'alone');
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
      return ruled;
    });
    return this.inContext(viewer, { ...seen, ...decided }, campaign, subject);
  }

  private async upheld(campaignId: string): Promise<string[]> {
    const objections = await this.database.reader(Objection).findBy({ campaignId, state: 'upheld' });
    return [...new Set(objections.map(({ unitId }) => unitId))].sort();
  }

  private async inContext(
    viewer: Viewer,
    objection: Objection,
    campaign: Campaign,
    subject: CampaignSubject,
  ): Promise<ObjectionInContext> {
    const { state, enteredById, enteredAt } = objection;
    const entered = { accountId: enteredById, at: enteredAt };
    const isHeld = state === 'received' && (await this.independence.foresee(entered, viewer.accountId));
    const isOwn = enteredById === viewer.accountId;
    const hindrance = hindranceOfRuling({ state, isTaken: accepts(campaign, 'rulings'), isOwn, isHeld });
    return { objection, subject, hindrance };
  }
}
