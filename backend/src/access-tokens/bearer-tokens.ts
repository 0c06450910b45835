import { Inject, Injectable } from '@nestjs/common';
import { managesPath, permissionsWithin, type Viewer } from '../access/index.js';
import { Sessions, SignInLimits } from '../accounts/index.js';
import { Clock } from '../common/clock.js';
import { Attempts, MemoryCounter } from '../common/http/attempts.js';
import { TokenAuthenticator, type TokenCaller } from '../common/http/endpoint.guard.js';
import { sha256 } from '../common/ids.js';
import { Database } from '../database/database.js';
import { findUnit } from '../organisations/index.js';
import { AccessToken } from './access-token.entity.js';
import { TokenExpiredError, TokenInvalidError, TokenRevokedError } from './access-tokens.errors.js';
import { isToken } from './domain/token-text.js';

/** Requests of one token within a minute, in each process: five a second, which turns the pages of a county in seconds. */
const perMinute = 300;

/** Finds out what a token of another system stands for. */
@Injectable()
export class BearerTokens extends TokenAuthenticator {
  private readonly requests = new Attempts({ points: perMinute, duration: 60 }, new MemoryCounter());

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SignInLimits) private readonly limits: SignInLimits,
  ) {
    super();
  }

  /**
   * @throws {TokenInvalidError | TokenExpiredError | TokenRevokedError} 401; {@link ProblemError} 429 too-many-attempts for who guesses, by
   *   address, and for a token that asks too often
   */
  override async authenticate(text: string, address: string): Promise<TokenCaller> {
    const token = isToken(text) ? await this.database.reader(AccessToken).findOneBy({ digest: sha256(text) }) : null;
    if (!token) {
      await this.limits.unknown('access token', address);
      throw new TokenInvalidError();
    }
    if (token.revokedAt !== null) throw new TokenRevokedError();
    if (token.expiresAt <= this.clock.timestamp()) throw new TokenExpiredError();
    const viewer = await this.viewerOf(token);
    await this.requests.take(token.id);
    await this.noteUse(token);
    return { viewer, scopes: token.scopes };
  }

  /** Never more than its maker, as things are now. */
  private async viewerOf({ accountId, unitId, scopes, name }: AccessToken): Promise<Viewer> {
    const maker = await this.sessions.absentViewer(accountId);
    const unit = await findUnit(this.database.dataSource.manager, unitId);
    const path = unitId === null ? null : (unit?.path ?? '');
    if (!maker || !managesPath(maker, path)) throw new TokenRevokedError();
    return {
      ...maker,
      displayName: name,
      unitId,
      scopePath: path ?? '/',
      permissions: permissionsWithin(scopes, maker.permissions),
    };
  }

  /** To the day, so that it is written once a day and tells nobody how the other system works. */
  private async noteUse({ id, lastUsedOn }: AccessToken): Promise<void> {
    const today = this.clock.today();
    if (lastUsedOn === today) return;
    await this.database.write((tx) => this.database.changeIf(tx, AccessToken, { id }, { lastUsedOn: today }));
  }
}
