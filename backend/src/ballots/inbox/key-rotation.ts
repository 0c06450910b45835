import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { takesBallots } from '../../campaigns/index.js';
import { Database } from '../../database/database.js';
import { CollectorKeys } from './collector-keys.js';
import { InboxKeys } from './inbox-keys.js';

/** How long other processes may take to end what they had begun under a retired key. */
const patienceMs = 20_000;

/** Keys younger than this may belong to a change that is not committed yet. */
const orphanAgeMs = 3_600_000;

/** Some transaction that began before the keys were retired does not end. */
export class KeysStillUsedError extends Error {
  constructor() {
    super('Ballots could not be counted: another transaction of the database does not end');
  }
}

/**
 * Replaces the keys of collectors. A retired key seals nothing new, so that every ballot under it can be counted or sealed anew;
 * after that it is destroyed.
 */
@Injectable()
export class KeyRotation {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(InboxKeys) private readonly keys: InboxKeys,
    @Inject(CollectorKeys) private readonly current: CollectorKeys,
  ) {}

  /**
   * Gives collectors of open campaigns a new key, and takes the key from the others.
   * @returns the retired keys, under which no transaction still stores a ballot
   * @throws {KeysStillUsedError} when a transaction that may use one does not end in time
   */
  async retire(collectorIds: readonly string[]): Promise<string[]> {
    const before = await this.read(collectorIds);
    const made = await this.keys.create(before.filter(({ open }) => open).length);
    const unused = [...made];
    const changes = before.map(({ id, keyId, open }) => [id, keyId, open ? (unused.pop() ?? null) : null]);
    await this.database.writeStatement(
      `UPDATE collector SET inbox_key = entry.value ->> 2 FROM ${this.database.jsonRows}
       WHERE collector.id = entry.value ->> 0 AND collector.inbox_key IS NOT DISTINCT FROM entry.value ->> 1`,
      [JSON.stringify(changes)],
    );
    this.current.forget(collectorIds);
    // In this order: what is in use after the list was read is no retired key, even if another process has just made it.
    const candidates = new Set([...(await this.sealing(collectorIds)), ...before.flatMap(({ keyId }) => keyId ?? [])]);
    const inUse = new Set((await this.read(collectorIds)).map(({ keyId }) => keyId));
    await this.keys.destroy(made.filter((id) => !inUse.has(id)));
    await this.untilEarlierTransactionsEnd();
    return [...candidates].filter((id) => !inUse.has(id));
  }

  /** Destroys retired keys, but for those of ballots that could not be read. */
  async destroy(collectorIds: readonly string[], retired: readonly string[]): Promise<void> {
    const kept = new Set(await this.sealing(collectorIds));
    await this.keys.destroy(retired.filter((id) => !kept.has(id)));
  }

  /** Destroys what a killed process has left behind. */
  async destroyOrphans(): Promise<void> {
    const old = await this.keys.olderThan(orphanAgeMs);
    if (old.length === 0) return;
    const rows = await this.database.select<{ sealed_under: string }>(
      'SELECT inbox_key AS sealed_under FROM collector WHERE inbox_key IS NOT NULL UNION SELECT sealed_under FROM inbox_ballot',
    );
    const used = new Set(rows.map((row) => row.sealed_under));
    await this.keys.destroy(old.filter((id) => !used.has(id)));
  }

  private async read(collectorIds: readonly string[]): Promise<{ id: string; keyId: string | null; open: boolean }[]> {
    const rows = await this.database.select<{ id: string; inbox_key: string | null; open: boolean | number }>(
      `SELECT id, inbox_key, ${takesBallots('campaign_id')} AS open FROM collector
       WHERE id IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows})`,
      [JSON.stringify(collectorIds.map((id) => [id]))],
    );
    return rows.map((row) => ({ id: row.id, keyId: row.inbox_key, open: Boolean(row.open) }));
  }

  /** Keys under which ballots of these collectors wait. */
  private async sealing(collectorIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.select<{ sealed_under: string }>(
      `SELECT DISTINCT sealed_under FROM inbox_ballot WHERE collector_id IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows})`,
      [JSON.stringify(collectorIds.map((id) => [id]))],
    );
    return rows.map((row) => row.sealed_under);
  }

  /**
   * A statement that began before the keys were retired may still store a ballot under one; one that begins later is refused.
   * SQLite has one writer at a time, so that there none is left.
   */
  private async untilEarlierTransactionsEnd(): Promise<void> {
    if (!this.database.isPostgres) return;
    const [{ next } = { next: '0' }] = await this.database.select<{ next: string }>(
      'SELECT CAST(pg_snapshot_xmax(pg_current_snapshot()) AS text) AS next',
    );
    for (const deadline = performance.now() + patienceMs; performance.now() < deadline; await pause(5)) {
      const [row] = await this.database.select<{ ended: boolean }>(
        'SELECT pg_snapshot_xmin(pg_current_snapshot()) >= CAST(? AS xid8) AS ended',
        [next],
      );
      if (row?.ended) return;
    }
    throw new KeysStillUsedError();
  }
}
