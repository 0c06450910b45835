import { Command } from 'commander';
import { settings } from './settings.js';

export const startCommand = new Command('start')
  .description('Serve the application; an empty database gets the demonstration county')
  .option('--empty', 'start without the demonstration county')
  .action(async ({ empty }: { empty?: true }) => {
    const config = await settings();
    const { start } = await import('../main.js');
    const { url } = await start(config, { demonstration: !empty });
    process.stdout.write(`Pingyi is ready at ${url.replace('127.0.0.1', 'localhost')}\n`);
  });
