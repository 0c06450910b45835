import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { newSessionToken } from '../common/ids.js';
import { Database } from '../database/database.js';
import { Account } from './account.entity.js';
import { CredentialsInvalidError, SecondFactorRequiredError } from './accounts.errors.js';
import { SignInLimits } from './guess-limiter.js';
import { KnownDevices } from './known-devices.js';
import { hashPassword, verifyPassword } from './passwords.js';
import { SecondFactors } from './second-factors.js';
import { Sessions } from './sessions.js';

export interface Credentials {
  readonly username: string;
  readonly password: string;
  /** A code of the app or a recovery code, for accounts with a second factor. */
  readonly code?: string | undefined;
}

/** Where a sign-in comes from. */
export interface Origin {
  readonly address: string;
  /** The cookie of {@link KnownDevices}. */
  readonly device: string | undefined;
}

export interface SignedIn {
  /** For the session cookie. */
  readonly token: string;
  /** For the cookie of the device. */
  readonly device: string;
  readonly account: Account;
}

/** From a name and a password, and a code where one is needed, to a session. */
@Injectable()
export class SignIn {
  /** Compared against when the user name is unknown, so that both cases take the same time. */
  private readonly decoyHash = hashPassword(newSessionToken());

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignInLimits) private readonly limits: SignInLimits,
    @Inject(KnownDevices) private readonly devices: KnownDevices,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  /**
   * @throws {CredentialsInvalidError} 401, the same for an unknown name, a wrong password and a disabled account
   * @throws {SecondFactorRequiredError | SecondFactorInvalidError} 401
   * @throws {ProblemError} 429 too-many-attempts
   */
  async signIn({ username, password, code }: Credentials, { address, device }: Origin): Promise<SignedIn> {
    const known = this.devices.recognise(device, username);
    const guesser = { name: username, place: known ?? address, isKnown: known !== null };
    const account = await this.limits.guard('password', guesser, () => this.accountOf(username, password));
    const hasFactor = await this.factors.isActive(account.id);
    if (hasFactor) {
      if (code === undefined) throw new SecondFactorRequiredError();
      await this.limits.guard('code', guesser, () => this.factors.spend(account.id, code));
    }
    const token = await this.database.write(async (tx) => {
      // A password that was changed, or an account disabled, while this one was compared opens nothing.
      const { id, passwordHash } = account;
      const isStill = await this.database.changeIf(
        tx,
        Account,
        { id, passwordHash, disabled: false },
        { lastSignInAt: this.clock.timestamp() },
      );
      if (!isStill) throw new CredentialsInvalidError();
      if (!hasFactor && (await this.factors.isActive(id, tx))) throw new SecondFactorRequiredError();
      return this.sessions.begin(tx, id);
    });
    return { token, device: this.devices.remember(device, username), account };
  }

  private async accountOf(username: string, password: string): Promise<Account> {
    const account = await this.database.reader(Account).findOneBy({ username });
    const matches = await verifyPassword(account?.passwordHash ?? (await this.decoyHash), password);
    if (!account || account.disabled || !matches) throw new CredentialsInvalidError();
    return account;
  }
}
