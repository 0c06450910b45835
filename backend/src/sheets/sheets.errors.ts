import { ConflictError, ForbiddenError } from '../common/problem/problem.error.js';

/** Nobody rates himself. */
export class OwnSheetError extends ForbiddenError {
  constructor() {
    super('own-sheet');
  }
}

export class OwnUnitError extends ForbiddenError {
  constructor() {
    super('own-unit');
  }
}

/** Only what was handed in, and is not being written anew, can go back. */
export class SheetNotSubmittedError extends ConflictError {
  constructor() {
    super('sheet-not-submitted');
  }
}

/** Only the chair of a panel signs for it. */
export class NotTheChairError extends ForbiddenError {
  constructor() {
    super('not-the-chair');
  }
}

/** No rater has handed in a sheet. */
export class NothingToSignError extends ConflictError {
  constructor() {
    super('nothing-to-sign');
  }
}

/** Whoever belongs to the unit that hands a sheet in, or to one within it, neither types it in nor compares it. */
export class OperatorOfSheetError extends ForbiddenError {
  constructor() {
    super('operator-of-unit');
  }
}

/** The unit has handed its sheet in by itself. */
export class SheetHandedInError extends ConflictError {
  constructor() {
    super('sheet-handed-in');
  }
}

/** What somebody has typed in for the unit waits for a second person. */
export class EntryWaitsError extends ConflictError {
  constructor() {
    super('sheet-entry-waits');
  }
}

export class EntryDecidedError extends ConflictError {
  constructor() {
    super('sheet-entry-decided');
  }
}
