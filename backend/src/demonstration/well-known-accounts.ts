import type { INestApplicationContext } from '@nestjs/common';
import { In } from 'typeorm';
import { Account, verifyPassword } from '../accounts/index.js';
import { ConfigError } from '../config/config.error.js';
import { isOfThisMachine, type Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { demonstrationAccounts } from './demonstration-accounts.js';

/**
 * Keeps an installation that others reach from being opened with the passwords that are printed in the README.
 * @param load whether the demonstration county is to be loaded into an empty database
 * @throws {ConfigError} when `PUBLIC_URL` is not this machine, and a well-known account would open or opens
 */
export async function refuseWellKnownAccounts(
  app: INestApplicationContext,
  { http }: Pick<Config, 'http'>,
  { load }: { readonly load: boolean },
): Promise<void> {
  if (isOfThisMachine(http.publicUrl)) return;
  const accounts = app.get(Database).reader(Account);
  if (load && !(await accounts.exists()))
    throw new ConfigError(
      'Configuration: PUBLIC_URL is not this machine, and the demonstration has passwords that everybody knows; start with --empty',
    );
  const passwords = new Map(demonstrationAccounts.map(({ username, password }) => [username, password]));
  for (const { username, passwordHash } of await accounts.findBy({
    username: In([...passwords.keys()]),
    disabled: false,
  })) {
    if (await verifyPassword(passwordHash, passwords.get(username) ?? '')) {
      throw new ConfigError(
        `Configuration: PUBLIC_URL is not this machine, and everybody knows the password of ${username}; start with PUBLIC_URL empty and disable the accounts of the demonstration, or use another database`,
      );
    }
  }
}
