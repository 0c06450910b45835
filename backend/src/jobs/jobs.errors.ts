import { ConflictError, ProblemError } from '../common/problem/problem.error.js';

/** The same is under way already. */
export class JobInProgressError extends ConflictError {
  constructor() {
    super('job-in-progress');
  }
}

/** It has ended, in whatever way. */
export class JobFinishedError extends ConflictError {
  constructor() {
    super('job-finished');
  }
}

/** What it has decided is carried out to the end. */
export class JobDecidedError extends ConflictError {
  constructor() {
    super('job-decided');
  }
}

/** The job made no file, or has not made it yet, or it was removed. */
export class JobFileGoneError extends ProblemError {
  constructor() {
    super(404, 'job-file-gone');
  }
}

/** An account has so many unfinished jobs that others would wait for them. */
export class TooManyJobsError extends ProblemError {
  constructor() {
    super(429, 'too-many-jobs', { headers: { 'retry-after': '30' } });
  }
}

/** Why a job fails, in a code for the console and a sentence for the log. */
export class JobFailure extends Error {
  constructor(
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

/** Others have ended the job, or taken it over; nothing of it may be stored. */
export class JobLostError extends Error {}
