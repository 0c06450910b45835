import { Command } from 'commander';
import { CommandError } from './command.error.js';
import { settings } from './settings.js';

/** Exit codes: 0 nothing found, 1 something found. */
export const checkCommand = new Command('check')
  .description(
    'Look for damage: database, tallies, hashes, evidence, audit log; exit 0 when nothing is found, 1 otherwise',
  )
  .option('--head <hash>', 'head of the audit log that was noted earlier and must still be part of it')
  .option('--json', 'print the findings as JSON')
  .action(async ({ head, json }: { head?: string; json?: true }) => {
    const { createDataSource, patience } = await import('../database/data-source.js');
    const { entities } = await import('../entities.js');
    const { check } = await import('../checks/check.js');
    const config = await settings();
    const dataSource = await createDataSource(config, entities, patience).initialize();
    try {
      if (await dataSource.showMigrations())
        throw new CommandError('the database is not migrated; run "pingyi migrate" first');
      const report = await check(dataSource, config.dataDir, head);
      const lines = [
        ...report.findings.map(({ code, where }) => `${code} ${where}`),
        `${report.findings.length} findings; head of the audit log ${report.auditHead}`,
      ];
      process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : `${lines.join('\n')}\n`);
      process.exitCode = report.findings.length === 0 ? 0 : 1;
    } finally {
      await dataSource.destroy();
    }
  });
