import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Account } from '../accounts/index.js';
import { Database } from '../database/database.js';
import { demonstrationAccounts, type DemonstrationAccount } from './demonstration-accounts.js';

/** What visitors of a demonstration may know: its accounts, as long as they exist. */
@Injectable()
export class Demonstration {
  constructor(@Inject(Database) private readonly database: Database) {}

  async accounts(): Promise<readonly DemonstrationAccount[]> {
    const usernames = demonstrationAccounts.map(({ username }) => username);
    const existing = await this.database
      .reader(Account)
      .find({ where: { username: In(usernames) }, select: { id: true, username: true } });
    const names = new Set(existing.map(({ username }) => username));
    return demonstrationAccounts.filter(({ username }) => names.has(username));
  }
}
