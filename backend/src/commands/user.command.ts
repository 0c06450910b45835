import { Command, InvalidArgumentError, Option } from 'commander';
import { roles, type Role } from '../access/index.js';
import { ProblemError } from '../common/problem/problem.error.js';
import { CommandError } from './command.error.js';
import { settings } from './settings.js';

const username = (text: string) => {
  if (!/^[a-z0-9][a-z0-9._-]{2,63}$/.test(text))
    throw new InvalidArgumentError('lowercase letters, digits, dots and dashes, at least three.');
  return text;
};

const add = new Command('add')
  .description('Create an account with a generated password')
  .argument('<username>', 'sign-in name', username)
  .addOption(new Option('--role <role>', 'role').choices(roles).default('administrator'))
  .option('--name <name>', 'display name')
  .option('--unit <code>', 'code of the unit that the account belongs to')
  .action(async (name: string, options: { role: Role; name?: string; unit?: string }) => {
    const { createApp } = await import('../app.js');
    const { AccountsService, generatePassword } = await import('../accounts/index.js');
    const { findUnitByCode } = await import('../organisations/index.js');
    const { Database } = await import('../database/database.js');
    const app = await createApp({ ...(await settings()), logLevel: 'silent' });
    try {
      const { manager } = app.get(Database).dataSource;
      const unit = options.unit ? await findUnitByCode(manager, options.unit) : null;
      if (options.unit && !unit) throw new CommandError(`there is no unit with the code ${options.unit}`);
      const password = generatePassword();
      await app.get(AccountsService).create(null, {
        username: name,
        displayName: options.name ?? name,
        role: options.role,
        unitId: unit?.id ?? null,
        password,
        mustChangePassword: true,
      });
      process.stdout.write(`${name} can sign in once with the password ${password}\n`);
    } catch (error) {
      throw error instanceof ProblemError ? new CommandError(error.code) : error;
    } finally {
      await app.close();
    }
  });

export const userCommand = new Command('user').description('Manage accounts from the command line').addCommand(add);
