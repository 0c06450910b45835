import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import type { Database } from '../database/database.js';
import { JobLostError } from './jobs.errors.js';
import type { JobFiles, NamedFile } from './job-files.js';
import type { JobLease } from './job-lease.js';
import type { Job, JobFile } from './job.entity.js';

/** Progress is written so often at most; it is for people to look at. */
const progressMs = 500;

export interface JobProgress {
  readonly done: number;
  readonly total?: number;
  /** What is being done just now, a code for the console. */
  readonly code?: string;
}

interface Rooms {
  readonly database: Database;
  readonly leases: JobLease;
  readonly files: JobFiles;
}

/** A job that this process works on, as its handler sees it. */
export class JobInHand {
  private nextProgress = 0;
  private done = 0;

  constructor(
    private readonly rooms: Rooms,
    readonly job: Job,
    /** Whoever asked for it, with what the account may do now. */
    readonly viewer: Viewer,
    /** Aborted when the job is cancelled or taken over, and when this process stops. */
    readonly signal: AbortSignal,
  ) {}

  get id(): string {
    return this.job.id;
  }

  /**
   * Tells how far it has come; most calls write nothing.
   * @throws {JobLostError} when it is this process's no more
   */
  async progress(made: JobProgress): Promise<void> {
    this.signal.throwIfAborted();
    this.done = made.done;
    const now = performance.now();
    if (now < this.nextProgress) return;
    this.nextProgress = now + progressMs;
    await this.rooms.database.write((tx) => this.keep(tx, made));
  }

  /**
   * Makes sure, in a unit of work of the handler's own, that the job is still this process's.
   * @throws {JobLostError} when it is not, and nothing of it may be stored
   */
  keep(tx: EntityManager, made: JobProgress): Promise<void> {
    return this.change(tx, made, {});
  }

  /**
   * Says, in the unit of work that decides something, that it is to be carried out to the end: the job cannot be cancelled any more,
   * and whoever takes it over finds what it comes to.
   * @throws {JobLostError} as {@link keep}
   */
  async decide(tx: EntityManager, result: Record<string, unknown>): Promise<void> {
    await this.change(tx, { done: 0 }, { cancellable: false, result });
  }

  /** Whether an earlier attempt has decided. */
  get isDecided(): boolean {
    return !this.job.cancellable;
  }

  private async change(tx: EntityManager, { done, total, code }: JobProgress, more: Partial<Job>): Promise<void> {
    this.done = done;
    const isMine = await this.rooms.leases.change(tx, this.id, {
      progressDone: done,
      ...(total === undefined ? {} : { progressTotal: total }),
      ...(code === undefined ? {} : { progressCode: code }),
      ...more,
    });
    if (!isMine) throw new JobLostError();
  }

  /** How far it has come, also where that is not written. */
  get progressDone(): number {
    return this.done;
  }

  /** Keeps what is made as the file that the job comes to. */
  write(content: Readable, named: NamedFile): Promise<JobFile> {
    return this.rooms.files.write(content, named, this.signal);
  }
}
