export { checkBallots } from './ballots.check.js';
export {
  changeIssued,
  countAtDoors,
  countDaysAtDoors,
  countedBallots,
  countRating,
  findAnswerCounts,
  findCollectors,
  findDoors,
  findSealingKeys,
  findTallies,
  type CountedAnswers,
  type CountedBallot,
  type Door,
  type DoorCount,
  type DoorDays,
  type PaperCount,
  type RatingCount,
  type TallyCount,
} from './ballot.lookup.js';
export { BallotIntegration } from './ballot-integration.js';
export { BallotIntake } from './ballot-intake.js';
export { BallotsModule } from './ballots.module.js';
export { Collector } from './collector.entity.js';
export { CollectorDirectory, type OpenDoor } from './collector-directory.js';
export { talliedRoles } from './domain/tallied-roles.js';
export {
  addCounts,
  ballotsByDay,
  countedQuestions,
  type AnswerCell,
  type AnswerCounts,
  type CountedQuestion,
} from './domain/answer-counts.js';
export { cardHashOf, newCardCode } from './domain/card-code.js';
export { lotsOfBatch, openLots } from './ballot-lots.js';
export { DoorSignal } from './door-signal.entity.js';
export { channels, type SignalKind } from './domain/door-day.js';
export { IntakeSignals } from './intake-signals.js';
export { findLots, findQuarantined, findSignals, type LotCount, type QuarantinedBallots } from './lot.lookup.js';
export { LotQuarantine, type LotOfDoor } from './lot-quarantine.js';
export { BallotLot } from './ballot-lot.entity.js';
export { lotSources, restLot, type LotSource } from './domain/lots.js';
export { RespondentForms, type RespondentForm } from './respondent-forms.js';
export { PaperIntake, type PaperOfDoor } from './paper-intake.js';
export { Tally } from './tally.entity.js';
export { BallotPool } from './inbox/ballot-pool.js';
export { InboxKeyMissingError, InboxKeys } from './inbox/inbox-keys.js';
export { KeysStillUsedError } from './inbox/key-rotation.js';
export { BallotDamagedError, openAnswers, plainKeyId, sealAnswers } from './inbox/sealed-answers.js';
export { BallotInbox } from './inbox/ballot-inbox.js';
export { storeCardBallots } from './card-ballots.statement.js';
