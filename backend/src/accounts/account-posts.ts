import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { managesPath, type Role, type Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { ForbiddenError, NotFoundError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import type { OrgUnit } from '../organisations/org-unit.entity.js';
import { findUnit, findUnits } from '../organisations/org-unit.lookup.js';
import { AccountActs } from './account-acts.js';
import { AccountPost } from './account-post.entity.js';
import { Account } from './account.entity.js';
import { termFaults, type PostKind, type Term } from './domain/posts.js';
import { PostsInForce } from './posts-in-force.js';
import { RightsFollowers } from './rights-followers.js';

export interface PostInContext {
  readonly post: AccountPost;
  readonly unit: OrgUnit | null;
  /** Whose post it is. */
  readonly holder: Pick<Account, 'id' | 'username' | 'displayName'>;
}

export interface NewPost extends Term {
  readonly role: Role;
  readonly unitId: string | null;
  readonly kind: Exclude<PostKind, 'delegation'>;
}

export interface NewDelegation extends Term {
  /** User name of whoever is lent the post. */
  readonly username: string;
}

/** So many further posts of one account, and delegations by one. */
const mostPosts = 20;

/** Posts beside the first one of an account: given by those who manage accounts, or lent by their owners. */
@Injectable()
export class AccountPosts implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(AccountActs) private readonly acts: AccountActs,
    @Inject(PostsInForce) private readonly inForce: PostsInForce,
    @Inject(RightsFollowers) private readonly followers: RightsFollowers,
  ) {}

  /** Nobody goes on with what its owner has no more. */
  onModuleInit(): void {
    this.followers.follow(async (tx, accountId) => {
      await tx.delete(AccountPost, { givenById: accountId, kind: 'delegation' });
    });
  }

  /** Of an account that the caller manages, those that are over too. @throws {NotFoundError} */
  async list(viewer: Viewer, accountId: string): Promise<PostInContext[]> {
    const { manager } = this.database.dataSource;
    await this.managed(manager, viewer, accountId);
    return this.inContext(manager, await this.database.reader(AccountPost).find({ where: { accountId } }));
  }

  /**
   * @throws {NotFoundError} for an account beyond the caller's territory; {@link ForbiddenError} 403 for the own one;
   * {@link ValidationFailedError} 422 for a unit beyond it, and for days that cannot be
   */
  give(viewer: Viewer, accountId: string, given: NewPost): Promise<PostInContext> {
    return this.database.write(async (tx) => {
      const account = await this.managed(tx, viewer, accountId);
      if (accountId === viewer.accountId) throw new ForbiddenError();
      const unit = await findUnit(tx, given.unitId);
      if (given.unitId === null && given.role !== 'administrator') refuse('#/unitId', 'required');
      if (!managesPath(viewer, unit?.path ?? null) || (given.unitId !== null && !unit))
        refuse('#/unitId', 'not-a-choice');
      return this.store(tx, viewer, account, given);
    });
  }

  /**
   * Lends the post that the caller acts in, whole; it is of the caller, and was not lent to him.
   * @throws {ForbiddenError} 403 not-yours-to-lend; {@link ValidationFailedError} 422 for days that cannot be, and for whoever is not there,
   * is disabled, or is the caller
   */
  lend(viewer: Viewer, { username, fromDay, toDay }: NewDelegation): Promise<PostInContext> {
    return this.database.write(async (tx) => {
      const acting = (await this.inForce.further(viewer.accountId, tx)).find(({ id }) => id === viewer.postId);
      if (viewer.postId !== null && acting?.kind !== 'own') throw new ForbiddenError('not-yours-to-lend');
      const account = await tx.findOneBy(Account, { username, disabled: false });
      if (!account || account.id === viewer.accountId) return refuse('#/username', 'not-a-choice');
      const { role, unitId } = viewer;
      return this.store(tx, viewer, account, { role, unitId, kind: 'delegation', fromDay, toDay });
    });
  }

  /** What the caller lends, the latest first. */
  async lent({ accountId }: Viewer): Promise<PostInContext[]> {
    const posts = await this.database
      .reader(AccountPost)
      .find({ where: { givenById: accountId, kind: 'delegation' }, order: { fromDay: 'DESC', id: 'ASC' } });
    return this.inContext(this.database.dataSource.manager, posts);
  }

  /** Takes back what the caller lends. @throws {NotFoundError} */
  async takeBack(viewer: Viewer, id: string): Promise<void> {
    await this.database.write(async (tx) => {
      const post = await tx.findOneBy(AccountPost, { id, givenById: viewer.accountId, kind: 'delegation' });
      if (!post) throw new NotFoundError();
      await this.remove(tx, viewer, post);
    });
  }

  /** Ends a post at once, whoever gave it. @throws {NotFoundError}; {@link ForbiddenError} 403 for the own account */
  async end(viewer: Viewer, accountId: string, id: string): Promise<void> {
    await this.database.write(async (tx) => {
      await this.managed(tx, viewer, accountId);
      if (accountId === viewer.accountId) throw new ForbiddenError();
      const post = await tx.findOneBy(AccountPost, { id, accountId });
      if (!post) throw new NotFoundError();
      await this.remove(tx, viewer, post);
    });
  }

  private async store(
    tx: EntityManager,
    viewer: Viewer,
    account: Account,
    given: Pick<AccountPost, 'role' | 'unitId' | 'kind' | 'fromDay' | 'toDay'>,
  ): Promise<PostInContext> {
    const faults = termFaults(given.kind, given, this.clock.today());
    if (faults.length > 0)
      throw new ValidationFailedError(faults.map(({ field, code }) => ({ pointer: `#/${field}`, code })));
    await this.database.takeTurns(tx, `posts of ${account.id}`);
    if ((await tx.countBy(AccountPost, { accountId: account.id })) >= mostPosts) refuse('#', 'too-many-items');
    const post: AccountPost = {
      id: newId(),
      accountId: account.id,
      role: given.role,
      unitId: given.unitId,
      kind: given.kind,
      fromDay: given.fromDay,
      toDay: given.toDay,
      givenById: viewer.accountId,
      givenByName: viewer.displayName,
    };
    await insertRows(tx, AccountPost, post);
    await this.acts.record(tx, viewer, account.id, 'rights-changed');
    const [found] = await this.inContext(tx, [post]);
    await this.audit.record(tx, viewer, {
      action: given.kind === 'delegation' ? 'account.post-lent' : 'account.post-given',
      subject: account.username,
      detail: { role: post.role, unit: found?.unit?.name ?? null, from: post.fromDay, to: post.toDay },
    });
    return found as PostInContext;
  }

  private async remove(tx: EntityManager, viewer: Viewer, post: AccountPost): Promise<void> {
    const { username } = await tx.findOneByOrFail(Account, { id: post.accountId });
    await tx.delete(AccountPost, { id: post.id });
    await this.acts.record(tx, viewer, post.accountId, 'rights-changed');
    await this.audit.record(tx, viewer, {
      action: 'account.post-ended',
      subject: username,
      detail: { role: post.role },
    });
  }

  private async managed(manager: EntityManager, viewer: Viewer, id: string): Promise<Account> {
    const account = await manager.findOneBy(Account, { id });
    const unit = await findUnit(manager, account?.unitId ?? null);
    if (!account || !managesPath(viewer, unit?.path ?? null)) throw new NotFoundError();
    return account;
  }

  private async inContext(manager: EntityManager, posts: readonly AccountPost[]): Promise<PostInContext[]> {
    const unitIds = [...new Set(posts.flatMap(({ unitId }) => unitId ?? []))];
    const units = new Map((await findUnits(manager, unitIds)).map((unit) => [unit.id, unit]));
    const holders = await manager.findBy(Account, { id: In([...new Set(posts.map(({ accountId }) => accountId))]) });
    return posts.flatMap((post) => {
      const holder = holders.find(({ id }) => id === post.accountId);
      return holder ? [{ post, holder, unit: units.get(post.unitId ?? '') ?? null }] : [];
    });
  }
}

function refuse(pointer: string, code: string): never {
  throw new ValidationFailedError([{ pointer, code }]);
}
