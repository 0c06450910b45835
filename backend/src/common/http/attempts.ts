import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemError } from '../problem/problem.error.js';

/** Counts failures per key, and turns a key away once there were too many of them. */
export class Attempts {
  private readonly limiter: RateLimiterMemory;

  /** @param limit `points` failures within `duration` seconds */
  constructor(limit: { readonly points: number; readonly duration: number }) {
    this.limiter = new RateLimiterMemory(limit);
  }

  /** @throws {ProblemError} 429 too-many-attempts with `Retry-After` */
  async check(key: string): Promise<void> {
    const state = await this.limiter.get(key);
    if (!state || state.remainingPoints > 0) return;
    throw new ProblemError(429, 'too-many-attempts', { headers: { 'retry-after': String(Math.ceil(state.msBeforeNext / 1000)) } });
  }

  async recordFailure(key: string): Promise<void> {
    await this.limiter.consume(key).catch((refusal: unknown) => {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
    });
  }

  async forget(key: string): Promise<void> {
    await this.limiter.delete(key);
  }
}
