import { ConflictError } from '../common/problem/problem.error.js';

export class CampaignNotClosedError extends ConflictError {
  constructor() {
    super('campaign-not-closed');
  }
}

export class RunInProgressError extends ConflictError {
  constructor() {
    super('run-in-progress');
  }
}

export class RunFinishedError extends ConflictError {
  constructor() {
    super('run-finished');
  }
}
