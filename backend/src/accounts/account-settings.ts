import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { Database } from '../database/database.js';
import { AccountSetting } from './account-setting.entity.js';

/** What accounts have chosen for themselves; nobody else reads or changes it. */
@Injectable()
export class AccountSettings {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @returns null where nothing was chosen */
  async read({ accountId }: Pick<Viewer, 'accountId'>, key: string): Promise<string | null> {
    const setting = await this.database.reader(AccountSetting).findOneBy({ accountId, key });
    return setting?.value ?? null;
  }

  async write({ accountId }: Pick<Viewer, 'accountId'>, key: string, value: string): Promise<void> {
    await this.database.write((tx) => tx.upsert(AccountSetting, { accountId, key, value }, ['accountId', 'key']));
  }
}
