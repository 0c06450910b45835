import { Command } from 'commander';
import { settings } from './settings.js';

export const migrateCommand = new Command('migrate')
  .description('Bring the database up to date, or take back the newest migration')
  .option('--down', 'take back the newest migration')
  .action(async ({ down }: { down?: true }) => {
    const { createDataSource } = await import('../database/data-source.js');
    const dataSource = await createDataSource(await settings()).initialize();
    try {
      if (down) await dataSource.undoLastMigration({ transaction: 'each' });
      else {
        const done = await dataSource.runMigrations({ transaction: 'each' });
        process.stdout.write(done.length > 0 ? done.map(({ name }) => `${name}\n`).join('') : 'Nothing to do.\n');
      }
    } finally {
      await dataSource.destroy();
    }
  });
