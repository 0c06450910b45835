import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { managesPath, territoryCondition, type TokenScope, type Viewer } from '../access/index.js';
import { AccountCheck, HandOverFollowers, RightsFollowers } from '../accounts/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { newId, newSessionToken, sha256 } from '../common/ids.js';
import { NotFoundError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { findUnit, managesOffice, withUnit, type OrgUnit } from '../organisations/index.js';
import { AccessToken } from './access-token.entity.js';
import { PostNotLastingError } from './access-tokens.errors.js';
import { tokenOf } from './domain/token-text.js';

const dayMs = 86_400_000;

export interface WantedToken {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** The unit whose subtree it is to reach; null = everything. */
  readonly unitId: string | null;
  /** How long it is good for. */
  readonly days: number;
}

/** What somebody must have at hand to make one. */
export interface InPerson {
  readonly currentPassword: string;
  readonly code?: string | undefined;
}

export interface TokenInContext {
  readonly token: AccessToken;
  readonly unit: OrgUnit | null;
}

/** Tokens with which other systems read: made, listed and revoked by administrators whose territory holds their reach. */
@Injectable()
export class AccessTokens implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(AccountCheck) private readonly check: AccountCheck,
    @Inject(RightsFollowers) private readonly rights: RightsFollowers,
    @Inject(HandOverFollowers) private readonly handOvers: HandOverFollowers,
  ) {}

  onModuleInit(): void {
    this.rights.follow((tx, accountId) => this.endAll(tx, accountId));
    this.handOvers.follow({
      kind: 'access-tokens',
      becomes: 'ended',
      count: (manager, accountId) => manager.countBy(AccessToken, { accountId, revokedAt: IsNull() }),
      // By the followers of rights.
      handOver: () => Promise.resolve(),
    });
  }

  async list(viewer: Viewer, query: PageRequest): Promise<Page<TokenInContext>> {
    const window = pageWindow(query, '-createdAt');
    const builder = withUnit(this.database.reader(AccessToken).createQueryBuilder('token'), 'unitId')
      .orderBy('token.createdAt', window.sort.direction)
      .addOrderBy('token.id')
      .skip(window.offset)
      .take(window.pageSize);
    if (viewer.scopePath !== '/') {
      const scope = territoryCondition(viewer, 'unit');
      builder.where(scope.sql, scope.parameters);
    }
    const [tokens, total] = await builder.getManyAndCount();
    return toPage(
      window,
      tokens.map((token) => ({ token, unit: token.unit })),
      total,
    );
  }

  /**
   * @returns with the token itself, which is stored nowhere
   * @throws {PostNotLastingError} 403 in another post than the first; as `AccountCheck.confirmInPerson`; {@link ValidationFailedError} 422 not-a-choice for a unit beyond the caller's territory
   */
  async make(viewer: Viewer, wanted: WantedToken, inPerson: InPerson): Promise<TokenInContext & { secret: string }> {
    if (viewer.postId !== null) throw new PostNotLastingError();
    const unit = await this.reachOf(viewer, wanted.unitId);
    await this.check.confirmInPerson(viewer, inPerson.currentPassword, inPerson.code);
    const secret = tokenOf(newSessionToken());
    const now = this.clock.now();
    const token: AccessToken = {
      id: newId(),
      name: wanted.name,
      digest: sha256(secret),
      scopes: [...new Set(wanted.scopes)],
      unitId: wanted.unitId,
      accountId: viewer.accountId,
      madeBy: viewer.displayName,
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + wanted.days * dayMs).toISOString(),
      lastUsedOn: null,
      revokedAt: null,
    };
    await this.database.write(async (tx) => {
      await insertRows(tx, AccessToken, token);
      await this.audit.record(tx, viewer, {
        action: 'access-token.made',
        subject: token.name,
        detail: {
          scopes: token.scopes,
          unit: unit?.name ?? null,
          expiresAt: this.clock.calendar.dayOf(new Date(token.expiresAt)),
        },
      });
    });
    return { token, unit, secret };
  }

  /** One that is revoked already is no fault. @throws {NotFoundError} also for one beyond the caller's territory */
  async revoke(viewer: Viewer, id: string): Promise<void> {
    await this.database.write(async (tx) => {
      const token = await tx.findOneBy(AccessToken, { id });
      if (!token || !(await managesOffice(tx, viewer, token.unitId))) throw new NotFoundError();
      const isMine = await this.database.changeIf(
        tx,
        AccessToken,
        { id, revokedAt: IsNull() },
        { revokedAt: this.clock.timestamp() },
      );
      if (isMine) await this.audit.record(tx, viewer, { action: 'access-token.revoked', subject: token.name });
    });
  }

  /** A token is worth what its maker was; it does not come back when the account does. */
  private async endAll(tx: EntityManager, accountId: string): Promise<void> {
    await tx.update(AccessToken, { accountId, revokedAt: IsNull() }, { revokedAt: this.clock.timestamp() });
  }

  private async reachOf(viewer: Viewer, unitId: string | null): Promise<OrgUnit | null> {
    const unit = await findUnit(this.database.dataSource.manager, unitId);
    if ((unitId !== null && !unit) || !managesPath(viewer, unit?.path ?? null))
      throw new ValidationFailedError([{ pointer: '#/unitId', code: 'not-a-choice' }]);
    return unit;
  }
}
