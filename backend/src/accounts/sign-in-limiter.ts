import { Injectable } from '@nestjs/common';
import { Attempts } from '../common/http/attempts.js';

/** Slows guessing: ten failures for a user name in a quarter of an hour, a hundred from one address. */
@Injectable()
export class SignInLimiter {
  private readonly byName = new Attempts({ points: 10, duration: 900 });
  private readonly byAddress = new Attempts({ points: 100, duration: 900 });

  /** @throws ProblemError 429 too-many-attempts with `Retry-After` */
  async check(username: string, address: string): Promise<void> {
    await this.byName.check(username.toLowerCase());
    await this.byAddress.check(address);
  }

  async recordFailure(username: string, address: string): Promise<void> {
    await this.byName.recordFailure(username.toLowerCase());
    await this.byAddress.recordFailure(address);
  }

  async recordSuccess(username: string): Promise<void> {
    await this.byName.forget(username.toLowerCase());
  }
}
