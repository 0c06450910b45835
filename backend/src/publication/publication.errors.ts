import { ConflictError, ProblemError } from '../common/problem/problem.error.js';

/** Only what has been computed can be published (I14). */
export class NotComputedError extends ConflictError {
  constructor() {
    super('campaign-not-computed');
  }
}

export class RunNotSucceededError extends ConflictError {
  constructor() {
    super('run-not-succeeded');
  }
}

export class AlreadyPublishedError extends ConflictError {
  constructor() {
    super('already-published');
  }
}

/** The reason is told to everybody who still has the link. */
export class WithdrawnError extends ProblemError {
  constructor(reason: string) {
    super(410, 'publication-withdrawn', { detail: reason });
  }
}

/** Of a campaign one request waits at a time. */
export class RequestWaitingError extends ConflictError {
  constructor() {
    super('publication-request-waiting');
  }
}

/** Somebody confirmed or declined it, or took it back. */
export class RequestDecidedError extends ConflictError {
  constructor() {
    super('publication-request-decided');
  }
}
