import { Inject, Injectable } from '@nestjs/common';
import { type Campaign, CampaignsService } from '../campaigns/index.js';
import type { Viewer } from '../access/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { dismissedAbout } from '../facts/index.js';
import { Database } from '../database/database.js';
import type { Figure } from '../figures/index.js';
import { figuresBehind } from './run-figures.lookup.js';
import type { GradingRun } from './grading-run.entity.js';
import { GradingService, shownRun } from './grading.service.js';
import { PriorGrades } from './prior-grades.js';
import { OutcomeTable, type GradedSubject, type OutcomeFilters, type OutcomeSummary } from './outcome-table.js';

export interface LedgerQuery extends PageRequest, OutcomeFilters {
  /** With the sort `groupScore`: the group. */
  readonly sortGroup?: string | undefined;
}

/** One row of the ledger (台账): the unit as it stood, and its outcome. */
export interface LedgerRow extends GradedSubject {
  readonly priorGrade: string | null;
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
  ) {}

  async read(viewer: Viewer, campaignId: string, query: LedgerQuery): Promise<LedgerPage> {
    const { campaign, manageable } = await this.campaigns.get(viewer, campaignId);
    const sortGroup = campaign.groups.find(({ key }) => key === query.sortGroup)?.key;
    const window = pageWindow(query, 'unitCode');
    const run = await this.grading.current(campaignId);
    if (!run)
      return { ...toPage<LedgerRow>(window, [], 0), run, counts: {}, ungraded: 0, statuses: {}, changes: noChanges };
    const items = await this.outcomes.page(viewer, run, query, window, sortGroup);
    const { total, ...summary } = await this.outcomes.summary(viewer, run, query);
    const priorGrades = await this.priorGrades.of(
      campaign,
      items.map(({ subject }) => subject.unitId),
    );
    return {
      ...toPage(window, items.map(withPrior(priorGrades)), total),
      run: shownRun(run, manageable),
      ...summary,
    };
  }

  /** Every row of a run the caller may see, for an export that is streamed. */
  async rows(
    viewer: Viewer,
    campaign: Campaign,
    run: GradingRun,
    query: OutcomeFilters,
  ): Promise<AsyncGenerator<LedgerRow>> {
    const addPrior = withPrior(await this.priorGrades.of(campaign));
    const all = await this.outcomes.all(viewer, run, query);
    return (async function* () {
      for await (const graded of all) yield addPrior(graded);
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
    dismissed: ReturnType<typeof dismissedAbout>;
    figures: readonly Figure[];
  }> {
    const { campaign, manageable } = await this.campaigns.get(viewer, campaignId);
    const run = await this.grading.current(campaignId);
    if (!run) throw new NotFoundError();
    const graded = await this.outcomes.one(viewer, run, unitId);
    if (!graded) throw new NotFoundError();
    return {
      row: withPrior(await this.priorGrades.of(campaign, [unitId]))(graded),
      run: shownRun(run, manageable),
      scheme: campaign.scheme,
      dismissed: dismissedAbout(run.dismissedFacts, unitId),
      figures: await figuresBehind(this.database.dataSource.manager, run.id, unitId),
    };
  }
}

const withPrior =
  (priorGrades: ReadonlyMap<string, string>) =>
  (graded: GradedSubject): LedgerRow => ({ ...graded, priorGrade: priorGrades.get(graded.subject.unitId) ?? null });
