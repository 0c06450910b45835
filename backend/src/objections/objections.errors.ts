import { ConflictError, ProblemError } from '../common/problem/problem.error.js';

/** Somebody has ruled on it. */
export class ObjectionDecidedError extends ConflictError {
  constructor() {
    super('objection-already-decided');
  }
}

/** More wait than anybody could answer. */
export class TooManyObjectionsError extends ProblemError {
  constructor() {
    super(429, 'too-many-objections');
  }
}
