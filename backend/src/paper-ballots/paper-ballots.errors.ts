import { ConflictError, ForbiddenError, ValidationFailedError } from '../common/problem/problem.error.js';

/** Somebody has typed in a paper of this number already. */
export class PaperNumberTakenError extends ConflictError {
  constructor() {
    super('paper-number-taken');
  }
}

/** Whoever belongs to the unit that is rated, or to one within it, types in none of its papers. */
export class OperatorOfUnitError extends ForbiddenError {
  constructor() {
    super('operator-of-unit');
  }
}

/** The batch has gone on: papers are no longer typed in, or not yet controlled. */
export class PaperBatchStateError extends ConflictError {
  constructor() {
    super('paper-batch-state');
  }
}

/** Papers of the sample wait for their second entry or for a third person. */
export class PaperControlOpenError extends ConflictError {
  constructor() {
    super('paper-control-open');
  }
}

/** A form with a table that grows, a file or a signature. */
export class FormNotForPaperError extends ValidationFailedError {
  constructor() {
    super([{ pointer: '#/group', code: 'form-not-for-paper' }]);
  }
}
