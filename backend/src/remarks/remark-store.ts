import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, insertRows } from '../database/database.js';
import type { RunAtHand } from '../grading/index.js';
import type { RemarkDoor } from './remark-door.entity.js';
import { RemarkRun } from './remark-run.entity.js';
import { RemarkSalt } from './remark-salt.entity.js';
import { Remark } from './remark.entity.js';

/** A remark that is found, with its topics. */
export interface FoundRemark {
  readonly row: Pick<Remark, 'id' | 'unitId' | 'groupKey' | 'formVersionId' | 'question' | 'text'>;
  readonly topics: readonly string[];
}

/** Remarks of a run that is not stored yet: unseen until it is. */
@Injectable()
export class RemarkStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** What the ids of the remarks of a campaign are made with, from its first run on. */
  saltOf(campaignId: string): Promise<string> {
    return this.database.write(async (tx) => {
      const known = await tx.findOneBy(RemarkSalt, { campaignId });
      if (known) return known.salt;
      const salt = randomBytes(32).toString('base64url');
      await insertRows(tx, RemarkSalt, { campaignId, salt });
      return salt;
    });
  }

  /** Runs of a campaign whose remarks are seen. */
  async shownRuns(campaignId: string): Promise<string[]> {
    return (await this.database.reader(RemarkRun).findBy({ campaignId })).map(({ runId }) => runId);
  }

  /**
   * Adds remarks unseen; what was collected with an earlier run stays as it is, with its mark.
   * @param made doors that were read, of all
   * @throws {JobLostError} when others have ended the run
   */
  async stage(
    { job, campaign }: RunAtHand,
    found: readonly FoundRemark[],
    made: { readonly done: number; readonly total: number },
  ): Promise<void> {
    const rows = found.map(({ row }) => [
      row.id,
      campaign.id,
      row.unitId,
      row.groupKey,
      row.formVersionId,
      row.question,
      row.text,
      job.id,
    ]);
    const hits = found.flatMap(({ row, topics }) => topics.map((topic) => [row.id, topic]));
    const columns = rows[0]?.map((_, at) => `entry.value ->> ${at}`).join(', ');
    await this.database.write(async (tx) => {
      await job.keep(tx, { ...made, code: 'remarks' });
      // SQLite needs the WHERE to tell ON CONFLICT from a join.
      await this.database.execute(
        tx,
        `INSERT INTO remark (id, campaign_id, unit_id, group_key, form_version_id, question, text, run_id, revision)
         SELECT ${columns}, 1 FROM ${this.database.jsonRows} WHERE TRUE
         ON CONFLICT (id) DO UPDATE SET run_id = excluded.run_id WHERE remark.run_id NOT IN (SELECT run_id FROM remark_run)`,
        [JSON.stringify(rows)],
      );
      await this.database.execute(
        tx,
        `INSERT INTO remark_topic_hit (remark_id, topic_id)
         SELECT entry.value ->> 0, entry.value ->> 1 FROM ${this.database.jsonRows} WHERE TRUE ON CONFLICT DO NOTHING`,
        [JSON.stringify(hits)],
      );
    });
  }

  /** Part of the unit of work that stores the run: however many remarks there are, others wait no longer. */
  async show(tx: EntityManager, { job, campaign }: RunAtHand, doors: readonly RemarkDoor[]): Promise<void> {
    const rows = doors.map((door) => [
      door.campaignId,
      door.unitId,
      door.groupKey,
      door.path,
      door.guidePath,
      door.townshipId,
      door.townshipName,
      door.ballots,
    ]);
    await this.database.execute(
      tx,
      `INSERT INTO remark_door (campaign_id, unit_id, group_key, path, guide_path, township_id, township_name, ballots)
       SELECT entry.value ->> 0, entry.value ->> 1, entry.value ->> 2, entry.value ->> 3, entry.value ->> 4, entry.value ->> 5, entry.value ->> 6,
       CAST(entry.value ->> 7 AS integer) FROM ${this.database.jsonRows} WHERE TRUE
       ON CONFLICT (campaign_id, unit_id, group_key) DO UPDATE SET ballots = excluded.ballots`,
      [JSON.stringify(rows)],
    );
    await insertRows(tx, RemarkRun, { runId: job.id, campaignId: campaign.id });
  }

  async discard(tx: EntityManager, runId: string): Promise<void> {
    await this.database.execute(
      tx,
      'DELETE FROM remark_topic_hit WHERE remark_id IN (SELECT id FROM remark WHERE run_id = ?)',
      [runId],
    );
    await tx.delete(Remark, { runId });
  }
}
