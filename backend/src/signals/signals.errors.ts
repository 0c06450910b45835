import { ConflictError } from '../common/problem/problem.error.js';

/** Somebody has decided meanwhile. */
export class QuarantineDecidedError extends ConflictError {
  constructor() {
    super('quarantine-decided');
  }
}

/** Of a lot one proposal waits. */
export class QuarantineWaitingError extends ConflictError {
  constructor() {
    super('quarantine-waiting');
  }
}
