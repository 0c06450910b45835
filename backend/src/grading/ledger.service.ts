import { Inject, Injectable } from '@nestjs/common';
import { type Campaign, CampaignsService } from '../campaigns/index.js';
import type { Viewer } from '../access/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { dismissedAbout, type DismissedAbout } from '../facts/index.js';
import { Database } from '../database/database.js';
import type { Figure } from '../figures/index.js';
import { figuresBehind } from './run-figures.lookup.js';
import { ActionGroups } from './action-groups.service.js';
import type { DistinctionDecision } from './distinction-decision.entity.js';
import { DistinctionDecisions } from './distinction-decisions.js';
import { actionGroupOf, type ActionGroup, type GradesByAction } from './domain/action-groups.js';
import type { GradingRun } from './grading-run.entity.js';
import { GradingService, shownRun } from './grading.service.js';
import { PriorGrades } from './prior-grades.js';
import { OutcomeTable, type GradedSubject, type OutcomeFilters, type OutcomeSummary } from './outcome-table.js';

/** Which rows of a ledger are wanted. */
export interface LedgerFilters extends Omit<OutcomeFilters, 'grades'> {
  readonly actionGroup?: ActionGroup | undefined;
}

export interface LedgerQuery extends PageRequest, LedgerFilters {
  /** With the sort `groupScore`: the group. */
  readonly sortGroup?: string | undefined;
}

/** One row of the ledger (台账): the unit as it stood, and its outcome. */
export interface LedgerRow extends GradedSubject {
  readonly priorGrade: string | null;
  /** What is done about it by its grade; null without one. */
  readonly actionGroup: ActionGroup | null;
}

export interface LedgerPage extends Page<LedgerRow>, OutcomeSummary {
  readonly run: GradingRun | null;
}

const noChanges = { up: 0, same: 0, down: 0 };

/** Reads the newest succeeded run as a table, within the caller's reach. */
@Injectable()
export class LedgerService {
  constructor(
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(GradingService) private readonly grading: GradingService,
    @Inject(OutcomeTable) private readonly outcomes: OutcomeTable,
    @Inject(PriorGrades) private readonly priorGrades: PriorGrades,
    @Inject(Database) private readonly database: Database,
    @Inject(ActionGroups) private readonly actionGroups: ActionGroups,
    @Inject(DistinctionDecisions) private readonly distinctions: DistinctionDecisions,
  ) {}

  async read(viewer: Viewer, campaignId: string, query: LedgerQuery): Promise<LedgerPage> {
    const { campaign, manageable } = await this.campaigns.get(viewer, campaignId);
    const sortGroup = campaign.groups.find(({ key }) => key === query.sortGroup)?.key;
    const window = pageWindow(query, 'unitCode');
    const run = await this.grading.current(campaignId);
    if (!run)
      return { ...toPage<LedgerRow>(window, [], 0), run, counts: {}, ungraded: 0, statuses: {}, changes: noChanges };
    const groups = await this.actionGroups.of(campaign);
    const filters = filtersOf(query, groups);
    const items = await this.outcomes.page(viewer, run, filters, window, {
      group: sortGroup,
      grades: groups.grades,
    });
    const { total, ...summary } = await this.outcomes.summary(viewer, run, filters);
    const priorGrades = await this.priorGrades.of(
      campaign,
      items.map(({ subject }) => subject.unitId),
    );
    return {
      ...toPage(window, items.map(withContext(priorGrades, groups)), total),
      run: shownRun(run, manageable),
      ...summary,
    };
  }

  /** Every row of a run the caller may see, for an export that is streamed. */
  async rows(
    viewer: Viewer,
    campaign: Campaign,
    run: GradingRun,
    query: LedgerFilters,
  ): Promise<AsyncGenerator<LedgerRow>> {
    const groups = await this.actionGroups.of(campaign);
    const inContext = withContext(await this.priorGrades.of(campaign), groups);
    const all = await this.outcomes.all(viewer, run, filtersOf(query, groups));
    return (async function* () {
      for await (const graded of all) yield inContext(graded);
    })();
  }

  /** @throws {NotFoundError} without a run, or outside the caller's reach */
  async explain(
    viewer: Viewer,
    campaignId: string,
    unitId: string,
  ): Promise<{
    row: LedgerRow;
    run: GradingRun;
    scheme: Record<string, unknown>;
    dismissed: DismissedAbout | null;
    figures: readonly Figure[];
    /** What holds now, which need not be what the run was told. */
    distinctions: readonly DistinctionDecision[];
  }> {
    const { campaign, manageable } = await this.campaigns.get(viewer, campaignId);
    const run = await this.grading.current(campaignId);
    if (!run) throw new NotFoundError();
    const graded = await this.outcomes.one(viewer, run, unitId);
    if (!graded) throw new NotFoundError();
    return {
      row: withContext(await this.priorGrades.of(campaign, [unitId]), await this.actionGroups.of(campaign))(graded),
      run: shownRun(run, manageable),
      scheme: campaign.scheme,
      dismissed: dismissedAbout(run.dismissedFacts, unitId),
      figures: await figuresBehind(this.database.dataSource.manager, run.id, unitId),
      distinctions: await this.distinctions.holding(campaignId, unitId),
    };
  }
}

const filtersOf = ({ actionGroup, ...filters }: LedgerFilters, groups: GradesByAction): OutcomeFilters =>
  actionGroup === undefined ? filters : { ...filters, grades: groups[actionGroup] };

const withContext =
  (priorGrades: ReadonlyMap<string, string>, groups: GradesByAction) =>
  (graded: GradedSubject): LedgerRow => ({
    ...graded,
    priorGrade: priorGrades.get(graded.subject.unitId) ?? null,
    actionGroup: actionGroupOf(groups, graded.outcome.grade),
  });
