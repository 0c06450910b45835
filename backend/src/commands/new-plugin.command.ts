import { Command } from 'commander';
import { CommandError } from './command.error.js';

export const newPluginCommand = new Command('new-plugin')
  .description('Make a new campaign type: a folder with rules, scheme, forms, a worked example and a test')
  .argument('<id>', 'id of the campaign type, such as star-rating')
  .option('--folder <folder>', 'where to put it instead of plugins/')
  .action(async (id: string, { folder }: { folder?: string }) => {
    const { createPlugin, NewPluginError } = await import('../plugin-host/new-plugin.js');
    try {
      const made = await createPlugin(id, folder);
      process.stdout.write(`${made}\nRestart the server to see it; npx vitest run ${id} checks it.\n`);
    } catch (error) {
      throw error instanceof NewPluginError ? new CommandError(error.message) : error;
    }
  });
