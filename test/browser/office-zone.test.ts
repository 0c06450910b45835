import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, startBench, type Bench } from '../support/client.js';
import { freePort } from '../support/server.js';
import { desk, Visits } from '../support/visit.js';

const browser: Browser | null = await launchBrowser();

describe.skipIf(!browser)('times, read in New York', () => {
  let bench: Bench;
  let visits: Visits;

  beforeAll(async () => {
    const port = await freePort();
    bench = await startBench('sqlite', { PUBLIC_URL: `http://127.0.0.1:${port}`, TIME_ZONE: 'Pacific/Auckland' });
    await bench.app.listen(port, '127.0.0.1');
    visits = new Visits(browser!, `http://127.0.0.1:${port}`);
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
