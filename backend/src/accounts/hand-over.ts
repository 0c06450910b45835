import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { managesPath, type Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { newId, newSessionToken } from '../common/ids.js';
import {
  ForbiddenError,
  NotFoundError,
  RevisionStaleError,
  ValidationFailedError,
} from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { findUnit } from '../organisations/org-unit.lookup.js';
import { AccountActs } from './account-acts.js';
import { AccountPost } from './account-post.entity.js';
import { Account } from './account.entity.js';
import { UsernameTakenError } from './accounts.errors.js';
import { AccountsService } from './accounts.service.js';
import { AdministratorsLeft } from './administrators-left.js';
import { HandOverFollowers, type HandedTo } from './hand-over-followers.js';
import { hashPassword } from './passwords.js';
import { ResetSlips, type HandedSlip } from './reset-slips.js';
import { RightsFollowers } from './rights-followers.js';
import { Sessions } from './sessions.js';

/** Somebody who has an account, or is given one. */
export type Successor =
  | { readonly accountId: string }
  | { readonly username: string; readonly displayName: string; readonly telephone?: string | null | undefined };

export interface OpenWork {
  readonly kind: string;
  readonly becomes: 'moved' | 'ended';
  readonly count: number;
}

/** When a person leaves: the posts and what is open in them go to a successor, and the account is disabled. */
@Injectable()
export class HandOver implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(AccountActs) private readonly acts: AccountActs,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(AdministratorsLeft) private readonly administrators: AdministratorsLeft,
    @Inject(HandOverFollowers) private readonly followers: HandOverFollowers,
    @Inject(RightsFollowers) private readonly rights: RightsFollowers,
    @Inject(ResetSlips) private readonly slips: ResetSlips,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  onModuleInit(): void {
    const movedKinds = In(['own', 'deputy']);
    this.followers.follow({
      kind: 'posts',
      becomes: 'moved',
      // With the first one.
      count: async (manager, accountId) => 1 + (await manager.countBy(AccountPost, { accountId, kind: movedKinds })),
      handOver: async (tx, from, { accountId }) => {
        await tx.update(AccountPost, { accountId: from, kind: movedKinds }, { accountId });
      },
    });
    this.followers.follow({
      kind: 'borrowed-posts',
      becomes: 'ended',
      count: (manager, accountId) => manager.countBy(AccountPost, { accountId, kind: 'delegation' }),
      handOver: async (tx, from) => {
        await tx.delete(AccountPost, { accountId: from, kind: 'delegation' });
      },
    });
    this.followers.follow({
      kind: 'lent-posts',
      becomes: 'ended',
      count: (manager, accountId) => manager.countBy(AccountPost, { givenById: accountId, kind: 'delegation' }),
      // By the followers of rights.
      handOver: () => Promise.resolve(),
    });
  }

  /** What of an account goes to a successor, and what ends. @throws {NotFoundError} beyond the caller's territory */
  async preview(viewer: Viewer, id: string): Promise<OpenWork[]> {
    const { manager } = this.database.dataSource;
    await this.managed(manager, viewer, id);
    const work: OpenWork[] = [];
    for (const follower of this.followers.all)
      work.push({ kind: follower.kind, becomes: follower.becomes, count: await follower.count(manager, id) });
    return work;
  }

  /**
   * @returns the slip of a new account
   * @throws {NotFoundError}; {@link ForbiddenError} 403 for the own account; {@link RevisionStaleError} 412;
   * {@link ValidationFailedError} 422 for a successor who is not there or disabled; {@link UsernameTakenError} 409; 409 last-administrator
   */
  async handOver(viewer: Viewer, id: string, revision: number, successor: Successor): Promise<HandedSlip | null> {
    const passwordHash = 'accountId' in successor ? '' : await hashPassword(newSessionToken());
    return this.database.write(
      async (tx) => {
        const leaver = await this.managed(tx, viewer, id);
        if (id === viewer.accountId) throw new ForbiddenError();
        if (!(await this.database.changeIf(tx, Account, { id, revision }, { disabled: true, revision: revision + 1 })))
          throw new RevisionStaleError();
        const { to, slip } = await this.receive(tx, viewer, leaver, successor, passwordHash);
        for (const follower of this.followers.all) await follower.handOver(tx, id, to);
        await this.administrators.check(tx);
        await this.sessions.endAll(tx, id);
        await this.rights.changed(tx, id);
        await this.acts.record(tx, viewer, id, 'rights-changed');
        await this.acts.record(tx, viewer, to.accountId, 'rights-changed');
        await this.audit.record(tx, viewer, {
          action: 'account.handed-over',
          subject: leaver.username,
          detail: { successor: to.username },
        });
        return slip;
      },
      () => new UsernameTakenError(),
    );
  }

  /** The first post of whoever leaves is the first one of a new account, and a further one of somebody who has one. */
  private async receive(
    tx: EntityManager,
    viewer: Viewer,
    { id, role, unitId }: Account,
    successor: Successor,
    passwordHash: string,
  ): Promise<{ readonly to: HandedTo & { readonly username: string }; readonly slip: HandedSlip | null }> {
    if (!('accountId' in successor)) {
      const { account } = await this.accounts.insert(tx, viewer, { ...successor, role, unitId }, passwordHash);
      return { to: { ...account, accountId: account.id }, slip: await this.slips.issue(tx, viewer, account.id) };
    }
    const account = await tx.findOneBy(Account, { id: successor.accountId, disabled: false });
    const unit = await findUnit(tx, account?.unitId ?? null);
    if (!account || account.id === id || !managesPath(viewer, unit?.path ?? null))
      throw new ValidationFailedError([{ pointer: '#/successor/accountId', code: 'not-a-choice' }]);
    if (account.role !== role || account.unitId !== unitId)
      await insertRows(tx, AccountPost, {
        id: newId(),
        accountId: account.id,
        role,
        unitId,
        kind: 'own',
        fromDay: this.clock.today(),
        toDay: null,
        givenById: viewer.accountId,
        givenByName: viewer.displayName,
      });
    return { to: { ...account, accountId: account.id }, slip: null };
  }

  private async managed(manager: EntityManager, viewer: Viewer, id: string): Promise<Account> {
    const account = await manager.findOneBy(Account, { id });
    const unit = await findUnit(manager, account?.unitId ?? null);
    if (!account || !managesPath(viewer, unit?.path ?? null)) throw new NotFoundError();
    return account;
  }
}
