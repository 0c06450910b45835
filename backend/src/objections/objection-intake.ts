import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { AuditLog, seal } from '../audit/index.js';
import {
  accepts,
  CampaignsService,
  findCampaign,
  findSubject,
  holdCampaign,
  lastingName,
  type Campaign,
  type CampaignSubject,
} from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { newAccessCode, newId, sha256 } from '../common/ids.js';
import { ImmutableError, NotFoundError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { NoticesService, PublishedResultsService, ReleasesService, type ReleaseReader } from '../publication/index.js';
import { WorkingCalendar } from '../working-calendar/index.js';
import { receiptCharacters, type ObjectionSource } from './domain/objection-course.js';
import { Objection } from './objection.entity.js';
import { sealedObjection } from './objections.check.js';
import { TooManyObjectionsError } from './objections.errors.js';
import { ObjectionsService, type ObjectionInContext } from './objections.service.js';

export interface GivenObjection {
  readonly unitId: string;
  readonly statement: string;
  /** How whoever objects is reached. */
  readonly contact?: string | null | undefined;
  /** Until when it is to be answered; without one, some working days of the office after it came. */
  readonly answerDue?: string | null | undefined;
}

/** Who brings an objection in. */
interface Bringer {
  readonly source: ObjectionSource;
  /** The account; null for somebody who reads a public page. */
  readonly viewer: Viewer | null;
  readonly receipt?: string;
}

/** Working days in which an objection is to be answered where nobody says otherwise. */
const daysToAnswer = 5;
/** More that wait are no objections of a county, but somebody who stands in the way of a confirmation. */
const mostWaiting = 1_000;

/** Takes objections in: from paper by staff, from the account of an organisation, or from whoever reads a release on notice. */
@Injectable()
export class ObjectionIntake {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(NoticesService) private readonly notices: NoticesService,
    @Inject(ReleasesService) private readonly releases: ReleasesService,
    @Inject(PublishedResultsService) private readonly results: PublishedResultsService,
    @Inject(WorkingCalendar) private readonly calendar: WorkingCalendar,
    @Inject(ObjectionsService) private readonly objections: ObjectionsService,
  ) {}

  /**
   * @throws {ValidationFailedError} 422 for a unit that no notice names; {@link ImmutableError} 409 when the campaign takes no objections
   */
  async enter(viewer: Viewer, campaignId: string, given: GivenObjection): Promise<ObjectionInContext> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    return this.inContext(viewer, campaign, { source: 'staff', viewer }, given);
  }

  /**
   * What the account of an organisation objects against its own grade.
   * @throws {NotFoundError} where the account sees no such campaign; as {@link enter}
   */
  async enterOwn(
    viewer: Viewer,
    campaignId: string,
    given: Omit<GivenObjection, 'unitId'>,
  ): Promise<ObjectionInContext> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    return this.inContext(viewer, campaign, { source: 'unit', viewer }, { ...given, unitId: viewer.unitId ?? '' });
  }

  /**
   * What somebody who reads a release objects, without an account.
   * @returns the receipt by which the answer is found, and until when it comes
   * @throws as the release itself for whoever may not read it; {@link ImmutableError} 409 when it is not on notice;
   *   {@link TooManyObjectionsError} 429; as {@link enter}
   */
  async enterFromPublic(
    publicationId: string,
    reader: ReleaseReader,
    given: GivenObjection,
  ): Promise<{ readonly receipt: string; readonly answerDue: string | null }> {
    const { publication } = await this.results.get(publicationId, reader);
    const campaign = await findCampaign(this.database.dataSource.manager, publication.campaignId);
    const receipt = newAccessCode();
    const { objection } = await this.store(campaign, { source: 'public', viewer: null, receipt }, given, publicationId);
    return { receipt, answerDue: objection.answerDue };
  }

  /** What became of an objection, for whoever holds its receipt. @throws {NotFoundError} for what is none */
  async byReceipt(typed: string): Promise<Objection> {
    const found = await this.database.reader(Objection).findOneBy({ receiptHash: receiptHashOf(typed) });
    if (!found) throw new NotFoundError();
    return found;
  }

  private async inContext(
    viewer: Viewer,
    campaign: Campaign,
    bringer: Bringer,
    given: GivenObjection,
  ): Promise<ObjectionInContext> {
    const { objection, subject } = await this.store(campaign, bringer, given);
    return this.objections.inContext(viewer, objection, campaign, subject);
  }

  /** @param against the release that it must be about; undefined for whichever is heard */
  private async store(
    campaign: Campaign,
    { source, viewer, receipt }: Bringer,
    { unitId, statement, contact = null, answerDue }: GivenObjection,
    against?: string,
  ): Promise<{ readonly objection: Objection; readonly subject: CampaignSubject }> {
    const campaignId = campaign.id;
    return this.database.write(async (tx) => {
      const publicationId = await this.holdHearing(tx, campaign);
      if (against !== undefined && publicationId !== against) throw new ImmutableError();
      const subject = await findSubject(tx, campaignId, unitId);
      const isAbout = publicationId !== null || (await this.notices.posted(tx, campaignId)).has(unitId);
      if (!subject || !isAbout) throw new ValidationFailedError([{ pointer: '#/unitId', code: 'not-a-choice' }]);
      if (source === 'public' && (await tx.countBy(Objection, { campaignId, state: 'received' })) >= mostWaiting)
        throw new TooManyObjectionsError();
      const today = this.clock.today();
      const objection: Objection = {
        id: newId(),
        campaignId,
        unitId,
        publicationId,
        source,
        statement,
        contact,
        answerDue: answerDue === undefined ? await this.calendar.after(tx, today, daysToAnswer) : answerDue,
        receiptHash: receipt === undefined ? null : receiptHashOf(receipt),
        handlerId: null,
        handlerName: null,
        state: 'received',
        enteredById: viewer?.accountId ?? '',
        enteredByName: viewer?.displayName ?? '',
        enteredAt: this.clock.timestamp(),
        ruledById: null,
        ruledByName: null,
        ruledAt: null,
        answer: null,
        upheldAfterRun: null,
      };
      await insertRows(tx, Objection, objection);
      await this.audit.record(tx, viewer, {
        action: 'objection.entered',
        subject: lastingName(subject),
        detail: { campaign: campaign.name, sealed: [seal(sealedObjection, objection)] },
      });
      return { objection, subject };
    });
  }

  /**
   * Holds a campaign in which objections are heard: by its stage, or because a release is on notice.
   * @returns the release; null where a stage hears them
   * @throws {ImmutableError} 409 where nobody hears them, as after the last day of a notice
   */
  private async holdHearing(tx: EntityManager, { id }: Campaign): Promise<string | null> {
    const held = await holdCampaign(this.database, tx, id);
    if (!held) throw new NotFoundError();
    if (accepts(held, 'objections')) return null;
    const release = await this.releases.heard(tx, id);
    if (!release) throw new ImmutableError();
    return release.id;
  }
}

/** What the database knows of a receipt, however it was typed. */
const receiptHashOf = (typed: string): string => sha256(receiptCharacters(typed));
