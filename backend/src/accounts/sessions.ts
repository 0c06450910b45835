import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { newId, newSessionToken, sha256 } from '../common/ids.js';
import { Authenticator } from '../common/http/endpoint.guard.js';
import type { EndpointRequest } from '../common/http/endpoint.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { AccountActs } from './account-acts.js';
import { Account } from './account.entity.js';
import { PostsInForce } from './posts-in-force.js';
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
    @Inject(PostsInForce) private readonly posts: PostsInForce,
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
      postId: null,
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

  /** What one of the posts asks for, the person has to have. */
  async lacksSecondFactor(account: Account): Promise<boolean> {
    const roles = await this.posts.rolesOf(account);
    return roles.some((role) => this.factors.isRequiredOf(role)) && !(await this.factors.isActive(account.id));
  }

  /**
   * Goes on in another post of the same account.
   * @throws {NotFoundError} for one that is not in force, or somebody else's
   */
  async actIn({ accountId, sessionId }: Viewer, postId: string | null): Promise<void> {
    if (postId !== null && !(await this.posts.further(accountId)).some(({ id }) => id === postId))
      throw new NotFoundError();
    await this.database.write((tx) => tx.update(Session, { accountId, tokenHash: sessionId }, { postId }));
  }

  /** Whether the owner must first read what others did to the account before this session began. */
  hasNotices({ id }: Pick<Account, 'id'>, { createdAt }: Pick<Session, 'createdAt'>): Promise<boolean> {
    return this.acts.waitsSince(id, createdAt);
  }

  async toViewer(
    account: Account,
    session: Pick<Session, 'tokenHash' | 'createdAt'> & Partial<Pick<Session, 'postId'>>,
  ): Promise<Viewer> {
    // A post that is over leaves its owner in the first one.
    const standing =
      (await this.posts.standing(account, session.postId ?? null)) ?? (await this.posts.standing(account, null));
    // Before anything else, the first password is replaced, a second factor that a role needs is set up, and notices are read.
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
      ...(standing as NonNullable<typeof standing>),
      ...(isConfined ? { permissions: new Set() } : {}),
    };
  }

  /**
   * An account as it may act without anybody being signed in, such as in a job; null when it may not.
   * @param postId in which something was asked for; null for the first one
   */
  async absentViewer(accountId: string, postId: string | null = null): Promise<Viewer | null> {
    const account = await this.database.reader(Account).findOneBy({ id: accountId });
    if (!account || account.disabled) return null;
    const standing = await this.posts.standing(account, postId);
    return (
      standing && {
        accountId,
        sessionId: '',
        sessionBeganAt: '',
        username: account.username,
        displayName: account.displayName,
        ...standing,
      }
    );
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
