import type { EntityManager } from 'typeorm';
import type { Permission } from '../access/index.js';
import type { JobInHand } from './job-in-hand.js';
import type { Job, JobFile, JobState } from './job.entity.js';

/** What a job comes to. */
export interface JobOutcome {
  readonly result?: Record<string, unknown>;
  readonly file?: JobFile;
  /** Holds, in the unit of work that ends the job and before it does, the rows that have to be held first (ADR 17). */
  readonly hold?: (tx: EntityManager) => Promise<void>;
  /** What the job changes in the database: in the same unit of work as its end, so that it happens once or not at all. */
  readonly effect?: (tx: EntityManager) => Promise<void>;
}

/** How a job ended that did not succeed. */
export interface JobEnd {
  readonly state: JobState & ('failed' | 'cancelled');
  readonly errorCode: string | null;
  readonly errorDetail: string | null;
  /** The places that a refusal names, as `errors`; whoever asked for the job is told them. */
  readonly result?: Record<string, unknown>;
  readonly finishedAt: string;
}

/** How a feature does its kind of jobs. */
export interface JobHandler {
  /** What the account has to be allowed when the job is done, not only when it was asked for. */
  readonly needs: Permission;
  /** Does it, perhaps for the second time: a killed process leaves what it did outside the outcome's unit of work. */
  perform(job: JobInHand): Promise<JobOutcome>;
  /** Goes into the unit of work in which a job ends without success, in whatever process that is. */
  ended?(tx: EntityManager, job: Pick<Job, 'id' | 'request'>, end: JobEnd): Promise<void>;
}
