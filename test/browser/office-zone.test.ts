import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.js';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench } from '../support/client.js';
import { desk, phone, type Visits } from '../support/visit.js';
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

  it.each([
    { name: 'desk, English', device: desk, from: 'From', monday: 'Mo', shown: 'May 3, 2012', later: 'Apr 4, 2012' },
    { name: 'phone, 中文', device: phone, from: '从', monday: '一', shown: '2012年5月3日', later: '2012年4月4日' },
  ])(
    'a day is typed, moved by keys, or chosen from a calendar whose today is that of the office: $name',
    async ({ device, from, monday, shown, later }) => {
      const { context, page } = await visits.begin({ ...device, timezoneId: 'Pacific/Pago_Pago' });
      await context.request.post('/api/session', { data: { username: 'root', password: administratorPassword } });
      await page.goto('/console/audit');
      const box = page.getByLabel(from, { exact: true });
      await box.click();
      const calendar = page.locator('.ant-picker-dropdown');
      expect(await calendar.locator('th').first().innerText()).toBe(monday);
      // A day ahead of the clock that the page is read by.
      const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Auckland' }).format(new Date());
      expect(await calendar.locator('.ant-picker-cell-today').getAttribute('title')).toBe(today);
      expect(await accessibilityFaults(page)).toEqual([]);

      await box.fill('2012-5-3');
      await page.waitForURL(/from=2012-05-03/);
      await box.blur();
      await expect.poll(() => box.inputValue()).toBe(shown);
      await calendar.waitFor({ state: 'hidden' });
      await box.press('ArrowUp');
      await page.waitForURL(/from=2012-05-04/);
      await box.press('PageDown');
      await expect.poll(() => box.inputValue()).toBe(later);
      await page.waitForURL(/from=2012-04-04/);
      await box.fill('tomorrow');
      await box.blur();
      await expect.poll(() => box.inputValue()).toBe(later);
      await context.close();
    },
  );
});
