import type { Outcome as GradedOutcome } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { CampaignSubject } from '../campaigns/index.js';
import { scopeCondition, type Viewer } from '../common/access.js';
import type { PageWindow } from '../common/http/paging.js';
import { readStored } from '../database/damaged-value.js';
import { Database } from '../database/database.js';
import type { GradingRun } from './grading-run.entity.js';
import { Outcome } from './outcome.entity.js';

export interface OutcomeFilters {
  readonly q?: string | undefined;
  readonly grade?: string | undefined;
  readonly status?: string | undefined;
  readonly unitType?: string | undefined;
  /** Id of a superior. */
  readonly under?: string | undefined;
}

/** A unit as it stood, and its outcome. */
export interface GradedSubject {
  readonly subject: CampaignSubject;
  readonly outcome: GradedOutcome;
}

export interface OutcomeSummary {
  /** How many units have each grade. */
  readonly counts: Readonly<Record<string, number>>;
  readonly ungraded: number;
  /** How many units have each status. */
  readonly statuses: Readonly<Record<string, number>>;
}

type Run = Pick<GradingRun, 'id' | 'campaignId'>;
type Reach = Pick<Viewer, 'scopePath'>;
type Joined = CampaignSubject & { outcome: Outcome };

const columns: Readonly<Record<string, string>> = {
  unitCode: 'subject.unitCode',
  unitName: 'subject.unitName',
  score: 'outcome.scoreHundredths',
  grade: 'outcome.grade',
  change: 'outcome.change',
  status: 'outcome.status',
};

/** The outcomes of one run as a table: one row per unit, within somebody's reach. */
@Injectable()
export class OutcomeTable {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @param sortGroup group of the campaign, for the sort `groupScore`; never what a caller has typed */
  async page(reach: Reach, run: Run, filters: OutcomeFilters, window: PageWindow, sortGroup?: string): Promise<{ items: GradedSubject[]; total: number }> {
    const builder = this.select(reach, run, filters);
    const total = await builder.getCount();
    // One outcome a subject, so that limit and offset count subjects.
    const subjects = await this.inOrder(builder, window.sort.field, window.sort.direction, sortGroup)
      .addOrderBy('subject.unitCode')
      .offset(window.offset)
      .limit(window.pageSize)
      .getMany();
    return { items: subjects.map(toGraded), total };
  }

  async one(reach: Reach, run: Run, unitId: string): Promise<GradedSubject | undefined> {
    const subject = await this.select(reach, run, {}).andWhere('subject.unitId = :unitId', { unitId }).getOne();
    return subject ? toGraded(subject) : undefined;
  }

  /** How many units have each grade and status; the filters by grade and status do not change what they choose from. */
  async summary(reach: Reach, run: Run, filters: OutcomeFilters): Promise<OutcomeSummary> {
    const rows = await this.select(reach, run, { ...filters, grade: undefined, status: undefined })
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

  /** Whether the type of a run gives ranks. */
  async isRanked(run: Run): Promise<boolean> {
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

  private select(reach: Reach, run: Run, filters: OutcomeFilters): SelectQueryBuilder<CampaignSubject> {
    const scope = scopeCondition(reach, 'subject');
    const builder = this.database
      .reader(CampaignSubject)
      .createQueryBuilder('subject')
      .innerJoinAndMapOne('subject.outcome', Outcome, 'outcome', 'outcome.runId = :runId AND outcome.unitId = subject.unitId', { runId: run.id })
      .where('subject.campaignId = :campaignId', { campaignId: run.campaignId })
      .andWhere(scope.sql, scope.parameters);
    if (filters.q) builder.andWhere('(subject.unitName LIKE :q OR subject.unitCode LIKE :q OR subject.parentName LIKE :q)', { q: `%${filters.q}%` });
    if (filters.grade) builder.andWhere('outcome.grade = :grade', { grade: filters.grade });
    if (filters.status) builder.andWhere('outcome.status = :status', { status: filters.status });
    if (filters.unitType) builder.andWhere('subject.unitType = :unitType', { unitType: filters.unitType });
    if (filters.under) builder.andWhere('subject.path LIKE :under', { under: `%/${filters.under}/%` });
    return builder;
  }
}

const toGraded = (subject: CampaignSubject): GradedSubject => ({ subject, outcome: readStored<GradedOutcome>((subject as Joined).outcome.document, 'outcome', `${(subject as Joined).outcome.runId}/${subject.unitId}`) });
