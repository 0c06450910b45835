import { ForbiddenError } from '../common/problem/problem.error.js';

export class OwnUnitError extends ForbiddenError {
  constructor() {
    super('own-unit');
  }
}
