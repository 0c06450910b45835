import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { permissionsOf, type Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { newId, newSessionToken, sha256 } from '../common/ids.js';
import { Authenticator } from '../common/http/endpoint.guard.js';
import type { EndpointRequest } from '../common/http/endpoint.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { findUnit } from '../organisations/org-unit.lookup.js';
import { AccountActs } from './account-acts.js';
import { Account } from './account.entity.js';
import { SecondFactors } from './second-factors.js';
import { Session } from './session.entity.js';

const lifetimeMs = 12 * 3_600_000;

/** Server-side sessions behind an HttpOnly cookie. */
@Injectable()
export class Sessions extends Authenticator {
  readonly cookieName: string;
  /** The cookie of {@link KnownDevices}. */
  readonly deviceCookieName: string;
  private readonly secure: boolean;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(AccountActs) private readonly acts: AccountActs,
    @Inject(CONFIG) config: Config,
  ) {
    super();
    this.secure = config.http.publicUrl.startsWith('https:');
    this.cookieName = this.secure ? '__Host-pingyi_session' : 'pingyi_session';
    this.deviceCookieName = this.secure ? '__Host-pingyi_device' : 'pingyi_device';
  }

  get cookieOptions() {
    return { httpOnly: true, sameSite: 'lax', secure: this.secure, path: '/' } as const;
  }

  override claimsSession(request: EndpointRequest): boolean {
    return request.cookies[this.cookieName] !== undefined;
  }

  override async authenticate(request: EndpointRequest): Promise<Viewer | null> {
    const token = request.cookies[this.cookieName];
    if (!token) return null;
    const session = await this.database.reader(Session).findOneBy({ tokenHash: sha256(token) });
    if (!session || session.expiresAt <= this.clock.timestamp()) return null;
    const account = await this.database.reader(Account).findOneBy({ id: session.accountId });
    if (!account || account.disabled) return null;
    await this.noteUse(session);
    return this.toViewer(account, session);
  }

  /** @returns the token for the cookie of a new session */
  async begin(tx: EntityManager, accountId: string): Promise<string> {
    const token = newSessionToken();
    const now = this.clock.now();
    await tx.insert(Session, {
      id: newId(),
      tokenHash: sha256(token),
      accountId,
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + lifetimeMs).toISOString(),
      lastUsedAt: hourOf(now),
    });
    return token;
  }

  /** Ends every session of an account and begins one: after what it shows or may do has changed, no earlier token is worth anything. */
  async renew(tx: EntityManager, accountId: string): Promise<string> {
    await this.endAll(tx, accountId);
    return this.begin(tx, accountId);
  }

  async endAll(tx: EntityManager, accountId: string): Promise<void> {
    await tx.delete(Session, { accountId });
  }

  async signOut(sessionId: string): Promise<void> {
    await this.database.write((tx) => tx.delete(Session, { tokenHash: sessionId }));
  }

  /** The sessions of whoever asks that have not ended, the latest first. */
  async list({ accountId, sessionId }: Viewer): Promise<(Session & { isThis: boolean })[]> {
    const sessions = await this.database
      .reader(Session)
      .find({ where: { accountId }, order: { createdAt: 'DESC', id: 'ASC' } });
    const now = this.clock.timestamp();
    return sessions
      .filter(({ expiresAt }) => expiresAt > now)
      .map((session) => ({ ...session, isThis: session.tokenHash === sessionId }));
  }

  /** Ends a session of one's own; one that has ended already is no fault. */
  async end({ accountId }: Viewer, id: string): Promise<void> {
    await this.database.write((tx) => tx.delete(Session, { accountId, id }));
  }

  async endOthers({ accountId, sessionId }: Viewer): Promise<void> {
    await this.database.write((tx) =>
      tx
        .createQueryBuilder()
        .delete()
        .from(Session)
        .where('account_id = :accountId AND token_hash <> :sessionId', { accountId, sessionId })
        .execute(),
    );
  }

  async lacksSecondFactor({ id, role }: Account): Promise<boolean> {
    return this.factors.isRequiredOf(role) && !(await this.factors.isActive(id));
  }

  /** Whether the owner must first read what others did to the account before this session began. */
  hasNotices({ id }: Pick<Account, 'id'>, { createdAt }: Pick<Session, 'createdAt'>): Promise<boolean> {
    return this.acts.waitsSince(id, createdAt);
  }

  async toViewer(account: Account, session: Pick<Session, 'tokenHash' | 'createdAt'>): Promise<Viewer> {
    const scopePath = await this.scopeOf(account);
    // Before anything else, the first password is replaced, a second factor that the role needs is set up, and notices are read.
    const isConfined =
      account.mustChangePassword ||
      (await this.lacksSecondFactor(account)) ||
      (await this.hasNotices(account, session));
    return {
      accountId: account.id,
      sessionId: session.tokenHash,
      sessionBeganAt: session.createdAt,
      username: account.username,
      displayName: account.displayName,
      role: account.role,
      unitId: account.unitId,
      scopePath,
      permissions: new Set(isConfined ? [] : permissionsOf(account.role, scopePath)),
    };
  }

  /** An account as it may act without anybody being signed in, such as in a job; null when it may not. */
  async absentViewer(accountId: string): Promise<Viewer | null> {
    const account = await this.database.reader(Account).findOneBy({ id: accountId });
    if (!account || account.disabled) return null;
    const scopePath = await this.scopeOf(account);
    return {
      accountId,
      sessionId: '',
      sessionBeganAt: '',
      username: account.username,
      displayName: account.displayName,
      role: account.role,
      unitId: account.unitId,
      scopePath,
      permissions: new Set(permissionsOf(account.role, scopePath)),
    };
  }

  private async scopeOf({ role, unitId }: Account): Promise<string | null> {
    if (unitId === null) return role === 'administrator' ? '/' : null;
    const unit = await findUnit(this.database.dataSource.manager, unitId);
    return unit?.path ?? null;
  }

  /** To the hour, so that a session is written once an hour and tells nobody's day by the minute. */
  private async noteUse({ tokenHash, lastUsedAt }: Session): Promise<void> {
    const hour = hourOf(this.clock.now());
    if (lastUsedAt === hour) return;
    await this.database.write((tx) =>
      this.database.changeIf(tx, Session, { tokenHash, lastUsedAt }, { lastUsedAt: hour }),
    );
  }
}

const hourOf = (time: Date): string => `${time.toISOString().slice(0, 13)}:00:00.000Z`;
