import { Command } from 'commander';
import type { ArchiveReport } from '../backup/archive-format.js';
import { settings } from './settings.js';

/** Exit code of a backup or restore that is complete but for evidence that is lost or changed. */
const withFaults = 2;

export const backupCommand = new Command('backup')
  .description(
    'Write a consistent copy of database and evidence, while the server runs; waiting ballots are read with FILE.key',
  )
  .requiredOption('--out <file>', 'archive to write (.zip); must not exist')
  .option('--without-keys', 'waiting ballots whose keys are lost go along unreadable')
  .option('--json', 'print what was written as JSON')
  .action(async ({ out, withoutKeys, json }: { out: string; withoutKeys?: boolean; json?: boolean }) => {
    const { backup } = await import('../backup/backup.js');
    const report = await backup(await settings(), out, { withoutKeys: withoutKeys === true });
    if (json) {
      process.stdout.write(`${JSON.stringify(report)}\n`);
      if (report.faults.length > 0) process.exitCode = withFaults;
      return;
    }
    tell(`${out}: read back,`, report);
    if (report.waiting > 0)
      process.stdout.write(
        `${report.waiting} ballots wait to be counted; only ${out}.key reads them. Keep it apart from the archive, and destroy it once they are counted.\n`,
      );
  });

export const restoreCommand = new Command('restore')
  .description('Fill an empty database and data folder from an archive, on either database')
  .argument('<file>', 'archive written by pingyi backup')
  .action(async (file: string) => {
    const { restore } = await import('../backup/restore.js');
    tell('Restored', await restore(await settings(), file));
  });

function tell(done: string, { tables, rows, files, faults, auditHead }: ArchiveReport): void {
  for (const { id, fault } of faults) process.stderr.write(`pingyi: evidence ${id} is ${fault}\n`);
  const lost = faults.length > 0 ? `; ${faults.length} evidence files are not as they were handed in` : '';
  process.stdout.write(
    `${done} ${rows} rows of ${tables} tables, ${files} files${lost}\nHead of the audit log: ${auditHead}\n`,
  );
  if (faults.length > 0) process.exitCode = withFaults;
}
