import { setFlagsFromString } from 'node:v8';
import { Command } from 'commander';
import { settings } from './settings.js';

/**
 * By how many percent the heap may grow before it is tidied up. Left to itself, the engine lets it grow to four times what is in use on a
 * machine with much memory: counting and grading a large campaign would take two hundred megabytes more, and be no faster.
 */
const heapGrowth = 50;

export const startCommand = new Command('start')
  .description('Serve the application; an empty database gets the demonstration county')
  .option('--empty', 'start without the demonstration county')
  .action(async ({ empty }: { empty?: true }) => {
    setFlagsFromString(`--heap-growing-percent=${heapGrowth}`);
    const config = await settings();
    const { start } = await import('../main.js');
    const { url } = await start(config, { demonstration: !empty });
    process.stdout.write(`Pingyi is ready at ${url.replace('127.0.0.1', 'localhost')}\n`);
  });
