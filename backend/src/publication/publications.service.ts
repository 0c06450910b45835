import { digestOf } from '@pingyi/plugin-sdk/verification';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { CampaignsService, CampaignWords, mayDo, type Campaign } from '../campaigns/index.js';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { newAccessCode, newId } from '../common/ids.js';
import { ConflictError, NotFoundError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import type { GradingRun } from '../grading/grading-run.entity.js';
import { GradePackageService, GradingService, StandingRuns, WithheldGroups } from '../grading/index.js';
import { PluginHost, type CampaignType } from '../plugin-host/index.js';
import { WorkingCalendar } from '../working-calendar/index.js';
import { openTerms, type ReleaseTerms } from './domain/release-terms.js';
import { findPublishedRunId } from './publication.lookup.js';
import { PublicationPart } from './publication-part.entity.js';
import { PublicationRequest } from './publication-request.entity.js';
import { Publication } from './publication.entity.js';
import { AlreadyPublishedError, NotComputedError, RunNotSucceededError, WithdrawnError } from './publication.errors.js';
import type { PublishedType } from './published-type.js';
import { ReleaseReaders } from './release-readers.js';
import { ReleaseStatements } from './release-statements.js';
import { ReleasesService, type StandingRelease } from './releases.service.js';

/** Bytes of the package in one row. */
const partSize = 96 * 1024;

export interface PublicationInContext {
  readonly publication: Publication;
  readonly standing: StandingRelease;
  /** With which whoever has it may read; null = there is none, or the caller may not hand it out. */
  readonly accessCode: string | null;
  /** Whether the caller can confirm it, if nothing else stands against it. */
  readonly mayConfirm: boolean;
  /** Whether the caller can ask now for it to be withdrawn. */
  readonly withdrawable: boolean;
}

/** What a release would show. */
export interface Foreseen {
  readonly units: number;
  /** By group: of how many units its ballots are too few to be shown. */
  readonly withheld: Readonly<Record<string, number>>;
  /** The release that it would replace. */
  readonly revises: string | null;
}

export interface WantedPublication {
  readonly campaignId: string;
  readonly runId: string;
  readonly title: string;
  readonly terms: ReleaseTerms | null;
  readonly askedByName: string;
}

/** A publication with its package, ready to be stored. */
export interface PreparedPublication {
  readonly publication: Publication;
  readonly packed: Buffer;
  readonly runNumber: number;
}

export interface WantedWithdrawal {
  readonly id: string;
  readonly title: string;
  /** Told to everybody who has the link. */
  readonly reason: string;
  /** Who asked for it. */
  readonly askedBy: string;
}

/** Publishes grading runs and withdraws them; what is published is kept byte by byte. */
@Injectable()
export class PublicationsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignWords) private readonly campaignWords: CampaignWords,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(GradingService) private readonly grading: GradingService,
    @Inject(GradePackageService) private readonly packages: GradePackageService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(WithheldGroups) private readonly withheld: WithheldGroups,
    @Inject(WorkingCalendar) private readonly calendar: WorkingCalendar,
    @Inject(ReleasesService) private readonly releases: ReleasesService,
    @Inject(ReleaseReaders) private readonly readers: ReleaseReaders,
    @Inject(ReleaseStatements) private readonly statements: ReleaseStatements,
    @Inject(StandingRuns) runs: StandingRuns,
  ) {
    runs.publicBy((campaignId) => findPublishedRunId(this.database.dataSource.manager, campaignId));
  }

  async list(viewer: Viewer, campaignId: string, query: PageRequest): Promise<Page<PublicationInContext>> {
    const { manageable } = await this.campaigns.get(viewer, campaignId);
    const mayAsk =
      manageable &&
      viewer.permissions.has('campaigns.manage') &&
      !(await this.database.reader(PublicationRequest).existsBy({ campaignId, state: 'waiting' }));
    const window = pageWindow(query, '-publishedAt');
    const [items, total] = await this.database.reader(Publication).findAndCount({
      where: { campaignId },
      order: { publishedAt: window.sort.direction, id: 'ASC' },
      skip: window.offset,
      take: window.pageSize,
    });
    const mayHandOut = manageable && viewer.permissions.has('campaigns.manage');
    const inContext = items.map(async (publication): Promise<PublicationInContext> => ({
      publication,
      standing: await this.releases.standing(publication),
      accessCode: mayHandOut ? publication.accessCode : null,
      mayConfirm: mayHandOut,
      withdrawable: mayAsk && publication.withdrawnAt === null,
    }));
    return toPage(window, await Promise.all(inContext), total);
  }

  /**
   * A run that can be made public as things stand.
   * @throws {NotComputedError | RunNotSucceededError | AlreadyPublishedError | ConflictError} 409, the last with plugin-changed or release-outdated
   */
  async publishable(
    viewer: Viewer,
    campaignId: string,
    runId: string,
  ): Promise<{ readonly campaign: Campaign; readonly run: GradingRun }> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const run = await this.grading.manage(viewer, runId);
    if (run.campaignId !== campaign.id) throw new NotFoundError();
    if (run.state !== 'succeeded') throw new RunNotSucceededError();
    await this.keepPublishable(this.database.dataSource.manager, campaign, runId);
    if (this.plugins.find(run.pluginId)?.digest !== run.pluginDigest) throw new ConflictError('plugin-changed');
    return { campaign, run };
  }

  /** What a release of a run would show and what not, before anybody asks for it. @throws as {@link publishable} */
  async foresee(viewer: Viewer, campaignId: string, runId: string): Promise<Foreseen> {
    const { campaign, run } = await this.publishable(viewer, campaignId, runId);
    const groups = campaign.groups.flatMap(({ key, kind }) => (kind === 'ballot' ? [key] : []));
    const newest = await this.releases.newest(this.database.dataSource.manager, campaignId);
    return { units: run.progressTotal, withheld: await this.withheld.of(run.id, groups), revises: newest?.id ?? null };
  }

  /**
   * A publication that can be withdrawn as things stand.
   * @throws {WithdrawnError} 410 when it already is
   */
  async withdrawable(viewer: Viewer, id: string): Promise<Publication> {
    const publication = await this.database.reader(Publication).findOneBy({ id });
    if (!publication) throw new NotFoundError();
    await this.campaigns.manage(viewer, publication.campaignId);
    return this.keepWithdrawable(this.database.dataSource.manager, id);
  }

  /**
   * Packs a run outside the unit of work that publishes it, which would take too long.
   * @throws as {@link publishable}
   */
  async prepare(viewer: Viewer, wanted: WantedPublication): Promise<PreparedPublication> {
    const { campaign, run } = await this.publishable(viewer, wanted.campaignId, wanted.runId);
    const described = { id: newId(), title: wanted.title, publishedAt: this.clock.timestamp() };
    const packed = await this.packages.write(viewer, run.id, described);
    const publication = {
      ...described,
      campaignId: wanted.campaignId,
      runId: run.id,
      publishedBy: wanted.askedByName,
      ...(await this.onTerms(wanted, described.publishedAt)),
      type: await this.wordsOf(campaign),
      packageSize: packed.length,
      packageDigest: digestOf(packed),
      withdrawnAt: null,
      withdrawalReason: null,
    };
    return { publication, packed, runNumber: run.number };
  }

  /**
   * Makes a run public, with the package by which anybody can recompute it.
   * @param campaign held by the unit of work, so that reopening waits, and so does whoever publishes the same run
   * @throws {NotComputedError | AlreadyPublishedError} 409; {@link ConflictError} 409 release-outdated
   */
  async publish(
    tx: EntityManager,
    viewer: Viewer,
    campaign: Campaign,
    { publication, packed, runNumber }: PreparedPublication,
  ): Promise<void> {
    await this.keepPublishable(tx, campaign, publication.runId);
    const revision = 1 + (await tx.countBy(Publication, { campaignId: campaign.id }));
    await insertRows(tx, Publication, { ...publication, revision });
    await this.readers.keep(tx, publication);
    for (let number = 0; number * partSize < packed.length; number++) {
      await insertRows(tx, PublicationPart, {
        publicationId: publication.id,
        number,
        content: packed.subarray(number * partSize, (number + 1) * partSize).toString('base64'),
      });
    }
    await this.statements.released(tx, campaign, { ...publication, revision }, packed);
    await this.audit.record(tx, viewer, {
      action: 'publication.published',
      subject: publication.title,
      detail: {
        run: runNumber,
        hash: publication.packageDigest,
        askedBy: publication.publishedBy,
        revision,
        ...saidOf(publication),
      },
    });
    await this.releases.tell(tx, publication, 'approved');
    if (publication.confirmedAt !== null) await this.releases.tell(tx, publication, 'confirmed');
  }

  /** @param campaign held by the unit of work @throws {WithdrawnError} 410 when it already is */
  async withdraw(
    tx: EntityManager,
    viewer: Viewer,
    campaign: Campaign,
    { id, title, reason, askedBy }: WantedWithdrawal,
  ): Promise<void> {
    const withdrawnAt = this.clock.timestamp();
    const withdrawal = { withdrawnAt, withdrawalReason: reason };
    if (!(await this.database.changeIf(tx, Publication, { id, withdrawnAt: IsNull() }, withdrawal)))
      await this.keepWithdrawable(tx, id);
    const publication = await tx.findOneByOrFail(Publication, { id });
    await this.statements.withdrawn(tx, campaign, publication, { withdrawnAt, reason });
    await this.audit.record(tx, viewer, {
      action: 'publication.withdrawn',
      subject: title,
      detail: { reason, askedBy },
    });
    await this.releases.tell(tx, await tx.findOneByOrFail(Publication, { id }), 'withdrawn');
  }

  /** @throws {NotComputedError | AlreadyPublishedError} 409; {@link ConflictError} 409 release-outdated */
  async keepPublishable(manager: EntityManager, campaign: Campaign, runId: string): Promise<void> {
    if (!mayDo(campaign, 'announce')) throw new NotComputedError();
    if (await manager.existsBy(Publication, { runId, withdrawnAt: IsNull() })) throw new AlreadyPublishedError();
    if (await this.releases.isOutdated(manager, campaign.id, runId)) throw new ConflictError('release-outdated');
  }

  /** @throws {WithdrawnError} 410 */
  async keepWithdrawable(manager: EntityManager, id: string): Promise<Publication> {
    const publication = await manager.findOneByOrFail(Publication, { id });
    if (publication.withdrawalReason !== null) throw new WithdrawnError(publication.withdrawalReason);
    return publication;
  }

  /** What the terms make of a release on the day of the office on which it is published. */
  private async onTerms({ terms, askedByName }: WantedPublication, publishedAt: string) {
    const { audience, circle, noticeDays } = terms ?? openTerms;
    const today = this.clock.today();
    const noticeEndsOn =
      noticeDays === 0 ? null : await this.calendar.after(this.database.dataSource.manager, today, noticeDays);
    return {
      terms,
      audience,
      accessCode: circle?.withCode ? newAccessCode() : null,
      revision: 1,
      noticeEndsOn,
      confirmedAt: noticeDays === 0 ? publishedAt : null,
      confirmedBy: noticeDays === 0 ? askedByName : null,
    };
  }

  private async wordsOf(campaign: Campaign): Promise<PublishedType> {
    const type = this.plugins.find(campaign.campaignType) as CampaignType;
    const { title, description, grades, groups, records = [], distinctions = [] } = type;
    const messages = await this.campaignWords.messages(campaign);
    return { title, description, grades, groups, records, distinctions, messages };
  }
}

const saidOf = ({ terms, noticeEndsOn }: Publication): Record<string, string> =>
  terms === null ? {} : { content: terms.content, audience: terms.audience, ...(noticeEndsOn && { noticeEndsOn }) };
