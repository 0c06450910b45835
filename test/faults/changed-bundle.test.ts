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
  /** A published campaign of the type, and one that is planned. */
  let published = '';
  let draft = '';

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
    const plan = async (name: string): Promise<string> => {
      const { id } = await root.ok<{ id: string }>('POST', '/api/campaigns', {
        body: { name, campaignType: 'star-village', asOf: '2012-04-30' },
      });
      await root.ok('PUT', `/api/campaigns/${id}/subjects`, {
        body: { selection: { under: units.get('3301'), types: ['village'] } },
      });
      return id;
    };
    published = await plan('星级村评定');
    for (const to of ['PUBLISHED', 'OPEN', 'CLOSED'])
      await root.ok('POST', `/api/campaigns/${published}/transitions`, { body: { to } });
    draft = await plan('下一年评定');
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
    await server?.stop();
  });

  it('is adopted by a campaign that is planned, with its scheme checked against it; one that is published keeps its own', async () => {
    const { url } = await start();
    const root = await new HttpClient(url).signIn('root', administratorPassword);
    const { items } = await root.ok<{ items: { id: string; digest: string }[] }>('GET', '/api/campaign-types');
    const digest = items.find(({ id }) => id === 'star-village')?.digest ?? '';
    const read = () =>
      root.ok<{ revision: number; pluginDigest: string; scheme: unknown }>('GET', `/api/campaigns/${draft}`);
    const adopt = async (id: string, of: string) => {
      const answer = await root.send('POST', `/api/campaigns/${id}/type-adoption`, { body: { digest: of } });
      return { status: answer.status, body: (await answer.json().catch(() => null)) as unknown };
    };
    const before = await read();
    expect(before).toMatchObject({
      pluginPresent: false,
      actions: expect.arrayContaining([
        expect.objectContaining({ act: 'publish', possible: false, hindrances: ['plugin-changed'] }),
      ]),
    });
    expect(await adopt(draft, before.pluginDigest)).toMatchObject({ status: 409, body: { code: 'plugin-changed' } });
    const change = async (scheme: unknown) =>
      root.ok('PATCH', `/api/campaigns/${draft}`, { body: { scheme }, revision: (await read()).revision });
    await change({ minValid: -1 });
    expect(await adopt(draft, digest)).toMatchObject({
      status: 422,
      body: { code: 'scheme-invalid', errors: [{ pointer: expect.stringMatching(/^#\/scheme\/./) }] },
    });
    expect(await read()).toMatchObject({ pluginPresent: false, pluginDigest: before.pluginDigest });
    await change(before.scheme);
    expect(await adopt(draft, digest)).toMatchObject({ status: 204 });
    expect(await read()).toMatchObject({ pluginPresent: true, pluginDigest: digest });
    expect(await root.ok('GET', '/api/audit?pageSize=1')).toMatchObject({
      items: [
        {
          action: 'campaign.type-adopted',
          subject: '下一年评定',
          detail: { from: expect.stringContaining(before.pluginDigest), to: expect.stringContaining(digest) },
        },
      ],
    });
    await root.ok('POST', `/api/campaigns/${draft}/transitions`, { body: { to: 'PUBLISHED' } });
    expect(await adopt(published, digest)).toMatchObject({ status: 409, body: { code: 'immutable' } });
    expect(await root.ok('GET', `/api/campaigns/${published}`)).toMatchObject({ pluginPresent: false });
    await server?.stop();
  });

  it('grades nothing until the bundle is back', async () => {
    const { url } = await start();
    const root = await new HttpClient(url).signIn('root', administratorPassword);
    const { id } = await root.ok<{ id: string }>('POST', `/api/campaigns/${published}/grading-runs`);
    const run = () => root.ok('GET', `/api/grading-runs/${id}`);
    await expect.poll(run).toMatchObject({ state: 'failed', error: { code: 'plugin-changed' } });
    expect(await root.ok('GET', `/api/campaigns/${published}`)).toMatchObject({ state: 'CLOSED' });
    await server?.stop();
  });

  it('is told at start when it is gone altogether', async () => {
    renameSync(join(folder, 'star-village'), join(folder, '.star-village'));
    await start();
    expect(said()).toHaveLength(1);
    expect(said()[0]).toMatch(/star-village is missing, .*星级村评定/);
  });
});
