import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { GradingInput, GradingResult } from '@pingyi/plugin-sdk';
import type { EntityManager } from 'typeorm';
import { BallotIntegration, findQuarantined, InboxKeyMissingError, KeysStillUsedError } from '../ballots/index.js';
import { type Campaign, CampaignsService, findCampaign, holdCampaign, mayDo, stateAfter } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { insertInBulk } from '../database/insert-in-bulk.js';
import { DisclosedAnswers, DisclosedCounts } from '../disclosure/index.js';
import {
  JobFailure,
  JobRegistry,
  type Job,
  type JobEnd,
  type JobHandler,
  type JobInHand,
  type JobOutcome,
} from '../jobs/index.js';
import { PluginFailedError, PluginHost } from '../plugin-host/index.js';
import { AnswerDisclosure } from './answer-disclosure.js';
import { GradingInputBuilder } from './grading-input.builder.js';
import { GradingRun } from './grading-run.entity.js';
import { OutcomeStore } from './outcome-store.js';
import { RunFollowers } from './run-followers.js';
import { RunFigure } from './run-figure.entity.js';

export const gradingRunKind = 'grading-run';

const campaignChanged = () => new JobFailure('campaign-changed', 'The campaign was reopened or changed during the run');

/** Works a run out: counts every ballot, builds the input, has the campaign type grade it, and stores what comes of it. */
@Injectable()
export class GradingRunJob implements JobHandler, OnModuleInit {
  readonly needs = 'grading.run';

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(BallotIntegration) private readonly integration: BallotIntegration,
    @Inject(GradingInputBuilder) private readonly inputs: GradingInputBuilder,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(OutcomeStore) private readonly outcomes: OutcomeStore,
    @Inject(DisclosedCounts) private readonly disclosed: DisclosedCounts,
    @Inject(AnswerDisclosure) private readonly answers: AnswerDisclosure,
    @Inject(DisclosedAnswers) private readonly disclosedAnswers: DisclosedAnswers,
    @Inject(RunFollowers) private readonly followers: RunFollowers,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.handle(gradingRunKind, this);
  }

  async perform(job: JobInHand): Promise<JobOutcome> {
    const run = await this.begin(job);
    await job.progress({ done: 0, code: 'counting' });
    const { setAside } = await this.count(run);
    const seen = await findCampaign(this.database.dataSource.manager, run.campaignId);
    if (!mayDo(seen, 'grade')) throw campaignChanged();
    const { input, usedFigures, shown, complete, waiting, groupIn, paperOf } = await this.inputs.build(seen);
    const quarantined = await findQuarantined(this.database.dataSource.manager, seen.id);
    const answers = await this.answers.of(seen, groupIn);
    const result = await this.grade(run, input, job.signal);
    await this.outcomes.store(job, result.outcomes, paperOf);
    const follow = await this.followers.prepare({ job, campaign: seen, complete });
    const end = {
      state: 'succeeded',
      progressDone: result.outcomes.length,
      inputHash: result.inputHash,
      outcomeHash: result.outcomeHash,
      input: JSON.stringify(input),
      aggregate: result.aggregate,
      waiting,
      setAside,
      quarantined: quarantined.length > 0 ? quarantined : null,
      finishedAt: this.clock.timestamp(),
    } as const;
    let campaign: Campaign;
    return {
      result: { run: run.number },
      hold: async (tx) => {
        const held = await holdCampaign(this.database, tx, seen.id);
        if (held?.revision !== seen.revision) throw campaignChanged();
        campaign = held;
      },
      effect: async (tx) => {
        await this.database.changeIf(tx, GradingRun, { id: run.id }, end);
        const used = usedFigures.map((figure) => ({ runId: run.id, unitId: figure.unitId, figureId: figure.id }));
        await insertInBulk(this.database, tx, RunFigure, used);
        await this.disclosed.replace(tx, campaign.id, shown);
        await this.disclosedAnswers.replace(tx, campaign.id, answers);
        await follow(tx);
        if (campaign.state !== stateAfter('grade'))
          await this.campaigns.move(tx, job.viewer, campaign, { state: stateAfter('grade'), stage: null }, null);
      },
    };
  }

  /** Outcomes are stored before a run succeeds; those of one that does not are no part of anything. */
  async ended(tx: EntityManager, { id }: Pick<Job, 'id'>, end: JobEnd): Promise<void> {
    await this.database.changeIf(tx, GradingRun, { id }, end);
    await this.outcomes.discard(tx, id);
    await this.followers.discard(tx, id);
  }

  /** Nothing of an earlier attempt, whose process is gone, stays. */
  private begin(job: JobInHand): Promise<GradingRun> {
    return this.database.write(async (tx) => {
      await job.keep(tx, { done: 0 });
      await this.outcomes.discard(tx, job.id);
      await this.followers.discard(tx, job.id);
      await this.database.changeIf(tx, GradingRun, { id: job.id }, { state: 'running', progressDone: 0 });
      return tx.findOneByOrFail(GradingRun, { id: job.id });
    });
  }

  /** A grade holds every ballot that can be read, or there is none. */
  private async count(run: GradingRun): Promise<{ readonly setAside: number }> {
    try {
      return await this.integration.countAll(run.campaignId);
    } catch (error) {
      if (error instanceof InboxKeyMissingError) throw new JobFailure('ballots-unreadable', error.message);
      if (error instanceof KeysStillUsedError) throw new JobFailure('ballots-being-counted', error.message);
      throw error;
    }
  }

  private async grade(run: GradingRun, input: GradingInput, signal: AbortSignal): Promise<GradingResult> {
    if (this.plugins.find(run.pluginId)?.digest !== run.pluginDigest)
      throw new JobFailure('plugin-changed', 'The campaign type is not the one with which the campaign was published');
    const answer = await this.plugins.grade(input, { signal }).catch((error: unknown) => {
      throw error instanceof PluginFailedError ? new JobFailure(error.code, error.message) : error;
    });
    if (answer.ok) return answer.result;
    const [first] = 'configErrors' in answer ? answer.configErrors : answer.inputErrors;
    throw new JobFailure(first?.code ?? 'refused', `${first?.path ?? ''} is refused by the campaign type`);
  }
}
