import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { NotFoundError, type ProblemError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { JobEngine } from './job-engine.js';
import { JobFiles } from './job-files.js';
import { JobLeases } from './job-leases.js';
import { JobRegistry } from './job-registry.js';
import { JobWorker } from './job-worker.js';
import { Job, type JobFile, type JobState } from './job.entity.js';
import {
  JobDecidedError,
  JobFileGoneError,
  JobFinishedError,
  JobInProgressError,
  TooManyJobsError,
} from './jobs.errors.js';

/** Unfinished jobs of one account. */
const mostUnfinished = 20;

/** What is asked for. */
export interface WantedJob {
  readonly kind: string;
  /** What there may be one unfinished job of; without one, of nothing. */
  readonly key?: string;
  readonly campaignId?: string;
  readonly subject: string;
  readonly request?: Record<string, unknown>;
  /** How many there are to do, where that is known. */
  readonly total?: number;
}

/** What is stored with a job, or refuses it; stores the job itself by calling `insert`. */
type Alongside = (tx: EntityManager, insert: () => Promise<Job>) => Promise<Job>;

interface JobFilter {
  readonly state?: JobState | undefined;
  readonly campaignId?: string | undefined;
}

/** Work that outlives requests and processes: started by features, followed and cancelled by people. */
@Injectable()
export class Jobs {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(JobEngine) private readonly engine: JobEngine,
    @Inject(JobFiles) private readonly files: JobFiles,
    @Inject(JobLeases) private readonly leases: JobLeases,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
    @Inject(JobWorker) private readonly worker: JobWorker,
  ) {}

  /**
   * Stores a job and hands it in.
   * @param alongside what it holds comes before the job (ADR 17)
   * @param taken the refusal where an unfinished job has its key
   * @throws {JobInProgressError} 409, {@link TooManyJobsError} 429
   */
  async start(
    viewer: Viewer,
    wanted: WantedJob,
    alongside: Alongside = (_tx, insert) => insert(),
    taken: () => ProblemError = () => new JobInProgressError(),
  ): Promise<Job> {
    const mine = { accountId: viewer.accountId, finishedAt: IsNull() };
    if ((await this.database.reader(Job).countBy(mine)) >= mostUnfinished) throw new TooManyJobsError();
    let handed = (): void => undefined;
    const job = await this.database.write(
      (tx) =>
        alongside(tx, async () => {
          const created = await this.insert(tx, viewer, wanted);
          handed = await this.engine.hand(tx, created.id);
          return created;
        }),
      taken,
    );
    handed();
    return job;
  }

  /** Does a job at once and in this process, as somebody who need not have an account; resolves with its id when it has ended. */
  async doHere(viewer: Viewer, wanted: WantedJob, alongside: Alongside): Promise<string> {
    const { id } = await this.database.write((tx) => alongside(tx, () => this.insert(tx, viewer, wanted)));
    await this.worker.perform(id, viewer);
    return id;
  }

  async list(viewer: Viewer, query: PageRequest & JobFilter): Promise<Page<Job>> {
    const window = pageWindow(query, '-createdAt');
    const campaigns = await this.registry.managedCampaigns(viewer);
    const builder = this.database
      .reader(Job)
      .createQueryBuilder('job')
      .where(
        campaigns.length > 0
          ? '(job.accountId = :accountId OR job.campaignId IN (:...campaigns))'
          : 'job.accountId = :accountId',
        { accountId: viewer.accountId, campaigns },
      )
      .orderBy(`job.${window.sort.field}`, window.sort.direction)
      .addOrderBy('job.id')
      .skip(window.offset)
      .take(window.pageSize);
    if (query.state) builder.andWhere('job.state = :state', { state: query.state });
    if (query.campaignId) builder.andWhere('job.campaignId = :campaignId', { campaignId: query.campaignId });
    const [jobs, total] = await builder.getManyAndCount();
    return toPage(window, jobs, total);
  }

  /** @throws {NotFoundError} also when it is somebody else's, and about no campaign that the caller manages */
  async get(viewer: Viewer, id: string): Promise<Job> {
    const job = await this.database.reader(Job).findOneBy({ id });
    if (!job || !(await this.isSeen(viewer, job))) throw new NotFoundError();
    return job;
  }

  /** @throws {JobFinishedError | JobDecidedError} 409 */
  async cancel(viewer: Viewer, id: string): Promise<Job> {
    const job = await this.get(viewer, id);
    const isCancelled = await this.database.write(async (tx) => {
      if (!(await this.leases.cancel(tx, job))) return false;
      await this.audit.record(tx, viewer, {
        action: 'job.cancelled',
        subject: job.subject,
        detail: { kind: job.kind },
      });
      return true;
    });
    const now = await this.get(viewer, id);
    if (!isCancelled) throw now.finishedAt === null ? new JobDecidedError() : new JobFinishedError();
    this.worker.stop(id);
    return now;
  }

  /**
   * The file that a job has made, for who asked for it: it holds what that account may see, and codes of cards.
   * @throws {JobFileGoneError} 404
   */
  async file(viewer: Viewer, id: string): Promise<{ readonly file: JobFile; readonly content: Readable }> {
    const { file, accountId } = await this.get(viewer, id);
    if (accountId !== viewer.accountId) throw new NotFoundError();
    const content = file && (await this.files.read(file));
    if (!file || !content) throw new JobFileGoneError();
    return { file, content };
  }

  /** Called when a file was fetched to its end. */
  async fetched({ file }: { readonly file: JobFile }): Promise<void> {
    if (file.once) await this.files.remove(file);
  }

  private async isSeen(viewer: Viewer, { accountId, campaignId }: Job): Promise<boolean> {
    if (accountId === viewer.accountId) return true;
    return campaignId !== null && (await this.registry.managedCampaigns(viewer)).includes(campaignId);
  }

  private async insert(
    tx: EntityManager,
    viewer: Viewer,
    { kind, key, campaignId, subject, request, total }: WantedJob,
  ): Promise<Job> {
    const id = newId();
    const now = this.clock.timestamp();
    const job: Job = {
      id,
      kind,
      key: key ?? id,
      state: 'queued',
      accountId: viewer.accountId,
      postId: viewer.postId,
      startedBy: viewer.displayName,
      campaignId: campaignId ?? null,
      subject,
      request: request ?? {},
      progressDone: 0,
      progressTotal: total ?? 0,
      progressCode: null,
      cancellable: true,
      owner: null,
      heartbeatAt: now,
      attempts: 0,
      errorCode: null,
      errorDetail: null,
      result: null,
      file: null,
      createdAt: now,
      startedAt: null,
      finishedAt: null,
    };
    await insertRows(tx, Job, job);
    return job;
  }
}
