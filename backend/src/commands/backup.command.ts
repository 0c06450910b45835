import { Command } from 'commander';
import { settings } from './settings.js';

export const backupCommand = new Command('backup')
  .description('Write a consistent copy of database and evidence, while the server runs')
  .requiredOption('--out <file>', 'archive to write (.zip); must not exist')
  .action(async ({ out }: { out: string }) => {
    const { backup } = await import('../backup/backup.js');
    const report = await backup(await settings(), out);
    process.stdout.write(`${out}: ${report.rows} rows of ${report.tables} tables, ${report.files} files\n`);
  });

export const restoreCommand = new Command('restore')
  .description('Fill an empty database and data folder from an archive, on either database')
  .argument('<file>', 'archive written by pingyi backup')
  .action(async (file: string) => {
    const { restore } = await import('../backup/restore.js');
    const report = await restore(await settings(), file);
    process.stdout.write(`Restored ${report.rows} rows of ${report.tables} tables, ${report.files} files\n`);
  });
