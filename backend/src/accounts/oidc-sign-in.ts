import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { managesPath, type Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { newId, readableCharacters } from '../common/ids.js';
import { ForbiddenError, NotFoundError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { findUnit } from '../organisations/org-unit.lookup.js';
import { AccountActs } from './account-acts.js';
import { AccountIdentity } from './account-identity.entity.js';
import { Account } from './account.entity.js';
import { OidcRefusedError, OidcTakenError, OidcUnknownError } from './accounts.errors.js';
import { SignInLimits } from './guess-limiter.js';
import type { OidcSubject } from './oidc-provider.js';
import { SecondFactors } from './second-factors.js';
import { Sessions } from './sessions.js';

const codeCharacters = 8;

/** From whom a provider says that somebody is to an account here, and from there to a session. */
@Injectable()
export class OidcSignIn {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(AccountActs) private readonly acts: AccountActs,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(SignInLimits) private readonly limits: SignInLimits,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  /**
   * The provider stands for the password, never for a second factor that the account has here.
   * @returns without a token where a code of the second factor is asked for
   * @throws {OidcUnknownError} 403 with the code for the office; {@link OidcRefusedError} 403 for a disabled account
   */
  async enter(who: OidcSubject): Promise<{ readonly account: Account; readonly token: string | null }> {
    const identity = await this.database.write((tx) => this.known(tx, who));
    if (identity.accountId === null) throw new OidcUnknownError(identity.code);
    return this.begin(identity.accountId, () => Promise.resolve(false));
  }

  /** After {@link enter} has asked for it. @throws SecondFactorInvalidError 401; 429 too-many-attempts; {@link OidcRefusedError} 403 */
  async enterWithCode(
    accountId: string,
    code: string,
  ): Promise<{ readonly account: Account; readonly token: string | null }> {
    return this.begin(accountId, async () => {
      await this.limits.confirm(`oidc ${accountId}`, () => this.factors.spend(accountId, code));
      return true;
    });
  }

  private async begin(
    accountId: string,
    showFactor: () => Promise<boolean>,
  ): Promise<{ readonly account: Account; readonly token: string | null }> {
    const isShown = await showFactor();
    return this.database.write(async (tx) => {
      const account = await this.database.hold(tx, Account, { id: accountId });
      if (!account || account.disabled) throw new OidcRefusedError();
      if (!isShown && (await this.factors.isActive(accountId, tx))) return { account, token: null };
      await tx.update(Account, { id: accountId }, { lastSignInAt: this.clock.timestamp() });
      return { account, token: await this.sessions.begin(tx, accountId) };
    });
  }

  /** Links whom the provider says to whoever is signed in. @throws {OidcTakenError} 409 when it is somebody else's */
  async linkOwn(viewer: Viewer, who: OidcSubject): Promise<void> {
    await this.database.write(async (tx) => {
      const identity = await this.known(tx, who);
      await this.link(tx, viewer, identity, { id: viewer.accountId, username: viewer.username });
    });
  }

  /**
   * Links whoever was refused with a code to an account that the caller manages; its owner is told, and the caller counts as who can sign in with it.
   * @throws {NotFoundError}; {@link ForbiddenError} 403 for the own account; {@link ValidationFailedError} 422 for a code that nobody was told
   */
  async linkByCode(viewer: Viewer, accountId: string, code: string): Promise<void> {
    await this.database.write(async (tx) => {
      const account = await tx.findOneBy(Account, { id: accountId });
      const unit = await findUnit(tx, account?.unitId ?? null);
      if (!account || !managesPath(viewer, unit?.path ?? null)) throw new NotFoundError();
      if (accountId === viewer.accountId) throw new ForbiddenError();
      const plain = code.toUpperCase().replace(/[\s-]/g, '');
      const identity = await tx.findOneBy(AccountIdentity, { code: plain });
      if (!identity) throw new ValidationFailedError([{ pointer: '#/code', code: 'not-a-choice' }]);
      await this.link(tx, viewer, identity, account);
      await this.acts.record(tx, viewer, accountId, 'identity-linked');
    });
  }

  private async link(
    tx: EntityManager,
    viewer: Viewer,
    { id, accountId }: AccountIdentity,
    account: Pick<Account, 'id' | 'username'>,
  ): Promise<void> {
    if (accountId !== null && accountId !== account.id) throw new OidcTakenError();
    await tx.update(AccountIdentity, { id }, { accountId: account.id });
    await this.audit.record(tx, viewer, { action: 'account.identity-linked', subject: account.username });
  }

  private async known(tx: EntityManager, { issuer, subject }: OidcSubject): Promise<AccountIdentity> {
    await this.database.takeTurns(tx, `identity ${issuer} ${subject}`);
    const known = await tx.findOneBy(AccountIdentity, { issuer, subject });
    if (known) return known;
    const identity: AccountIdentity = {
      id: newId(),
      issuer,
      subject,
      accountId: null,
      code: readableCharacters(codeCharacters),
      seenAt: this.clock.timestamp(),
    };
    await insertRows(tx, AccountIdentity, identity);
    return identity;
  }
}
