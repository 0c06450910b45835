import { Command } from 'commander';
import { settings } from './settings.js';

async function withKeys<Result>(
  work: (keys: {
    rotate(): Promise<string>;
    list(): Promise<{ id: string; since: string; until: string | null }[]>;
  }) => Promise<Result>,
): Promise<Result> {
  const { createApp } = await import('../app.js');
  const { SigningKeys } = await import('../statements/index.js');
  const app = await createApp({ ...(await settings()), logLevel: 'silent' });
  try {
    return await work(app.get(SigningKeys));
  } finally {
    await app.close();
  }
}

const show = new Command('show')
  .description('Print the fingerprints of the keys, the one that signs last')
  .action(async () => {
    const { groupedFingerprint } = await import('@pingyi/plugin-sdk/verification');
    const keys = await withKeys((signing) => signing.list());
    for (const { id, since, until } of keys)
      process.stdout.write(`${groupedFingerprint(id)}  since ${since}${until === null ? '' : ` until ${until}`}\n`);
  });

const rotate = new Command('rotate')
  .description('Make a new key, introduced by the one that signs now, which is destroyed')
  .action(async () => {
    const { groupedFingerprint } = await import('@pingyi/plugin-sdk/verification');
    const made = await withKeys((signing) => signing.rotate());
    process.stdout.write(`Signs from now on: ${groupedFingerprint(made)}\n`);
  });

export const keyCommand = new Command('key')
  .description('The key with which published results are signed')
  .addCommand(show)
  .addCommand(rotate);
