import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { GradingInput, GradingResult, JsonObject, Outcome as GradedOutcome } from '@pingyi/plugin-sdk';
import { In, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { BallotIntegration } from '../collection/index.js';
import { Campaign, CampaignsService, isGradable } from '../campaigns/index.js';
import type { Viewer } from '../common/access.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { readStored } from '../database/damaged-value.js';
import { Database, insertRows } from '../database/database.js';
import { PluginFailedError, PluginHost } from '../plugin-host/index.js';
import { GradingInputBuilder } from './grading-input.builder.js';
import { GradingRun } from './grading-run.entity.js';
import { CampaignNotClosedError, RunFinishedError, RunInProgressError } from './grading.errors.js';
import { Outcome } from './outcome.entity.js';

/** Why a run failed, in a code for the console and a sentence for the log. */
class RunFailure extends Error {
  constructor(
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

const unfinished = ['queued', 'running'] as const;

/** Computes grades in runs that never overwrite each other; the newest succeeded one is the ledger. */
@Injectable()
export class GradingService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('grading');
  private readonly cancellations = new Map<string, AbortController>();
  private working: Promise<void> = Promise.resolve();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(BallotIntegration) private readonly integration: BallotIntegration,
    @Inject(GradingInputBuilder) private readonly inputs: GradingInputBuilder,
    @Inject(PluginHost) private readonly plugins: PluginHost,
  ) {}

  /** Runs that a stopped process left behind did not finish. */
  async onApplicationBootstrap(): Promise<void> {
    await this.database.write((tx) =>
      tx.update(GradingRun, { state: In([...unfinished]) }, { state: 'failed', errorCode: 'interrupted', finishedAt: this.clock.timestamp() }),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const cancellation of this.cancellations.values()) cancellation.abort();
    await this.working;
  }

  /** @throws {CampaignNotClosedError | RunInProgressError} 409 */
  async start(viewer: Viewer, campaignId: string): Promise<GradingRun> {
    const { campaign, subjectCount } = await this.campaigns.get(viewer, campaignId);
    if (!isGradable(campaign.state)) throw new CampaignNotClosedError();
    const run = await this.database.write(async (tx) => {
      if (await tx.existsBy(GradingRun, { campaignId, state: In([...unfinished]) })) throw new RunInProgressError();
      const created = tx.create(GradingRun, {
        id: newId(),
        campaignId,
        number: (await tx.countBy(GradingRun, { campaignId })) + 1,
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
        errorCode: null,
        errorDetail: null,
        startedBy: viewer.displayName,
        startedAt: this.clock.timestamp(),
        finishedAt: null,
      });
      await insertRows(tx, GradingRun, created);
      await this.audit.record(tx, viewer, { action: 'grading.started', subject: campaign.name, detail: { run: created.number } });
      return created;
    });
    const cancellation = new AbortController();
    this.cancellations.set(run.id, cancellation);
    this.working = this.working.then(() => this.perform(viewer, run, cancellation.signal));
    return run;
  }

  /** Resolves once no run is under way in this process. */
  settle(): Promise<void> {
    return this.working;
  }

  /** @throws {RunFinishedError} 409 when there is nothing left to cancel */
  async cancel(viewer: Viewer, runId: string): Promise<void> {
    await this.get(viewer, runId);
    const cancellation = this.cancellations.get(runId);
    if (!cancellation) throw new RunFinishedError();
    cancellation.abort();
  }

  async list(viewer: Viewer, campaignId: string, query: PageRequest): Promise<Page<GradingRun>> {
    await this.campaigns.get(viewer, campaignId);
    const window = pageWindow(query, '-number');
    const [runs, total] = await this.database.reader(GradingRun).findAndCount({
      where: { campaignId },
      order: { number: window.sort.direction },
      skip: window.offset,
      take: window.pageSize,
    });
    return toPage(window, runs, total);
  }

  async get(viewer: Viewer, runId: string): Promise<GradingRun> {
    const run = await this.database.reader(GradingRun).findOneBy({ id: runId });
    if (!run) throw new NotFoundError();
    await this.campaigns.get(viewer, run.campaignId);
    return run;
  }

  /** The newest succeeded run of a campaign. */
  current(campaignId: string): Promise<GradingRun | null> {
    return this.database.reader(GradingRun).findOne({ where: { campaignId, state: 'succeeded' }, order: { number: 'DESC' } });
  }

  /** The result as the plugin returned it, put together again from its outcomes. */
  async result(run: GradingRun): Promise<GradingResult | null> {
    if (run.state !== 'succeeded' || run.inputHash === null || run.outcomeHash === null) return null;
    const outcomes = await this.database.reader(Outcome).find({ where: { runId: run.id } });
    const documents = outcomes.map(({ document, unitId }) => readStored<GradedOutcome>(document, 'outcome', `${run.id}/${unitId}`));
    return {
      format: 'pingyi/grading-result@1',
      plugin: { id: run.pluginId, version: run.pluginVersion, digest: run.pluginDigest },
      outcomes: documents.sort((a, b) => (a.subject < b.subject ? -1 : 1)),
      aggregate: (run.aggregate ?? {}) as JsonObject,
      inputHash: run.inputHash,
      outcomeHash: run.outcomeHash,
    };
  }

  private async perform(viewer: Viewer, run: GradingRun, signal: AbortSignal): Promise<void> {
    try {
      await this.setState(run, { state: 'running' });
      await this.integration.integrateAll();
      const campaign = await this.database.reader(Campaign).findOneByOrFail({ id: run.campaignId });
      const input = await this.inputs.build(campaign);
      const result = await this.grade(run, input, signal);
      signal.throwIfAborted();
      await this.store(viewer, campaign, run, input, result);
    } catch (error) {
      await this.recordFailure(run, error, signal.aborted);
    } finally {
      this.cancellations.delete(run.id);
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

  private async store(viewer: Viewer, seen: Campaign, run: GradingRun, input: GradingInput, result: GradingResult): Promise<void> {
    await this.database.write(async (tx) => {
      const campaign = await tx.findOneByOrFail(Campaign, { id: seen.id });
      if (campaign.revision !== seen.revision) throw new RunFailure('campaign-changed', 'The campaign was reopened during the run');
      await this.insertOutcomes(tx, run.id, result.outcomes);
      await tx.update(
        GradingRun,
        { id: run.id },
        {
          state: 'succeeded',
          progressDone: result.outcomes.length,
          inputHash: result.inputHash,
          outcomeHash: result.outcomeHash,
          input: JSON.stringify(input),
          aggregate: result.aggregate as Record<string, never>,
          finishedAt: this.clock.timestamp(),
        },
      );
      if (campaign.state === 'CLOSED') await this.campaigns.move(tx, viewer, campaign, 'COMPUTED', null);
    });
  }

  private async insertOutcomes(tx: EntityManager, runId: string, outcomes: readonly GradedOutcome[]): Promise<void> {
    for (let at = 0; at < outcomes.length; at += 200) {
      const rows = outcomes.slice(at, at + 200).map((outcome) => ({
        runId,
        unitId: outcome.subject,
        status: outcome.status,
        score: outcome.score,
        scoreHundredths: outcome.score === null ? null : Number(outcome.score.replace('.', '')),
        grade: outcome.grade,
        change: outcome.change,
        document: JSON.stringify(outcome),
      }));
      await tx.insert(Outcome, rows);
    }
  }

  private async recordFailure(run: GradingRun, error: unknown, cancelled: boolean): Promise<void> {
    const known = error instanceof RunFailure || error instanceof PluginFailedError;
    if (!cancelled && !known) this.logger.error('A grading run failed', error);
    await this.setState(run, {
      state: cancelled ? 'cancelled' : 'failed',
      errorCode: cancelled ? null : known ? error.code : 'internal-error',
      errorDetail: cancelled || !known ? null : error.message.slice(0, 500),
      finishedAt: this.clock.timestamp(),
    }).catch((failure: unknown) => this.logger.error('The failure of a grading run could not be stored', failure));
  }

  private async setState(run: GradingRun, change: Partial<Pick<GradingRun, 'state' | 'errorCode' | 'errorDetail' | 'finishedAt'>>): Promise<void> {
    await this.database.write((tx) => tx.update(GradingRun, { id: run.id }, change));
  }
}
