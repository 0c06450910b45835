import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { Database } from '../database/database.js';
import { Account } from './account.entity.js';
import { CredentialsInvalidError, SecondFactorRequiredError } from './accounts.errors.js';
import { SignInLimits } from './guess-limiter.js';
import { SecondFactors } from './second-factors.js';
import { verifyPassword } from './passwords.js';

/** Asks whoever is signed in for the password again, before what a found session must not be enough for. */
@Injectable()
export class AccountCheck {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SignInLimits) private readonly limits: SignInLimits,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
  ) {}

  /** @throws {CredentialsInvalidError} 401; 429 too-many-attempts, per session */
  async confirmPassword({ accountId, sessionId }: Viewer, currentPassword: string): Promise<Account> {
    return this.limits.confirm(sessionId, async () => {
      const account = await this.database.reader(Account).findOneByOrFail({ id: accountId });
      if (!(await verifyPassword(account.passwordHash, currentPassword))) throw new CredentialsInvalidError();
      return account;
    });
  }

  /**
   * The password, and a code where the account has a second factor: for what goes on acting when nobody is signed in.
   * @throws as {@link confirmPassword}; {@link SecondFactorRequiredError} 401; SecondFactorInvalidError 401
   */
  async confirmInPerson(viewer: Viewer, currentPassword: string, code: string | undefined): Promise<void> {
    const { id } = await this.confirmPassword(viewer, currentPassword);
    if (!(await this.factors.isActive(id))) return;
    if (code === undefined) throw new SecondFactorRequiredError();
    await this.limits.confirm(viewer.sessionId, () => this.factors.spend(id, code));
  }
}
