import { ForbiddenError } from '../common/problem/problem.error.js';

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
