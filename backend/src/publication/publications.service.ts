import { digestOf } from '@pingyi/plugin-sdk/verification';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { Campaign, CampaignsService, mayDo } from '../campaigns/index.js';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { newId } from '../common/ids.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { GradePackageService, GradingService } from '../grading/index.js';
import { PluginHost, type CampaignType } from '../plugin-host/index.js';
import { PublicationPart } from './publication-part.entity.js';
import { Publication } from './publication.entity.js';
import { AlreadyPublishedError, NotComputedError, RunNotSucceededError, WithdrawnError } from './publication.errors.js';
import type { PublishedType } from './published-type.js';

/** Bytes of the package in one row. */
const partSize = 96 * 1024;

/** Publishes grading runs and withdraws them; what is published is kept byte by byte. */
@Injectable()
export class PublicationsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(GradingService) private readonly grading: GradingService,
    @Inject(GradePackageService) private readonly packages: GradePackageService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
  ) {}

  async list(viewer: Viewer, campaignId: string, query: PageRequest): Promise<Page<Publication>> {
    await this.campaigns.get(viewer, campaignId);
    const window = pageWindow(query, '-publishedAt');
    const [items, total] = await this.database.reader(Publication).findAndCount({
      where: { campaignId },
      order: { publishedAt: window.sort.direction, id: 'ASC' },
      skip: window.offset,
      take: window.pageSize,
    });
    return toPage(window, items, total);
  }

  /**
   * Makes a run public, with the package by which anybody can recompute it.
   * @param title the name of the campaign if not given
   * @throws {NotComputedError | RunNotSucceededError | AlreadyPublishedError} 409, and plugin-changed without the bundle of the run
   */
  async publish(
    viewer: Viewer,
    campaignId: string,
    given: { readonly runId: string; readonly title?: string | undefined },
  ): Promise<Publication> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const run = await this.grading.manage(viewer, given.runId);
    if (run.campaignId !== campaign.id) throw new NotFoundError();
    if (!mayDo(campaign.state, 'announce')) throw new NotComputedError();
    if (run.state !== 'succeeded') throw new RunNotSucceededError();
    const described = { id: newId(), title: given.title ?? campaign.name, publishedAt: this.clock.timestamp() };
    const packed = await this.packages.write(viewer, run.id, described);
    const publication: Publication = {
      ...described,
      campaignId,
      runId: run.id,
      publishedBy: viewer.displayName,
      type: this.wordsOf(run.pluginId),
      packageSize: packed.length,
      packageDigest: digestOf(packed),
      withdrawnAt: null,
      withdrawalReason: null,
    };
    await this.database.write(async (tx) => {
      // Reopening waits, and so does whoever publishes the same run.
      const held = await this.database.hold(tx, Campaign, { id: campaignId });
      if (!held || !mayDo(held.state, 'announce')) throw new NotComputedError();
      if (await tx.existsBy(Publication, { runId: run.id, withdrawnAt: IsNull() })) throw new AlreadyPublishedError();
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
        detail: { run: run.number, hash: publication.packageDigest },
      });
    });
    return publication;
  }

  /** @throws {WithdrawnError} 410 when it already is */
  async withdraw(viewer: Viewer, id: string, reason: string): Promise<Publication> {
    const known = await this.database.reader(Publication).findOneBy({ id });
    if (!known) throw new NotFoundError();
    await this.campaigns.manage(viewer, known.campaignId);
    const withdrawal = { withdrawnAt: this.clock.timestamp(), withdrawalReason: reason };
    await this.database.write(async (tx) => {
      const isFirst = await this.database.changeIf(tx, Publication, { id, withdrawnAt: IsNull() }, withdrawal);
      if (!isFirst) throw new WithdrawnError((await tx.findOneByOrFail(Publication, { id })).withdrawalReason ?? '');
      await this.audit.record(tx, viewer, {
        action: 'publication.withdrawn',
        subject: known.title,
        detail: { reason },
      });
    });
    return { ...known, ...withdrawal };
  }

  private wordsOf(pluginId: string): PublishedType {
    const { title, description, grades, groups, records = [], messages } = this.plugins.find(pluginId) as CampaignType;
    return { title, description, grades, groups, records, messages };
  }
}
