import { digestOf } from '@pingyi/plugin-sdk/verification';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { CampaignsService, CampaignWords, mayDo, type Campaign } from '../campaigns/index.js';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { newId } from '../common/ids.js';
import { ConflictError, NotFoundError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import type { GradingRun } from '../grading/grading-run.entity.js';
import { GradePackageService, GradingService, StandingRuns } from '../grading/index.js';
import { PluginHost, type CampaignType } from '../plugin-host/index.js';
import { findPublicRuns } from './publication.lookup.js';
import { PublicationPart } from './publication-part.entity.js';
import { PublicationRequest } from './publication-request.entity.js';
import { Publication } from './publication.entity.js';
import { AlreadyPublishedError, NotComputedError, RunNotSucceededError, WithdrawnError } from './publication.errors.js';
import type { PublishedType } from './published-type.js';

/** Bytes of the package in one row. */
const partSize = 96 * 1024;

export interface PublicationInContext {
  readonly publication: Publication;
  /** Whether the caller can ask now for it to be withdrawn. */
  readonly withdrawable: boolean;
}

export interface WantedPublication {
  readonly campaignId: string;
  readonly runId: string;
  readonly title: string;
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
    @Inject(StandingRuns) runs: StandingRuns,
  ) {
    runs.publicBy(
      async (campaignId) =>
        (await findPublicRuns(this.database.dataSource.manager, [campaignId])).get(campaignId)?.runId ?? null,
    );
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
    return toPage(
      window,
      items.map((publication) => ({ publication, withdrawable: mayAsk && publication.withdrawnAt === null })),
      total,
    );
  }

  /**
   * A run that can be made public as things stand.
   * @throws {NotComputedError | RunNotSucceededError | AlreadyPublishedError | ConflictError} 409, the last with plugin-changed
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
   * @throws {NotComputedError | AlreadyPublishedError} 409
   */
  async publish(
    tx: EntityManager,
    viewer: Viewer,
    campaign: Campaign,
    { publication, packed, runNumber }: PreparedPublication,
  ): Promise<void> {
    await this.keepPublishable(tx, campaign, publication.runId);
    await insertRows(tx, Publication, publication);
    for (let number = 0; number * partSize < packed.length; number++) {
      await insertRows(tx, PublicationPart, {
        publicationId: publication.id,
        number,
        content: packed.subarray(number * partSize, (number + 1) * partSize).toString('base64'),
      });
    }
    await this.audit.record(tx, viewer, {
      action: 'publication.published',
      subject: publication.title,
      detail: { run: runNumber, hash: publication.packageDigest, askedBy: publication.publishedBy },
    });
  }

  /** @throws {WithdrawnError} 410 when it already is */
  async withdraw(tx: EntityManager, viewer: Viewer, { id, title, reason, askedBy }: WantedWithdrawal): Promise<void> {
    const withdrawal = { withdrawnAt: this.clock.timestamp(), withdrawalReason: reason };
    if (!(await this.database.changeIf(tx, Publication, { id, withdrawnAt: IsNull() }, withdrawal)))
      await this.keepWithdrawable(tx, id);
    await this.audit.record(tx, viewer, {
      action: 'publication.withdrawn',
      subject: title,
      detail: { reason, askedBy },
    });
  }

  /** @throws {NotComputedError | AlreadyPublishedError} 409 */
  async keepPublishable(manager: EntityManager, campaign: Campaign, runId: string): Promise<void> {
    if (!mayDo(campaign, 'announce')) throw new NotComputedError();
    if (await manager.existsBy(Publication, { runId, withdrawnAt: IsNull() })) throw new AlreadyPublishedError();
  }

  /** @throws {WithdrawnError} 410 */
  async keepWithdrawable(manager: EntityManager, id: string): Promise<Publication> {
    const publication = await manager.findOneByOrFail(Publication, { id });
    if (publication.withdrawalReason !== null) throw new WithdrawnError(publication.withdrawalReason);
    return publication;
  }

  private async wordsOf(campaign: Campaign): Promise<PublishedType> {
    const type = this.plugins.find(campaign.campaignType) as CampaignType;
    const { title, description, grades, groups, records = [], distinctions = [] } = type;
    const messages = await this.campaignWords.messages(campaign);
    return { title, description, grades, groups, records, distinctions, messages };
  }
}
