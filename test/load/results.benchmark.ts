import { BallotIntegration } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { freePort } from '../support/server.js';
import { runGrading } from '../support/township.js';
import { desk, Visits } from '../support/visit.js';
import { buildSurvey } from './survey-of-many.js';

const units = Number(process.env['BENCH_UNITS'] ?? 536);
const ballots = Number(process.env['BENCH_BALLOTS'] ?? 100_000);
const questions = 15;
const townships = 20;
const times = 5;
/** Milliseconds at the server, and until a view stands on the screen. */
const aim = 300;
const screenAim = 1000;
const browser: Browser | null = await launchBrowser();
afterAll(() => browser?.close());

describe.each(databaseKinds())('results of many ballots, on %s', (kind) => {
  let bench: Bench;
  let id: string;
  let counting: number;
  /** Seconds of processor time of this process, which do not depend on who else works on the machine. */
  let work: number;
  let grading: number;

  let url: string;

  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    bench = await startBench(kind, { INTEGRATION_SECONDS: '86400', PUBLIC_URL: url });
    await bench.app.listen(port, '127.0.0.1');
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
      lines.push(lineOf(what, took, aim));
    }
    process.stdout.write(
      `\n${ballots} ballots of ${questions} questions about ${units} units on ${kind}: counted in ${counting.toFixed(1)} s, ${Math.round(ballots / counting)} a second (${((1e6 * work) / ballots).toFixed(1)} µs of processor time each); graded in ${grading.toFixed(1)} s\n${lines.join('\n')}\n\n`,
    );
  });

  it.skipIf(!browser)('stands on the screen', { timeout: 600_000 }, async () => {
    const visits = new Visits(browser!, url);
    const { page, context } = await visits.begin(desk);
    const signedIn = await context.request.post('/api/session', {
      data: { username: 'root', password: administratorPassword },
    });
    expect(signedIn.status()).toBe(201);
    const tab = `/console/campaigns/${id}/results`;
    const township = (
      await bench.administrator.ok<{ superiors: { id: string }[] }>('GET', `/api/campaigns/${id}/results`)
    ).superiors[1]?.id;
    const asked = `${tab}?group=recipients&question=overall`;
    const views: readonly (readonly [what: string, address: string])[] = [
      ['the tab, from nothing', tab],
      ['a question', asked],
      ...['unit', 'superior', 'type', 'breakdown:age'].map((by) => [`by ${by}`, `${asked}&by=${by}`] as const),
      ['below a township, by unit', `${asked}&by=unit&under=${township}`],
    ];
    const lines: string[] = [];
    for (const [what, address] of views) {
      const [whole, within]: [number[], number[]] = [[], []];
      for (let round = 0; round < times; round++) {
        whole.push(1000 * (await seconds(() => opened(page, () => page.goto(address, { waitUntil: 'commit' })))));
        await moveTo(page, `/console/campaigns/${id}`);
        await page.locator('.results-page').waitFor({ state: 'detached' });
        within.push(1000 * (await seconds(() => opened(page, () => moveTo(page, address)))));
      }
      lines.push(lineOf(`${what}, page loaded`, whole, screenAim), lineOf(`${what}, within`, within, screenAim));
    }
    expect(visits.complaints).toEqual([]);
    await context.close();
    process.stdout.write(
      `\nthe same on the screen, ${kind}; loaded: the whole console from its files; within: from another tab of it:\n${lines.join('\n')}\n\n`,
    );
  });
});

/** Goes somewhere and waits until charts and tables are drawn there and nothing is being fetched. */
async function opened(page: Page, go: () => Promise<unknown>): Promise<void> {
  await go();
  await page.locator('.result-figure svg[role="img"]').first().waitFor();
  await page.locator('.results-page table').first().waitFor();
  await page.waitForFunction(
    () => !document.querySelector('.results-page [aria-busy=true], .results-page .ant-skeleton, .ant-spin-spinning'),
  );
}

/** Another address of the console without loading it anew, as going back and forward does. */
const moveTo = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, address);

function lineOf(what: string, took: readonly number[], most: number): string {
  const sorted = took.toSorted((a, b) => a - b);
  const [median, longest] = [sorted[Math.floor(sorted.length / 2)] ?? NaN, sorted.at(-1) ?? NaN];
  const said = (ms: number): string => `${ms.toFixed(0).padStart(5)} ms`;
  return `${what.padEnd(40)} ${said(median)}   longest ${said(longest)}   ${median <= most ? '' : `more than ${most} ms`}`;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
