import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { ReopenedSheet } from './reopened-sheet.entity.js';

// What the room of sheets asks of sheets that were opened again.

/** Up to which day the sheets of a group about one unit are open again; null = they are not. */
export const reopenedUntil = async (
  manager: EntityManager,
  campaignId: string,
  groupKey: string,
  unitId: string,
): Promise<string | null> =>
  (await manager.findOneBy(ReopenedSheet, { campaignId, groupKey, unitId }))?.untilDay ?? null;

/** The same of a whole group, by unit. */
export const findReopened = async (
  database: Database,
  campaignId: string,
  groupKey: string,
): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await database.reader(ReopenedSheet).findBy({ campaignId, groupKey })).map(({ unitId, untilDay }) => [
      unitId,
      untilDay,
    ]),
  );
