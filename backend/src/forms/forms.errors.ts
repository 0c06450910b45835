import { ConflictError, ProblemError, type FieldProblem } from '../common/problem/problem.error.js';

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

export class FormCodeTakenError extends ConflictError {
  constructor() {
    super('form-code-taken');
  }
}

/** Somebody else holds the lease on the draft. */
export class EditLockedError extends ConflictError {
  constructor() {
    super('edit-locked');
  }
}

/** Only a published version can be retired. */
export class FormNotPublishedError extends ConflictError {
  constructor() {
    super('form-not-published');
  }
}

/** A file holds no form that could be taken over. */
export class ImportInvalidError extends ProblemError {
  constructor(errors: readonly FieldProblem[]) {
    super(422, 'import-invalid', { errors });
  }
}
