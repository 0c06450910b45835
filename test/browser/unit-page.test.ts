import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { startServer, type ServerProcess } from '../support/server.js';
import { desk, phone, Visits } from '../support/visit.js';

const browser: Browser | null = await launchBrowser();
const password = 'demo-county-2012';

/** All about one unit, on the phone of its own secretary and at the desk of the office. */
describe.skipIf(!browser)('the page of a unit in the console', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let visits: Visits;
  let village: string;

  beforeAll(async () => {
    database = await createDatabase('sqlite');
    server = await startServer(database.env, []);
    visits = new Visits(browser!, server.url);
    const root = await new HttpClient(server.url).signIn('demo-admin', password);
    const units = await root.ok<{ items: { id: string }[] }>('GET', `/api/units?q=${encodeURIComponent('岩上村')}`);
    village = units.items[0]?.id ?? '';
    await root.ok('POST', '/api/registers/inspections/records', {
      body: {
        unitId: village,
        answers: {
          'inspected-on': '2012-05-08',
          way: 'unannounced',
          inspectors: '督查组两人',
          seen: '台账不全',
          finding: '三个月没有开展活动',
          kind: 'work',
          deadline: '2012-06-08',
        },
      },
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.remove();
  });

  it('leads its own clerk from the first page to what is open, the grades, and the paper', async () => {
    const { context, page } = await visits.begin(phone);
    await context.request.post('/api/session', { data: { username: 'demo-clerk', password } });
    await page.goto('/console/');
    await page.getByRole('link', { name: '岩上村', exact: true }).click();
    const open = page.getByRole('list', { name: '未了结的事项' });
    await open.getByText('三个月没有开展活动').waitFor();
    await open.getByText('已于 2012年6月8日 到期').waitFor();
    const grades = page.getByRole('list', { name: '历年等级' });
    expect(await grades.getByRole('listitem').count()).toBe(5);
    await page.getByText('同类 280 个单位中位数').first().waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '打印' }).click()]);
    expect(file.suggestedFilename()).toBe('unit.pdf');
    await context.close();
  });

  it('is one press away from the list of organisations and from a reason in the ledger', async () => {
    const { context, page } = await visits.begin(desk);
    await context.request.post('/api/session', { data: { username: 'demo-admin', password } });
    await page.goto(`/console/organisations?q=${encodeURIComponent('3301001')}`);
    await page.getByRole('link', { name: 'Open' }).click();
    await page.getByRole('heading', { name: '岩上村' }).waitFor();
    await page.getByRole('link', { name: '2011年建制村升级晋位' }).click();
    await page.getByRole('button', { name: '岩上村' }).first().click();
    await page.getByRole('dialog').getByRole('link', { name: '岩上村' }).click();
    await page.getByRole('heading', { name: 'What happened' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/console/units/${village}`);
    await context.close();
  });

  it('asks no other host and breaks no policy', () => expect(visits.complaints).toEqual([]));
});
