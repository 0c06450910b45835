import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.js';
import type { TallyIncrement } from '../domain/tally-rules.js';
import type { CountableStack } from './open-slice.js';

/** The ballot log and what is derived from it in the same transaction: the tallies, and the count of each collector. */
@Injectable()
export class BallotLog {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** In the order of their collectors and new ids: nothing leads from a counted ballot back to the row of its arrival. */
  async append(tx: EntityManager, stacks: readonly CountableStack[]): Promise<void> {
    if (stacks.length === 0) return;
    const entries = [...stacks].sort(byCollector).map((stack) => stack.entries);
    await this.database.execute(
      tx,
      `INSERT INTO ballot (collector_id, id, form_version_id, answers, received_on, lot)
       SELECT entry.value ->> 0, entry.value ->> 1, entry.value ->> 2, entry.value ->> 3, entry.value ->> 4, CAST(entry.value ->> 5 AS integer) FROM ${this.database.jsonRows}`,
      [`[${entries.join(',')}]`],
    );
  }

  /** Those that count: a campaign that was reopened may bring more ballots of a lot that is in quarantine. */
  async withoutQuarantined<S extends CountableStack>(tx: EntityManager, stacks: readonly S[]): Promise<readonly S[]> {
    if (stacks.length === 0) return stacks;
    const rows = await this.database.execute<{ collector_id: string; lot: number }>(
      tx,
      `SELECT collector_id, lot FROM ballot_lot WHERE quarantine_reason IS NOT NULL
       AND collector_id IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows})`,
      [JSON.stringify(stacks.map(({ collectorId }) => [collectorId]))],
    );
    const quarantined = new Set(rows.map((row) => `${row.collector_id} ${row.lot}`));
    return stacks.filter(({ collectorId, lot }) => !quarantined.has(`${collectorId} ${lot}`));
  }

  async addToCollectors(tx: EntityManager, stacks: readonly CountableStack[]): Promise<void> {
    if (stacks.length === 0) return;
    // One row for each, in the order of their ids, so that two processes lock them in the same order.
    const counts = new Map<string, number>();
    for (const { collectorId, ballots } of [...stacks].sort(byCollector))
      counts.set(collectorId, (counts.get(collectorId) ?? 0) + ballots);
    await this.database.execute(
      tx,
      `UPDATE collector SET counted = counted + CAST(entry.value ->> 1 AS integer), sealed = FALSE
       FROM ${this.database.jsonRows} WHERE collector.id = entry.value ->> 0`,
      [JSON.stringify([...counts])],
    );
  }

  /** How many ballots each lot has, and how many of them are straight lines. */
  async addToLots(tx: EntityManager, stacks: readonly CountableStack[]): Promise<void> {
    if (stacks.length === 0) return;
    const lots = new Map<
      string,
      [collectorId: string, lot: number, counted: number, comparable: number, straight: number]
    >();
    for (const { collectorId, lot, ballots, lines } of [...stacks].sort(byCollector)) {
      const key = `${collectorId} ${lot}`;
      const [, , counted, comparable, straight] = lots.get(key) ?? [collectorId, lot, 0, 0, 0];
      lots.set(key, [collectorId, lot, counted + ballots, comparable + lines.comparable, straight + lines.straight]);
    }
    await this.database.execute(
      tx,
      `INSERT INTO ballot_lot (collector_id, lot, source, counted, comparable, straight)
       SELECT entry.value ->> 0, CAST(entry.value ->> 1 AS integer), 'rest', CAST(entry.value ->> 2 AS integer),
         CAST(entry.value ->> 3 AS integer), CAST(entry.value ->> 4 AS integer) FROM ${this.database.jsonRows} WHERE TRUE
       ON CONFLICT (collector_id, lot) DO UPDATE SET counted = ballot_lot.counted + excluded.counted,
         comparable = ballot_lot.comparable + excluded.comparable, straight = ballot_lot.straight + excluded.straight`,
      [JSON.stringify([...lots.values()])],
    );
  }

  /** Takes out of the tallies what stands in them; an option that nobody chose any more has no row. */
  async takeOutOfTallies(tx: EntityManager, increments: readonly TallyIncrement[]): Promise<void> {
    await this.addToTallies(
      tx,
      increments.map((row) => ({ ...row, count: -row.count })),
    );
    for (const campaignId of new Set(increments.map((row) => row.campaignId)))
      await this.database.execute(tx, 'DELETE FROM tally WHERE campaign_id = ? AND count = 0', [campaignId]);
  }

  async addToTallies(tx: EntityManager, increments: readonly TallyIncrement[]): Promise<void> {
    if (increments.length === 0) return;
    // Sorted, so that two processes lock the rows in the same order. SQLite needs the WHERE to tell ON CONFLICT from a join.
    await this.database.execute(
      tx,
      `INSERT INTO tally (campaign_id, unit_id, group_key, question_role, option_code, count)
       SELECT entry.value ->> 0, entry.value ->> 1, entry.value ->> 2, entry.value ->> 3, entry.value ->> 4, CAST(entry.value ->> 5 AS integer)
       FROM ${this.database.jsonRows} WHERE TRUE
       ON CONFLICT (campaign_id, unit_id, group_key, question_role, option_code) DO UPDATE SET count = tally.count + excluded.count`,
      [
        JSON.stringify(
          increments.map((row) => [
            row.campaignId,
            row.unitId,
            row.groupKey,
            row.questionRole,
            row.optionCode,
            row.count,
          ]),
        ),
      ],
    );
  }
}

const byCollector = (a: CountableStack, b: CountableStack): number => (a.collectorId < b.collectorId ? -1 : 1);
