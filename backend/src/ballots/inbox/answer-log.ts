import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.js';
import type { QuestionCounts } from '../domain/answer-counter.js';
import { addCounts, withoutCounts, type AnswerCounts } from '../domain/answer-counts.js';
import { readCounts, storedCounts } from '../domain/stored-counts.js';

/** What is counted of ballots handed in at one door. */
export interface AnswersAtDoor {
  readonly campaignId: string;
  readonly unitId: string;
  readonly groupKey: string;
  readonly answers: readonly QuestionCounts[];
}

interface Row {
  readonly campaignId: string;
  readonly unitId: string;
  readonly groupKey: string;
  readonly formVersionId: string;
  readonly question: string;
  readonly counts: AnswerCounts;
}

/** Rows of one statement. */
const rowsAtOnce = 2_000;

/** The answers counted by question, beside the tallies. Whoever writes them holds the row of their door, at which alone they come in. */
@Injectable()
export class AnswerLog {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Adds to what is counted. */
  async add(tx: EntityManager, doors: readonly AnswersAtDoor[]): Promise<void> {
    const added = rowsOf(doors);
    if (added.size === 0) return;
    const stored = await this.stored(tx, [...added.values()]);
    await this.store(
      tx,
      [...added].map(([key, row]) => {
        const known = stored.get(key);
        return known ? { ...row, counts: addCounts(known, row.counts) } : row;
      }),
    );
  }

  /** Takes out of what is counted; what has no ballot left is gone. */
  async takeOut(tx: EntityManager, doors: readonly AnswersAtDoor[]): Promise<void> {
    const taken = rowsOf(doors);
    if (taken.size === 0) return;
    const stored = await this.stored(tx, [...taken.values()]);
    const left = [...taken].map(([key, row]) => ({
      ...row,
      counts: withoutCounts(stored.get(key) ?? row.counts, row.counts),
    }));
    await this.store(
      tx,
      left.filter(({ counts }) => counts.ballots > 0),
    );
    const gone = left.filter(({ counts }) => counts.ballots === 0);
    if (gone.length > 0)
      await this.database.execute(
        tx,
        `DELETE FROM answer_count WHERE (campaign_id, unit_id, group_key, form_version_id, question) IN (
           SELECT entry.value ->> 0, entry.value ->> 1, entry.value ->> 2, entry.value ->> 3, entry.value ->> 4 FROM ${this.database.jsonRows})`,
        [
          JSON.stringify(
            gone.map((row) => [row.campaignId, row.unitId, row.groupKey, row.formVersionId, row.question]),
          ),
        ],
      );
  }

  /** Takes the place of what is counted. */
  async replace(tx: EntityManager, door: AnswersAtDoor): Promise<void> {
    await this.store(tx, [...rowsOf([door]).values()]);
  }

  /** All that is counted of the same forms, units and groups, by key. */
  private async stored(tx: EntityManager, rows: readonly Row[]): Promise<ReadonlyMap<string, AnswerCounts>> {
    const places = new Map(
      rows.map(({ campaignId, unitId, groupKey, formVersionId }) => {
        const place = [campaignId, unitId, groupKey, formVersionId];
        return [place.join('\n'), place];
      }),
    );
    const found = await this.database.execute<{
      campaign_id: string;
      unit_id: string;
      group_key: string;
      form_version_id: string;
      question: string;
      ballots: number;
      counts: string;
    }>(
      tx,
      `SELECT campaign_id, unit_id, group_key, form_version_id, question, ballots, counts
       FROM ${this.database.jsonRows} CROSS JOIN answer_count
       WHERE campaign_id = entry.value ->> 0 AND unit_id = entry.value ->> 1 AND group_key = entry.value ->> 2
       AND form_version_id = entry.value ->> 3`,
      [JSON.stringify([...places.values()])],
    );
    return new Map(
      found.map((row) => [
        keyOf({
          campaignId: row.campaign_id,
          unitId: row.unit_id,
          groupKey: row.group_key,
          formVersionId: row.form_version_id,
          question: row.question,
        }),
        { ballots: Number(row.ballots), ...readCounts(row.counts) },
      ]),
    );
  }

  private async store(tx: EntityManager, rows: readonly Row[]): Promise<void> {
    const entries = rows
      .map(({ counts: { ballots, ...counts }, ...row }) => ({ key: keyOf(row), row, ballots, counts }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ row, ballots, counts }) => [
        row.campaignId,
        row.unitId,
        row.groupKey,
        row.formVersionId,
        row.question,
        ballots,
        storedCounts(counts),
      ]);
    for (let at = 0; at < entries.length; at += rowsAtOnce)
      await this.database.execute(
        tx,
        `INSERT INTO answer_count (campaign_id, unit_id, group_key, form_version_id, question, ballots, counts)
         SELECT entry.value ->> 0, entry.value ->> 1, entry.value ->> 2, entry.value ->> 3, entry.value ->> 4,
           CAST(entry.value ->> 5 AS integer), entry.value ->> 6 FROM ${this.database.jsonRows} WHERE TRUE
         ON CONFLICT (campaign_id, unit_id, group_key, form_version_id, question)
         DO UPDATE SET ballots = excluded.ballots, counts = excluded.counts`,
        [JSON.stringify(entries.slice(at, at + rowsAtOnce))],
      );
  }
}

const keyOf = ({ campaignId, unitId, groupKey, formVersionId, question }: Omit<Row, 'counts'>): string =>
  [campaignId, unitId, groupKey, formVersionId, question].join('\n');

/** One row for each key, whatever stacks it comes from. */
function rowsOf(doors: readonly AnswersAtDoor[]): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const { campaignId, unitId, groupKey, answers } of doors) {
    for (const { ratedUnit, formVersionId, question, counts } of answers) {
      const row = { campaignId, unitId: ratedUnit ?? unitId, groupKey, formVersionId, question, counts };
      const key = keyOf(row);
      const known = rows.get(key);
      rows.set(key, known ? { ...row, counts: addCounts(known.counts, counts) } : row);
    }
  }
  return rows;
}
