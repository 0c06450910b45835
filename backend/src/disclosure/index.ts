export { DisclosedAnswers, type AnswerTotals, type ShownAnswers, type ShownDays } from './disclosed-answers.js';
export { DisclosedCount } from './disclosed-count.entity.js';
export { DisclosedCounts, type ShownBallots } from './disclosed-counts.js';
export { DisclosureModule } from './disclosure.module.js';
export {
  discloseAnswers,
  discloseDays,
  theBallots,
  type AnswerCell,
  type AnswerFigures,
  type GroupInRun,
  type QuestionFigures,
} from './domain/answer-figures.js';
export { shownCardUses } from './domain/card-uses.js';
export type { CategoryCounts, Counts } from './domain/counts.js';
export { leastFloor, shownCount } from './domain/floor.js';
export { ballotsOf, disclose, type DisclosedGroup, type Floors, type GroupFigures } from './domain/group-figures.js';
export { channelShare, type ChannelShare } from './domain/channel-share.js';
export { waitingBallots, type WaitingBallots } from './domain/waiting.js';
