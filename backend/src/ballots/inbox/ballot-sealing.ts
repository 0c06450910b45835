import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isAfterBallots } from '../../campaigns/index.js';
import { Database } from '../../database/database.js';
import { cutIntoRounds } from '../domain/threshold-pool.js';

type Row = Readonly<Record<string, string>>;

interface Page {
  readonly rows: number;
  /** The key of the last row. */
  readonly last: readonly string[];
}

/** Rows that are written anew in one transaction. */
const rowsAtOnce = 1_000;

const ballotColumns = ['collector_id', 'id', 'form_version_id', 'answers', 'received_on', 'lot'];
/** Read from JSON as numbers. */
const wholeColumns: readonly string[] = ['lot'];
const useColumns = ['card_hash', 'collector_id', 'key_hash', 'receipt'];

/**
 * Seals what a campaign has left on the disk once it has ended: ballots and used cards are written anew in the order of their random
 * ids, so that neither their place nor their transaction tells when they came; what was there before is removed (security A2).
 */
@Injectable()
export class BallotSealing {
  private stopped = false;

  constructor(@Inject(Database) private readonly database: Database) {}

  /** Campaigns that take no ballots any more and are not sealed. */
  async due(): Promise<string[]> {
    const rows = await this.database.select<{ id: string }>(
      `SELECT DISTINCT campaign_id AS id FROM collector WHERE ${isAfterBallots('campaign_id')} AND (sealed = FALSE OR inbox_key IS NOT NULL)`,
    );
    return rows.map(({ id }) => id);
  }

  /** Its ballots must have been counted. */
  async seal(campaignId: string): Promise<void> {
    const open = await this.database.select<{ id: string; waiting: number }>(
      'SELECT id, counted AS waiting FROM collector WHERE campaign_id = ? AND sealed = FALSE ORDER BY id',
      [campaignId],
    );
    if (open.length === 0) return;
    await this.rewriteUsedCards(campaignId);
    for (const ids of cutIntoRounds(open, { collectors: rowsAtOnce, ballots: rowsAtOnce }))
      await this.rewriteBallots(ids);
    if (!this.stopped) await this.database.removeTraces(['ballot', 'card_use', 'inbox_ballot', 'answer_count']);
  }

  /** Ends after the transaction under way; what is not sealed then is due again after the next start. */
  stop(): void {
    this.stopped = true;
  }

  private async rewriteUsedCards(campaignId: string): Promise<void> {
    await this.inPages(async (tx, [card = '']) => {
      await this.database.takeTurns(tx, `seal ${campaignId}`);
      const rows = await this.database.execute<Row>(
        tx,
        `SELECT ${useColumns.map((name) => `card_use.${name}`).join(', ')} FROM card_use JOIN collector ON collector.id = card_use.collector_id
         WHERE collector.campaign_id = ? AND card_use.card_hash > ? ORDER BY card_use.card_hash LIMIT ${rowsAtOnce}`,
        [campaignId, card],
      );
      await this.rewrite(tx, 'card_use', ['card_hash'], useColumns, rows);
      return { rows: rows.length, last: lastOf(rows, ['card_hash']) };
    });
  }

  /** Collectors together, since a transaction for each would sync the disk for each. */
  private async rewriteBallots(collectorIds: readonly string[]): Promise<void> {
    await this.inPages(async (tx, [collector = '', id = '']) => {
      const open = await this.database.execute<{ id: string }>(
        tx,
        `SELECT id FROM collector WHERE sealed = FALSE AND id IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows})
         ORDER BY id${this.database.isPostgres ? ' FOR UPDATE' : ''}`,
        [JSON.stringify(collectorIds.map((each) => [each]))],
      );
      const ids = JSON.stringify(open.map((door) => [door.id]));
      const rows = await this.database.execute<Row>(
        tx,
        `SELECT ${ballotColumns.join(', ')} FROM ballot WHERE collector_id IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows})
         AND (collector_id, id) > (?, ?) ORDER BY collector_id, id LIMIT ${rowsAtOnce}`,
        [ids, collector, id],
      );
      await this.rewrite(tx, 'ballot', ['collector_id', 'id'], ballotColumns, rows);
      if (rows.length < rowsAtOnce)
        await this.database.execute(
          tx,
          `UPDATE collector SET sealed = TRUE WHERE id IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows})`,
          [ids],
        );
      return { rows: rows.length, last: lastOf(rows, ['collector_id', 'id']) };
    });
  }

  /** @param page handles the rows after a key, and tells how many there were and the key of the last one */
  private async inPages(page: (tx: EntityManager, after: readonly string[]) => Promise<Page>): Promise<void> {
    let after: readonly string[] = [];
    while (!this.stopped) {
      const { rows, last } = await this.database.write((tx) => page(tx, after));
      if (rows < rowsAtOnce) return;
      after = last;
    }
  }

  private async rewrite(
    tx: EntityManager,
    table: string,
    key: readonly string[],
    columns: readonly string[],
    rows: readonly Row[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const value = (name: string, at: number) =>
      wholeColumns.includes(name) ? `CAST(entry.value ->> ${at} AS integer)` : `entry.value ->> ${at}`;
    const keys = JSON.stringify(rows.map((row) => key.map((name) => row[name])));
    await this.database.execute(
      tx,
      `DELETE FROM ${table} WHERE (${key.join(', ')}) IN (SELECT ${key.map(value).join(', ')} FROM ${this.database.jsonRows})`,
      [keys],
    );
    const all = JSON.stringify(rows.map((row) => columns.map((name) => row[name])));
    await this.database.execute(
      tx,
      `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${columns.map(value).join(', ')} FROM ${this.database.jsonRows}`,
      [all],
    );
  }
}

const lastOf = (rows: readonly Row[], key: readonly string[]): string[] => key.map((name) => rows.at(-1)?.[name] ?? '');
