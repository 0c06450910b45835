export { checkGrading } from './grading.check.js';
export { GradePackageService } from './grade-package.service.js';
export { GradingModule } from './grading.module.js';
export { InputContext } from './input-context.js';
export { GradingService } from './grading.service.js';
export { findPublishedRun, type PublishedRun } from './grading-run.lookup.js';
export { LedgerNames } from './ledger-names.js';
export { ledgerRow, toLedgerRow, traceStep } from './ledger-view.js';
export { OutcomeTable, type GradedSubject, type OutcomeFilters, type OutcomeSummary } from './outcome-table.js';
