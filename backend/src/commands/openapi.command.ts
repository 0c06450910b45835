import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { settings } from './settings.js';

export const openApiCommand = new Command('openapi').description('Print the OpenAPI document').action(async () => {
  const { createApp } = await import('../app.js');
  // The document does not depend on data, so it is made beside the real database.
  const folder = await mkdtemp(join(tmpdir(), 'pingyi-openapi-'));
  const app = await createApp(await settings({ DATA_DIR: folder, LOG_LEVEL: 'silent' }));
  const { payload } = await app.inject({ method: 'GET', url: '/api/openapi.json' });
  await app.close();
  await rm(folder, { recursive: true, force: true });
  process.stdout.write(`${JSON.stringify(JSON.parse(payload), null, 2)}\n`);
});
