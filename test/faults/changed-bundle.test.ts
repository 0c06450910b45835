import { appendFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareTownship } from '../browser/prepared-township.js';
import { administratorPassword } from '../support/client.js';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { runCommand, startServer, type ServerProcess } from '../support/server.js';

// Inside the workspace, where the SDK resolves as it does for any plugin.
const folder = fileURLToPath(new URL('../../node_modules/.pingyi/changed-bundle/', import.meta.url));

describe('a bundle that changed under a running campaign', () => {
  let database: TestDatabase;
  let env: Readonly<Record<string, string>>;
  let server: ServerProcess | undefined;
  let campaignId: string;

  const start = async (): Promise<ServerProcess> => (server = await startServer(env));
  const said = () => (server?.lines ?? []).filter((line) => line.includes('star-village'));

  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await runCommand(['new-plugin', 'star-village', '--folder', folder]);
    database = await createDatabase('sqlite');
    env = { ...database.env, PLUGIN_DIRS: folder, LOG_LEVEL: 'warn' };
    const { stdout } = await runCommand(['user', 'add', 'root'], { ...env, LOG_LEVEL: 'silent' });
    const { url } = await start();
    const root = await new HttpClient(url).signIn('root', /password (\S+)/.exec(stdout)?.[1] ?? '');
    const units = await prepareTownship(root);
    const { id } = await root.ok<{ id: string }>('POST', '/api/campaigns', {
      body: { name: '星级村评定', campaignType: 'star-village', asOf: '2012-04-30' },
    });
    await root.ok('PUT', `/api/campaigns/${id}/subjects`, {
      body: { selection: { under: units.get('3301'), types: ['village'] } },
    });
    for (const to of ['PUBLISHED', 'OPEN', 'CLOSED'])
      await root.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to } });
    campaignId = id;
    await server?.stop();
  });
  afterAll(async () => {
    await server?.stop();
    await database?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says nothing as long as the bundle is the same', async () => {
    await start();
    expect(said()).toEqual([]);
    await server?.stop();
  });

  it('is told at start in one line that names type and campaign, and the rest works', async () => {
    appendFileSync(join(folder, 'star-village/dist/plugin.mjs'), '\n// another build\n');
    const { url } = await start();
    expect(said()).toHaveLength(1);
    expect(said()[0]).toMatch(/star-village is another bundle than the one .*星级村评定/);
    const root = await new HttpClient(url).signIn('root', administratorPassword);
    const { items } = await root.ok<{ items: { id: string }[] }>('GET', '/api/campaign-types');
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['classification-grading', 'star-village']));
  });

  it('grades nothing until the bundle is back', async () => {
    const root = await new HttpClient(server?.url ?? '').signIn('root', administratorPassword);
    const { id } = await root.ok<{ id: string }>('POST', `/api/campaigns/${campaignId}/grading-runs`);
    const run = () => root.ok('GET', `/api/grading-runs/${id}`);
    await expect.poll(run).toMatchObject({ state: 'failed', error: { code: 'plugin-changed' } });
    expect(await root.ok('GET', `/api/campaigns/${campaignId}`)).toMatchObject({ state: 'CLOSED' });
    await server?.stop();
  });

  it('is told at start when it is gone altogether', async () => {
    renameSync(join(folder, 'star-village'), join(folder, '.star-village'));
    await start();
    expect(said()).toHaveLength(1);
    expect(said()[0]).toMatch(/star-village is missing, .*星级村评定/);
  });
});
