export { ActionGroups } from './action-groups.service.js';
export { actionGroupOf, actionGroups, type ActionGroup, type GradesByAction } from './domain/action-groups.js';
export { checkGrading } from './grading.check.js';
export { GradePackageService } from './grade-package.service.js';
export { GradingModule } from './grading.module.js';
export { InputContext } from './input-context.js';
export { GradingService } from './grading.service.js';
export type { GradingRun } from './grading-run.entity.js';
export { findPublishedRun, isQuarantineChanged, type PublishedRun } from './grading-run.lookup.js';
export { LedgerService, type LedgerFilters, type LedgerRow } from './ledger.service.js';
export { LedgerNames } from './ledger-names.js';
export { changeKinds, outcomeFilters } from './outcome-filters.js';
export { changeCounts, ledgerRow, toLedgerRow, traceStep } from './ledger-view.js';
export { OutcomeKinds, superiorIn, type KindsOfSubjects } from './outcome-kinds.js';
export type { Standing } from './domain/standing.js';
export { OutcomeStandings, type Standings } from './outcome-standings.js';
export { WithheldGroups } from './withheld-groups.js';
export { PriorGrades } from './prior-grades.js';
export { figuresBehind } from './run-figures.lookup.js';
export { RunFollowers, type RunAtHand, type RunFollower } from './run-followers.js';
export { saidReasons } from './said-reasons.js';
export { StandingRuns } from './standing-runs.js';
export {
  OutcomeTable,
  type GradedSubject,
  type GradeOfUnit,
  type OutcomeFilters,
  type OutcomeSummary,
} from './outcome-table.js';
