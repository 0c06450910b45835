import { readFileSync, writeFileSync } from 'node:fs';
import { BallotIntegration } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administratorPassword, startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { onServer } from '../support/postgres-server.js';
import { startServer, type ServerProcess } from '../support/server.js';
import { runGrading } from '../support/township.js';
import { buildSurvey } from './survey-of-many.js';

const ballots = Number(process.env['BENCH_BALLOTS'] ?? 1_000_000);
const answers = 30;
/** The two categories are not exported, and the question of several answers has a column for each of four options. */
const questions = answers - 1;
const newLine = 10;

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
};

/** Megabytes of a process: what it holds now (VmRSS), or the most since it was last reset (VmHWM). */
const heldBy = (pid: number, what: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

describe.each(databaseKinds())('the export of many answers, on %s', (kind) => {
  let bench: Bench;
  let server: ServerProcess;
  let office: HttpClient;
  let id: string;

  beforeAll(async () => {
    bench = await startBench(kind, { INTEGRATION_SECONDS: '86400' });
    id = await buildSurvey(bench, { units: 536, townships: 20, ballots, questions });
    await bench.app.get(BallotIntegration).countAll(id);
    await runGrading(bench.administrator, id);
    // Exported by a server of its own, as an office runs it: this process holds what the ballots were made of.
    await bench.app.close();
    server = await startServer(bench.database.env);
    office = await new HttpClient(server.url).signIn('root', administratorPassword);
  }, 3_600_000);
  afterAll(async () => {
    await server?.stop();
    await bench?.database.remove();
  });

  it('is as long as it is, in memory that stays as it was', { timeout: 1_800_000 }, async () => {
    const pid = server.process.pid ?? 0;
    const before = heldBy(pid, 'VmRSS');
    // Linux begins the most anew (proc(5), clear_refs).
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
    let finished = '';
    const took = await seconds(async () => {
      const { id: job } = await office.ok<{ id: string }>('POST', `/api/campaigns/${id}/answer-exports`, {
        body: { group: 'recipients', format: 'csv', lang: 'zh-CN' },
      });
      for (;;) {
        const { state } = await office.ok<{ state: string }>('GET', `/api/jobs/${job}`);
        if (state === 'succeeded') break;
        expect(['queued', 'running']).toContain(state);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      finished = job;
    });
    const most = heldBy(pid, 'VmHWM');
    const answer = await office.send('GET', `/api/jobs/${finished}/file`);
    const raw = Buffer.from(await answer.arrayBuffer());
    const columns = raw.subarray(0, raw.indexOf(newLine)).toString().split(',');
    let lines = 0;
    for (let at = raw.indexOf(newLine); at >= 0; at = raw.indexOf(newLine, at + 1)) lines += 1;
    expect(lines).toBe(ballots + 1);
    const reference = kind === 'postgres' ? await copied(bench.database.env.DATABASE_URL, id) : undefined;
    const beside = (what: string, copy: number): string =>
      `; COPY ${what} ${copy.toFixed(1)} s: ${(took / copy).toFixed(2)} times`;
    process.stdout.write(
      `\n${ballots} ballots on ${kind}, ${columns.length} columns: ${took.toFixed(1)} s, the server from ${before.toFixed(0)} to ${most.toFixed(0)} MB${
        reference
          ? beside('out of the stored answers', reference.stored) +
            beside('of a table of these columns', reference.flat)
          : ''
      }\n\n`,
    );
  });
});

/** Seconds that PostgreSQL takes to write the same columns as CSV by itself: out of the stored answers, and out of a table that has them already. */
async function copied(url: string, id: string): Promise<{ readonly stored: number; readonly flat: number }> {
  const items = Array.from({ length: questions - 4 }, (_, at) => `a ->> 'item-${at + 1}' AS item_${at + 1}`);
  const reasons = ['far', 'slow', 'dear', 'rude'].map(
    (reason) => `(a -> 'reasons') ? '${reason}' AS reasons_${reason}`,
  );
  const select = `SELECT subject.unit_code, subject.unit_name, subject.unit_type, subject.parent_name,
      ${[...items, "a ->> 'overall' AS overall", ...reasons].join(', ')}
    FROM ballot JOIN collector ON collector.id = ballot.collector_id AND collector.campaign_id = '${id}'
    JOIN campaign_subject subject ON subject.unit_id = collector.unit_id AND subject.campaign_id = collector.campaign_id,
    LATERAL (SELECT ballot.answers::jsonb AS a OFFSET 0) AS answered`;
  const run = (sql: string) => onServer(url, sql);
  const stored = await seconds(() => run(`COPY (${select}) TO '/dev/null' CSV HEADER`));
  await run(`CREATE TABLE flat_answers AS ${select}`);
  const flat = await seconds(() => run("COPY flat_answers TO '/dev/null' CSV HEADER"));
  await run('DROP TABLE flat_answers');
  return { stored, flat };
}
