import type { KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { InboxKeys } from './inbox-keys.js';

/** The key under which a collector's ballots are sealed now. */
export interface CollectorKey {
  readonly id: string;
  readonly key: KeyObject;
}

/**
 * Which key each collector uses. The collector's row says so, since other processes change it too; what is remembered here may be
 * old, and the statement that stores a ballot refuses a key that is no longer its collector's.
 */
@Injectable()
export class CollectorKeys {
  private readonly known = new Map<string, CollectorKey>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(InboxKeys) private readonly keys: InboxKeys,
  ) {}

  /**
   * The current keys of collectors, made where one has none.
   * @throws {InboxKeyMissingError}
   */
  async current(collectorIds: readonly string[]): Promise<ReadonlyMap<string, CollectorKey>> {
    const wanted = [...new Set(collectorIds)];
    const missing = wanted.filter((id) => !this.known.has(id));
    if (missing.length > 0) await this.look(missing);
    return new Map(
      wanted.flatMap((id) => {
        const known = this.known.get(id);
        return known ? [[id, known] as const] : [];
      }),
    );
  }

  /** Forgets what a refusal has shown to be old. */
  forget(collectorIds: Iterable<string>): void {
    for (const id of collectorIds) this.known.delete(id);
  }

  private async look(collectorIds: readonly string[]): Promise<void> {
    let rows = await this.read(collectorIds);
    const without = rows.filter(({ inbox_key: keyId }) => keyId === null).map(({ id }) => id);
    if (without.length > 0) {
      await this.give(without);
      rows = await this.read(collectorIds);
    }
    const keys = await this.keys.readAll(rows.flatMap(({ inbox_key: keyId }) => keyId ?? []));
    for (const { id, inbox_key: keyId } of rows) {
      const key = keyId === null ? undefined : keys.get(keyId);
      if (keyId !== null && key) this.known.set(id, { id: keyId, key });
    }
  }

  /** Another process may give a collector its key at the same time; the first one stays. */
  private async give(collectorIds: readonly string[]): Promise<void> {
    const made = await this.keys.create(collectorIds.length);
    const pairs = collectorIds.map((id, at) => [id, made[at]] as const);
    await this.database.writeStatement(
      `UPDATE collector SET inbox_key = entry.value ->> 1 FROM ${this.database.jsonRows} WHERE collector.id = entry.value ->> 0 AND collector.inbox_key IS NULL`,
      [JSON.stringify(pairs)],
    );
    const used = new Set((await this.read(collectorIds)).map(({ inbox_key: keyId }) => keyId));
    await this.keys.destroy(made.filter((id) => !used.has(id)));
  }

  private read(collectorIds: readonly string[]): Promise<{ id: string; inbox_key: string | null }[]> {
    return this.database.select(
      `SELECT id, inbox_key FROM collector WHERE id IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows})`,
      [JSON.stringify(collectorIds.map((id) => [id]))],
    );
  }
}
