import { createServer } from 'node:http';
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import type { Bench } from '../support/client.js';
import { bytesOf, slow3g, watchTraffic, type Download } from '../support/page-traffic.js';
import { buildTownship, issueCards, type Township } from '../support/township.js';
import { phone, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';

const browser: Browser | null = await launchBrowser();
const visitsMeasured = 7;
const conditions = { network: slow3g, slowerProcessor: 4 };
const referenceBytes = 10_000;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

describe.skipIf(!browser)(
  'the phone page on a slow network (400 kbit/s, 400 ms round trips, processor four times slower)',
  () => {
    let bench: Bench;
    let visits: Visits;
    let township: Township;
    const reference = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      // Random, so that nothing is made smaller on the way.
      response.end(`<!doctype html><p id="there">${randomBytes(referenceBytes / 2).toString('hex')}</p>`);
    });

    beforeAll(async () => {
      ({ bench, visits } = await startVisitedBench(browser!));
      township = await buildTownship(bench);
      await new Promise<void>((resolve) => reference.listen(0, '127.0.0.1', resolve));
    });
    afterAll(async () => {
      await browser?.close();
      await bench?.close();
      reference.close();
    });

    const newCard = async (): Promise<string> => {
      const [card] = await issueCards(bench, township.campaignId, township.units.yanshang, 1);
      return `/s/${card?.collector}#t=${card?.code}`;
    };

    it('opens, at first and again, beside a page of 10 kB', async () => {
      const [first, second, plain]: [number[], number[], number[]] = [[], [], []];
      let downloads: readonly Download[] = [];
      for (let visit = 0; visit < visitsMeasured; visit++) {
        const { context, page } = await visits.begin(phone);
        const seen = await watchTraffic(context, page, conditions);
        const open = async (address: string, awaited: string): Promise<number> => {
          const begun = performance.now();
          await page.goto(address, { waitUntil: 'commit' });
          await page.locator(awaited).first().waitFor();
          return performance.now() - begun;
        };
        const address = await newCard();
        first.push(await open(address, '[data-name] input'));
        await page.waitForLoadState('networkidle');
        downloads = [...seen];
        await page.goto('about:blank');
        second.push(await open(address, '[data-name] input'));
        await context.close();
        const other = await browser!.newContext(phone);
        const otherPage = await other.newPage();
        await watchTraffic(other, otherPage, conditions);
        const begun = performance.now();
        await otherPage.goto(`http://127.0.0.1:${(reference.address() as AddressInfo).port}/`, { waitUntil: 'commit' });
        await otherPage.locator('#there').waitFor();
        plain.push(performance.now() - begun);
        await other.close();
      }
      for (const { path, bytes } of downloads)
        say(`${String(bytes).padStart(8)} B  ${path.replace(/^\/s\/.*/, '/s/…')}`);
      say(`${String(bytesOf(downloads)).padStart(8)} B  in ${downloads.length} requests`);
      say(
        `first visit ${seconds(median(first))}, second ${seconds(median(second))}, page of 10 kB ${seconds(median(plain))}: ` +
          `${(median(first) / median(plain)).toFixed(2)} and ${(median(second) / median(plain)).toFixed(2)} times`,
      );
      expect(first).toHaveLength(visitsMeasured);
    });
  },
);
