import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { BallotIntegration, BallotPool, Database } from '@pingyi/backend/testing';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, handIn, issueCards, runGrading, type Township } from '../support/township.js';

describe.each(databaseKinds())('counting keeps every ballot, whatever happens meanwhile, on %s (I4)', (kind) => {
  let bench: Bench;
  let township: Township;
  let waitedUnder: string[];

  const select = <T>(sql: string) => bench.app.get(Database).select<T>(sql);
  const execute = (sql: string) => bench.app.get(Database).writeStatement(sql);
  const count = async (from: string) =>
    Number((await select<{ n: string | number }>(`SELECT COUNT(*) AS n FROM ${from}`))[0]?.n);
  const satisfied = async () =>
    Number(
      (
        await select<{ count: string | number }>(
          "SELECT count FROM tally WHERE question_role = 'overall' AND option_code = 'satisfied'",
        )
      )[0]?.count ?? 0,
    );
  const close = () =>
    bench.administrator.ok('POST', `/api/campaigns/${township.campaignId}/transitions`, { body: { to: 'CLOSED' } });
  const keys = () => join(bench.database.env.DATA_DIR, 'inbox-keys');

  beforeEach(async () => {
    bench = await startBench(kind, { INTEGRATION_SECONDS: '86400' });
    township = await buildTownship(bench);
    waitedUnder = [];
    for (const card of await issueCards(bench, township.campaignId, township.units.yanshang, 30)) {
      expect((await handIn(bench.client(), card, 'satisfied')).status).toBe(201);
    }
    waitedUnder = (await select<{ id: string }>('SELECT id FROM inbox_ballot')).map(({ id }) => id);
  });
  afterEach(() => bench?.close());

  it('gives a counted ballot another id than the one under which it waited', async () => {
    await bench.app.get(BallotPool).mix();
    const resealed = (await select<{ id: string }>('SELECT id FROM inbox_ballot')).map(({ id }) => id);
    expect(resealed).toHaveLength(10);
    await bench.app.get(BallotIntegration).countAll(township.campaignId);
    const counted = (await select<{ id: string }>('SELECT id FROM ballot')).map(({ id }) => id);
    expect(counted).toHaveLength(30);
    expect(counted.filter((id) => waitedUnder.includes(id) || resealed.includes(id))).toEqual([]);
    expect(resealed.filter((id) => waitedUnder.includes(id))).toEqual([]);
  });

  it('moves ballots and tallies together or not at all', async () => {
    const refuse =
      kind === 'sqlite'
        ? ["CREATE TRIGGER refuse_tallies BEFORE INSERT ON tally BEGIN SELECT RAISE(ABORT, 'refused'); END"]
        : [
            "CREATE FUNCTION refuse_tallies() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''refused''; END'",
            'CREATE TRIGGER refuse_tallies BEFORE INSERT ON tally FOR EACH ROW EXECUTE FUNCTION refuse_tallies()',
          ];
    for (const sql of refuse) await execute(sql);
    await expect(bench.app.get(BallotIntegration).countAll(township.campaignId)).rejects.toThrow();
    expect([await count('ballot'), await count('inbox_ballot'), await satisfied()]).toEqual([0, 30, 0]);
    await execute(kind === 'sqlite' ? 'DROP TRIGGER refuse_tallies' : 'DROP TRIGGER refuse_tallies ON tally');
    await bench.app.get(BallotIntegration).countAll(township.campaignId);
    expect([await count('ballot'), await count('inbox_ballot'), await satisfied()]).toEqual([30, 0, 30]);
  });

  it('sets a broken ballot aside and counts the rest', async () => {
    const [broken] = waitedUnder;
    await execute(`UPDATE inbox_ballot SET answers = 'AAAA' WHERE id = '${broken}'`);
    await close();
    expect(await runGrading(bench.administrator, township.campaignId)).toMatchObject({ state: 'succeeded' });
    expect([await count('ballot'), await satisfied(), await count('inbox_ballot WHERE set_aside = TRUE')]).toEqual([
      29, 29, 1,
    ]);
    // Its key is kept, in case the damage can be mended.
    expect(readdirSync(keys())).toHaveLength(1);
  });

  it('grades nothing while the keys of waiting ballots are not there, and everything once they are back', async () => {
    await close();
    renameSync(keys(), `${keys()}-elsewhere`);
    expect(await runGrading(bench.administrator, township.campaignId)).toMatchObject({ state: 'failed' });
    expect([await count('ballot'), await count('inbox_ballot')]).toEqual([0, 30]);
    renameSync(`${keys()}-elsewhere`, keys());
    expect(await runGrading(bench.administrator, township.campaignId)).toMatchObject({ state: 'succeeded' });
    expect([await count('ballot'), await satisfied(), await count('inbox_ballot')]).toEqual([30, 30, 0]);
  });

  it('seals what an earlier release has left as plain text', async () => {
    await execute(`UPDATE inbox_ballot SET sealed_under = '', answers = '{"overall":"satisfied"}'`);
    await bench.app.get(BallotPool).sealPlain();
    expect(await count(`inbox_ballot WHERE sealed_under = ''`)).toBe(0);
    await bench.app.get(BallotIntegration).countAll(township.campaignId);
    expect([await count('ballot'), await satisfied()]).toEqual([30, 30]);
  });

  it.runIf(kind === 'sqlite')('leaves no second copy of what an earlier release has left as plain text', async () => {
    const words = 'as they were written then';
    await execute(
      `UPDATE inbox_ballot SET sealed_under = '', answers = '{"overall":"satisfied","opinion":"${words}${' '.repeat(600)}"}'`,
    );
    await bench.app.get(BallotPool).sealPlain();
    await bench.app.get(BallotIntegration).countAll(township.campaignId);
    await bench.app.get(Database).removeTraces([]);
    const file = readFileSync(join(bench.database.env.DATA_DIR, 'pingyi.sqlite'), 'latin1');
    expect([file.split(words).length - 1, await count('ballot')]).toEqual([30, 30]);
  });

  it.runIf(kind === 'postgres')('waits for the ballots that another process is counting', async () => {
    await close();
    const other = new pg.Client({ connectionString: bench.database.env.DATABASE_URL });
    await other.connect();
    try {
      // Another process, stalled between taking ballots from the inbox and its commit.
      await other.query('BEGIN');
      await other.query('SELECT id FROM collector ORDER BY id FOR NO KEY UPDATE');
      await other.query('DELETE FROM inbox_ballot WHERE id IN (SELECT id FROM inbox_ballot ORDER BY id LIMIT 12)');
      const run = runGrading(bench.administrator, township.campaignId);
      await vi.waitFor(
        async () =>
          expect((await select<{ state: string }>('SELECT state FROM grading_run')).map(({ state }) => state)).toEqual([
            'running',
          ]),
        { timeout: 10_000 },
      );
      const waiting = () =>
        select("SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");
      await vi.waitFor(async () => expect(await waiting()).not.toEqual([]), { timeout: 10_000 });
      expect((await select<{ state: string }>('SELECT state FROM grading_run')).map(({ state }) => state)).toEqual([
        'running',
      ]);
      await other.query('ROLLBACK');
      expect(await run).toMatchObject({ state: 'succeeded' });
      expect([await count('ballot'), await satisfied(), await count('inbox_ballot')]).toEqual([30, 30, 0]);
    } finally {
      await other.end();
    }
  });
});
