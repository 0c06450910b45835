import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newBallotId } from '../../common/ids.js';
import { Database } from '../../database/database.js';
import type { BallotTicks, TallyIncrement } from '../domain/tally-rules.js';

/** A ballot on its way into the log. */
export interface CountedBallot {
  readonly collectorId: string;
  readonly formVersionId: string;
  /** Answers as JSON text. */
  readonly json: string;
  readonly receivedOn: string;
}

/** The ballot log and what is derived from it in the same transaction: the tallies, and the count of each collector. */
@Injectable()
export class BallotLog {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Under new ids, each collector's in their order: nothing leads from a counted ballot back to the row of its arrival. */
  async append(tx: EntityManager, ballots: readonly CountedBallot[]): Promise<void> {
    if (ballots.length === 0) return;
    const rows = ballots
      .map(({ collectorId, formVersionId, json, receivedOn }) => {
        const id = newBallotId();
        // The answers are JSON already; written into the list as they are, they need not be read and written once more.
        return { key: collectorId + id, text: `["${collectorId}","${id}","${formVersionId}",${json},"${receivedOn}"]` };
      })
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    await this.database.execute(
      tx,
      `INSERT INTO ballot (collector_id, id, form_version_id, answers, received_on)
       SELECT entry.value ->> 0, entry.value ->> 1, entry.value ->> 2, entry.value ->> 3, entry.value ->> 4 FROM ${this.database.jsonRows}`,
      [`[${rows.map(({ text }) => text).join(',')}]`],
    );
  }

  /** @param stacks the ballots of each collector */
  async addToCollectors(tx: EntityManager, stacks: ReadonlyMap<string, BallotTicks>): Promise<void> {
    if (stacks.size === 0) return;
    // In the order of their ids, so that two processes lock them in the same order.
    const counts = [...stacks]
      .map(([id, { ballots }]) => [id, ballots.length] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    await this.database.execute(
      tx,
      `UPDATE collector SET counted = counted + CAST(entry.value ->> 1 AS integer), sealed = FALSE
       FROM ${this.database.jsonRows} WHERE collector.id = entry.value ->> 0`,
      [JSON.stringify(counts)],
    );
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
