import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { trace } from '@opentelemetry/api';
import { LessThan } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { ProblemError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { JobEngine } from './job-engine.js';
import { JobFiles } from './job-files.js';
import type { JobOutcome } from './job-handler.js';
import { JobInHand } from './job-in-hand.js';
import { JobLeases } from './job-leases.js';
import { JobRegistry } from './job-registry.js';
import { Job } from './job.entity.js';
import { JobFailure, JobLostError } from './jobs.errors.js';

/** Of the places that a refusal names: whoever mends the first of them looks at the file anyway. */
const placesKept = 20;
const beatMs = 3_000;
const tidyMs = 600_000;
/** How long a job is listed after its end. */
const listedMs = 30 * 24 * 3_600_000;

/** Works on the jobs that the engine brings, says so while it does, and lets those of silent processes begin anew. */
@Injectable()
export class JobWorker implements OnApplicationBootstrap, OnModuleDestroy, BeforeApplicationShutdown {
  private readonly logger = new Logger('jobs');
  private readonly inHand = new Map<string, AbortController>();
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly working = new Set<Promise<void>>();
  private beating: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(JobEngine) private readonly engine: JobEngine,
    @Inject(JobFiles) private readonly files: JobFiles,
    @Inject(JobLeases) private readonly leases: JobLeases,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.engine.begin((jobId) => this.perform(jobId));
    this.timers.push(setInterval(() => this.beat(), beatMs).unref());
    this.timers.push(setInterval(() => this.tidy(), tidyMs).unref());
    this.tidy();
  }

  /** Before anybody waits for what is under way. */
  onModuleDestroy(): void {
    this.stopping = true;
    for (const timer of this.timers) clearInterval(timer);
    for (const lease of this.inHand.values()) lease.abort();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.engine.end(), this.beating, ...this.working]);
  }

  /** Stops the work on a job at once if it is done here; another process hears of it at its next heartbeat. */
  stop(jobId: string): void {
    this.inHand.get(jobId)?.abort();
  }

  /**
   * Works on a job if nobody does. Never fails: what goes wrong is how the job ends.
   * @param as who does it, if not the account that asked for it
   */
  perform(jobId: string, as?: Viewer): Promise<void> {
    const work = this.work(jobId, as)
      .catch((error: unknown) => this.logger.error('A job could not be worked on', error))
      .finally(() => this.working.delete(work));
    this.working.add(work);
    return work;
  }

  private async work(jobId: string, as?: Viewer): Promise<void> {
    if (this.stopping) return;
    const job = await this.leases.claim(jobId);
    if (!job) return;
    const lease = new AbortController();
    if (this.stopping) lease.abort();
    this.inHand.set(jobId, lease);
    const span = trace.getTracer('pingyi').startSpan(`job ${job.kind}`, { attributes: { 'pingyi.job.id': jobId } });
    try {
      await this.carryOut(job, lease.signal, as);
    } finally {
      span.end();
      this.inHand.delete(jobId);
    }
  }

  private async carryOut(job: Job, signal: AbortSignal, as?: Viewer): Promise<void> {
    try {
      const handler = this.registry.handlerOf(job.kind);
      if (!handler) throw new JobFailure('job-unknown', `Nobody does jobs of the kind ${job.kind}`);
      const viewer = as ?? (await this.registry.viewerOf(job));
      if (!viewer?.permissions.has(handler.needs))
        throw new JobFailure('forbidden', 'The account may not do this any more');
      const inHand = new JobInHand(
        { database: this.database, leases: this.leases, files: this.files },
        job,
        viewer,
        signal,
      );
      await this.succeed(inHand, await handler.perform(inHand));
    } catch (error) {
      await this.giveUp(job, error, signal);
    }
  }

  private async succeed(job: JobInHand, { result, file, hold, effect }: JobOutcome): Promise<void> {
    const end = {
      state: 'succeeded',
      cancellable: false,
      progressDone: job.progressDone,
      progressCode: null,
      result: result ?? null,
      file: file ?? null,
      finishedAt: this.clock.timestamp(),
    } as const;
    try {
      await this.database.write(async (tx) => {
        job.signal.throwIfAborted();
        await hold?.(tx);
        if (!(await this.leases.change(tx, job.id, end))) throw new JobLostError();
        await effect?.(tx);
      });
    } catch (error) {
      if (file) await this.files.remove(file);
      throw error;
    }
  }

  /** The end of a job that did not succeed; one that others have ended is theirs, and one of a process that stops is given back. */
  private async giveUp(job: Job, error: unknown, signal: AbortSignal): Promise<void> {
    if (error instanceof JobLostError) return;
    if (signal.aborted) {
      if (this.stopping) await this.leases.giveBack(job.id);
      return;
    }
    const known = error instanceof JobFailure || error instanceof ProblemError;
    if (!known) this.logger.error('A job failed', error);
    const code = known ? error.code : 'internal-error';
    const detail = error instanceof JobFailure ? error.message.slice(0, 500) : null;
    const places = (error instanceof ProblemError && error.errors?.slice(0, placesKept)) || [];
    await this.database.write((tx) => this.leases.fail(tx, job, { code, detail, places }));
  }

  private beat(): void {
    this.beating = this.beating.then(() => this.renewAndTakeOver()).catch((error: unknown) => this.logger.warn(error));
  }

  /** Nothing is written while no job is unfinished. */
  private async renewAndTakeOver(): Promise<void> {
    if (this.stopping) return;
    const known = [...this.inHand.keys()];
    if (!(await this.leases.hasUnfinished())) {
      for (const jobId of known) this.stop(jobId);
      return;
    }
    const mine = new Set(await this.leases.renew(known));
    for (const jobId of known) if (!mine.has(jobId)) this.stop(jobId);
    await this.leases.takeOver();
  }

  private tidy(): void {
    void this.removeOld().catch((error: unknown) => this.logger.warn(error));
  }

  private async removeOld(): Promise<void> {
    await this.files.removeOld();
    const listed = new Date(this.clock.now().getTime() - listedMs).toISOString();
    const old = { finishedAt: LessThan(listed) };
    if (await this.database.reader(Job).existsBy(old)) await this.database.write((tx) => tx.delete(Job, old));
  }
}
