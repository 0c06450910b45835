import { ProblemError, type FieldProblem } from '../common/problem/problem.error.js';

export class FormInvalidError extends ProblemError {
  constructor(errors: readonly FieldProblem[]) {
    super(422, 'form-invalid', { errors });
  }
}

export class FormVersionUnknownError extends ProblemError {
  constructor() {
    super(422, 'form-version-unknown');
  }
}
