import { BallotIntegration } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { runGrading } from '../support/township.js';
import { buildSurvey } from './survey-of-many.js';

const units = Number(process.env['BENCH_UNITS'] ?? 536);
const ballots = Number(process.env['BENCH_BALLOTS'] ?? 100_000);
const questions = 15;
const townships = 20;
const times = 5;
/** Milliseconds at the server. */
const aim = 300;

describe.each(databaseKinds())('results of many ballots, on %s', (kind) => {
  let bench: Bench;
  let id: string;
  let counting: number;
  /** Seconds of processor time of this process, which do not depend on who else works on the machine. */
  let work: number;
  let grading: number;

  beforeAll(async () => {
    bench = await startBench(kind, { INTEGRATION_SECONDS: '86400' });
    const { administrator, app } = bench;
    id = await buildSurvey(bench, { units, townships, ballots, questions });
    const before = process.cpuUsage();
    counting = await seconds(() => app.get(BallotIntegration).countAll(id));
    const { user, system } = process.cpuUsage(before);
    work = (user + system) / 1e6;
    grading = await seconds(async () =>
      expect(await runGrading(administrator, id)).toMatchObject({ state: 'succeeded' }),
    );
  }, 900_000);
  afterAll(() => bench?.close());

  it('answers every view', { timeout: 600_000 }, async () => {
    const asked = 'group=recipients&question=overall';
    const township = (
      await bench.administrator.ok<{ superiors: { id: string }[] }>('GET', `/api/campaigns/${id}/results`)
    ).superiors[0]?.id;
    const views: readonly (readonly [what: string, path: string])[] = [
      ['questions', ''],
      ['items, lowest first', '/items?group=recipients'],
      ['items below a township', `/items?group=recipients&under=${township}`],
      ...['all', 'unit', 'superior', 'type', 'group', 'round', 'breakdown:age'].map(
        (by) => [`a question by ${by}`, `/distribution?${asked}&by=${by}&pageSize=200`] as const,
      ),
      ['ranking of units', `/distribution?${asked}&by=unit&sort=-index&pageSize=200`],
      ['cross table', `/cross?${asked}&breakdown=identity`],
      ['days', '/days?group=recipients'],
      ['one question as a file', `/export?${asked}&by=unit&format=csv`],
      ['all questions as a file', '/export?group=recipients&by=all&format=xlsx'],
    ];
    const lines: string[] = [];
    for (const [what, path] of views) {
      const took: number[] = [];
      for (let round = 0; round < times; round++)
        took.push(
          1000 * (await seconds(() => bench.administrator.request('GET', `/api/campaigns/${id}/results${path}`))),
        );
      took.sort((a, b) => a - b);
      const median = took[Math.floor(times / 2)] ?? NaN;
      lines.push(
        `${what.padEnd(28)} ${median.toFixed(0).padStart(5)} ms   longest ${(took.at(-1) ?? NaN).toFixed(0).padStart(5)} ms   ${median <= aim ? '' : `more than ${aim} ms`}`,
      );
    }
    process.stdout.write(
      `\n${ballots} ballots of ${questions} questions about ${units} units on ${kind}: counted in ${counting.toFixed(1)} s, ${Math.round(ballots / counting)} a second (${((1e6 * work) / ballots).toFixed(1)} µs of processor time each); graded in ${grading.toFixed(1)} s\n${lines.join('\n')}\n\n`,
    );
  });
});

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
