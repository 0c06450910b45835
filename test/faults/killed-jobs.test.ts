import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administratorPassword, startBench } from '../support/client.js';
import { databaseKinds, type DatabaseKind, type TestDatabase } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { freePort, startServer, type ServerProcess } from '../support/server.js';
import { withRows } from '../support/stored.js';
import { openCampaign } from '../support/township.js';

const units = (villages: number, households = 100): string =>
  [
    'code,name,type,level,parentCode,residents,households',
    '33,County,county-committee,county,,,',
    '3301,Township,township-committee,township,33,,',
    ...Array.from({ length: villages }, (_, at) => `3301-${at},Village ${at},village,village,3301,300,${households}`),
  ].join('\n');

interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly error_code: string | null;
  readonly result: string | null;
  readonly created_at: string;
  readonly finished_at: string | null;
  readonly attempts: number;
}

/** Each takes a start; `KILLS=20` for as many as it was built to stand. */
const kills = Number(process.env['KILLS'] ?? 4);
/** A lease of 15 s that is looked at every 3 s, and the work. */
const longestMs = 30_000;

/** A county with a closed campaign, in a database whose servers are processes of their own. */
async function prepare(kind: DatabaseKind, villages: number): Promise<{ database: TestDatabase; campaignId: string }> {
  const { app, administrator, database } = await startBench(kind);
  await administrator.upload('/api/units/import', 'units.csv', units(villages));
  const { items } = await administrator.ok<{ items: { id: string; code: string }[] }>('GET', '/api/units');
  const township = items.find(({ code }) => code === '3301')?.id ?? expect.fail('no township');
  const campaignId = await openCampaign(administrator, township);
  await administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to: 'CLOSED' } });
  await app.close();
  return { database, campaignId };
}

/** Asks for a run, an export and an import; each is refused while one of its kind is under way. */
async function askForAll(office: HttpClient, campaignId: string, round: number): Promise<void> {
  await office.send('POST', `/api/campaigns/${campaignId}/grading-runs`);
  await office.send('POST', `/api/campaigns/${campaignId}/ledger/exports`, { body: { format: 'csv' } });
  const body = new FormData();
  body.append('file', new Blob([units(1_200, round)]), 'units.csv');
  await office.send('POST', '/api/units/import-jobs', { body });
}

const jobRows = (database: TestDatabase): Promise<JobRow[]> =>
  withRows(database, (dataSource) => dataSource.query('SELECT * FROM job ORDER BY created_at'));
const unfinished = async (database: TestDatabase): Promise<JobRow[]> =>
  (await jobRows(database)).filter(({ finished_at }) => finished_at === null);

/** What may be there after jobs have ended, each once. */
async function expectOneEffectEach(database: TestDatabase): Promise<void> {
  const all = await jobRows(database);
  const succeeded = (kind: string) => all.filter((job) => job.kind === kind && job.state === 'succeeded').length;
  const count = (sql: string) =>
    withRows(database, async (dataSource) => Number(((await dataSource.query(sql)) as [{ n: unknown }])[0].n));
  expect(all.filter(({ state, error_code }) => state !== 'succeeded' && error_code !== 'interrupted')).toEqual([]);
  expect(await count("SELECT COUNT(*) AS n FROM grading_run WHERE state = 'succeeded'")).toBe(succeeded('grading-run'));
  expect(await count('SELECT COUNT(*) AS n FROM grading_run WHERE finished_at IS NULL')).toBe(0);
  expect(
    await count(
      'SELECT COUNT(*) AS n FROM (SELECT run_id FROM outcome GROUP BY run_id HAVING COUNT(*) <> 200) AS wrong',
    ),
  ).toBe(0);
  // The first import was no job.
  expect(await count("SELECT COUNT(*) AS n FROM audit_event WHERE action = 'unit.imported'")).toBe(
    succeeded('unit-import') + 1,
  );
  expect(await count('SELECT COUNT(*) AS n FROM unit_import')).toBe(0);
}

describe.runIf(databaseKinds().includes('postgres'))('jobs whose processes are killed, on postgres', () => {
  let database: TestDatabase;
  let campaignId: string;
  const seats: { role: 'web' | 'worker'; server: ServerProcess; office: HttpClient }[] = [];

  const boot = async (role: 'web' | 'worker') => {
    const server = await startServer({ ...database.env, ROLE: role, PORT: String(await freePort()) });
    return { role, server, office: await new HttpClient(server.url).signIn('root', administratorPassword) };
  };

  beforeAll(async () => {
    ({ database, campaignId } = await prepare('postgres', 200));
    seats.push(await boot('web'), await boot('web'), await boot('worker'));
  });
  afterAll(async () => {
    for (const { server } of seats) await server.kill();
    await database?.remove();
  });

  it('end once each, none twice, and none hangs', { timeout: 900_000 }, async () => {
    let seed = 20_120_430;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let kill = 0; kill < kills; kill++) {
      const [asked] = seats.filter(({ role }) => role === 'web');
      await askForAll(asked?.office ?? expect.fail('no office'), campaignId, kill);
      await new Promise((resolve) => setTimeout(resolve, random(1_500)));
      // The worker more often than not: it is at work.
      const victim = random(3) === 0 ? random(2) : 2;
      const { role, server } = seats[victim] ?? expect.fail('no process');
      await server.kill();
      seats[victim] = await boot(role);
    }
    const lastKill = Date.now();
    await expect.poll(() => unfinished(database), { timeout: longestMs, interval: 500 }).toEqual([]);
    expect(Date.now() - lastKill).toBeLessThan(longestMs);
    const all = await jobRows(database);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['grading-run', 'ledger-export', 'unit-import']));
    // Some were killed in the middle, or this would show nothing.
    expect(all.filter(({ attempts }) => attempts > 1).length).toBeGreaterThan(0);
    await expectOneEffectEach(database);
  });
});

describe('jobs whose process is killed, on sqlite', () => {
  let database: TestDatabase;
  let campaignId: string;
  let server: ServerProcess | undefined;

  beforeAll(async () => {
    ({ database, campaignId } = await prepare('sqlite', 200));
  });
  afterAll(async () => {
    await server?.kill();
    await database?.remove();
  });

  it('are taken up by the next start', { timeout: 300_000 }, async () => {
    for (const wait of [0, 400, 1_200]) {
      server = await startServer(database.env);
      const office = await new HttpClient(server.url).signIn('root', administratorPassword);
      await askForAll(office, campaignId, wait);
      await new Promise((resolve) => setTimeout(resolve, wait));
      await server.kill();
    }
    expect((await jobRows(database)).length).toBeGreaterThan(0);
    server = await startServer(database.env);
    await expect.poll(() => unfinished(database), { timeout: 60_000, interval: 500 }).toEqual([]);
    await expectOneEffectEach(database);
  });
});
