import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import type { Loss } from '../database/undo-migration.js';
import { CommandError } from './command.error.js';
import { settings } from './settings.js';

interface Options {
  readonly down?: true;
  readonly yes?: true;
}

export const migrateCommand = new Command('migrate')
  .description('Bring the database up to date, or take back the newest migration')
  .option('--down', 'take back the newest migration, and delete what it made room for')
  .option('--yes', 'with --down: do not ask')
  .action(async ({ down, yes }: Options) => {
    const config = await settings();
    const { lockFolder } = await import('../database/server-lock.js');
    const unlock = config.databaseUrl === null ? await lockFolder(config.dataDir) : async () => undefined;
    try {
      if (down) {
        const { undoNewest } = await import('../database/undo-migration.js');
        await undoNewest(config, (loss) => agreed(loss, yes === true));
      } else {
        const { prepareDatabase } = await import('../database/prepare-database.js');
        const { entities } = await import('../entities.js');
        const { prepareEngine } = await import('../jobs/index.js');
        const done = await prepareDatabase(config, entities);
        await prepareEngine(config);
        process.stdout.write(done.length > 0 ? done.map(({ name }) => `${name}\n`).join('') : 'Nothing to do.\n');
      }
    } finally {
      await unlock();
    }
  });

/** @throws {CommandError} when nobody agrees */
async function agreed({ migration, tables, columns }: Loss, yes: boolean): Promise<void> {
  const lines = [
    ...tables.map(({ table, rows }) => `  table ${table} with ${rows} rows`),
    ...columns.map(({ table, column, rows }) => `  column ${table}.${column}, filled in ${rows} rows`),
  ];
  process.stdout.write(
    lines.length > 0
      ? `Taking back ${migration} deletes:\n${lines.join('\n')}\n`
      : `Taking back ${migration} deletes no data.\n`,
  );
  if (yes) return;
  if (!process.stdin.isTTY) throw new CommandError('nothing was deleted; say --yes to go on');
  const dialog = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await dialog.question('Delete it? Type yes to go on: ');
  dialog.close();
  if (answer.trim() !== 'yes') throw new CommandError('nothing was deleted');
}
