import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemError } from '../common/problem/problem.error.js';

/** Slows guessing: ten failures for a user name in a quarter of an hour, a hundred from one address. */
@Injectable()
export class SignInLimiter {
  private readonly byName = new RateLimiterMemory({ points: 10, duration: 900 });
  private readonly byAddress = new RateLimiterMemory({ points: 100, duration: 900 });

  /** @throws {ProblemError} 429 too-many-attempts with `Retry-After` */
  async check(username: string, address: string): Promise<void> {
    for (const state of [await this.byName.get(username.toLowerCase()), await this.byAddress.get(address)]) {
      if (state && state.remainingPoints <= 0) throw tooManyAttempts(state.msBeforeNext);
    }
  }

  async recordFailure(username: string, address: string): Promise<void> {
    for (const [limiter, key] of [
      [this.byName, username.toLowerCase()],
      [this.byAddress, address],
    ] as const) {
      await limiter.consume(key).catch((refusal: unknown) => {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
      });
    }
  }

  async recordSuccess(username: string): Promise<void> {
    await this.byName.delete(username.toLowerCase());
  }
}

export const tooManyAttempts = (msBeforeNext: number): ProblemError =>
  new ProblemError(429, 'too-many-attempts', { headers: { 'retry-after': String(Math.ceil(msBeforeNext / 1000)) } });
