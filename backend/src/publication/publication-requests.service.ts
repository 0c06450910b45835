import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { Independence } from '../accounts/index.js';
import { AuditLog } from '../audit/index.js';
import {
  ActObstacles,
  type Campaign,
  CampaignsService,
  findCampaigns,
  holdCampaign,
  ofManagedCampaign,
} from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { newId } from '../common/ids.js';
import {
  ConflictError,
  ForbiddenError,
  NotFoundError,
  ValidationFailedError,
} from '../common/problem/problem.error.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { Database, insertRows } from '../database/database.js';
import { WaitingFacts, type Dismissal } from '../facts/index.js';
import { actionsOf, hindranceOf, stateAfter, type RequestAct, type RequestAction } from './domain/request-course.js';
import { openTerms, type ReleaseTerms } from './domain/release-terms.js';
import { PublicationRequest } from './publication-request.entity.js';
import { Publication } from './publication.entity.js';
import { RequestDecidedError, RequestWaitingError } from './publication.errors.js';
import { PublicationsService } from './publications.service.js';
import { ReleasesService } from './releases.service.js';

/** A request as somebody sees it. */
export interface RequestInContext {
  readonly request: PublicationRequest;
  readonly campaign: Pick<Campaign, 'id' | 'name'>;
  readonly actions: readonly RequestAction[];
}

type Wanted = Pick<
  PublicationRequest,
  'campaignId' | 'runId' | 'kind' | 'title' | 'publicationId' | 'reason' | 'terms'
>;
/** What a confirmed request does; prepared outside the unit of work. Gives the id of the publication. */
type Deed = (tx: EntityManager, campaign: Campaign) => Promise<string>;

/** Publishing and withdrawing are asked for by one person and done by another one's confirmation (docs/adr/0027). */
@Injectable()
export class PublicationRequestsService implements OnModuleInit {
  private readonly persons: number;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(ActObstacles) private readonly obstacles: ActObstacles,
    @Inject(Independence) private readonly independence: Independence,
    @Inject(PublicationsService) private readonly publications: PublicationsService,
    @Inject(ReleasesService) private readonly releases: ReleasesService,
    @Inject(WaitingFacts) private readonly waitingFacts: WaitingFacts,
    @Inject(CONFIG) config: Pick<Config, 'publishingPersons'>,
  ) {
    this.persons = config.publishingPersons;
  }

  onModuleInit(): void {
    this.obstacles.add({
      act: 'announce',
      hindrance: 'request-waiting',
      isThere: (campaignId) => this.database.reader(PublicationRequest).existsBy({ campaignId, state: 'waiting' }),
    });
  }

  /** Everything that was asked for of a campaign. */
  async list(viewer: Viewer, campaignId: string, query: PageRequest): Promise<Page<RequestInContext>> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const window = pageWindow(query, '-askedAt');
    const [requests, total] = await this.database.reader(PublicationRequest).findAndCount({
      where: { campaignId },
      order: { askedAt: window.sort.direction, id: 'ASC' },
      skip: window.offset,
      take: window.pageSize,
    });
    const items = await Promise.all(requests.map((request) => this.inContext(viewer, request, campaign)));
    return toPage(window, items, total);
  }

  /** What waits in the campaigns that the caller manages. */
  async waiting(viewer: Viewer, query: PageRequest): Promise<Page<RequestInContext>> {
    const window = pageWindow(query, 'askedAt');
    const managed = ofManagedCampaign(viewer, 'request.campaignId');
    const [requests, total] = await this.database
      .reader(PublicationRequest)
      .createQueryBuilder('request')
      .where("request.state = 'waiting'")
      .andWhere(managed.sql, managed.parameters)
      .orderBy('request.askedAt', window.sort.direction)
      .addOrderBy('request.id')
      .skip(window.offset)
      .take(window.pageSize)
      .getManyAndCount();
    const campaigns = await findCampaigns(this.database.dataSource.manager, [
      ...new Set(requests.map(({ campaignId }) => campaignId)),
    ]);
    const items = await Promise.all(
      requests.flatMap((request) =>
        campaigns
          .filter(({ id }) => id === request.campaignId)
          .map((campaign) => this.inContext(viewer, request, campaign)),
      ),
    );
    return toPage(window, items, total);
  }

  /** How many of them somebody else asked for, so that the caller may be the second person. */
  countForAnother(viewer: Viewer): Promise<number> {
    const managed = ofManagedCampaign(viewer, 'request.campaignId');
    return this.database
      .reader(PublicationRequest)
      .createQueryBuilder('request')
      .where("request.state = 'waiting' AND request.askedById <> :self", { self: viewer.accountId })
      .andWhere(managed.sql, managed.parameters)
      .getCount();
  }

  /**
   * Asks for a run to be made public. What would be refused now is refused here.
   * @param given.title the name of the campaign if not given
   * @param given.dismissal facts that wait and are left out
   * @throws as {@link PublicationsService.publishable}; {@link RequestWaitingError} 409; FactsWaitingError 409 when others wait
   */
  async askToPublish(
    viewer: Viewer,
    campaignId: string,
    given: {
      readonly runId: string;
      readonly title?: string | undefined;
      readonly terms?: ReleaseTerms | undefined;
      /** The release that the caller saw and that this one is to replace. */
      readonly revises?: string | undefined;
      readonly dismissal?: Dismissal | undefined;
    },
  ): Promise<RequestInContext> {
    const { campaign, run } = await this.publications.publishable(viewer, campaignId, given.runId);
    const title = given.title ?? campaign.name;
    const terms = given.terms ?? openTerms;
    await this.keepRevision(campaignId, given.revises, terms);
    const about = { campaignId, runId: run.id, title, terms } as const;
    const wanted = { ...about, kind: 'publish', publicationId: null, reason: null } as const;
    return this.ask(viewer, campaign, wanted, given.dismissal);
  }

  /** @throws as {@link PublicationsService.withdrawable}; {@link RequestWaitingError} 409 */
  async askToWithdraw(viewer: Viewer, publicationId: string, reason: string): Promise<RequestInContext> {
    const { campaignId, runId, title } = await this.publications.withdrawable(viewer, publicationId);
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    return this.ask(viewer, campaign, {
      campaignId,
      runId,
      kind: 'withdraw',
      title,
      publicationId,
      reason,
      terms: null,
    });
  }

  /**
   * The second person’s yes: publishes or withdraws.
   * @throws {ForbiddenError} 403 four-eyes-required for whoever asked, confirmation-by-reset-account for who may be the same person;
   *   {@link RequestDecidedError} 409; and whatever stands against publishing or withdrawing meanwhile
   */
  async confirm(viewer: Viewer, id: string): Promise<RequestInContext> {
    const { request, campaign } = await this.manage(viewer, id);
    this.refuse('confirm', viewer, request);
    const deed = await this.prepare(viewer, request);
    return this.decide(viewer, request, campaign, 'confirm', null, deed);
  }

  /**
   * The second person’s no. It makes nothing public, so that it is open to accounts that could not confirm.
   * @throws {ForbiddenError} 403 four-eyes-required for whoever asked; {@link RequestDecidedError} 409
   */
  async decline(viewer: Viewer, id: string, reason: string): Promise<RequestInContext> {
    const { request, campaign } = await this.manage(viewer, id);
    this.refuse('decline', viewer, request);
    return this.decide(viewer, request, campaign, 'decline', reason);
  }

  /** @throws {ForbiddenError} 403 not-own-request for anybody but whoever asked; {@link RequestDecidedError} 409 */
  async takeBack(viewer: Viewer, id: string): Promise<RequestInContext> {
    const { request, campaign } = await this.manage(viewer, id);
    this.refuse('take-back', viewer, request);
    return this.decide(viewer, request, campaign, 'take-back', null);
  }

  private async ask(
    viewer: Viewer,
    campaign: Campaign,
    wanted: Wanted,
    dismissal?: Dismissal,
  ): Promise<RequestInContext> {
    const request: PublicationRequest = {
      ...wanted,
      id: newId(),
      askedById: viewer.accountId,
      askedByName: viewer.displayName,
      askedAt: this.clock.timestamp(),
      state: 'waiting',
      decidedById: null,
      decidedByName: null,
      decidedAt: null,
      dismissedFacts: null,
      decisionReason: null,
    };
    const deed = this.persons === 1 ? await this.prepare(viewer, request) : null;
    await this.database.write(
      async (tx) => {
        await this.keepPossible(tx, request);
        if (request.kind === 'publish')
          request.dismissedFacts = await this.waitingFacts.dismiss(tx, viewer, campaign, dismissal);
        await insertRows(tx, PublicationRequest, request);
        await this.audit.record(tx, viewer, {
          action: `publication.${request.kind}-asked`,
          subject: request.title,
          detail: { campaign: campaign.name, reason: request.reason },
        });
        if (deed) Object.assign(request, await this.change(tx, viewer, request, 'confirm', null, deed));
      },
      () => new RequestWaitingError(),
    );
    return this.inContext(viewer, request, campaign);
  }

  /**
   * A revision says what changed and why, and replaces the release that its author saw.
   * @throws {WithdrawnError} 410 of one that was taken back; {@link ConflictError} 409 publication-superseded of an older one;
   *   {@link ValidationFailedError} 422 without a word about what changed
   */
  private async keepRevision(
    campaignId: string,
    revises: string | undefined,
    { changeNote }: ReleaseTerms,
  ): Promise<void> {
    const { manager } = this.database.dataSource;
    const revised = revises === undefined ? null : await manager.findOneBy(Publication, { id: revises, campaignId });
    if (revises !== undefined && !revised)
      throw new ValidationFailedError([{ pointer: '#/revises', code: 'not-a-choice' }]);
    if (revised) await this.publications.keepWithdrawable(manager, revised.id);
    const newest = await this.releases.newest(manager, campaignId);
    if (revised && newest?.id !== revised.id) throw new ConflictError('publication-superseded');
    if (newest && changeNote === null)
      throw new ValidationFailedError([{ pointer: '#/terms/changeNote', code: 'required' }]);
  }

  /** Reopening waits, and so does whoever decides about the campaign. */
  private async keepPossible(tx: EntityManager, { campaignId, runId, publicationId }: Wanted): Promise<void> {
    const held = await this.hold(tx, campaignId);
    if (publicationId === null) await this.publications.keepPublishable(tx, held, runId);
    else await this.publications.keepWithdrawable(tx, publicationId);
  }

  private async hold(tx: EntityManager, campaignId: string): Promise<Campaign> {
    const held = await holdCampaign(this.database, tx, campaignId);
    if (!held) throw new NotFoundError();
    return held;
  }

  private async decide(
    viewer: Viewer,
    request: PublicationRequest,
    campaign: Campaign,
    act: RequestAct,
    reason: string | null,
    deed?: Deed,
  ): Promise<RequestInContext> {
    const decided = await this.database.write((tx) => this.change(tx, viewer, request, act, reason, deed));
    return this.inContext(viewer, { ...request, ...decided }, campaign);
  }

  /** Within a unit of work: the decision, what it does, and what is told of it, or none of them. */
  private async change(
    tx: EntityManager,
    viewer: Viewer,
    { id, campaignId, kind, askedById, askedByName, askedAt, title, publicationId, dismissedFacts }: PublicationRequest,
    act: RequestAct,
    reason: string | null,
    deed?: Deed,
  ): Promise<Partial<PublicationRequest>> {
    const held = await this.hold(tx, campaignId);
    if (act === 'confirm' && this.persons > 1)
      await this.independence.check(tx, { accountId: askedById, at: askedAt }, viewer.accountId);
    if (act === 'confirm' && kind === 'publish') await this.waitingFacts.keepDismissed(tx, campaignId, dismissedFacts);
    const decided = {
      state: stateAfter[act],
      decidedById: viewer.accountId,
      decidedByName: viewer.displayName,
      decidedAt: this.clock.timestamp(),
      decisionReason: reason,
    };
    if (!(await this.database.changeIf(tx, PublicationRequest, { id, state: 'waiting' }, decided)))
      throw new RequestDecidedError();
    if (!deed) {
      await this.audit.record(tx, viewer, {
        action: `publication.request-${stateAfter[act]}`,
        subject: title,
        detail: { askedBy: askedByName, reason },
      });
      return decided;
    }
    const done = await deed(tx, held);
    if (done !== publicationId) await tx.update(PublicationRequest, { id }, { publicationId: done });
    return { ...decided, publicationId: done };
  }

  private async prepare(viewer: Viewer, request: PublicationRequest): Promise<Deed> {
    const { kind, publicationId, reason, title, askedByName } = request;
    if (kind === 'publish') {
      const prepared = await this.publications.prepare(viewer, request);
      return async (tx, campaign) => {
        await this.publications.publish(tx, viewer, campaign, prepared);
        return prepared.publication.id;
      };
    }
    const { id } = await this.publications.withdrawable(viewer, publicationId ?? '');
    return async (tx, campaign) => {
      await this.publications.withdraw(tx, viewer, campaign, { id, title, reason: reason ?? '', askedBy: askedByName });
      return id;
    };
  }

  private async manage(
    viewer: Viewer,
    id: string,
  ): Promise<{ readonly request: PublicationRequest; readonly campaign: Campaign }> {
    const request = await this.database.reader(PublicationRequest).findOneBy({ id });
    if (!request) throw new NotFoundError();
    const { campaign } = await this.campaigns.manage(viewer, request.campaignId);
    return { request, campaign };
  }

  /** What is refused whatever happens meanwhile; whether two accounts are two persons is judged in the unit of work. */
  private refuse(act: RequestAct, viewer: Viewer, request: PublicationRequest): void {
    const hindrance = hindranceOf(act, this.standing(viewer, request, false));
    if (hindrance === 'publication-request-decided') throw new RequestDecidedError();
    if (hindrance !== null) throw new ForbiddenError(hindrance);
  }

  private standing({ accountId }: Viewer, { state, askedById }: PublicationRequest, isHeld: boolean) {
    return { state, isOwn: askedById === accountId, isHeld, persons: this.persons };
  }

  private async inContext(
    viewer: Viewer,
    request: PublicationRequest,
    campaign: Pick<Campaign, 'id' | 'name'>,
  ): Promise<RequestInContext> {
    const asked = { accountId: request.askedById, at: request.askedAt };
    const isHeld = request.state === 'waiting' && (await this.independence.foresee(asked, viewer.accountId));
    return { request, campaign, actions: actionsOf(this.standing(viewer, request, isHeld)) };
  }
}
