import { unsealed, type SealedTable } from '../audit/index.js';
import type { CheckSource, Finding } from '../common/check.js';
import type { PanelDecision } from './panel-decision.entity.js';
import type { SheetEntry } from './sheet-entry.entity.js';
import type { SheetReturn } from './sheet-return.entity.js';
import type { SheetSubmission } from './sheet-submission.entity.js';
import type { Sheet } from './sheet.entity.js';

/** What counts of a sheet that was handed in; a draft saved later changes the rest. */
export const sealedSheet: SealedTable<Sheet> = {
  table: 'sheet',
  fields: ['campaignId', 'groupKey', 'unitId', 'raterKey', 'raterUnitId', 'total', 'sheetValues', 'submittedAt'],
  json: ['sheetValues'],
};

export const sealedSubmission: SealedTable<SheetSubmission> = {
  table: 'sheet_submission',
  fields: ['sheetId', 'byName', 'at', 'answers', 'total'],
  json: ['answers'],
};

/** What a sheet went back for; the answer to it is written later. */
export const sealedReturn: SealedTable<SheetReturn> = {
  table: 'sheet_return',
  fields: ['sheetId', 'submittedAt', 'items', 'comment', 'dueOn', 'byName', 'at'],
  json: ['items'],
};

/** What the chair of a panel has signed. */
export const sealedDecision: SealedTable<PanelDecision> = {
  table: 'panel_decision',
  fields: [
    'campaignId',
    'groupKey',
    'unitId',
    'items',
    'total',
    'sheetValues',
    'basis',
    'comment',
    'signedByName',
    'signedAt',
  ],
  json: ['items', 'sheetValues'],
};

/** What was typed in from a paper, and what a second person has said of it. */
export const sealedEntry: SealedTable<SheetEntry> = {
  table: 'sheet_entry',
  fields: [
    'campaignId',
    'groupKey',
    'unitId',
    'state',
    'answers',
    'total',
    'scanId',
    'receivedOn',
    'enteredByName',
    'enteredAt',
    'decidedByName',
    'decidedAt',
    'reason',
    'sheetId',
    'submittedAt',
  ],
  json: ['answers'],
};

export async function* checkSheets(source: CheckSource): AsyncGenerator<Finding> {
  yield* unsealed(source, sealedSheet);
  yield* unsealed(source, sealedSubmission);
  yield* unsealed(source, sealedReturn);
  yield* unsealed(source, sealedDecision);
  yield* unsealed(source, sealedEntry);
}
