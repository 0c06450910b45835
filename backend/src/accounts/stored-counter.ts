import { Inject, Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, MoreThan } from 'typeorm';
import { Clock } from '../common/clock.js';
import { GroupCommit } from '../common/group-commit.js';
import type { Count, Counter } from '../common/http/attempts.js';
import { sha256 } from '../common/ids.js';
import { Database } from '../database/database.js';
import { AttemptCount } from './attempt-count.entity.js';

/** How often what is over is removed, in milliseconds. */
const sweepEvery = 60_000;

interface Attempt {
  readonly keyHash: string;
  readonly seconds: number;
}

/** Counts in the database, so that every process counts the same and a restart forgets nothing. */
@Injectable()
export class StoredCounter implements Counter {
  private sweptAt = 0;
  /** Hundreds of guesses at once are one unit of work, so that ballots need not wait for each of them. */
  private readonly commits = new GroupCommit<Attempt, Count>((attempts) => this.count(attempts));

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  add(key: string, seconds: number): Promise<Count> {
    return this.commits.add({ keyHash: hashOf(key), seconds });
  }

  async taken(key: string): Promise<number> {
    const row = await this.database
      .reader(AttemptCount)
      .findOneBy({ keyHash: hashOf(key), endsAt: MoreThan(this.clock.timestamp()) });
    return row?.taken ?? 0;
  }

  /** Each attempt gets a number of its own, in the order in which they came. */
  private async count(attempts: readonly Attempt[]): Promise<Count[]> {
    const now = this.clock.now().getTime();
    const at = timeOf(now);
    const byKey = grouped(attempts);
    // In the order of their keys, so that two processes do not wait for each other.
    const rows = [...byKey]
      .map(([keyHash, same]) => [keyHash, String(same.length), timeOf(now + (same[0]?.seconds ?? 0) * 1000)])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
    const counted = await this.database.write(async (tx) => {
      if (now - this.sweptAt > sweepEvery) {
        this.sweptAt = now;
        await tx.delete(AttemptCount, { endsAt: LessThanOrEqual(at) });
      }
      // The rows stay this unit of work's own, so that what is read is what these attempts have made of them.
      await this.database.affect(
        tx,
        `INSERT INTO attempt_count (key_hash, taken, ends_at)
         SELECT entry.value ->> 0, CAST(entry.value ->> 1 AS integer), entry.value ->> 2 FROM ${this.database.jsonRows} WHERE 1 = 1
         ON CONFLICT (key_hash) DO UPDATE SET
           taken = CASE WHEN attempt_count.ends_at <= ? THEN excluded.taken ELSE attempt_count.taken + excluded.taken END,
           ends_at = CASE WHEN attempt_count.ends_at <= ? THEN excluded.ends_at ELSE attempt_count.ends_at END`,
        [JSON.stringify(rows), at, at],
      );
      return tx.findBy(AttemptCount, { keyHash: In([...byKey.keys()]) });
    });
    const before = new Map(
      counted.map(({ keyHash, taken, endsAt }) => [
        keyHash,
        { taken: taken - (byKey.get(keyHash)?.length ?? 0), msLeft: Date.parse(endsAt) - now },
      ]),
    );
    return attempts.map(({ keyHash }) => {
      const count = before.get(keyHash);
      if (!count) throw new Error('An attempt that was counted is not there');
      count.taken++;
      return { ...count };
    });
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

function grouped(attempts: readonly Attempt[]): Map<string, Attempt[]> {
  const byKey = new Map<string, Attempt[]>();
  for (const attempt of attempts) byKey.set(attempt.keyHash, [...(byKey.get(attempt.keyHash) ?? []), attempt]);
  return byKey;
}

const timeOf = (ms: number): string => new Date(ms).toISOString();

const hashOf = (key: string): string => sha256(`attempts ${key}`);
