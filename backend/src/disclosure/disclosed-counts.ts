import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import { DisclosedCount } from './disclosed-count.entity.js';

/** What the newest run has shown of the ballots behind one door. */
export type ShownBallots = Pick<DisclosedCount, 'unitId' | 'groupKey' | 'ballots'>;

/** Remembers what has been shown, so that what is shown later does not differ from it by a small group. */
@Injectable()
export class DisclosedCounts {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Part of the unit of work that stores a run. */
  async replace(tx: EntityManager, campaignId: string, shown: readonly ShownBallots[]): Promise<void> {
    await tx.delete(DisclosedCount, { campaignId });
    await this.database.execute(
      tx,
      `INSERT INTO disclosed_count (campaign_id, unit_id, group_key, ballots)
       SELECT entry.value ->> 0, entry.value ->> 1, entry.value ->> 2, CAST(entry.value ->> 3 AS integer) FROM ${this.database.jsonRows}`,
      [JSON.stringify(shown.map(({ unitId, groupKey, ballots }) => [campaignId, unitId, groupKey, ballots]))],
    );
  }

  /** By the unit at whose door a group votes; null where nothing was shown. */
  async of(campaignId: string): Promise<(unitId: string, groupKey: string) => number | null> {
    const rows = await this.database.select<{ unit_id: string; group_key: string; ballots: number }>(
      'SELECT unit_id, group_key, ballots FROM disclosed_count WHERE campaign_id = ?',
      [campaignId],
    );
    const byDoor = new Map(
      rows.map(({ unit_id: unitId, group_key: groupKey, ballots }) => [`${unitId} ${groupKey}`, Number(ballots)]),
    );
    return (unitId, groupKey) => byDoor.get(`${unitId} ${groupKey}`) ?? null;
  }
}
