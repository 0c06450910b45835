import { ConflictError } from '../common/problem/problem.error.js';

/** Facts wait for their second person, and nobody has said why they are to be left out. */
export class FactsWaitingError extends ConflictError {
  constructor() {
    super('facts-waiting');
  }
}
