import { RateLimiterMemory } from 'rate-limiter-flexible';
import { ProblemError } from '../problem/problem.error.js';

/** Undoes an attempt that turned out to be no guess. */
export type GiveBack = () => Promise<void>;

/** How often a key was counted, and for how many milliseconds that is remembered. */
export interface Count {
  readonly taken: number;
  readonly msLeft: number;
}

/** Counts keys, each from its first time on for a while. Where the counts are kept decides which processes share them. */
export interface Counter {
  /** Counts once more, in one step: of a thousand at once each gets a number of its own. */
  add(key: string, seconds: number): Promise<Count>;
  /** How often it was counted, without counting. */
  taken(key: string): Promise<number>;
  /** Counts once less, never below nothing. */
  giveBack(key: string): Promise<void>;
  forget(...keys: readonly string[]): Promise<void>;
}

/** Counts in the memory of this process: no other one knows them, and a restart forgets. */
export class MemoryCounter implements Counter {
  private readonly limiter = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: 1 });

  async add(key: string, seconds: number): Promise<Count> {
    const { consumedPoints, msBeforeNext } = await this.limiter.penalty(key, 1, { customDuration: seconds });
    return { taken: consumedPoints, msLeft: msBeforeNext };
  }

  async giveBack(key: string): Promise<void> {
    if ((await this.taken(key)) > 0) await this.limiter.reward(key);
  }

  async forget(...keys: readonly string[]): Promise<void> {
    await Promise.all(keys.map((key) => this.limiter.delete(key)));
  }

  async taken(key: string): Promise<number> {
    return (await this.limiter.get(key))?.consumedPoints ?? 0;
  }
}

/** Attempts per key. They are counted before anything is checked, so that a thousand at once count a thousand times. */
export class Attempts {
  /** @param limit `points` attempts within `duration` seconds */
  constructor(
    private readonly limit: { readonly points: number; readonly duration: number },
    private readonly counter: Counter,
  ) {}

  async isUsedUp(key: string): Promise<boolean> {
    return (await this.counter.taken(key)) >= this.limit.points;
  }

  /** @throws {ProblemError} 429 too-many-attempts with `Retry-After` */
  async take(key: string): Promise<GiveBack> {
    const { taken, msLeft } = await this.counter.add(key, this.limit.duration);
    const giveBack = () => this.counter.giveBack(key);
    if (taken <= this.limit.points) return giveBack;
    // What was refused is none of the attempts that later ones are measured by.
    await giveBack();
    throw tooMany(msLeft);
  }
}

/** Failures before the first delay. */
const free = 5;
const longestDelay = 900;
const memory = 3600;

/**
 * Attempts per key that are ever farther apart: five within an hour come at once, the next opens a delay of two seconds, and each that
 * follows doubles it, up to a quarter of an hour.
 */
export class SlowingAttempts {
  constructor(private readonly counter: Counter) {}

  /** @throws {ProblemError} 429 too-many-attempts with `Retry-After` */
  async take(key: string): Promise<GiveBack> {
    const { taken } = await this.counter.add(failures(key), memory);
    const isSlowed = taken > free;
    if (isSlowed) {
      // One attempt passes; the next waits as long as the one before has earned.
      const passed = await this.counter.add(gate(key), Math.min(longestDelay, 2 ** (taken - free)));
      if (passed.taken > 1) {
        await this.counter.giveBack(failures(key));
        throw tooMany(passed.msLeft);
      }
    }
    return async () => {
      if (isSlowed) await this.counter.forget(gate(key));
      await this.counter.giveBack(failures(key));
    };
  }

  async forget(key: string): Promise<void> {
    await this.counter.forget(failures(key), gate(key));
  }
}

const failures = (key: string): string => `failures ${key}`;
const gate = (key: string): string => `gate ${key}`;

const tooMany = (msLeft: number): ProblemError =>
  new ProblemError(429, 'too-many-attempts', {
    headers: { 'retry-after': String(Math.max(1, Math.ceil(msLeft / 1000))) },
  });
