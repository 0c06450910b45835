import { In } from 'typeorm';
import type { Database } from '../database/database.js';
import { SheetEntry } from './sheet-entry.entity.js';
import type { Sheet } from './sheet.entity.js';

/** By whom of the office a sheet was typed in for its unit, and who has compared it with the paper. */
export interface EnteredFor {
  readonly id: string;
  readonly enteredBy: string;
  readonly verifiedBy: string;
  readonly receivedOn: string;
}

/** Of those sheets whose last submission came on paper, by sheet. */
export async function findEnteredFor(
  database: Database,
  sheets: readonly Pick<Sheet, 'id' | 'submittedAt'>[],
): Promise<ReadonlyMap<string, EnteredFor>> {
  if (sheets.length === 0) return new Map();
  const last = new Map(sheets.map(({ id, submittedAt }) => [id, submittedAt]));
  const entries = await database.reader(SheetEntry).find({
    select: { id: true, sheetId: true, submittedAt: true, receivedOn: true, enteredByName: true, decidedByName: true },
    where: { sheetId: In([...last.keys()]), state: 'accepted' },
  });
  return new Map(
    entries.flatMap(({ id, sheetId, submittedAt, receivedOn, enteredByName, decidedByName }) =>
      sheetId !== null && last.get(sheetId) === submittedAt
        ? [[sheetId, { id, enteredBy: enteredByName, verifiedBy: decidedByName ?? '', receivedOn }] as const]
        : [],
    ),
  );
}
