import { ConflictError, ProblemError } from '../common/problem/problem.error.js';
import type { CandidateReason } from './domain/candidate-reasons.js';

/** Some of those who were named cannot be nominated; each error names one with one reason. */
export class NotEligibleError extends ProblemError {
  constructor(
    pointer: string,
    refused: readonly { readonly at: number; readonly reasons: readonly CandidateReason[] }[],
  ) {
    super(422, 'not-eligible', {
      errors: refused.flatMap(({ at, reasons }) =>
        reasons.map(({ code }) => ({ pointer: `${pointer}/${at}`, code: `not-eligible-${code}` })),
      ),
    });
  }
}

/** More would be nominated in a field than the office lets be. */
export class OverQuotaError extends ProblemError {
  constructor(most: number, nominated: number) {
    super(409, 'over-quota', { errors: [{ pointer: '#/field', code: 'over-quota', params: { most, nominated } }] });
  }
}

/** The list can still change: nobody is given a certificate, put forward or made an example by it. */
export class AwardsNotFinalError extends ConflictError {
  constructor() {
    super('awards-not-final');
  }
}
