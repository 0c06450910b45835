import { ConflictError } from '../common/problem/problem.error.js';

/** Somebody has ruled on it. */
export class ObjectionDecidedError extends ConflictError {
  constructor() {
    super('objection-already-decided');
  }
}
