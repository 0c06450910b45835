import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { Database } from '../database/database.js';
import { Account } from './account.entity.js';
import { CredentialsInvalidError } from './accounts.errors.js';
import { SignInLimits } from './guess-limiter.js';
import { verifyPassword } from './passwords.js';

/** Asks whoever is signed in for the password again, before what a found session must not be enough for. */
@Injectable()
export class AccountCheck {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SignInLimits) private readonly limits: SignInLimits,
  ) {}

  /** @throws {CredentialsInvalidError} 401; 429 too-many-attempts, per session */
  async confirmPassword({ accountId, sessionId }: Viewer, currentPassword: string): Promise<Account> {
    return this.limits.confirm(sessionId, async () => {
      const account = await this.database.reader(Account).findOneByOrFail({ id: accountId });
      if (!(await verifyPassword(account.passwordHash, currentPassword))) throw new CredentialsInvalidError();
      return account;
    });
  }
}
