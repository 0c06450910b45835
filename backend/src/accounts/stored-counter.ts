import { Inject, Injectable } from '@nestjs/common';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { Clock } from '../common/clock.js';
import type { Count, Counter } from '../common/http/attempts.js';
import { sha256 } from '../common/ids.js';
import { Database } from '../database/database.js';
import { AttemptCount } from './attempt-count.entity.js';

/** How often what is over is removed, in milliseconds. */
const sweepEvery = 60_000;

/** Counts in the database, so that every process counts the same and a restart forgets nothing. */
@Injectable()
export class StoredCounter implements Counter {
  private sweptAt = 0;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async add(key: string, seconds: number): Promise<Count> {
    const keyHash = hashOf(key);
    const now = this.clock.now().getTime();
    const at = timeOf(now);
    const endsAt = timeOf(now + seconds * 1000);
    const row = await this.database.write(async (tx) => {
      if (now - this.sweptAt > sweepEvery) {
        this.sweptAt = now;
        await tx.delete(AttemptCount, { endsAt: LessThanOrEqual(at) });
      }
      // The row stays this unit of work's own, so that what is read is what this attempt has made of it.
      await this.database.affect(
        tx,
        `INSERT INTO attempt_count (key_hash, taken, ends_at) VALUES (?, 1, ?)
         ON CONFLICT (key_hash) DO UPDATE SET
           taken = CASE WHEN attempt_count.ends_at <= ? THEN 1 ELSE attempt_count.taken + 1 END,
           ends_at = CASE WHEN attempt_count.ends_at <= ? THEN excluded.ends_at ELSE attempt_count.ends_at END`,
        [keyHash, endsAt, at, at],
      );
      return tx.findOneByOrFail(AttemptCount, { keyHash });
    });
    return { taken: row.taken, msLeft: Date.parse(row.endsAt) - now };
  }

  async taken(key: string): Promise<number> {
    const row = await this.database
      .reader(AttemptCount)
      .findOneBy({ keyHash: hashOf(key), endsAt: MoreThan(this.clock.timestamp()) });
    return row?.taken ?? 0;
  }

  async giveBack(key: string): Promise<void> {
    await this.database.writeStatement('UPDATE attempt_count SET taken = taken - 1 WHERE key_hash = ? AND taken > 0', [
      hashOf(key),
    ]);
  }

  async forget(key: string): Promise<void> {
    await this.database.writeStatement('DELETE FROM attempt_count WHERE key_hash = ?', [hashOf(key)]);
  }
}

const timeOf = (ms: number): string => new Date(ms).toISOString();

const hashOf = (key: string): string => sha256(`attempts ${key}`);
