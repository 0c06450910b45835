import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { type Campaign, CampaignsService, holdCampaign, mayDo } from '../campaigns/index.js';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { WaitingFacts, type Dismissal } from '../facts/index.js';
import { JobFinishedError, Jobs, type Job } from '../jobs/index.js';
import { Outcome } from './outcome.entity.js';
import { GradingRun } from './grading-run.entity.js';
import { CampaignNotClosedError, RunFinishedError, RunInProgressError } from './grading.errors.js';
import { gradingRunKind } from './grading-run.job.js';

/** Computes grades in runs that never overwrite each other; the newest succeeded one is the ledger. */
@Injectable()
export class GradingService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(WaitingFacts) private readonly waitingFacts: WaitingFacts,
  ) {}

  /**
   * Starts a run, whose job has its id.
   * @param dismissal facts that wait and are left out
   * @throws {CampaignNotClosedError | RunInProgressError} 409; FactsWaitingError 409 when others wait
   */
  async start(viewer: Viewer, campaignId: string, dismissal?: Dismissal): Promise<GradingRun> {
    const { wanted, store } = await this.prepare(viewer, campaignId, dismissal);
    const { id } = await this.jobs.start(viewer, wanted, store, () => new RunInProgressError());
    return this.find(id);
  }

  /** Grades at once and in this process, as somebody who need not have an account. @returns the run, which has ended */
  async gradeHere(viewer: Viewer, campaignId: string): Promise<GradingRun> {
    const { wanted, store } = await this.prepare(viewer, campaignId);
    return this.find(await this.jobs.doHere(viewer, wanted, store));
  }

  private async prepare(viewer: Viewer, campaignId: string, dismissal?: Dismissal) {
    const { campaign, subjectCount } = await this.campaigns.manage(viewer, campaignId);
    const wanted = {
      kind: gradingRunKind,
      key: `${gradingRunKind}/${campaignId}`,
      campaignId,
      subject: campaign.name,
      total: subjectCount,
    };
    const store = async (tx: EntityManager, insert: () => Promise<Job>): Promise<Job> => {
      const held = await holdCampaign(this.database, tx, campaignId, 'shared');
      if (!held || !mayDo(held, 'grade')) throw new CampaignNotClosedError();
      const job = await insert();
      await this.insertRun(tx, viewer, campaign, job, dismissal);
      return job;
    };
    return { wanted, store };
  }

  private async insertRun(
    tx: EntityManager,
    viewer: Viewer,
    campaign: Campaign,
    job: Job,
    dismissal: Dismissal | undefined,
  ): Promise<void> {
    const campaignId = campaign.id;
    const run = tx.create(GradingRun, {
      id: job.id,
      campaignId,
      number: ((await tx.maximum(GradingRun, 'number', { campaignId })) ?? 0) + 1,
      state: job.state,
      progressDone: 0,
      progressTotal: job.progressTotal,
      pluginId: campaign.campaignType,
      pluginVersion: campaign.pluginVersion,
      pluginDigest: campaign.pluginDigest,
      inputHash: null,
      outcomeHash: null,
      input: null,
      aggregate: null,
      waiting: null,
      setAside: 0,
      quarantined: null,
      dismissedFacts: await this.waitingFacts.dismiss(tx, viewer, campaign, dismissal),
      errorCode: null,
      errorDetail: null,
      startedBy: viewer.displayName,
      startedAt: this.clock.timestamp(),
      finishedAt: null,
    });
    await insertRows(tx, GradingRun, run);
    await this.audit.record(tx, viewer, {
      action: 'grading.started',
      subject: campaign.name,
      detail: { run: run.number },
    });
  }

  /** @throws {RunFinishedError} 409 when there is nothing left to cancel */
  async cancel(viewer: Viewer, runId: string): Promise<void> {
    const run = await this.manage(viewer, runId);
    if (run.finishedAt !== null) throw new RunFinishedError();
    try {
      await this.jobs.cancel(viewer, runId);
    } catch (error) {
      throw error instanceof JobFinishedError ? new RunFinishedError() : error;
    }
  }

  async list(viewer: Viewer, campaignId: string, query: PageRequest): Promise<Page<GradingRun>> {
    const { manageable } = await this.campaigns.get(viewer, campaignId);
    const window = pageWindow(query, '-number');
    const [runs, total] = await this.database.reader(GradingRun).findAndCount({
      where: { campaignId },
      order: { number: window.sort.direction },
      skip: window.offset,
      take: window.pageSize,
    });
    return toPage(
      window,
      runs.map((run) => shownRun(run, manageable)),
      total,
    );
  }

  async get(viewer: Viewer, runId: string): Promise<GradingRun> {
    const run = await this.find(runId);
    const { manageable } = await this.campaigns.get(viewer, run.campaignId);
    return shownRun(run, manageable);
  }

  /** A run with its input and summary, which speak of every unit. */
  async manage(viewer: Viewer, runId: string): Promise<GradingRun> {
    const run = await this.find(runId);
    await this.campaigns.manage(viewer, run.campaignId);
    return run;
  }

  private async find(runId: string): Promise<GradingRun> {
    const run = await this.database.reader(GradingRun).findOneBy({ id: runId });
    if (!run) throw new NotFoundError();
    return run;
  }

  /** The newest succeeded run of a campaign. */
  current(campaignId: string, manager: EntityManager = this.database.dataSource.manager): Promise<GradingRun | null> {
    return manager.findOne(GradingRun, { where: { campaignId, state: 'succeeded' }, order: { number: 'DESC' } });
  }

  /** Ids of the units that a run gives one of some grades. */
  async gradedAs(manager: EntityManager, runId: string, grades: readonly string[]): Promise<string[]> {
    const outcomes = await manager.find(Outcome, {
      where: { runId, status: 'FINAL', grade: In([...grades]) },
      select: { runId: true, unitId: true },
    });
    return outcomes.map(({ unitId }) => unitId).sort();
  }
}

/** A run as somebody sees it who does not manage its campaign: the summary and what was left out speak of every unit. */
export const shownRun = (run: GradingRun, manageable: boolean): GradingRun =>
  manageable ? run : { ...run, input: null, aggregate: null, dismissedFacts: null, quarantined: null };
