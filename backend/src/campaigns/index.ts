export { ActObstacles } from './act-obstacles.js';
export {
  findCampaign,
  findCampaigns,
  findGradedAbout,
  findGradedOfType,
  findRaters,
  findRunningCampaigns,
  findCampaignsAssessedBy,
  handOverShares,
  holdCampaign,
  holdTaking,
  isAfterBallots,
  isRater,
  ofManagedCampaign,
  raiseRevision,
  takesBallots,
} from './campaign.lookup.js';
export {
  enterCommitments,
  aboutWhom,
  findSubject,
  findSubjectNames,
  findSubjects,
  findSubjectsBehind,
  findSubjectsInTable,
  lastingName,
  subjectsWithin,
  withSubject,
  withSubjects,
  type SubjectInTable,
} from './campaign-subject.lookup.js';
export { findRoundNumbers } from './campaign-rounds.lookup.js';
export { findReopened, reopenedUntil } from './reopened-sheets.lookup.js';
export { findMovedEnds } from './moved-ends.lookup.js';
export { findPhases } from './campaign-phases.lookup.js';
export { CampaignRoundsService } from './campaign-rounds.service.js';
export { CampaignRater } from './campaign-rater.entity.js';
export { CampaignSubject } from './campaign-subject.entity.js';
export { CampaignStages } from './campaign-stages.js';
export { Campaign } from './campaign.entity.js';
export { CampaignWords } from './campaign-words.js';
export { roundRef, toRoundRef } from './round-ref.js';
export { CampaignsModule } from './campaigns.module.js';
export { EnteredDataCheck } from './entered-data-check.js';
export { ReceivedBallots } from './received-ballots.js';
export { StepChecks, type StepCheck } from './step-checks.js';
export { assessedBy, warns, warnsAbout, type StepFinding } from './domain/step-findings.js';
export { countByState, findGradedIn, visibleCampaigns } from './visible-campaigns.js';
export { CampaignInputsService } from './campaign-inputs.service.js';
export { CampaignSubjectsService, type AddedSubjects } from './campaign-subjects.service.js';
export { CampaignsService } from './campaigns.service.js';
export type { NewCampaign } from './campaign-wishes.js';
export type { SubjectChoice } from './subject-choice.js';
export type { AssessorRule } from './domain/assessor-rule.js';
export { assignedBy, isOwn, type Assessed, type Assigned } from './domain/assessor-shares.js';
export {
  isAssessedByRule,
  isGraded,
  isOwnSheet,
  openingOf,
  openingForUnit,
  type Opening,
  type AccessKind,
  type EvaluatorGroup,
  type Phase,
} from './domain/campaign-plan.js';
export { formsOfGroup, formVersionsOf, groupFor } from './domain/group-forms.js';
export { dueDayOf, type MovedEnd } from './domain/original-end.js';
export { thresholdsOf } from './domain/thresholds.js';
export { byDoor, doorName, doorUnitOf, superiorOf } from './domain/joint-ballots.js';
export { mayVeto, rosterOf, unitLists, valuesOf, type Commitment, type Panel } from './domain/subject-data.js';
export {
  accepts,
  campaignStates,
  hasOpened,
  initialState,
  isRunning,
  mayDo,
  placeOf,
  stageOf,
  stateAfter,
  statesWhere,
  statesWithBallots,
  takes,
  type CampaignState,
  type Intake,
  type Position,
} from './domain/lifecycle.js';
