import { Inject, Injectable } from '@nestjs/common';
import { permissionsOf, type Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { newSessionToken, sha256 } from '../common/ids.js';
import { Authenticator } from '../common/http/endpoint.guard.js';
import type { EndpointRequest } from '../common/http/endpoint.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { OrgUnit } from '../organisations/org-unit.entity.js';
import { Account } from './account.entity.js';
import { CredentialsInvalidError } from './accounts.errors.js';
import { hashPassword, verifyPassword } from './passwords.js';
import { Session } from './session.entity.js';
import { SignInLimiter } from './sign-in-limiter.js';

const lifetimeMs = 12 * 3_600_000;

/** Server-side sessions behind an HttpOnly cookie. */
@Injectable()
export class Sessions extends Authenticator {
  readonly cookieName: string;
  private readonly secure: boolean;
  /** Compared against when the user name is unknown, so that both cases take the same time. */
  private readonly decoyHash = hashPassword(newSessionToken());

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignInLimiter) private readonly limiter: SignInLimiter,
    @Inject(CONFIG) config: Config,
  ) {
    super();
    this.secure = config.http.publicUrl.startsWith('https:');
    this.cookieName = this.secure ? '__Host-pingyi_session' : 'pingyi_session';
  }

  get cookieOptions() {
    return { httpOnly: true, sameSite: 'lax', secure: this.secure, path: '/' } as const;
  }

  override async authenticate(request: EndpointRequest): Promise<Viewer | null> {
    const token = request.cookies[this.cookieName];
    if (!token) return null;
    const session = await this.database.reader(Session).findOneBy({ tokenHash: sha256(token) });
    if (!session || session.expiresAt <= this.clock.timestamp()) return null;
    const account = await this.database.reader(Account).findOneBy({ id: session.accountId });
    if (!account || account.disabled) return null;
    return this.toViewer(account, session.tokenHash);
  }

  /**
   * @returns the session token for the cookie
   * @throws {CredentialsInvalidError} the same for an unknown name, a wrong password and a disabled account
   */
  async signIn(username: string, password: string, address: string): Promise<{ token: string; viewer: Viewer; account: Account }> {
    await this.limiter.check(username, address);
    const account = await this.database.reader(Account).findOneBy({ username });
    const matches = await verifyPassword(account?.passwordHash ?? (await this.decoyHash), password);
    if (!account || account.disabled || !matches) {
      await this.limiter.recordFailure(username, address);
      throw new CredentialsInvalidError();
    }
    const token = newSessionToken();
    const now = this.clock.now();
    const tokenHash = sha256(token);
    await this.database.write(async (tx) => {
      // A password that was changed, or an account disabled, while this one was compared opens nothing.
      const { id, passwordHash } = account;
      const isStill = await this.database.changeIf(tx, Account, { id, passwordHash, disabled: false }, { lastSignInAt: now.toISOString() });
      if (!isStill) throw new CredentialsInvalidError();
      await tx.insert(Session, {
        tokenHash,
        accountId: account.id,
        createdAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + lifetimeMs).toISOString(),
      });
    });
    await this.limiter.recordSuccess(username);
    return { token, viewer: await this.toViewer(account, tokenHash), account };
  }

  async signOut(sessionId: string): Promise<void> {
    await this.database.write((tx) => tx.delete(Session, { tokenHash: sessionId }));
  }

  private async toViewer(account: Account, sessionId: string): Promise<Viewer> {
    const unit = account.unitId
      ? await this.database.reader(OrgUnit).findOne({ where: { id: account.unitId }, select: { path: true } })
      : null;
    const wholeTree = account.role === 'administrator' && account.unitId === null;
    const scopePath = wholeTree ? '/' : (unit?.path ?? null);
    return {
      accountId: account.id,
      sessionId,
      username: account.username,
      displayName: account.displayName,
      role: account.role,
      unitId: account.unitId,
      scopePath,
      permissions: new Set(account.mustChangePassword ? [] : permissionsOf(account.role, scopePath)),
    };
  }
}
