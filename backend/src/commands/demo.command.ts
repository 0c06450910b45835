import { createWriteStream } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { settings } from './settings.js';

const count = (text: string) => {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('a whole number from 1 to 9999999.');
  return Number(text);
};

export const demoCommand = new Command('demo')
  .description('Load the demonstration county, or open a ballot campaign with cards for a load test')
  .option('--cards <n>', 'open a ballot campaign of ten plain questions with n cards', count)
  .option('--units <n>', 'spread over so many organisations', count, 20)
  .option('--out <file>', 'JSON Lines file for the cards', 'cards.jsonl')
  .action(async ({ cards, units, out }: { cards?: number; units: number; out: string }) => {
    const { createApp } = await import('../app.js');
    const { loadDemonstration, openCardCampaign, refuseWellKnownAccounts } = await import('../demonstration/index.js');
    const config = await settings();
    const app = await createApp({ ...config, logLevel: 'silent' });
    try {
      if (cards !== undefined) {
        process.stdout.write(
          `${await openCardCampaign(app, { cards, units }, createWriteStream(out))} cards in ${out}\n`,
        );
        return;
      }
      await refuseWellKnownAccounts(app, config, { load: true });
      await loadDemonstration(app, (line) => process.stdout.write(`${line}\n`));
    } finally {
      await app.close();
    }
  });
