import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { tooWide, watchWidth } from '../support/page-width.js';
import { startServer, type ServerProcess } from '../support/server.js';
import { phone, Visits } from '../support/visit.js';

const browser: Browser | null = await launchBrowser();
const password = 'demo-county-2012';
const steps = ['basics', 'subjects', 'groups', 'phases', 'scheme', 'publish'];
/** How late every answer of the server comes, in ms; longer than the page needs to draw itself. */
const late = 300;

describe.skipIf(!browser)('setting a campaign up on the smallest phone, over a slow network', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let visits: Visits;
  let campaign: string;
  let priorName: string;

  beforeAll(async () => {
    database = await createDatabase('sqlite');
    server = await startServer(database.env, []);
    visits = new Visits(browser!, server.url);
    const office = await new HttpClient(server.url).signIn('demo-admin', password);
    const { items } = await office.ok<{ items: { id: string; name: string; campaignType: string }[] }>(
      'GET',
      '/api/campaigns?graded=true&campaignType=classification-grading',
    );
    const [prior = expect.fail('the demonstration has graded campaigns')] = items;
    priorName = prior.name;
    ({ id: campaign } = await office.ok<{ id: string }>('POST', '/api/campaigns', {
      body: {
        name: `${'Classification'.repeat(5)} ${'分类定级'.repeat(10)}`,
        campaignType: prior.campaignType,
        asOf: '2012-04-30',
        priorCampaignId: prior.id,
      },
    }));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.remove();
  });

  it.each(['en-GB', 'zh-CN'])('is never wider than the screen, and shows no id for a name, in %s', async (locale) => {
    const { context, page } = await visits.begin({ ...phone, viewport: { width: 320, height: 568 }, locale });
    await context.request.post('/api/session', { data: { username: 'demo-admin', password } });
    await watchWidth(context);
    await page.addInitScript(() => {
      const ids = new Set<string>();
      Object.assign(window, { ids });
      const look = (): void => {
        const [id] = /[0-9a-f]{8}-[0-9a-f]{4}-/.exec(document.querySelector('.wizard-body')?.textContent ?? '') ?? [];
        if (id !== undefined) ids.add(id);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.route('**/api/**', async (route) => {
      const { searchParams } = new URL(route.request().url());
      // The list of earlier campaigns last of all: their names are what the page must do without.
      await new Promise((done) => setTimeout(done, searchParams.has('graded') ? 4 * late : late));
      await route.continue().catch(() => undefined);
    });
    const faults: string[] = [];
    for (const step of steps) {
      await page.goto(`/console/campaigns/${campaign}/edit?step=${step}`);
      await page.locator('.step-foot').waitFor();
      if (step === 'basics') await page.getByText(priorName, { exact: true }).waitFor();
      await page.waitForLoadState('networkidle');
      for (const fault of await tooWide(page)) faults.push(`${step} is ${fault}`);
      const ids = await page.evaluate(() => [...(window as unknown as { ids: Set<string> }).ids]);
      faults.push(...ids.map((id) => `${step} shows the id ${id}`));
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});
