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

/** A campaign, a register or a copy stands on the form. */
export class FormInUseError extends ConflictError {
  constructor() {
    super('form-in-use');
  }
}

/** It came with the product, and would come again with the next start. */
export class FormShippedError extends ConflictError {
  constructor() {
    super('form-shipped');
  }
}

/** It was thrown away and has to be brought back first. */
export class FormInBinError extends ConflictError {
  constructor() {
    super('form-in-bin');
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
