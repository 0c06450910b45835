import { Inject, Injectable } from '@nestjs/common';
import type { LocalizedText, SubjectKind } from '@pingyi/plugin-sdk';
import { IsNull, MoreThan } from 'typeorm';
import { aboutWhom, type Campaign, findCampaign, findCampaigns, findSubjects, stageOf } from '../campaigns/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { keepContaining } from '../database/text-search.js';
import type { Figure } from '../figures/index.js';
import {
  figuresBehind,
  findPublishedRun,
  LedgerNames,
  OutcomeKinds,
  OutcomeTable,
  type KindsOfSubjects,
  type PublishedRun,
  type GradedSubject,
  type OutcomeFilters,
  type OutcomeSummary,
} from '../grading/index.js';
import { NoticesService } from './notices.service.js';
import { PublicationPart } from './publication-part.entity.js';
import { Publication } from './publication.entity.js';
import { WithdrawnError } from './publication.errors.js';

export interface PublishedNotice {
  readonly title: LocalizedText;
  readonly postedOn: string;
  readonly endsOn: string;
  readonly isRunning: boolean;
  /** Names of the units. */
  readonly units: readonly string[];
}

export interface PublishedResult extends OutcomeSummary {
  readonly publication: Publication;
  readonly campaign: Campaign;
  readonly about: SubjectKind;
  readonly run: PublishedRun;
  /** The notice of those whom it names; null if it has none. */
  readonly notice: PublishedNotice | null;
  /** A later publication of the same campaign. */
  readonly newerId: string | null;
  readonly ranked: boolean;
  readonly kinds: KindsOfSubjects;
  /** Names of what reasons and the summary call by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** What everybody may read; nothing here knows a caller. */
const everything = { scopePath: '/' };

/** Reads published runs. */
@Injectable()
export class PublishedResultsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OutcomeTable) private readonly table: OutcomeTable,
    @Inject(OutcomeKinds) private readonly kinds: OutcomeKinds,
    @Inject(LedgerNames) private readonly names: LedgerNames,
    @Inject(NoticesService) private readonly notices: NoticesService,
  ) {}

  /** Newest first, without the withdrawn. */
  async list(
    query: PageRequest & { readonly q?: string | undefined },
  ): Promise<Page<{ publication: Publication; campaign: Campaign }>> {
    const window = pageWindow(query, '-publishedAt');
    const builder = this.database
      .reader(Publication)
      .createQueryBuilder('publication')
      .where('publication.withdrawnAt IS NULL');
    keepContaining(builder, ['publication.title'], query.q);
    const [items, total] = await builder
      .orderBy('publication.publishedAt', window.sort.direction)
      .addOrderBy('publication.id')
      .offset(window.offset)
      .limit(window.pageSize)
      .getManyAndCount();
    const campaigns = await findCampaigns(
      this.database.dataSource.manager,
      items.map((publication) => publication.campaignId),
    );
    const rows = items.flatMap((publication) =>
      campaigns
        .filter((campaign) => campaign.id === publication.campaignId)
        .map((campaign) => ({ publication, campaign })),
    );
    return toPage(window, rows, total);
  }

  /** @throws {NotFoundError}; {@link WithdrawnError} 410 with the reason */
  async get(id: string): Promise<PublishedResult> {
    const publication = await this.published(id);
    const { campaignId, publishedAt } = publication;
    const [campaign, run, newer] = await Promise.all([
      findCampaign(this.database.dataSource.manager, campaignId),
      this.runOf(publication),
      this.database.reader(Publication).findOne({
        where: { campaignId, publishedAt: MoreThan(publishedAt), withdrawnAt: IsNull() },
        order: { publishedAt: 'DESC' },
      }),
    ]);
    const [{ total: _, ...summary }, ranked, kinds, names, notice, about] = await Promise.all([
      this.table.summary(everything, run, {}),
      this.table.isRanked(run),
      this.kinds.of(campaignId),
      this.names.of(everything, campaign, run),
      this.noticeOf(campaign, run.id),
      aboutWhom(this.database.dataSource.manager, campaignId),
    ]);
    return { publication, campaign, about, run, newerId: newer?.id ?? null, ...summary, ranked, kinds, names, notice };
  }

  async outcomes(id: string, query: PageRequest & OutcomeFilters): Promise<Page<GradedSubject>> {
    const publication = await this.published(id);
    const run = await this.runOf(publication);
    const window = pageWindow(query, 'unitCode');
    const grades = publication.type.grades.map(({ code }) => code);
    const items = await this.table.page(everything, run, query, window, { grades });
    const { total } = await this.table.summary(everything, run, query);
    return toPage(window, items, total);
  }

  /** With the names of what its steps call by code. */
  async outcome(
    id: string,
    unitId: string,
  ): Promise<{
    readonly graded: GradedSubject;
    readonly names: ReadonlyMap<string, string>;
    /** Figures from registers behind the grade: of their records nothing but how many they are is told. */
    readonly figures: readonly Figure[];
  }> {
    const publication = await this.published(id);
    const { manager } = this.database.dataSource;
    const campaign = await findCampaign(manager, publication.campaignId);
    const run = await this.runOf(publication);
    const [graded, names, figures] = await Promise.all([
      this.table.one(everything, run, unitId),
      this.names.ofSteps(campaign, unitId),
      figuresBehind(manager, run.id, unitId),
    ]);
    if (!graded) throw new NotFoundError();
    return { graded, names, figures };
  }

  /** The package as it was published, part by part. */
  async package(id: string): Promise<{ publication: Publication; content: AsyncGenerator<Buffer> }> {
    const publication = await this.published(id);
    return { publication, content: this.parts(publication) };
  }

  private async noticeOf(campaign: Campaign, runId: string): Promise<PublishedNotice | null> {
    const notice = await this.notices.ofRun(runId);
    const stage = notice && stageOf({ stage: notice.stage, stages: campaign.stages });
    if (!notice || !stage) return null;
    const { postedOn, endsOn, isRunning, unitIds } = notice;
    const subjects = await findSubjects(this.database.dataSource.manager, campaign.id, unitIds);
    return { title: stage.title, postedOn, endsOn, isRunning, units: subjects.map(({ unitName }) => unitName) };
  }

  private async *parts({ id, packageSize }: Publication): AsyncGenerator<Buffer> {
    let sent = 0;
    for (let number = 0; sent < packageSize; number++) {
      const part = await this.database.reader(PublicationPart).findOneByOrFail({ publicationId: id, number });
      const content = Buffer.from(part.content, 'base64');
      sent += content.length;
      yield content;
    }
  }

  private async published(id: string): Promise<Publication> {
    const publication = await this.database.reader(Publication).findOneBy({ id });
    if (!publication) throw new NotFoundError();
    if (publication.withdrawalReason !== null) throw new WithdrawnError(publication.withdrawalReason);
    return publication;
  }

  private runOf({ runId }: Publication): Promise<PublishedRun> {
    return findPublishedRun(this.database.dataSource.manager, runId);
  }
}
