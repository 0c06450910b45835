import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.js';

type Row = Readonly<Record<string, string>>;

/** Rows that are written anew in one transaction. */
const rowsAtOnce = 1_000;

const ballotColumns = ['collector_id', 'id', 'form_version_id', 'answers', 'received_on'];
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
      `SELECT DISTINCT campaign.id FROM campaign JOIN collector ON collector.campaign_id = campaign.id
       WHERE campaign.state NOT IN ('DRAFT', 'PUBLISHED', 'OPEN') AND (collector.sealed = FALSE OR collector.inbox_key IS NOT NULL)`,
    );
    return rows.map(({ id }) => id);
  }

  /** Its ballots must have been counted. */
  async seal(campaignId: string): Promise<void> {
    const open = await this.database.select<{ id: string }>(
      'SELECT id FROM collector WHERE campaign_id = ? AND sealed = FALSE ORDER BY id',
      [campaignId],
    );
    if (open.length === 0) return;
    await this.rewriteUsedCards(campaignId);
    for (const { id } of open) await this.rewriteBallots(id);
    if (!this.stopped) await this.database.removeTraces(['ballot', 'card_use', 'inbox_ballot']);
  }

  /** Ends after the transaction under way; what is not sealed then is due again after the next start. */
  stop(): void {
    this.stopped = true;
  }

  private async rewriteUsedCards(campaignId: string): Promise<void> {
    await this.inPages(async (tx, after) => {
      await this.database.takeTurns(tx, `seal ${campaignId}`);
      const rows = await this.database.execute<Row>(
        tx,
        `SELECT ${useColumns.map((name) => `card_use.${name}`).join(', ')} FROM card_use JOIN collector ON collector.id = card_use.collector_id
         WHERE collector.campaign_id = ? AND card_use.card_hash > ? ORDER BY card_use.card_hash LIMIT ${rowsAtOnce}`,
        [campaignId, after],
      );
      await this.rewrite(tx, 'card_use', ['card_hash'], useColumns, rows);
      return { rows: rows.length, last: rows.at(-1)?.['card_hash'] };
    });
  }

  private async rewriteBallots(collectorId: string): Promise<void> {
    await this.inPages(async (tx, after) => {
      const [door] = await this.database.execute<{ sealed: boolean | number }>(
        tx,
        `SELECT sealed FROM collector WHERE id = ?${this.database.isPostgres ? ' FOR UPDATE' : ''}`,
        [collectorId],
      );
      if (!door || Boolean(door.sealed)) return { rows: 0, last: undefined };
      const rows = await this.database.execute<Row>(
        tx,
        `SELECT ${ballotColumns.join(', ')} FROM ballot WHERE collector_id = ? AND id > ? ORDER BY id LIMIT ${rowsAtOnce}`,
        [collectorId, after],
      );
      await this.rewrite(tx, 'ballot', ['collector_id', 'id'], ballotColumns, rows);
      if (rows.length < rowsAtOnce)
        await this.database.execute(tx, 'UPDATE collector SET sealed = TRUE WHERE id = ?', [collectorId]);
      return { rows: rows.length, last: rows.at(-1)?.['id'] };
    });
  }

  /** @param page handles the rows after a key, and tells how many there were and the key of the last one */
  private async inPages(
    page: (tx: EntityManager, after: string) => Promise<{ rows: number; last: string | undefined }>,
  ): Promise<void> {
    let after = '';
    while (!this.stopped) {
      const { rows, last } = await this.database.write((tx) => page(tx, after));
      if (rows < rowsAtOnce || last === undefined) return;
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
    const value = (_: string, at: number) => `entry.value ->> ${at}`;
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
