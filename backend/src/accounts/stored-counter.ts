import { Inject, Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { GroupCommit } from '../common/group-commit.js';
import type { Count, Counter } from '../common/http/attempts.js';
import { sha256 } from '../common/ids.js';
import { Database } from '../database/database.js';
import { AttemptCount } from './attempt-count.entity.js';

/** How often what is over is removed, in milliseconds. */
const sweepEvery = 60_000;

interface Change {
  readonly keyHash: string;
  /** How long an attempt is remembered; null gives one back. */
  readonly seconds: number | null;
}

/** Counts in the database, so that every process counts the same and a restart forgets nothing. */
@Injectable()
export class StoredCounter implements Counter {
  private sweptAt = 0;
  /** Hundreds of guesses at once are one unit of work, so that ballots need not wait for each of them. */
  private readonly commits = new GroupCommit<Change, Count>((changes) => this.count(changes), {
    maxBatch: 1_000,
    maxQueue: 10_000,
  });

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  add(key: string, seconds: number): Promise<Count> {
    return this.commits.add({ keyHash: hashOf(key), seconds });
  }

  async giveBack(key: string): Promise<void> {
    await this.commits.add({ keyHash: hashOf(key), seconds: null });
  }

  async taken(key: string): Promise<number> {
    const row = await this.database
      .reader(AttemptCount)
      .findOneBy({ keyHash: hashOf(key), endsAt: MoreThan(this.clock.timestamp()) });
    return row?.taken ?? 0;
  }

  async forget(...keys: readonly string[]): Promise<void> {
    await this.database.write((tx) => tx.delete(AttemptCount, { keyHash: In(keys.map(hashOf)) }));
  }

  /** Each attempt gets a number of its own, in the order in which they came; one that is given back lowers the numbers of later units of work. */
  private async count(changes: readonly Change[]): Promise<Count[]> {
    const now = this.clock.now().getTime();
    const added = changes.filter(({ seconds }) => seconds !== null);
    const counted = await this.database.write(async (tx) => {
      // Two processes that count the same keys in another order would wait for each other in a circle.
      await this.database.takeTurns(tx, 'attempts');
      await this.sweep(tx, now);
      const rows = added.length > 0 ? await this.addAll(tx, added, now) : [];
      await this.giveBackAll(
        tx,
        changes.filter(({ seconds }) => seconds === null),
      );
      return rows;
    });
    const numbers = numberOfEach(added);
    const counts = new Map(
      counted.map(({ keyHash, taken, endsAt }) => [
        keyHash,
        { taken: taken - (numbers.get(keyHash) ?? 0), msLeft: Date.parse(endsAt) - now },
      ]),
    );
    return changes.map(({ keyHash, seconds }) => {
      if (seconds === null) return { taken: 0, msLeft: 0 };
      const count = counts.get(keyHash);
      if (!count) throw new Error('An attempt that was counted is not there');
      count.taken++;
      return { ...count };
    });
  }

  private async sweep(tx: EntityManager, now: number): Promise<void> {
    if (now - this.sweptAt <= sweepEvery) return;
    this.sweptAt = now;
    await tx.delete(AttemptCount, { endsAt: LessThanOrEqual(timeOf(now)) });
  }

  /** The rows stay this unit of work's own, so that what is read is what these attempts have made of them. */
  private async addAll(tx: EntityManager, added: readonly Change[], now: number): Promise<AttemptCount[]> {
    const seconds = new Map(added.map((change) => [change.keyHash, change.seconds ?? 0]));
    const rows = [...numberOfEach(added)].map(([keyHash, number]) => [
      keyHash,
      String(number),
      timeOf(now + (seconds.get(keyHash) ?? 0) * 1000),
    ]);
    const at = timeOf(now);
    await this.database.affect(
      tx,
      `INSERT INTO attempt_count (key_hash, taken, ends_at)
       SELECT entry.value ->> 0, CAST(entry.value ->> 1 AS integer), entry.value ->> 2 FROM ${this.database.jsonRows} WHERE 1 = 1
       ON CONFLICT (key_hash) DO UPDATE SET
         taken = CASE WHEN attempt_count.ends_at <= ? THEN excluded.taken ELSE attempt_count.taken + excluded.taken END,
         ends_at = CASE WHEN attempt_count.ends_at <= ? THEN excluded.ends_at ELSE attempt_count.ends_at END`,
      [JSON.stringify(rows), at, at],
    );
    return tx.findBy(AttemptCount, { keyHash: In(rows.map(([keyHash]) => keyHash)) });
  }

  private async giveBackAll(tx: EntityManager, givenBack: readonly Change[]): Promise<void> {
    if (givenBack.length === 0) return;
    await this.database.affect(
      tx,
      `UPDATE attempt_count SET taken = CASE WHEN taken > back.number THEN taken - back.number ELSE 0 END
       FROM (SELECT entry.value ->> 0 AS key_hash, CAST(entry.value ->> 1 AS integer) AS number FROM ${this.database.jsonRows}) AS back
       WHERE attempt_count.key_hash = back.key_hash`,
      [JSON.stringify([...numberOfEach(givenBack)])],
    );
  }
}

function numberOfEach(changes: readonly Change[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { keyHash } of changes) numbers.set(keyHash, (numbers.get(keyHash) ?? 0) + 1);
  return numbers;
}

const timeOf = (ms: number): string => new Date(ms).toISOString();

const hashOf = (key: string): string => sha256(`attempts ${key}`);
