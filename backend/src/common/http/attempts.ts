import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemError } from '../problem/problem.error.js';

/** Undoes an attempt that turned out to be no guess. */
export type GiveBack = () => Promise<void>;

/** Attempts per key. They are counted before anything is checked, so that a thousand at once count a thousand times. */
export class Attempts {
  private readonly limiter: RateLimiterMemory;

  /** @param limit `points` attempts within `duration` seconds */
  constructor(private readonly limit: { readonly points: number; readonly duration: number }) {
    this.limiter = new RateLimiterMemory(limit);
  }

  async isUsedUp(key: string): Promise<boolean> {
    const state = await this.limiter.get(key);
    return state !== null && state.consumedPoints >= this.limit.points;
  }

  /** @throws {ProblemError} 429 too-many-attempts with `Retry-After` */
  async take(key: string): Promise<GiveBack> {
    try {
      await this.limiter.consume(key);
    } catch (refusal) {
      // What was refused is none of the attempts that later ones are measured by.
      await this.limiter.reward(key);
      throw refusedFor(refusal);
    }
    return async () => {
      if (((await this.limiter.get(key))?.consumedPoints ?? 0) > 0) await this.limiter.reward(key);
    };
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
  private readonly failures = new RateLimiterMemory({ points: free, duration: memory });
  /** One attempt passes; the next waits as long as the one before has earned. */
  private readonly gate = new RateLimiterMemory({ points: 1, duration: longestDelay });

  /** @throws {ProblemError} 429 too-many-attempts with `Retry-After` */
  async take(key: string): Promise<GiveBack> {
    const { consumedPoints } = await this.failures.penalty(key);
    const isSlowed = consumedPoints > free;
    if (isSlowed) {
      try {
        await this.gate.consume(key, 1, { customDuration: Math.min(longestDelay, 2 ** (consumedPoints - free)) });
      } catch (refusal) {
        await this.failures.reward(key);
        throw refusedFor(refusal);
      }
    }
    return async () => {
      if (isSlowed) await this.gate.delete(key);
      if (((await this.failures.get(key))?.consumedPoints ?? 0) > 0) await this.failures.reward(key);
    };
  }

  async forget(key: string): Promise<void> {
    await this.failures.delete(key);
    await this.gate.delete(key);
  }
}

function refusedFor(refusal: unknown): unknown {
  if (!(refusal instanceof RateLimiterRes)) return refusal;
  return new ProblemError(429, 'too-many-attempts', {
    headers: { 'retry-after': String(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))) },
  });
}
