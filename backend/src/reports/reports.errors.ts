import { ConflictError } from '../common/problem/problem.error.js';

/** There is no result that a report could tell. */
export class NothingToReportError extends ConflictError {
  constructor() {
    super('nothing-to-report');
  }
}

/** Of everybody whom the report would be about, too few have voted to be shown. */
export class ReportWithheldError extends ConflictError {
  constructor() {
    super('report-withheld');
  }
}
