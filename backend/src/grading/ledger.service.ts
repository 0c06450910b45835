import type { Outcome as GradedOutcome } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { CampaignsService, CampaignSubject } from '../campaigns/index.js';
import { scopeCondition, type Viewer } from '../common/access.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import type { GradingRun } from './grading-run.entity.js';
import { GradingService } from './grading.service.js';
import { Outcome } from './outcome.entity.js';

export interface LedgerQuery extends PageRequest {
  readonly q?: string | undefined;
  readonly grade?: string | undefined;
  readonly status?: string | undefined;
  readonly unitType?: string | undefined;
  readonly under?: string | undefined;
  /** With the sort `groupScore`: the group. */
  readonly sortGroup?: string | undefined;
}

/** One row of the ledger (台账): the unit as it stood, and its outcome. */
export interface LedgerRow {
  readonly subject: CampaignSubject;
  readonly outcome: GradedOutcome;
  readonly priorGrade: string | null;
}

export interface LedgerPage extends Page<LedgerRow> {
  readonly run: GradingRun | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly ungraded: number;
  /** How many units have each status. */
  readonly statuses: Readonly<Record<string, number>>;
}

const columns: Readonly<Record<string, string>> = {
  unitCode: 'subject.unitCode',
  unitName: 'subject.unitName',
  score: 'outcome.scoreHundredths',
  grade: 'outcome.grade',
  change: 'outcome.change',
  status: 'outcome.status',
};

type Joined = CampaignSubject & { outcome: Outcome };

/** Reads the newest succeeded run as a table, within the caller's reach. */
@Injectable()
export class LedgerService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(GradingService) private readonly grading: GradingService,
  ) {}

  async read(viewer: Viewer, campaignId: string, query: LedgerQuery): Promise<LedgerPage> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const sortGroup = campaign.groups.find(({ key }) => key === query.sortGroup)?.key;
    const window = pageWindow(query, 'unitCode');
    const run = await this.grading.current(campaignId);
    if (!run) return { ...toPage<LedgerRow>(window, [], 0), run, counts: {}, ungraded: 0, statuses: {} };
    const builder = this.select(viewer, run, query);
    const total = await builder.getCount();
    // One outcome a subject, so that limit and offset count subjects.
    const subjects = await this.inOrder(builder, window.sort.field, window.sort.direction, sortGroup)
      .addOrderBy('subject.unitCode')
      .offset(window.offset)
      .limit(window.pageSize)
      .getMany();
    const priorGrades = await this.priorGrades(campaignId);
    const items = subjects.map((subject) => toRow(subject as Joined, priorGrades));
    return { ...toPage(window, items, total), run, ...(await this.summary(viewer, run, { ...query, grade: undefined, status: undefined })) };
  }

  /** Every row in pages, for an export that is streamed. */
  async *rows(viewer: Viewer, campaignId: string, query: LedgerQuery): AsyncGenerator<LedgerRow> {
    for (let page = 1; ; page++) {
      const { items, total, pageSize } = await this.read(viewer, campaignId, { ...query, page, pageSize: 200 });
      yield* items;
      if (page * pageSize >= total) return;
    }
  }

  /** @throws {NotFoundError} without a run, or outside the caller's reach */
  async explain(viewer: Viewer, campaignId: string, unitId: string): Promise<{ row: LedgerRow; run: GradingRun; scheme: Record<string, unknown> }> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const run = await this.grading.current(campaignId);
    if (!run) throw new NotFoundError();
    const subject = await this.select(viewer, run, {}).andWhere('subject.unitId = :unitId', { unitId }).getOne();
    if (!subject) throw new NotFoundError();
    return { row: toRow(subject as Joined, await this.priorGrades(campaignId)), run, scheme: campaign.scheme };
  }

  /** Whether the type of a run gives ranks. */
  async isRanked(run: GradingRun): Promise<boolean> {
    const [ranked] = await this.database.select(`SELECT 1 FROM outcome WHERE run_id = ? AND ${this.inDocument(['rank'])} IS NOT NULL LIMIT 1`, [run.id]);
    return ranked !== undefined;
  }

  private inOrder(builder: SelectQueryBuilder<CampaignSubject>, field: string, direction: 'ASC' | 'DESC', group: string | undefined): SelectQueryBuilder<CampaignSubject> {
    // Group scores and ranks stand in the document of the outcome, since every campaign type has its own.
    const path = field === 'rank' ? ['rank'] : field === 'groupScore' && group !== undefined ? ['groups', group, 'score'] : undefined;
    if (path === undefined) return builder.orderBy(columns[field] ?? 'subject.unitCode', direction, 'NULLS LAST');
    return builder.addSelect(`CAST(${this.inDocument(path)} AS decimal)`, 'figure').orderBy('figure', direction, 'NULLS LAST');
  }

  /** SQL for a figure of the outcome as the plugin returned it; the path must hold nothing that a caller has typed. */
  private inDocument(path: readonly string[]): string {
    return this.database.isPostgres ? `CAST(outcome.document AS json) #>> '{${path.join(',')}}'` : `json_extract(outcome.document, '$.${path.map((step) => `"${step}"`).join('.')}')`;
  }

  private select(viewer: Viewer, run: GradingRun, query: LedgerQuery): SelectQueryBuilder<CampaignSubject> {
    const scope = scopeCondition(viewer, 'subject');
    const builder = this.database
      .reader(CampaignSubject)
      .createQueryBuilder('subject')
      .innerJoinAndMapOne('subject.outcome', Outcome, 'outcome', 'outcome.runId = :runId AND outcome.unitId = subject.unitId', { runId: run.id })
      .where('subject.campaignId = :campaignId', { campaignId: run.campaignId })
      .andWhere(scope.sql, scope.parameters);
    if (query.q) builder.andWhere('(subject.unitName LIKE :q OR subject.unitCode LIKE :q OR subject.parentName LIKE :q)', { q: `%${query.q}%` });
    if (query.grade) builder.andWhere('outcome.grade = :grade', { grade: query.grade });
    if (query.status) builder.andWhere('outcome.status = :status', { status: query.status });
    if (query.unitType) builder.andWhere('subject.unitType = :unitType', { unitType: query.unitType });
    if (query.under) builder.andWhere('subject.path LIKE :under', { under: `%/${query.under}/%` });
    return builder;
  }

  /** How many units have each grade and status; the filters by grade and status do not change what they choose from. */
  private async summary(viewer: Viewer, run: GradingRun, query: LedgerQuery): Promise<Pick<LedgerPage, 'counts' | 'ungraded' | 'statuses'>> {
    const rows = await this.select(viewer, run, query)
      .select('outcome.grade', 'grade')
      .addSelect('outcome.status', 'status')
      .addSelect('COUNT(*)', 'count')
      .groupBy('outcome.grade')
      .addGroupBy('outcome.status')
      .getRawMany<{ grade: string | null; status: string; count: string | number }>();
    const counts: Record<string, number> = {};
    const statuses: Record<string, number> = {};
    let ungraded = 0;
    for (const { grade, status, count } of rows) {
      statuses[status] = (statuses[status] ?? 0) + Number(count);
      if (grade === null) ungraded += Number(count);
      else counts[grade] = (counts[grade] ?? 0) + Number(count);
    }
    return { counts, ungraded, statuses };
  }

  private async priorGrades(campaignId: string): Promise<Map<string, string>> {
    const rows = await this.database.select<{ unit_id: string; grade: string }>(
      `SELECT outcome.unit_id, outcome.grade FROM campaign JOIN grading_run run ON run.campaign_id = campaign.prior_campaign_id AND run.state = 'succeeded'
       JOIN outcome ON outcome.run_id = run.id WHERE campaign.id = ? AND outcome.grade IS NOT NULL ORDER BY run.number`,
      [campaignId],
    );
    return new Map(rows.map((row) => [row.unit_id, row.grade]));
  }
}

const toRow = (subject: Joined, priorGrades: ReadonlyMap<string, string>): LedgerRow => ({
  subject,
  outcome: JSON.parse(subject.outcome.document) as GradedOutcome,
  priorGrade: priorGrades.get(subject.unitId) ?? null,
});
