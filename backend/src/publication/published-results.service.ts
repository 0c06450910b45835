import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { LocalizedText, SubjectKind } from '@pingyi/plugin-sdk';
import type { SignedStatement } from '@pingyi/plugin-sdk/verification';
import type { Viewer } from '../access/index.js';
import {
  aboutWhom,
  findCampaign,
  findCampaigns,
  findGradedAbout,
  findSubjects,
  stageOf,
  type Campaign,
} from '../campaigns/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { ForbiddenError, NotFoundError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { keepContaining } from '../database/text-search.js';
import type { Language, SpreadsheetFormat } from '../documents/index.js';
import type { Figure } from '../figures/index.js';
import {
  figuresBehind,
  findPublishedRun,
  LedgerNames,
  OutcomeKinds,
  OutcomeStandings,
  OutcomeTable,
  type KindsOfSubjects,
  type PublishedRun,
  type GradedSubject,
  type OutcomeFilters,
  type OutcomeSummary,
  type Standings,
} from '../grading/index.js';
import { StatementChain } from '../statements/index.js';
import { NoticesService } from './notices.service.js';
import { openTerms, showsLevel, type ContentLevel } from './domain/release-terms.js';
import { PublicationPart } from './publication-part.entity.js';
import { Publication } from './publication.entity.js';
import { findReadableReleases, keepReadable } from './publication.lookup.js';
import { shiftsBetween, type DayShift } from '../working-calendar/index.js';
import { WithdrawnError } from './publication.errors.js';
import { writeRelease } from './release-file.js';
import { ReleaseReaders, type ReleaseReader } from './release-readers.js';
import { ReleasesService, type StandingRelease } from './releases.service.js';

export interface PublishedNotice {
  readonly title: LocalizedText;
  readonly postedOn: string;
  readonly endsOn: string;
  readonly isRunning: boolean;
  /** Names of the units. */
  readonly units: readonly string[];
  /** What makes the last day what it is. */
  readonly shifts: readonly DayShift[];
}

export interface PublishedResult extends OutcomeSummary {
  readonly publication: Publication;
  readonly content: ContentLevel;
  readonly standing: StandingRelease;
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

/** What a unit came to in an earlier round that its readers may read, too. */
export interface EarlierResult {
  readonly publication: Publication;
  readonly asOf: string;
  readonly grade: string | null;
  /** Null where scores were not released. */
  readonly score: string | null;
}

/** Earlier rounds shown of a unit. */
const shownRounds = 10;

/** What everybody may read; nothing here knows a caller. */
const everything = { scopePath: '/' };

/** Reads published runs. */
@Injectable()
export class PublishedResultsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OutcomeTable) private readonly table: OutcomeTable,
    @Inject(OutcomeKinds) private readonly kinds: OutcomeKinds,
    @Inject(OutcomeStandings) private readonly standings: OutcomeStandings,
    @Inject(LedgerNames) private readonly names: LedgerNames,
    @Inject(ReleasesService) private readonly releases: ReleasesService,
    @Inject(ReleaseReaders) private readonly readers: ReleaseReaders,
    @Inject(NoticesService) private readonly notices: NoticesService,
    @Inject(StatementChain) private readonly statements: StatementChain,
  ) {}

  /** Newest first, without the withdrawn. */
  async list(
    viewer: Viewer | null,
    query: PageRequest & { readonly q?: string | undefined },
  ): Promise<Page<{ publication: Publication; campaign: Campaign }>> {
    const window = pageWindow(query, '-publishedAt');
    const builder = this.database
      .reader(Publication)
      .createQueryBuilder('publication')
      .where('publication.withdrawnAt IS NULL');
    keepReadable(builder, viewer);
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

  /** @throws {NotFoundError}; {@link WithdrawnError} 410 with the reason; ForbiddenError 403 release-limited */
  async get(id: string, reader: ReleaseReader): Promise<PublishedResult> {
    const publication = await this.published(id, reader);
    const { manager } = this.database.dataSource;
    const { campaignId } = publication;
    const [campaign, run, newest, standing] = await Promise.all([
      findCampaign(manager, campaignId),
      this.runOf(publication),
      this.releases.newest(manager, campaignId),
      this.releases.standing(publication),
    ]);
    const isNewer = newest && newest.revision > publication.revision && (await this.isReadable(newest, reader));
    const [{ total: _, ...summary }, ranked, kinds, names, notice, about] = await Promise.all([
      this.table.summary(everything, run, {}),
      this.table.isRanked(run),
      this.kinds.of(campaignId),
      this.names.of(everything, campaign, run),
      this.noticeOf(campaign, run.id),
      aboutWhom(this.database.dataSource.manager, campaignId),
    ]);
    const { content } = publication.terms ?? openTerms;
    return {
      publication,
      content,
      standing,
      campaign,
      about,
      run,
      newerId: isNewer ? newest.id : null,
      ...summary,
      ranked: ranked && showsLevel(content, 'scores'),
      kinds,
      names,
      notice,
    };
  }

  /** Rows as far as the release shows them. @throws as {@link get}; {@link ValidationFailedError} 422 for an order that would tell more */
  async outcomes(
    id: string,
    reader: ReleaseReader,
    query: PageRequest & OutcomeFilters,
  ): Promise<{ readonly page: Page<GradedSubject>; readonly content: ContentLevel }> {
    const publication = await this.published(id, reader);
    const { content } = publication.terms ?? openTerms;
    if (!showsLevel(content, 'scores') && /^-?(score|rank)$/.test(query.sort ?? ''))
      throw new ValidationFailedError([{ pointer: '#/sort', code: 'not-a-choice' }]);
    const run = await this.runOf(publication);
    const window = pageWindow(query, 'unitCode');
    const grades = publication.type.grades.map(({ code }) => code);
    const items = await this.table.page(everything, run, query, window, { grades });
    const { total } = await this.table.summary(everything, run, query);
    return { page: toPage(window, items, total), content };
  }

  /** Every row as far as the release shows it, for a file that is streamed. @throws as {@link get} */
  async file(
    id: string,
    reader: ReleaseReader,
    format: SpreadsheetFormat,
    language: Language,
  ): Promise<{ readonly title: string; readonly content: Readable }> {
    const publication = await this.published(id, reader);
    const run = await this.runOf(publication);
    const campaign = await findCampaign(this.database.dataSource.manager, publication.campaignId);
    const sheet = {
      type: publication.type,
      content: (publication.terms ?? openTerms).content,
      ranked: await this.table.isRanked(run),
      language,
      names: await this.names.of(everything, campaign, run),
    };
    const rows = await this.table.all(everything, run, {});
    return { title: publication.title, content: await writeRelease(format, sheet, rows) };
  }

  /** How the units did by superior and by kind; mean scores as far as scores are released. @throws as {@link get} */
  async standingsOf(id: string, reader: ReleaseReader): Promise<{ standings: Standings; content: ContentLevel }> {
    const publication = await this.published(id, reader);
    const standings = await this.standings.of(await this.runOf(publication));
    return { standings, content: (publication.terms ?? openTerms).content };
  }

  /** Every row in the order of the codes, read bit by bit; what of it the release shows is for its reader to keep. @throws as {@link get} */
  async rows(id: string, reader: ReleaseReader): Promise<AsyncGenerator<GradedSubject>> {
    return this.table.all(everything, await this.runOf(await this.published(id, reader)), {});
  }

  /** With the names of what its steps call by code. @throws {ForbiddenError} 403 not-in-release where steps are not shown */
  async outcome(
    id: string,
    unitId: string,
    reader: ReleaseReader,
  ): Promise<{
    readonly graded: GradedSubject;
    readonly names: ReadonlyMap<string, string>;
    /** Figures from registers behind the grade: of their records nothing but how many they are is told. */
    readonly figures: readonly Figure[];
    /** Earlier rounds of the same campaign type, the latest first. */
    readonly earlier: readonly EarlierResult[];
  }> {
    const publication = await this.published(id, reader, 'steps');
    const { manager } = this.database.dataSource;
    const campaign = await findCampaign(manager, publication.campaignId);
    const run = await this.runOf(publication);
    const [graded, names, figures, earlier] = await Promise.all([
      this.table.one(everything, run, unitId),
      this.names.ofSteps(campaign, unitId),
      figuresBehind(manager, run.id, unitId),
      this.earlier(campaign, unitId, reader),
    ]);
    if (!graded) throw new NotFoundError();
    return { graded, names, figures, earlier };
  }

  private async earlier(
    { id, asOf: until, campaignType }: Campaign,
    unitId: string,
    { viewer }: ReleaseReader,
  ): Promise<EarlierResult[]> {
    const { manager } = this.database.dataSource;
    const before = (await findGradedAbout(manager, unitId))
      .filter((one) => one.campaignType === campaignType && one.id !== id && one.asOf < until)
      .slice(0, shownRounds);
    const releases = await findReadableReleases(
      manager,
      before.map((one) => one.id),
      viewer,
    );
    const found = before.map(async ({ id: campaignId, asOf }): Promise<EarlierResult[]> => {
      const publication = releases.get(campaignId);
      const graded = publication && (await this.table.one(everything, { id: publication.runId, campaignId }, unitId));
      if (!graded) return [];
      const { grade, score } = graded.outcome;
      const { content } = publication.terms ?? openTerms;
      return [{ publication, asOf, grade, score: showsLevel(content, 'scores') ? score : null }];
    });
    return (await Promise.all(found)).flat();
  }

  /** The package as it was published, part by part. */
  async package(
    id: string,
    reader: ReleaseReader,
  ): Promise<{ publication: Publication; content: AsyncGenerator<Buffer> }> {
    const publication = await this.published(id, reader, 'package');
    return { publication, content: this.parts(publication) };
  }

  /** What was signed about a release, the statement of its publication first; of a withdrawn one, too. @throws as {@link get}, but 410 */
  async signed(id: string, reader: ReleaseReader): Promise<readonly [SignedStatement, ...SignedStatement[]]> {
    const publication = await this.database.reader(Publication).findOneBy({ id });
    if (!publication) throw new NotFoundError();
    await this.readers.check(publication, reader);
    const [release, ...later] = await this.statements.of(id);
    if (!release) throw new NotFoundError();
    return [release, ...later];
  }

  private async noticeOf(campaign: Campaign, runId: string): Promise<PublishedNotice | null> {
    const notice = await this.notices.ofRun(runId);
    const stage = notice && stageOf({ stage: notice.stage, stages: campaign.stages });
    if (!notice || !stage) return null;
    const { postedOn, endsOn, isRunning, unitIds } = notice;
    const subjects = await findSubjects(this.database.dataSource.manager, campaign.id, unitIds);
    return {
      title: stage.title,
      postedOn,
      endsOn,
      isRunning,
      units: subjects.map(({ unitName }) => unitName),
      shifts: shiftsBetween(notice.exceptions ?? [], postedOn, endsOn),
    };
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

  private async isReadable(publication: Publication, reader: ReleaseReader): Promise<boolean> {
    try {
      await this.readers.check(publication, reader);
      return true;
    } catch (error) {
      if (error instanceof ForbiddenError) return false;
      throw error;
    }
  }

  private async published(id: string, reader: ReleaseReader, level: ContentLevel = 'grades'): Promise<Publication> {
    const publication = await this.database.reader(Publication).findOneBy({ id });
    if (!publication) throw new NotFoundError();
    await this.readers.check(publication, reader);
    if (publication.withdrawalReason !== null) throw new WithdrawnError(publication.withdrawalReason);
    const { content } = publication.terms ?? openTerms;
    if (!showsLevel(content, level)) throw new ForbiddenError('not-in-release');
    return publication;
  }

  private runOf({ runId }: Publication): Promise<PublishedRun> {
    return findPublishedRun(this.database.dataSource.manager, runId);
  }
}
