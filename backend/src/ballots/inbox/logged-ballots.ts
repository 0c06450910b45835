import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/database.js';

/** A ballot as the log has it. */
export interface LoggedBallot {
  readonly id: string;
  readonly form_version_id: string;
  /** JSON. */
  readonly answers: string;
  readonly received_on: string;
}

/** Where the answers at a door are counted. */
export interface DoorPlace {
  readonly campaignId: string;
  readonly unitId: string;
  readonly groupKey: string;
}

/** Ballots read at once. */
const ballotsAtOnce = 2_000;

/** Whoever counts at this door waits until the transaction ends. @returns null where there is no such door */
export async function holdDoor(database: Database, tx: EntityManager, collectorId: string): Promise<DoorPlace | null> {
  const [row] = await database.execute<{ campaign_id: string; unit_id: string; group_key: string }>(
    tx,
    `SELECT campaign_id, unit_id, group_key FROM collector WHERE id = ?${database.isPostgres ? ' FOR NO KEY UPDATE' : ''}`,
    [collectorId],
  );
  return row ? { campaignId: row.campaign_id, unitId: row.unit_id, groupKey: row.group_key } : null;
}

/**
 * The ballots of a door in pages, in the order of their random ids.
 * @param condition SQL about a row of `ballot`, with its parameters
 */
export async function* loggedBallots(
  database: Database,
  tx: EntityManager,
  collectorId: string,
  condition: string,
  parameters: readonly (string | number)[],
): AsyncGenerator<readonly LoggedBallot[]> {
  for (let after = '', size = ballotsAtOnce; size === ballotsAtOnce;) {
    const page = await database.execute<LoggedBallot>(
      tx,
      `SELECT id, form_version_id, answers, received_on FROM ballot WHERE collector_id = ? AND id > ? AND ${condition}
       ORDER BY id LIMIT ${ballotsAtOnce}`,
      [collectorId, after, ...parameters],
    );
    if (page.length > 0) yield page;
    after = page.at(-1)?.id ?? after;
    size = page.length;
  }
}
