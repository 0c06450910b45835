import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { managesPath, type Role, type Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { newId, newSessionToken } from '../common/ids.js';
import {
  ForbiddenError,
  NotFoundError,
  RevisionStaleError,
  ValidationFailedError,
} from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import type { OrgUnit } from '../organisations/org-unit.entity.js';
import { findUnit } from '../organisations/org-unit.lookup.js';
import { AccountActs } from './account-acts.js';
import { AccountCheck } from './account-check.js';
import type { AccountWithUnit } from './account-list.js';
import { AdministratorsLeft } from './administrators-left.js';
import { Account } from './account.entity.js';
import { SecondFactorMissingError, UsernameTakenError } from './accounts.errors.js';
import { checkPasswordStrength } from './password-rules.js';
import { hashPassword } from './passwords.js';
import { RightsFollowers } from './rights-followers.js';
import { ResetSlips, type HandedSlip } from './reset-slips.js';
import { SecondFactor } from './second-factor.entity.js';
import { SecondFactors } from './second-factors.js';
import { Sessions } from './sessions.js';

export interface NewAccount {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly telephone?: string | null | undefined;
  readonly password: string;
  readonly mustChangePassword?: boolean;
}

export interface AccountChange {
  readonly displayName?: string | undefined;
  readonly role?: Role | undefined;
  readonly unitId?: string | null | undefined;
  readonly telephone?: string | null | undefined;
  readonly disabled?: boolean | undefined;
}

@Injectable()
export class AccountsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(AccountCheck) private readonly check: AccountCheck,
    @Inject(AccountActs) private readonly acts: AccountActs,
    @Inject(ResetSlips) private readonly slips: ResetSlips,
    @Inject(RightsFollowers) private readonly followers: RightsFollowers,
    @Inject(AdministratorsLeft) private readonly administrators: AdministratorsLeft,
  ) {}

  hasAny(): Promise<boolean> {
    return this.database.reader(Account).exists();
  }

  /** An account whose owner chooses the password, with the slip that is handed over. */
  async createWithSlip(
    viewer: Viewer,
    given: Omit<NewAccount, 'password'>,
  ): Promise<AccountWithUnit & { readonly slip: HandedSlip }> {
    // Nobody knows it.
    const passwordHash = await hashPassword(newSessionToken());
    return this.database.write(
      async (tx) => {
        const created = await this.insert(tx, viewer, given, passwordHash);
        return { ...created, slip: await this.slips.issue(tx, viewer, created.account.id) };
      },
      () => new UsernameTakenError(),
    );
  }

  /** An account with a password that was typed or generated: of the first administrator and from the command line. */
  async create(viewer: Viewer | null, given: NewAccount): Promise<AccountWithUnit> {
    checkPasswordStrength(given.password, given.username, '#/password');
    const passwordHash = await hashPassword(given.password);
    return this.database.write(
      (tx) => this.insert(tx, viewer, given, passwordHash),
      () => new UsernameTakenError(),
    );
  }

  /** Inserts within a larger unit of work. The password must have been checked and hashed. */
  async insert(
    tx: EntityManager,
    viewer: Viewer | null,
    given: Omit<NewAccount, 'password'>,
    passwordHash: string,
  ): Promise<AccountWithUnit> {
    if (await tx.existsBy(Account, { username: given.username })) throw new UsernameTakenError();
    const unit = await this.unitFor(tx, viewer, given.unitId, given.role);
    const account = tx.create(Account, {
      id: newId(),
      username: given.username,
      displayName: given.displayName,
      passwordHash,
      role: given.role,
      unitId: given.unitId,
      telephone: given.telephone ?? null,
      disabled: false,
      mustChangePassword: given.mustChangePassword ?? false,
      createdAt: this.clock.timestamp(),
      lastSignInAt: null,
      revision: 1,
    });
    await tx.insert(Account, account);
    await this.audit.record(tx, viewer, {
      action: 'account.created',
      subject: account.username,
      detail: { role: account.role },
    });
    if (viewer) await this.acts.record(tx, viewer, account.id, 'created');
    return { account, unit, hasSecondFactor: false };
  }

  /**
   * What an account may do holds from now on: when its rights change, its sessions end.
   * @returns with the token of a new session for whoever changes the own account
   */
  change(
    viewer: Viewer,
    id: string,
    revision: number,
    change: AccountChange,
  ): Promise<AccountWithUnit & { readonly token: string | null }> {
    return this.database.write(async (tx) => {
      const account = await this.find(tx, viewer, id);
      const next = {
        displayName: change.displayName ?? account.displayName,
        role: change.role ?? account.role,
        unitId: change.unitId === undefined ? account.unitId : change.unitId,
        telephone: change.telephone === undefined ? account.telephone : change.telephone,
        disabled: change.disabled ?? account.disabled,
        revision: revision + 1,
      };
      const unit = await this.unitFor(tx, viewer, next.unitId, next.role);
      if (!(await this.database.changeIf(tx, Account, { id, revision }, next))) throw new RevisionStaleError();
      await this.administrators.check(tx);
      const isReachSame = next.role === account.role && next.unitId === account.unitId && !next.disabled;
      if (!isReachSame) {
        await this.sessions.endAll(tx, id);
        await this.followers.changed(tx, id);
        await this.acts.record(tx, viewer, id, 'rights-changed');
      }
      const token = !isReachSame && id === viewer.accountId ? await this.sessions.begin(tx, id) : null;
      await this.audit.record(tx, viewer, {
        action: 'account.changed',
        subject: account.username,
        detail: withoutTelephone(change),
      });
      return {
        account: Object.assign(account, next),
        unit,
        hasSecondFactor: await tx.existsBy(SecondFactor, { accountId: id, confirmed: true }),
        token,
      };
    });
  }

  /**
   * Asks for a slip with which the owner chooses a new password; until then the old one holds.
   * @throws {ForbiddenError} 403 for the own account, whose password takes the one before
   */
  askForReset(viewer: Viewer, id: string): Promise<HandedSlip> {
    return this.database.write(async (tx) => {
      const account = await this.find(tx, viewer, id);
      if (id === viewer.accountId) throw new ForbiddenError();
      await this.database.hold(tx, Account, { id });
      const slip = await this.slips.issue(tx, viewer, id);
      await this.acts.recordSlips(tx, viewer, [id]);
      await this.audit.record(tx, viewer, { action: 'account.reset-asked', subject: account.username });
      return slip;
    });
  }

  /**
   * Changes the caller's own password; every session ends and one begins.
   * @returns the token of the new session
   * @throws {CredentialsInvalidError} 401; {@link RevisionStaleError} 412 when the account has just been changed
   */
  async changeOwnPassword(viewer: Viewer, currentPassword: string, newPassword: string): Promise<string> {
    const seen = await this.check.confirmPassword(viewer, currentPassword);
    checkPasswordStrength(newPassword, seen.username);
    const passwordHash = await hashPassword(newPassword);
    return this.database.write(async (tx) => {
      await this.storePassword(tx, seen, { passwordHash, mustChangePassword: false });
      const token = await this.sessions.renew(tx, seen.id);
      await this.audit.record(tx, viewer, { action: 'account.password-changed', subject: seen.username });
      return token;
    });
  }

  /**
   * Takes a lost second factor from somebody else's account, whose sessions end.
   * @throws {SecondFactorMissingError} 409; {@link ForbiddenError} 403 for the own account, which shows a code for that
   */
  async removeSecondFactor(viewer: Viewer, id: string): Promise<void> {
    await this.database.write(async (tx) => {
      const account = await this.find(tx, viewer, id);
      if (id === viewer.accountId) throw new ForbiddenError();
      if (!(await this.factors.remove(tx, id))) throw new SecondFactorMissingError();
      await this.sessions.endAll(tx, id);
      await this.acts.record(tx, viewer, id, 'second-factor-removed');
      await this.audit.record(tx, viewer, { action: 'account.second-factor-reset', subject: account.username });
    });
  }

  private async storePassword(
    tx: EntityManager,
    { id, revision }: Account,
    stored: Pick<Account, 'passwordHash' | 'mustChangePassword'>,
  ): Promise<void> {
    if (!(await this.database.changeIf(tx, Account, { id, revision }, { ...stored, revision: revision + 1 })))
      throw new RevisionStaleError();
  }

  private async find(tx: EntityManager, viewer: Viewer, id: string): Promise<Account> {
    const account = await tx.findOneBy(Account, { id });
    if (!account) throw new NotFoundError();
    if (viewer.scopePath === '/') return account;
    const unit = await findUnit(tx, account.unitId);
    if (!unit || !managesPath(viewer, unit.path)) throw new NotFoundError();
    return account;
  }

  private async unitFor(
    tx: EntityManager,
    viewer: Viewer | null,
    unitId: string | null,
    role: Role,
  ): Promise<OrgUnit | null> {
    if (unitId === null) {
      if (role !== 'administrator') throw new ValidationFailedError([{ pointer: '#/unitId', code: 'required' }]);
      if (viewer && viewer.scopePath !== '/') throw new ForbiddenError();
      return null;
    }
    const unit = await findUnit(tx, unitId);
    if (!unit || (viewer && !managesPath(viewer, unit.path))) {
      throw new ValidationFailedError([{ pointer: '#/unitId', code: 'not-a-choice' }]);
    }
    return unit;
  }
}

/** That it was changed may be known, and not to what. */
const withoutTelephone = ({ telephone, ...change }: AccountChange): Record<string, unknown> => ({
  ...change,
  ...(telephone === undefined ? {} : { keys: ['telephone'] }),
});
