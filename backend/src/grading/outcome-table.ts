import type { Outcome as GradedOutcome } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull, Not, type SelectQueryBuilder } from 'typeorm';
import { subjectsWithin, type CampaignSubject } from '../campaigns/index.js';
import type { Viewer } from '../access/index.js';
import type { PageWindow } from '../common/http/paging.js';
import { readStored } from '../database/damaged-value.js';
import { Database } from '../database/database.js';
import { keepContaining } from '../database/text-search.js';
import type { GradingRun } from './grading-run.entity.js';
import type { ChangeKind } from './outcome-filters.js';
import { Outcome } from './outcome.entity.js';

export interface OutcomeFilters {
  readonly q?: string | undefined;
  readonly grade?: string | undefined;
  /** One of these. */
  readonly grades?: readonly string[] | undefined;
  readonly status?: string | undefined;
  readonly change?: ChangeKind | undefined;
  readonly unitType?: string | undefined;
  /** Code of a flag. */
  readonly flag?: string | undefined;
  /** Id of a superior. */
  readonly under?: string | undefined;
  /** Ids of subjects, those alone. */
  readonly among?: readonly string[] | undefined;
}

/** What a table of outcomes shows of a unit as it stood. */
export type ListedSubject = Pick<
  CampaignSubject,
  'unitId' | 'unitCode' | 'unitName' | 'unitType' | 'parentName' | 'path' | 'secretary' | 'partyMembers'
>;

/** A unit as it stood, and its outcome. */
export interface GradedSubject {
  readonly subject: ListedSubject;
  readonly outcome: GradedOutcome;
  /** By group, how much of its ballots came on paper; null where none did. */
  readonly paper: Outcome['paper'];
}

export interface GradeOfUnit {
  readonly grade: string | null;
  readonly score: string | null;
}

export interface OutcomeSummary {
  /** How many units have each grade. */
  readonly counts: Readonly<Record<string, number>>;
  readonly ungraded: number;
  /** How many units have each status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** How many units with a prior grade have risen, stayed and fallen. */
  readonly changes: Readonly<Record<ChangeKind, number>>;
}

export interface FilteredSummary extends OutcomeSummary {
  /** Units that the filters leave. */
  readonly total: number;
}

type Run = Pick<GradingRun, 'id' | 'campaignId'>;
type Reach = Pick<Viewer, 'scopePath'>;

interface DocumentRow {
  readonly unit_id: string;
  readonly unit_code: string;
  readonly unit_name: string;
  readonly unit_type: string;
  readonly parent_name: string;
  readonly path: string;
  readonly secretary: string | null;
  readonly party_members: number | null;
  readonly document: string;
  readonly paper: string | null;
}

/** Outcomes read at once while a whole run is gone through. */
const subjectsInSlice = 100;
/** Runs whose ranks are known; a run never changes. */
const rememberedRuns = 200;

/** Filters that choose among what the summary counts. */
const choices = ['grade', 'status', 'change'] as const;
const noChoice = { grade: undefined, grades: undefined, status: undefined, change: undefined } as const;

/** What a table is put in order by beside the columns of outcomes. */
export interface OutcomeOrder {
  /** Group of the campaign, for the sort `groupScore`; never what a caller has typed. */
  readonly group?: string | undefined;
  /** Grades of the campaign type, best first, for the sort `grade`. */
  readonly grades?: readonly string[] | undefined;
}

/** SQL that says how a unit stands against its prior grade; null without one. */
const changeKind =
  "CASE WHEN outcome.change > 0 THEN 'up' WHEN outcome.change < 0 THEN 'down' WHEN outcome.change = 0 THEN 'same' END";

const columns: Readonly<Record<string, string>> = {
  unitCode: 'subject.unitCode',
  unitName: 'subject.unitName',
  score: 'outcome.scoreHundredths',
  grade: 'outcome.grade',
  change: 'outcome.change',
  status: 'outcome.status',
};

/** Columns of a {@link DocumentRow}. */
const listed: Readonly<Record<keyof DocumentRow, string>> = {
  unit_id: 'subject.unitId',
  unit_code: 'subject.unitCode',
  unit_name: 'subject.unitName',
  unit_type: 'subject.unitType',
  parent_name: 'subject.parentName',
  path: 'subject.path',
  secretary: 'subject.secretary',
  party_members: 'subject.partyMembers',
  document: 'outcome.document',
  paper: 'outcome.paper',
};

/** Which units are read has been decided within the caller's reach. */
const everything: Reach = { scopePath: '/' };

/** The outcomes of one run as a table: one row per unit, within somebody's reach. */
@Injectable()
export class OutcomeTable {
  private readonly ranked = new Map<string, boolean>();

  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * @throws {BusyError} 503 when too many tables are being read
   */
  page(
    reach: Reach,
    run: Run,
    filters: OutcomeFilters,
    window: PageWindow,
    order: OutcomeOrder = {},
  ): Promise<GradedSubject[]> {
    return this.database.atLength(async () => {
      const { field, direction } = window.sort;
      const ids = await this.idsInOrder(this.select(reach, run, filters), {
        field,
        direction,
        order,
        offset: window.offset,
        limit: window.pageSize,
      });
      return this.graded(run, ids);
    });
  }

  /** Every row in the order of the codes, read bit by bit. @throws {BusyError} 503 when too many tables are being read */
  async all(reach: Reach, run: Run, filters: OutcomeFilters): Promise<AsyncGenerator<GradedSubject>> {
    const ids = await this.database.atLength(() =>
      this.idsInOrder(this.select(reach, run, filters), { field: 'unitCode', direction: 'ASC' }),
    );
    return this.inSlices(run, ids);
  }

  private async *inSlices(run: Run, ids: readonly string[]): AsyncGenerator<GradedSubject> {
    for (let at = 0; at < ids.length; at += subjectsInSlice)
      yield* await this.graded(run, ids.slice(at, at + subjectsInSlice));
  }

  async one(reach: Reach, run: Run, unitId: string): Promise<GradedSubject | undefined> {
    const ids = await this.idsInOrder(this.select(reach, run, {}).andWhere('subject.unitId = :unitId', { unitId }), {
      field: 'unitCode',
      direction: 'ASC',
    });
    const [graded] = await this.graded(run, ids);
    return graded;
  }

  /** How many units the filters leave, and how many have each grade, status and change; the filters by these do not change what they choose from. */
  async summary(reach: Reach, run: Run, filters: OutcomeFilters): Promise<FilteredSummary> {
    const builder = this.select(reach, run, { ...filters, ...noChoice })
      .select('outcome.grade', 'grade')
      .addSelect('outcome.status', 'status')
      .addSelect(changeKind, 'change')
      .addSelect('COUNT(*)', 'count')
      .groupBy('outcome.grade')
      .addGroupBy('outcome.status')
      .addGroupBy(changeKind);
    const rows = await this.database.atLength(() =>
      builder.getRawMany<{
        grade: string | null;
        status: string;
        change: ChangeKind | null;
        count: string | number;
      }>(),
    );
    const counts: Record<string, number> = {};
    const statuses: Record<string, number> = {};
    const changes = { up: 0, same: 0, down: 0 };
    let ungraded = 0;
    let total = 0;
    for (const { count, ...row } of rows) {
      const units = Number(count);
      const { grade, status, change } = row;
      const isAmong = !filters.grades || (grade !== null && filters.grades.includes(grade));
      if (isAmong && choices.every((name) => !filters[name] || filters[name] === row[name])) total += units;
      statuses[status] = (statuses[status] ?? 0) + units;
      if (grade === null) ungraded += units;
      else counts[grade] = (counts[grade] ?? 0) + units;
      if (change !== null) changes[change] += units;
    }
    return { total, counts, ungraded, statuses, changes };
  }

  /** By group, the units of which more than half of the ballots came on paper. */
  async mostlyOnPaper(run: Run): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.database
      .reader(Outcome)
      .find({ select: { unitId: true, paper: true }, where: { runId: run.id, paper: Not(IsNull()) } });
    const units = new Map<string, string[]>();
    for (const { unitId, paper } of rows)
      for (const [group, { majority }] of Object.entries(paper ?? {}))
        if (majority) units.set(group, [...(units.get(group) ?? []), unitId]);
    return units;
  }

  /** Grade and score of every unit of a run, by the unit; without documents, which ten thousand units would make heavy. */
  async grades(runId: string): Promise<Map<string, GradeOfUnit>> {
    const rows = await this.database.atLength(() =>
      this.database.select<GradeOfUnit & { unit_id: string }>(
        'SELECT unit_id, grade, score FROM outcome WHERE run_id = ?',
        [runId],
      ),
    );
    return new Map(rows.map(({ unit_id: unitId, grade, score }) => [unitId, { grade, score }]));
  }

  /**
   * Scores of every unit of a type in a run, by group; `total` under the empty text. What a group does not score is left out.
   * @param groups groups of the campaign, never what a caller has typed
   */
  async scoresOf(run: Run, unitType: string, groups: readonly string[]): Promise<Map<string, string[]>> {
    const builder = this.select(everything, run, {})
      .select('outcome.score', 'total')
      .andWhere('subject.unitType = :unitType', { unitType });
    for (const [at, group] of groups.entries())
      builder.addSelect(this.inDocument(['groups', group, 'score']), `group${at}`);
    const rows = await this.database.atLength(() => builder.getRawMany<Record<string, string | null>>());
    const scores = (column: string): string[] => rows.flatMap((row) => row[column] ?? []);
    return new Map([['', scores('total')], ...groups.map((group, at) => [group, scores(`group${at}`)] as const)]);
  }

  /** Whether the type of a run gives ranks. */
  async isRanked({ id }: Run): Promise<boolean> {
    const known = this.ranked.get(id);
    if (known !== undefined) return known;
    const [ranked] = await this.database.atLength(() =>
      this.database.select(
        `SELECT 1 FROM outcome WHERE run_id = ? AND ${this.inDocument(['rank'])} IS NOT NULL LIMIT 1`,
        [id],
      ),
    );
    const [oldest] = this.ranked.keys();
    if (oldest !== undefined && this.ranked.size >= rememberedRuns) this.ranked.delete(oldest);
    this.ranked.set(id, ranked !== undefined);
    return ranked !== undefined;
  }

  /** Which units, in which order: their documents are read afterwards, for these alone. */
  private async idsInOrder(
    builder: SelectQueryBuilder<CampaignSubject>,
    order: {
      readonly field: string;
      readonly direction: 'ASC' | 'DESC';
      readonly order?: OutcomeOrder;
      readonly offset?: number;
      readonly limit?: number;
    },
  ): Promise<string[]> {
    this.inOrder(builder.select('subject.unitId', 'id'), order.field, order.direction, order.order ?? {});
    if (order.limit !== undefined) builder.offset(order.offset).limit(order.limit);
    const rows = await builder.getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** These units with their outcomes, in the order given. */
  private async graded(run: Run, ids: readonly string[]): Promise<GradedSubject[]> {
    const rows = await this.joined(everything, run)
      .select(Object.entries(listed).map(([name, column]) => `${column} AS ${name}`))
      .andWhere(`subject.unitId IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows.replace('?', ':ids')})`, {
        ids: JSON.stringify(ids.map((id) => [id])),
      })
      .getRawMany<DocumentRow>();
    const byId = new Map(rows.map((row) => [row.unit_id, row]));
    const read = toGraded(run.id);
    return ids.flatMap((id) => {
      const row = byId.get(id);
      return row ? [read(row)] : [];
    });
  }

  private inOrder(
    builder: SelectQueryBuilder<CampaignSubject>,
    field: string,
    direction: 'ASC' | 'DESC',
    { group, grades }: OutcomeOrder,
  ): SelectQueryBuilder<CampaignSubject> {
    // Group scores and ranks stand in the document of the outcome, since every campaign type has its own.
    const path =
      field === 'rank'
        ? ['rank']
        : field === 'groupScore' && group !== undefined
          ? ['groups', group, 'score']
          : undefined;
    const code = 'subject.unitCode';
    if (path !== undefined)
      return builder
        .addSelect(`CAST(${this.inDocument(path)} AS decimal)`, 'figure')
        .orderBy('figure', direction, 'NULLS LAST')
        .addOrderBy(code);
    if (field === 'grade' && grades?.length)
      return builder
        .addSelect(`CASE outcome.grade ${grades.map((_, at) => `WHEN :grade${at} THEN ${at}`).join(' ')} END`, 'figure')
        .setParameters(Object.fromEntries(grades.map((grade, at) => [`grade${at}`, grade])))
        .orderBy('figure', direction, 'NULLS LAST')
        .addOrderBy(code);
    const column = columns[field];
    // A group that nobody knows sorts by nothing.
    if (column === undefined) return builder.orderBy(code);
    builder.orderBy(column, direction, 'NULLS LAST');
    return column === code ? builder : builder.addOrderBy(code);
  }

  /** SQL for a figure of the outcome as the plugin returned it; the path must hold nothing that a caller has typed. */
  private inDocument(path: readonly string[]): string {
    return this.database.isPostgres
      ? `CAST(outcome.document AS json) #>> '{${path.join(',')}}'`
      : `json_extract(outcome.document, '$.${path.map((step) => `"${step}"`).join('.')}')`;
  }

  private isFlagged(): string {
    const flags = this.database.isPostgres
      ? "json_array_elements(CAST(outcome.document AS json) -> 'flags')"
      : "json_each(outcome.document, '$.flags')";
    return `EXISTS (SELECT 1 FROM ${flags} AS flagged WHERE flagged.value ->> 'code' = :flag)`;
  }

  private select(reach: Reach, run: Run, filters: OutcomeFilters): SelectQueryBuilder<CampaignSubject> {
    const builder = this.joined(reach, run);
    keepContaining(builder, ['subject.unitName', 'subject.unitCode', 'subject.parentName'], filters.q);
    if (filters.grade) builder.andWhere('outcome.grade = :grade', { grade: filters.grade });
    if (filters.grades)
      builder.andWhere('outcome.grade IN (:...amongGrades)', { amongGrades: ['', ...filters.grades] });
    if (filters.status) builder.andWhere('outcome.status = :status', { status: filters.status });
    if (filters.change) builder.andWhere(`${changeKind} = :change`, { change: filters.change });
    if (filters.unitType) builder.andWhere('subject.unitType = :unitType', { unitType: filters.unitType });
    if (filters.flag) builder.andWhere(this.isFlagged(), { flag: filters.flag });
    if (filters.among)
      builder.andWhere(
        `subject.unitId IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows.replace('?', ':among')})`,
        {
          among: JSON.stringify(filters.among.map((id) => [id])),
        },
      );
    if (filters.under) builder.andWhere('subject.path LIKE :under', { under: `%/${filters.under}/%` });
    return builder;
  }

  private joined(reach: Reach, run: Run): SelectQueryBuilder<CampaignSubject> {
    return subjectsWithin(this.database.dataSource.manager, reach, run.campaignId).innerJoin(
      Outcome,
      'outcome',
      'outcome.runId = :runId AND outcome.unitId = subject.unitId',
      { runId: run.id },
    );
  }
}

const toGraded =
  (runId: string) =>
  (row: DocumentRow): GradedSubject => ({
    subject: {
      unitId: row.unit_id,
      unitCode: row.unit_code,
      unitName: row.unit_name,
      unitType: row.unit_type,
      parentName: row.parent_name,
      path: row.path,
      secretary: row.secretary,
      partyMembers: row.party_members,
    },
    outcome: readStored<GradedOutcome>(row.document, 'outcome', `${runId}/${row.unit_id}`),
    paper: row.paper === null ? null : readStored(row.paper, 'outcome', `${runId}/${row.unit_id}`),
  });
