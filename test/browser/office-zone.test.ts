import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench } from '../support/client.js';
import { desk, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';

const browser: Browser | null = await launchBrowser();

describe.skipIf(!browser)('times, read in New York', () => {
  let bench: Bench;
  let visits: Visits;

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!, { TIME_ZONE: 'Pacific/Auckland' }));
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  it('are those of the office, in the list of acts and in its file', async () => {
    const { context, page } = await visits.begin({ ...desk, timezoneId: 'America/New_York' });
    await context.request.post('/api/session', { data: { username: 'root', password: administratorPassword } });
    const { items } = await bench.administrator.ok<{ items: { at: string }[] }>('GET', '/api/audit?pageSize=1');
    const at = new Date(items[0]?.at ?? expect.fail('no act'));
    const shown = (timeZone: string) =>
      page.evaluate(
        ([instant, zone]) =>
          new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(instant),
        [at.getTime(), timeZone] as const,
      );
    await page.goto('/console/audit');
    await page
      .getByText(await shown('Pacific/Auckland'))
      .first()
      .waitFor();
    expect(await page.getByText(await shown('America/New_York')).count()).toBe(0);

    const file = await context.request.get('/api/audit/export?format=csv');
    const local = new Intl.DateTimeFormat('sv-SE', {
      dateStyle: 'short',
      timeStyle: 'medium',
      timeZone: 'Pacific/Auckland',
    });
    expect(await file.text()).toContain(local.format(at));
  });
});
