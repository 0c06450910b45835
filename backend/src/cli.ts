import { Command } from 'commander';
import { backupCommand, restoreCommand } from './commands/backup.command.js';
import { checkCommand } from './commands/check.command.js';
import { demoCommand } from './commands/demo.command.js';
import { formCommand } from './commands/form.command.js';
import { gradeCommand } from './commands/grade.command.js';
import { keyCommand } from './commands/key.command.js';
import { migrateCommand } from './commands/migrate.command.js';
import { newPluginCommand } from './commands/new-plugin.command.js';
import { openApiCommand } from './commands/openapi.command.js';
import { startCommand } from './commands/start.command.js';
import { userCommand } from './commands/user.command.js';
import { verifyCommand } from './commands/verify.command.js';
import { CommandError } from './commands/command.error.js';
import { ConfigError } from './config/config.error.js';
import { StorageFaultError } from './database/storage-fault.js';
import { version } from './system/version.js';

const program = new Command('pingyi')
  .description('Pingyi 评议: evaluation campaigns of grassroots organisations')
  .version(version)
  .addCommand(startCommand)
  .addCommand(migrateCommand)
  .addCommand(gradeCommand)
  .addCommand(verifyCommand)
  .addCommand(formCommand)
  .addCommand(userCommand)
  .addCommand(keyCommand)
  .addCommand(demoCommand)
  .addCommand(backupCommand)
  .addCommand(restoreCommand)
  .addCommand(checkCommand)
  .addCommand(newPluginCommand)
  .addCommand(openApiCommand);

try {
  await program.parseAsync();
} catch (error) {
  // A wrong setting or a refused request is one line; anything else is a fault of ours and shows where.
  const expected = error instanceof ConfigError || error instanceof CommandError || error instanceof StorageFaultError;
  process.stderr.write(`pingyi: ${expected ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  // A failed start leaves connections open that would keep the process alive.
  process.exit(1);
}
