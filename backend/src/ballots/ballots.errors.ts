import { ConflictError, ForbiddenError, ProblemError } from '../common/problem/problem.error.js';

/** One body and one timing for a card that is malformed, of another collector, voided or unknown. */
export class CardUnknownError extends ProblemError {
  constructor() {
    super(404, 'card-unknown');
  }
}

export class CardAlreadyUsedError extends ConflictError {
  constructor() {
    super('card-already-used');
  }
}

/** A card that was reported lost before it was used; whoever holds its code is told so. */
export class CardReplacedError extends ProblemError {
  constructor() {
    super(410, 'card-replaced');
  }
}

export class CollectorNotOpenError extends ForbiddenError {
  constructor() {
    super('not-open');
  }
}

export class CollectorClosedError extends ProblemError {
  constructor() {
    super(410, 'closed');
  }
}
