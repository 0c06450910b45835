import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import { Account } from './account.entity.js';
import { LastAdministratorError } from './accounts.errors.js';

/** Nobody shuts everybody out. */
@Injectable()
export class AdministratorsLeft {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * After accounts were changed, in the same unit of work: two administrators who disable each other at once must not both succeed.
   * @throws {LastAdministratorError} 409 when nobody is left who manages accounts
   */
  async check(tx: EntityManager): Promise<void> {
    await this.database.takeTurns(tx, 'administrators');
    if (await tx.existsBy(Account, { role: 'administrator', disabled: false })) return;
    // In a post that nobody lends and that does not end.
    const isLeft = await this.database.execute(
      tx,
      `SELECT 1 FROM account_post post JOIN account ON account.id = post.account_id
       WHERE post.role = 'administrator' AND post.kind = 'own' AND post.to_day IS NULL AND account.disabled = false LIMIT 1`,
    );
    if (isLeft.length === 0) throw new LastAdministratorError();
  }
}
