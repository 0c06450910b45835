import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { managesPath, type Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { ValidationFailedError, type FieldProblem } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { withUnit } from '../organisations/org-unit.lookup.js';
import { AccountActs } from './account-acts.js';
import { Account } from './account.entity.js';
import { AdministratorsLeft } from './administrators-left.js';
import { RightsFollowers } from './rights-followers.js';
import { Sessions } from './sessions.js';

/** Disables or enables many accounts in one unit of work: all of them, or none. */
@Injectable()
export class AccountBulk {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(AccountActs) private readonly acts: AccountActs,
    @Inject(AdministratorsLeft) private readonly administrators: AdministratorsLeft,
    @Inject(RightsFollowers) private readonly followers: RightsFollowers,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  /**
   * @returns how many were not so already
   * @throws {ValidationFailedError} 422 with each account that is not the caller's to manage, or is the caller's own;
   * {@link LastAdministratorError} 409
   */
  setDisabled(viewer: Viewer, accountIds: readonly string[], disabled: boolean): Promise<number> {
    return this.database.write(async (tx) => {
      const concerned = (await this.find(tx, viewer, accountIds)).filter((account) => account.disabled !== disabled);
      if (concerned.length === 0) return 0;
      const ids = concerned.map(({ id }) => id).sort();
      await tx.update(Account, { id: In(ids) }, { disabled, revision: () => 'revision + 1' });
      if (disabled) await this.administrators.check(tx);
      for (const id of ids) {
        await this.sessions.endAll(tx, id);
        await this.followers.changed(tx, id);
        await this.acts.record(tx, viewer, id, 'rights-changed');
      }
      await this.audit.record(tx, viewer, {
        action: disabled ? 'account.disabled' : 'account.enabled',
        subject: String(concerned.length),
        detail: { usernames: concerned.map(({ username }) => username).sort() },
      });
      return concerned.length;
    });
  }

  private async find(tx: EntityManager, viewer: Viewer, ids: readonly string[]): Promise<Account[]> {
    const accounts = await withUnit(tx.createQueryBuilder(Account, 'account'), 'unitId')
      .where({ id: In([...ids]) })
      .getMany();
    const managed = new Map(
      accounts.filter(({ unit }) => managesPath(viewer, unit?.path ?? null)).map((account) => [account.id, account]),
    );
    const errors = ids.flatMap((id, at): FieldProblem[] => {
      const code = !managed.has(id) ? 'not-a-choice' : id === viewer.accountId ? 'own-account' : undefined;
      return code === undefined ? [] : [{ pointer: `#/accountIds/${at}`, code }];
    });
    if (errors.length > 0) throw new ValidationFailedError(errors);
    return [...managed.values()];
  }
}
