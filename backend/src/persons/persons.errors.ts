import { ForbiddenError } from '../common/problem/problem.error.js';

/** Whose login an account is decides about whom it assesses; only those who make accounts say so. */
export class LinkNotYoursError extends ForbiddenError {
  constructor() {
    super('not-yours-to-link');
  }
}
