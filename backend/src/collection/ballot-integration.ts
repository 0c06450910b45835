import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newBallotId } from '../common/ids.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { FormsService } from '../forms/index.js';
import { countBallots, type BallotTicks, type TallyIncrement } from './domain/tally-rules.js';

/** Ballots moved in one transaction; large enough to be cheap, small enough not to hold up arrivals. */
const batchSize = 500;
/** A smaller inbox waits, so that a batch never betrays who answered last. */
const smallestBatch = 10;
const arrivalsPerBatch = 500;

interface InboxRow {
  readonly id: string;
  readonly form_version_id: string;
  readonly answers: string;
  readonly collector_id: string;
  readonly campaign_id: string;
  readonly unit_id: string;
  readonly group_key: string;
}

/**
 * Moves ballots from the inbox into the ballot log and the tallies, in batches ordered by their random ids, so that
 * the order of arrival is gone (security A2). Ballot log and tallies change in the same transaction.
 */
@Injectable()
export class BallotIntegration implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('ballots');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private scheduled = false;
  private arrivals = 0;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.role === 'web') return;
    this.timer = setInterval(() => this.schedule(), this.config.integrationSeconds * 1000);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Called for each stored ballot; starts a batch once enough have come in. */
  noteArrival(): void {
    this.arrivals++;
    if (this.arrivals >= arrivalsPerBatch && this.config.role !== 'web') this.schedule();
  }

  /** Counts everything that waits, however little; before a grading run and when a campaign is closed. */
  integrateAll(): Promise<void> {
    return this.enqueue(async () => {
      while ((await this.integrateBatch(1)) > 0);
    });
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    void this.enqueue(async () => {
      this.scheduled = false;
      this.arrivals = 0;
      while ((await this.integrateBatch(smallestBatch)) === batchSize);
    }).catch((error: unknown) => this.logger.error('Ballots could not be counted; they stay in the inbox', error));
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    const next = this.running.then(work);
    this.running = next.catch(() => undefined);
    return next;
  }

  /** @returns how many ballots were moved */
  private integrateBatch(smallest: number): Promise<number> {
    return this.database.write(async (tx) => {
      const rows = await this.database.execute<InboxRow>(
        tx,
        `SELECT inbox.id, inbox.form_version_id, inbox.answers, inbox.collector_id, collector.campaign_id, collector.unit_id, collector.group_key
         FROM inbox_ballot inbox JOIN collector ON collector.id = inbox.collector_id ORDER BY inbox.id LIMIT ${batchSize}${
           this.database.isPostgres ? ' FOR UPDATE OF inbox SKIP LOCKED' : ''
         }`,
      );
      if (rows.length === 0 || rows.length < smallest) return 0;
      await this.appendToLog(tx, rows);
      const stacks = await this.toStacks(rows);
      await this.addToCollectors(tx, stacks);
      await this.addToTallies(tx, countBallots([...stacks.values()]));
      await this.database.execute(tx, `DELETE FROM inbox_ballot WHERE id IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows})`, [
        JSON.stringify(rows.map((row) => [row.id])),
      ]);
      return rows.length;
    });
  }

  /** The ballots of each collector, as stacks to be counted. */
  private async toStacks(rows: readonly InboxRow[]): Promise<Map<string, BallotTicks>> {
    const stacks = new Map<string, BallotTicks & { ballots: { role: string; option: string }[][] }>();
    for (const row of rows) {
      const form = await this.forms.compiledForm(row.form_version_id);
      const stack = stacks.get(row.collector_id) ?? { campaignId: row.campaign_id, unitId: row.unit_id, groupKey: row.group_key, ballots: [] };
      stack.ballots.push(form.tally(JSON.parse(row.answers) as Record<string, unknown>));
      stacks.set(row.collector_id, stack);
    }
    return stacks;
  }

  private async appendToLog(tx: EntityManager, rows: readonly InboxRow[]): Promise<void> {
    await this.database.execute(
      tx,
      `INSERT INTO ballot (collector_id, id, form_version_id, answers, received_on)
       SELECT inbox.collector_id, entry.value ->> 1, inbox.form_version_id, inbox.answers, inbox.received_on
       FROM ${this.database.jsonRows} JOIN inbox_ballot inbox ON inbox.id = entry.value ->> 0 ORDER BY entry.value ->> 1`,
      // A new id, and the order of new ids: nothing leads from a counted ballot back to the row of its arrival.
      [JSON.stringify(rows.map((row) => [row.id, newBallotId()]))],
    );
  }

  private async addToCollectors(tx: EntityManager, stacks: ReadonlyMap<string, BallotTicks>): Promise<void> {
    // In the order of their ids, so that two processes lock them in the same order.
    const counts = [...stacks].map(([id, { ballots }]) => [id, ballots.length] as const).sort(([a], [b]) => (a < b ? -1 : 1));
    await this.database.execute(
      tx,
      `UPDATE collector SET counted = counted + CAST(entry.value ->> 1 AS integer)
       FROM ${this.database.jsonRows} WHERE collector.id = entry.value ->> 0`,
      [JSON.stringify(counts)],
    );
  }

  private async addToTallies(tx: EntityManager, increments: readonly TallyIncrement[]): Promise<void> {
    // Sorted, so that two processes lock the rows in the same order. SQLite needs the WHERE to tell ON CONFLICT from a join.
    await this.database.execute(
      tx,
      `INSERT INTO tally (campaign_id, unit_id, group_key, question_role, option_code, count)
       SELECT entry.value ->> 0, entry.value ->> 1, entry.value ->> 2, entry.value ->> 3, entry.value ->> 4, CAST(entry.value ->> 5 AS integer)
       FROM ${this.database.jsonRows} WHERE TRUE
       ON CONFLICT (campaign_id, unit_id, group_key, question_role, option_code) DO UPDATE SET count = tally.count + excluded.count`,
      [JSON.stringify(increments.map((row) => [row.campaignId, row.unitId, row.groupKey, row.questionRole, row.optionCode, row.count]))],
    );
  }
}
