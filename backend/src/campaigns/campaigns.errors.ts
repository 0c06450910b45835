import {
  ConflictError,
  ProblemError,
  ValidationFailedError,
  type FieldProblem,
} from '../common/problem/problem.error.js';
import { furtherUnits } from './domain/step-findings.js';

export class TransitionRefusedError extends ConflictError {
  constructor(from: string, to: string) {
    super('transition-refused', `${from} to ${to}`);
  }
}

/** Something stands against a stage; each error names what. */
export class StepHinderedError extends ProblemError {
  constructor(hindrances: readonly string[]) {
    super(409, 'step-hindered', { errors: hindrances.map((code) => ({ pointer: '#/to', code })) });
  }
}

/** A campaign that cannot be published yet; each error names what is missing. */
export class CampaignIncompleteError extends ProblemError {
  constructor(errors: readonly FieldProblem[]) {
    super(422, 'campaign-incomplete', { errors });
  }
}

export class CampaignTypeUnknownError extends ValidationFailedError {
  constructor() {
    super([{ pointer: '#/campaignType', code: 'not-a-choice' }]);
  }
}

export class SchemeInvalidError extends ProblemError {
  constructor(errors: readonly FieldProblem[]) {
    super(422, 'scheme-invalid', { errors });
  }
}

/** Units were chosen that the campaign type cannot grade; each error names one, and the last says how many more there are. */
export class UnitsNotGradableError extends ProblemError {
  constructor(pointer: string, names: readonly string[], total: number) {
    super(422, 'units-not-gradable', {
      errors: [
        ...names.map((unit) => ({ pointer, code: 'unit-not-gradable', params: { unit } })),
        ...furtherUnits(pointer, total - names.length),
      ],
    });
  }
}
