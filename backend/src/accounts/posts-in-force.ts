import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { permissionsOf, type Role, type Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { findUnit } from '../organisations/org-unit.lookup.js';
import { AccountPost } from './account-post.entity.js';
import type { Account } from './account.entity.js';
import { isInForce } from './domain/posts.js';

type Owner = Pick<Account, 'id' | 'role' | 'unitId'>;

/** What somebody does something in; id null for the first post of an account. */
export interface ActingPost {
  readonly id: string | null;
  readonly role: Role;
  readonly unitId: string | null;
}

/** The posts that an account has today. */
@Injectable()
export class PostsInForce {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Beside the first one, those that have begun and not ended, the oldest first. */
  async further(accountId: string, manager: EntityManager = this.database.dataSource.manager): Promise<AccountPost[]> {
    const posts = await manager.find(AccountPost, { where: { accountId }, order: { fromDay: 'ASC', id: 'ASC' } });
    const today = this.clock.today();
    return posts.filter((post) => isInForce(post, today));
  }

  /**
   * What an account may do in one of its posts, as it is today.
   * @param postId null for the first one
   * @returns null when it is in force no more
   */
  async standing(
    account: Owner,
    postId: string | null,
  ): Promise<Pick<Viewer, 'postId' | 'role' | 'unitId' | 'scopePath' | 'permissions' | 'ownUnitIds'> | null> {
    const further = await this.further(account.id);
    const first: ActingPost = { id: null, role: account.role, unitId: account.unitId };
    const posts = [first, ...further];
    const acting = posts.find(({ id }) => id === postId);
    if (!acting) return null;
    const scopePath = await this.scopeOf(acting);
    return {
      postId: acting.id,
      role: acting.role,
      unitId: acting.unitId,
      scopePath,
      permissions: new Set(permissionsOf(acting.role, scopePath)),
      ownUnitIds: [...new Set(posts.flatMap(({ unitId }) => unitId ?? []))],
    };
  }

  /** The roles of all of them: what one of them needs, the person needs. */
  async rolesOf(account: Owner): Promise<Role[]> {
    return [account.role, ...(await this.further(account.id)).map(({ role }) => role)];
  }

  private async scopeOf({ role, unitId }: ActingPost): Promise<string | null> {
    if (unitId === null) return role === 'administrator' ? '/' : null;
    const unit = await findUnit(this.database.dataSource.manager, unitId);
    return unit?.path ?? null;
  }
}
