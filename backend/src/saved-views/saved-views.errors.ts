import { ConflictError } from '../common/problem/problem.error.js';

/** Somebody has as many views of a list as can be kept. */
export class TooManyViewsError extends ConflictError {
  constructor() {
    super('too-many-views');
  }
}
