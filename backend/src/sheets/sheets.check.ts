import { unsealed, type SealedTable } from '../audit/index.js';
import type { CheckSource, Finding } from '../common/check.js';
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

export async function* checkSheets(source: CheckSource): AsyncGenerator<Finding> {
  yield* unsealed(source, sealedSheet);
  yield* unsealed(source, sealedSubmission);
}
