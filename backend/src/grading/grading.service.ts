import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { GradingInput, GradingResult } from '@pingyi/plugin-sdk';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { BallotIntegration, InboxKeyMissingError, KeysStillUsedError } from '../ballots/index.js';
import { Campaign, CampaignsService, mayDo, stateAfter } from '../campaigns/index.js';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { DisclosedCounts } from '../disclosure/index.js';
import { PluginFailedError, PluginHost } from '../plugin-host/index.js';
import { GradingInputBuilder, type PreparedInput } from './grading-input.builder.js';
import { GradingRun } from './grading-run.entity.js';
import { CampaignNotClosedError, RunFinishedError, RunInProgressError } from './grading.errors.js';
import { OutcomeStore } from './outcome-store.js';
import { RunLeases } from './run-leases.js';

/** Why a run failed, in a code for the console and a sentence for the log. */
class RunFailure extends Error {
  constructor(
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

/** Somebody cancelled the run, or another process took it for abandoned; nothing of it is stored. */
class RunEndedError extends Error {}

/** What a run has worked out of what. */
interface Graded {
  readonly campaign: Campaign;
  readonly run: GradingRun;
  readonly prepared: PreparedInput;
  readonly result: GradingResult;
  /** Ballots that cannot be read. */
  readonly setAside: number;
}

const campaignChanged = () => new RunFailure('campaign-changed', 'The campaign was reopened or changed during the run');

/** Computes grades in runs that never overwrite each other; the newest succeeded one is the ledger. */
@Injectable()
export class GradingService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('grading');
  private working: Promise<void> = Promise.resolve();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(BallotIntegration) private readonly integration: BallotIntegration,
    @Inject(GradingInputBuilder) private readonly inputs: GradingInputBuilder,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(RunLeases) private readonly leases: RunLeases,
    @Inject(OutcomeStore) private readonly outcomes: OutcomeStore,
    @Inject(DisclosedCounts) private readonly disclosed: DisclosedCounts,
  ) {}

  async beforeApplicationShutdown(): Promise<void> {
    await this.working;
  }

  /** @throws {CampaignNotClosedError | RunInProgressError} 409 */
  async start(viewer: Viewer, campaignId: string): Promise<GradingRun> {
    const { campaign, subjectCount } = await this.campaigns.manage(viewer, campaignId);
    const run = await this.database.write(
      async (tx) => {
        const held = await this.database.hold(tx, Campaign, { id: campaignId }, 'shared');
        if (!held || !mayDo(held.state, 'grade')) throw new CampaignNotClosedError();
        await this.leases.endAbandoned(tx, { campaignId });
        const created = tx.create(GradingRun, {
          id: newId(),
          campaignId,
          number: ((await tx.maximum(GradingRun, 'number', { campaignId })) ?? 0) + 1,
          state: 'queued',
          progressDone: 0,
          progressTotal: subjectCount,
          pluginId: campaign.campaignType,
          pluginVersion: campaign.pluginVersion,
          pluginDigest: campaign.pluginDigest,
          inputHash: null,
          outcomeHash: null,
          input: null,
          aggregate: null,
          waiting: null,
          setAside: 0,
          errorCode: null,
          errorDetail: null,
          startedBy: viewer.displayName,
          startedAt: this.clock.timestamp(),
          finishedAt: null,
          ...this.leases.claim(),
        });
        await insertRows(tx, GradingRun, created);
        await this.audit.record(tx, viewer, {
          action: 'grading.started',
          subject: campaign.name,
          detail: { run: created.number },
        });
        return created;
      },
      () => new RunInProgressError(),
    );
    const signal = this.leases.keep(run.id);
    this.working = this.working.then(() => this.perform(viewer, run, signal));
    return run;
  }

  /** Resolves once no run is under way in this process. */
  settle(): Promise<void> {
    return this.working;
  }

  /** @throws {RunFinishedError} 409 when there is nothing left to cancel */
  async cancel(viewer: Viewer, runId: string): Promise<void> {
    await this.manage(viewer, runId);
    const end = { state: 'cancelled', finishedAt: this.clock.timestamp() } as const;
    if (!(await this.database.write((tx) => this.leases.end(tx, runId, end)))) throw new RunFinishedError();
    this.leases.stop(runId);
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

  private async perform(viewer: Viewer, run: GradingRun, signal: AbortSignal): Promise<void> {
    try {
      await this.changeRun(run, { state: 'running' });
      const { setAside } = await this.count(run);
      const campaign = await this.database.reader(Campaign).findOneByOrFail({ id: run.campaignId });
      if (!mayDo(campaign.state, 'grade')) throw campaignChanged();
      const prepared = await this.inputs.build(campaign);
      const result = await this.grade(run, prepared.input, signal);
      signal.throwIfAborted();
      await this.store(viewer, { campaign, run, prepared, result, setAside }, signal);
    } catch (error) {
      await this.recordFailure(run, error, signal.aborted);
    } finally {
      this.leases.release(run.id);
    }
  }

  /** A grade holds every ballot that can be read, or there is none. */
  private async count(run: GradingRun): Promise<{ readonly setAside: number }> {
    try {
      return await this.integration.countAll(run.campaignId);
    } catch (error) {
      if (error instanceof InboxKeyMissingError) throw new RunFailure('ballots-unreadable', error.message);
      if (error instanceof KeysStillUsedError) throw new RunFailure('ballots-being-counted', error.message);
      throw error;
    }
  }

  private async grade(run: GradingRun, input: GradingInput, signal: AbortSignal): Promise<GradingResult> {
    if (this.plugins.find(run.pluginId)?.digest !== run.pluginDigest) {
      throw new RunFailure('plugin-changed', 'The campaign type is not the one with which the campaign was published');
    }
    const answer = await this.plugins.grade(input, { signal });
    if (answer.ok) return answer.result;
    const [first] = 'configErrors' in answer ? answer.configErrors : answer.inputErrors;
    throw new RunFailure(first?.code ?? 'refused', `${first?.path ?? ''} is refused by the campaign type`);
  }

  private async store(
    viewer: Viewer,
    { campaign: seen, run, prepared, result, setAside }: Graded,
    signal: AbortSignal,
  ): Promise<void> {
    const { input, shown, waiting } = prepared;
    if (!(await this.outcomes.store(run.id, result.outcomes, signal))) throw new RunEndedError();
    const end = {
      state: 'succeeded',
      progressDone: result.outcomes.length,
      inputHash: result.inputHash,
      outcomeHash: result.outcomeHash,
      input: JSON.stringify(input),
      aggregate: result.aggregate,
      waiting,
      setAside,
      finishedAt: this.clock.timestamp(),
    } as const;
    await this.database.write(async (tx) => {
      const campaign = await this.database.hold(tx, Campaign, { id: seen.id });
      if (campaign?.revision !== seen.revision) throw campaignChanged();
      if (!(await this.leases.change(tx, run.id, end))) throw new RunEndedError();
      await this.disclosed.replace(tx, campaign.id, shown);
      if (campaign.state !== stateAfter('grade'))
        await this.campaigns.move(tx, viewer, campaign, stateAfter('grade'), null);
    });
  }

  /** @param stopped the work was told to stop: by whoever ended the run, or because this process stops */
  private async recordFailure(run: GradingRun, error: unknown, stopped: boolean): Promise<void> {
    if (error instanceof RunEndedError) return;
    const known = error instanceof RunFailure || error instanceof PluginFailedError;
    if (!stopped && !known) this.logger.error('A grading run failed', error);
    await this.changeRun(run, {
      state: 'failed',
      errorCode: stopped ? 'interrupted' : known ? error.code : 'internal-error',
      errorDetail: stopped || !known ? null : error.message.slice(0, 500),
      finishedAt: this.clock.timestamp(),
    }).catch((failure: unknown) => {
      if (!(failure instanceof RunEndedError))
        this.logger.error('The failure of a grading run could not be stored', failure);
    });
  }

  /** @throws {RunEndedError} when others have ended the run */
  private async changeRun({ id }: GradingRun, change: Partial<GradingRun>): Promise<void> {
    if (!(await this.database.write((tx) => this.leases.change(tx, id, change)))) throw new RunEndedError();
  }
}

/** A run as somebody sees it who does not manage its campaign: the summary speaks of every unit. */
export const shownRun = (run: GradingRun, manageable: boolean): GradingRun =>
  manageable ? run : { ...run, input: null, aggregate: null };
