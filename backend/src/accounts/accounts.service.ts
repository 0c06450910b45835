import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { managesPath, territoryCondition, type Role, type Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { ForbiddenError, NotFoundError, RevisionStaleError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { OrgUnit } from '../organisations/org-unit.entity.js';
import { Account } from './account.entity.js';
import { CredentialsInvalidError, LastAdministratorError, UsernameTakenError } from './accounts.errors.js';
import { checkPasswordStrength, hashPassword, verifyPassword } from './passwords.js';
import { Session } from './session.entity.js';

export interface NewAccount {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly password: string;
  readonly mustChangePassword?: boolean;
}

export interface AccountChange {
  readonly displayName?: string | undefined;
  readonly role?: Role | undefined;
  readonly unitId?: string | null | undefined;
  readonly disabled?: boolean | undefined;
}

export interface AccountWithUnit {
  readonly account: Account;
  readonly unit: OrgUnit | null;
}

@Injectable()
export class AccountsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async list(viewer: Viewer, query: PageRequest & { q?: string | undefined }): Promise<Page<AccountWithUnit>> {
    const window = pageWindow(query, 'username');
    const builder = this.database
      .reader(Account)
      .createQueryBuilder('account')
      .leftJoinAndMapOne('account.unit', OrgUnit, 'unit', 'unit.id = account.unitId')
      .orderBy(`account.${window.sort.field}`, window.sort.direction)
      .skip(window.offset)
      .take(window.pageSize);
    if (viewer.scopePath !== '/') {
      const scope = territoryCondition(viewer, 'unit');
      builder.where(scope.sql, scope.parameters);
    }
    if (query.q) {
      builder.andWhere('(account.username LIKE :q OR account.displayName LIKE :q OR unit.name LIKE :q)', { q: `%${query.q}%` });
    }
    const [accounts, total] = await builder.getManyAndCount();
    const items = accounts.map((account) => ({ account, unit: (account as Account & { unit: OrgUnit | null }).unit }));
    return toPage(window, items, total);
  }

  hasAny(): Promise<boolean> {
    return this.database.reader(Account).exists();
  }

  async create(viewer: Viewer | null, given: NewAccount): Promise<AccountWithUnit> {
    checkPasswordStrength(given.password, given.username);
    const passwordHash = await hashPassword(given.password);
    return this.database.write(
      (tx) => this.insert(tx, viewer, given, passwordHash),
      () => new UsernameTakenError(),
    );
  }

  /** Inserts within a larger unit of work. The password must have been checked and hashed. */
  async insert(tx: EntityManager, viewer: Viewer | null, given: NewAccount, passwordHash: string): Promise<AccountWithUnit> {
    if (await tx.existsBy(Account, { username: given.username })) throw new UsernameTakenError();
    const unit = await this.unitFor(tx, viewer, given.unitId, given.role);
    const account = tx.create(Account, {
      id: newId(),
      username: given.username,
      displayName: given.displayName,
      passwordHash,
      role: given.role,
      unitId: given.unitId,
      disabled: false,
      mustChangePassword: given.mustChangePassword ?? false,
      createdAt: this.clock.timestamp(),
      lastSignInAt: null,
      revision: 1,
    });
    await tx.insert(Account, account);
    await this.audit.record(tx, viewer, { action: 'account.created', subject: account.username, detail: { role: account.role } });
    return { account, unit };
  }

  change(viewer: Viewer, id: string, revision: number, change: AccountChange): Promise<AccountWithUnit> {
    return this.database.write(async (tx) => {
      const account = await this.find(tx, viewer, id);
      const next = {
        displayName: change.displayName ?? account.displayName,
        role: change.role ?? account.role,
        unitId: change.unitId === undefined ? account.unitId : change.unitId,
        disabled: change.disabled ?? account.disabled,
        revision: revision + 1,
      };
      const unit = await this.unitFor(tx, viewer, next.unitId, next.role);
      if (!(await this.database.changeIf(tx, Account, { id, revision }, next))) throw new RevisionStaleError();
      await this.keepAnAdministrator(tx);
      if (next.disabled) await tx.delete(Session, { accountId: id });
      await this.audit.record(tx, viewer, { action: 'account.changed', subject: account.username, detail: { ...change } });
      return { account: Object.assign(account, next), unit };
    });
  }

  /**
   * Sets another account's password; its sessions end and it must choose a new one.
   * @throws {RevisionStaleError} 412 when somebody else has just changed the account
   */
  async resetPassword(viewer: Viewer, id: string, newPassword: string): Promise<void> {
    const seen = await this.find(this.database.dataSource.manager, viewer, id);
    checkPasswordStrength(newPassword, seen.username);
    // Hashed before anything is held: nobody's ballot waits for a password.
    const passwordHash = await hashPassword(newPassword);
    await this.database.write(async (tx) => {
      await this.storePassword(tx, seen, { passwordHash, mustChangePassword: true });
      await this.audit.record(tx, viewer, { action: 'account.password-reset', subject: seen.username });
    });
  }

  /**
   * Changes the caller's own password and ends every other session.
   * @throws {CredentialsInvalidError} 401; {@link RevisionStaleError} 412 when the account has just been changed
   */
  async changeOwnPassword(viewer: Viewer, currentPassword: string, newPassword: string): Promise<void> {
    const seen = await this.database.reader(Account).findOneByOrFail({ id: viewer.accountId });
    if (!(await verifyPassword(seen.passwordHash, currentPassword))) throw new CredentialsInvalidError();
    checkPasswordStrength(newPassword, seen.username);
    const passwordHash = await hashPassword(newPassword);
    await this.database.write(async (tx) => {
      await this.storePassword(tx, seen, { passwordHash, mustChangePassword: false }, viewer.sessionId);
      await this.audit.record(tx, viewer, { action: 'account.password-changed', subject: seen.username });
    });
  }

  private async storePassword(tx: EntityManager, { id, revision }: Account, stored: Pick<Account, 'passwordHash' | 'mustChangePassword'>, keepSession?: string): Promise<void> {
    if (!(await this.database.changeIf(tx, Account, { id, revision }, { ...stored, revision: revision + 1 }))) throw new RevisionStaleError();
    const sessions = tx.createQueryBuilder().delete().from(Session).where('account_id = :id', { id });
    if (keepSession) sessions.andWhere('token_hash <> :keepSession', { keepSession });
    await sessions.execute();
  }

  private async find(tx: EntityManager, viewer: Viewer, id: string): Promise<Account> {
    const account = await tx.findOneBy(Account, { id });
    if (!account) throw new NotFoundError();
    if (viewer.scopePath === '/') return account;
    const unit = account.unitId ? await tx.findOneBy(OrgUnit, { id: account.unitId }) : null;
    if (!unit || !managesPath(viewer, unit.path)) throw new NotFoundError();
    return account;
  }

  private async unitFor(tx: EntityManager, viewer: Viewer | null, unitId: string | null, role: Role): Promise<OrgUnit | null> {
    if (unitId === null) {
      if (role !== 'administrator') throw new ValidationFailedError([{ pointer: '#/unitId', code: 'required' }]);
      if (viewer && viewer.scopePath !== '/') throw new ForbiddenError();
      return null;
    }
    const unit = await tx.findOneBy(OrgUnit, { id: unitId });
    if (!unit || (viewer && !managesPath(viewer, unit.path))) {
      throw new ValidationFailedError([{ pointer: '#/unitId', code: 'not-a-choice' }]);
    }
    return unit;
  }

  /** Two administrators who disable each other at once must not both succeed. */
  private async keepAnAdministrator(tx: EntityManager): Promise<void> {
    await this.database.takeTurns(tx, 'administrators');
    const administrators = await tx.countBy(Account, { role: 'administrator', disabled: false });
    if (administrators === 0) throw new LastAdministratorError();
  }
}
