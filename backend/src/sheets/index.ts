export { PanelDecision } from './panel-decision.entity.js';
export { SheetEntry } from './sheet-entry.entity.js';
export { SheetPanel } from './sheet-panel.entity.js';
export { SheetReturn } from './sheet-return.entity.js';
export { SheetSubmission } from './sheet-submission.entity.js';
export { Sheet } from './sheet.entity.js';
export {
  countHandedInByMinute,
  countSheets,
  findAffirmativeSheets,
  findAffirmedUnits,
  findHandedIn,
  handedInAnswers,
  type AffirmativeSheet,
  type HandedInSheet,
  type SheetCount,
  type SheetsInMinute,
} from './sheet.lookup.js';
export { checkSheets } from './sheets.check.js';
export { OwedSheets, type Owed } from './owed-sheets.js';
export { findEnteredFor } from './sheet-entries.lookup.js';
export { SheetDeadlines } from './sheet-deadlines.js';
export { WaitingSignatures } from './waiting-signatures.js';
export { SheetTasksService } from './sheet-tasks.service.js';
export { SheetsModule } from './sheets.module.js';
export { SheetsService } from './sheets.service.js';
