import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { bytesOf, slow3g, watchTraffic, type Download } from '../support/page-traffic.js';
import { startServer, type ServerProcess } from '../support/server.js';
import { phone } from '../support/visit.js';

const browser: Browser | null = await launchBrowser();
const visitsMeasured = 7;
const drawings = 100;
const conditions = { network: slow3g, slowerProcessor: 4 };

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

describe.skipIf(!browser)('public pages of the 536 units of the demonstration', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let pages: readonly (readonly [string, string, string])[];

  beforeAll(async () => {
    database = await createDatabase('sqlite');
    server = await startServer(database.env, []);
    const read = async <T>(path: string): Promise<T> => (await fetch(server.url + path)).json() as Promise<T>;
    const { items } = await read<{ items: { id: string }[] }>('/api/public/publications');
    const result = `/results/${items[0]?.id}`;
    const units = await read<{ items: { unit: { id: string } }[] }>(
      `/api/public/publications/${items[0]?.id}/outcomes`,
    );
    pages = [
      ['list', '/results', '.result-list a'],
      ['result', result, '.outcomes tbody tr'],
      ['unit', `${result}/units/${units.items[1]?.unit.id}`, '.plain-sentence'],
    ];
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.remove();
  });

  it('show their content on a slow network (400 kbit/s, 400 ms round trips, processor four times slower)', async () => {
    for (const [name, path, awaited] of pages) {
      const [content, bytes]: [number[], number[]] = [[], []];
      let downloads: readonly Download[] = [];
      for (let visit = 0; visit < visitsMeasured; visit++) {
        const context = await browser!.newContext({ ...phone, baseURL: server.url });
        const page = await context.newPage();
        const seen = await watchTraffic(context, page, conditions);
        await page.goto(path, { waitUntil: 'commit' });
        await page.locator(awaited).first().waitFor();
        // What has come by now is what the first content needed.
        bytes.push(bytesOf(seen.filter((one) => one.path === path)));
        content.push(
          await page.evaluate(async () => {
            const painted = (): PerformanceEntry | undefined =>
              performance.getEntriesByName('first-contentful-paint')[0];
            while (!painted()) await new Promise((resolve) => setTimeout(resolve, 20));
            const [own] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
            return (painted()?.startTime ?? NaN) - (own?.responseStart ?? NaN);
          }),
        );
        await page.waitForLoadState('networkidle');
        downloads = [...seen];
        await context.close();
      }
      const [own] = downloads.filter((one) => one.path === path);
      say(
        `${name.padEnd(7)} first content ${(median(content) / 1000).toFixed(2)} s after the first byte, from ${own?.bytes ?? NaN} B; ` +
          `with everything ${bytesOf(downloads)} B in ${downloads.length} requests`,
      );
      expect(content).toHaveLength(visitsMeasured);
    }
  });

  it('are drawn in milliseconds', async () => {
    for (const [name, path] of pages) {
      const taken: number[] = [];
      for (let drawing = 0; drawing < drawings; drawing++) {
        const begun = performance.now();
        await (await fetch(server.url + path, { headers: { accept: 'text/html', 'accept-encoding': 'gzip' } })).text();
        taken.push(performance.now() - begun);
      }
      const answer = await fetch(server.url + path, { headers: { accept: 'text/html' } });
      const etag = answer.headers.get('etag') ?? '';
      const again = await fetch(server.url + path, { headers: { accept: 'text/html', 'if-none-match': etag } });
      expect(again.status).toBe(304);
      say(`${name.padEnd(7)} drawn in ${median(taken).toFixed(0)} ms (median of ${drawings})`);
    }
  });
});
