export { BallotIntegration } from './ballot-integration.js';
export { BallotIntake } from './ballot-intake.js';
export { CardsService, type IssuedCard } from './cards.service.js';
export { Collector } from './collector.entity.js';
export { CollectionModule } from './collection.module.js';
export { SheetSubmission } from './sheet-submission.entity.js';
export { Sheet } from './sheet.entity.js';
export { SheetsService } from './sheets.service.js';
export { Tally } from './tally.entity.js';
