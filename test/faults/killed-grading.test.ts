import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { administratorPassword, startBench } from '../support/client.js';
import { databaseKinds, type TestDatabase } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { startServer, type ServerProcess } from '../support/server.js';
import { openCampaign } from '../support/township.js';

interface RunView {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly error: { readonly code: string } | null;
}

interface Process {
  readonly server: ServerProcess;
  readonly office: HttpClient;
}

const units = [
  'code,name,type,level,parentCode,residents',
  '33,County,county-committee,county,,',
  '3301,Township,township-committee,township,33,',
  '3301001,岩上村,village,village,3301,300',
].join('\n');
/** A lease runs out after 15 s, and is looked at every 3 s. */
const patience = { timeout: 60_000, interval: 500 };

describe.runIf(databaseKinds().includes('postgres'))(
  'a grading run whose process stops in the middle, on postgres',
  () => {
    let database: TestDatabase;
    let sql: pg.Client;
    let campaignId: string;
    let other: Process;
    const servers: ServerProcess[] = [];

    const boot = async (): Promise<Process> => {
      const server = await startServer(database.env);
      servers.push(server);
      return { server, office: await new HttpClient(server.url).signIn('root', administratorPassword) };
    };
    const runs = async () =>
      (await other.office.ok<{ items: RunView[] }>('GET', `/api/campaigns/${campaignId}/grading-runs?sort=number`))
        .items;
    const outcomes = async (runId: string) =>
      (await sql.query('SELECT 1 FROM outcome WHERE run_id = $1', [runId])).rowCount;
    const start = ({ office }: Process) => office.send('POST', `/api/campaigns/${campaignId}/grading-runs`);
    const isWaiting = async () =>
      (await sql.query("SELECT 1 FROM pg_locks WHERE relation = 'tally'::regclass AND NOT granted")).rowCount !== 0;

    /** Starts a run, and does something to its process while the run reads the tallies, which lie still. */
    const stopInTheMiddle = async (worker: Process, stop: () => unknown): Promise<string> => {
      await sql.query('BEGIN; LOCK TABLE tally IN ACCESS EXCLUSIVE MODE');
      // Any process may come for a run; while the other one sleeps, it is this one.
      other.server.process.kill('SIGSTOP');
      const answer = await start(worker);
      expect(answer.status).toBe(202);
      await expect.poll(isWaiting).toBe(true);
      other.server.process.kill('SIGCONT');
      await stop();
      await sql.query('ROLLBACK');
      return ((await answer.json()) as RunView).id;
    };

    beforeAll(async () => {
      const { app, administrator, ...bench } = await startBench('postgres');
      ({ database } = bench);
      await administrator.upload('/api/units/import', 'units.csv', units);
      const { items } = await administrator.ok<{ items: { id: string; code: string }[] }>('GET', '/api/units');
      campaignId = await openCampaign(
        administrator,
        items.find(({ code }) => code === '3301')?.id ?? expect.fail('no township'),
      );
      await administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to: 'CLOSED' } });
      await app.close();
      sql = new pg.Client({ connectionString: database.env.DATABASE_URL });
      await sql.connect();
      other = await boot();
    });
    afterEach(async () => {
      for (const server of servers.splice(1)) {
        server.process.kill('SIGCONT');
        await server.kill();
      }
    });
    afterAll(async () => {
      await other?.server.kill();
      await sql?.end();
      await database?.remove();
    });

    it('is taken over once its killed process has not been heard of for a while', async () => {
      const killed = await boot();
      const runId = await stopInTheMiddle(killed, () => killed.server.kill());
      expect((await start(other)).status).toBe(409);
      expect((await runs()).at(-1)).toMatchObject({ id: runId, state: 'running' });
      await expect
        .poll(async () => (await runs()).at(-1), patience)
        .toMatchObject({ id: runId, state: 'succeeded', error: null });
      expect(await outcomes(runId)).toBe(1);
      expect((await start(other)).status).toBe(202);
      await expect.poll(async () => (await runs()).at(-1), patience).toMatchObject({ state: 'succeeded' });
    }, 180_000);

    it('can be cancelled in another process at once, and another can be started', async () => {
      const killed = await boot();
      const runId = await stopInTheMiddle(killed, () => killed.server.kill());
      expect((await other.office.send('DELETE', `/api/grading-runs/${runId}`)).status).toBe(204);
      expect((await other.office.send('DELETE', `/api/grading-runs/${runId}`)).status).toBe(409);
      expect((await start(other)).status).toBe(202);
      await expect
        .poll(async () => (await runs()).slice(-2), patience)
        .toMatchObject([{ id: runId, state: 'cancelled' }, { state: 'succeeded' }]);
    }, 180_000);

    it('is left alone by a process that starts', async () => {
      const worker = await boot();
      const runId = await stopInTheMiddle(worker, async () => {
        worker.server.process.kill('SIGSTOP');
        // However long the other takes to start, this one was heard of a moment ago.
        await sql.query("UPDATE job SET heartbeat_at = '2999-01-01T00:00:00.000Z' WHERE state = 'running'");
      });
      await boot();
      expect((await runs()).at(-1)).toMatchObject({ id: runId, state: 'running' });
      worker.server.process.kill('SIGCONT');
      await expect
        .poll(async () => (await runs()).at(-1), patience)
        .toMatchObject({ id: runId, state: 'succeeded', error: null });
    }, 180_000);

    it('is stored once when its process wakes up after it was taken over', async () => {
      const worker = await boot();
      const runId = await stopInTheMiddle(worker, () => worker.server.process.kill('SIGSTOP'));
      await expect.poll(async () => (await runs()).at(-1), patience).toMatchObject({ id: runId, state: 'succeeded' });
      const before = await runs();
      worker.server.process.kill('SIGCONT');
      // It answers again once it has done what it was at.
      await worker.office.ok('GET', '/api/session');
      expect(await worker.server.stop()).toBe(0);
      expect(await runs()).toEqual(before);
      expect(await outcomes(runId)).toBe(1);
    }, 180_000);

    it('is given to another process by one that is asked to stop', async () => {
      const worker = await boot();
      let stopped: Promise<number | null> | undefined;
      const runId = await stopInTheMiddle(worker, async () => {
        stopped = worker.server.stop();
        await expect.poll(async () => (await worker.office.send('GET', '/api/ready')).status).toBe(503);
      });
      expect(await stopped).toBe(0);
      await expect
        .poll(async () => (await runs()).at(-1), patience)
        .toMatchObject({ id: runId, state: 'succeeded', error: null });
      expect((await start(other)).status).toBe(202);
    }, 180_000);
  },
);
