import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { startServer, type ServerProcess } from '../support/server.js';
import { desk, phone, Visits } from '../support/visit.js';

const browser: Browser | null = await launchBrowser();
const password = 'demo-county-2012';

/** Two rounds of tiering over the villages of the demonstration (S1.5, S1.6). */
describe.skipIf(!browser)('rounds in the console', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let visits: Visits;
  let second: string;
  let code: string;

  beforeAll(async () => {
    database = await createDatabase('sqlite');
    server = await startServer(database.env, []);
    visits = new Visits(browser!, server.url);
    const root = await new HttpClient(server.url).signIn('demo-admin', password);
    const { items } = await root.ok<{ items: { id: string; priorCampaignId: string | null }[] }>(
      'GET',
      '/api/campaigns?campaignType=village-tiering',
    );
    second = items.find(({ priorCampaignId }) => priorCampaignId !== null)?.id ?? '';
    const units = await root.ok<{ items: { code: string }[] }>('GET', '/api/units?type=village&pageSize=1');
    code = units.items[0]?.code ?? '';
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.remove();
  });

  const visit = async (device: typeof desk | typeof phone, path: string) => {
    const { context, page } = await visits.begin(device);
    await context.request.post('/api/session', { data: { username: 'demo-admin', password } });
    await page.goto(`/console/${path}`);
    return { context, page };
  };

  it('finds who has risen, on a phone', async () => {
    const { context, page } = await visit(phone, `campaigns/${second}/ledger`);
    await page.getByRole('button', { name: '晋位 46' }).click();
    await page.getByText('共 46 条').waitFor();
    expect(await page.getByRole('list', { name: '台账' }).getByText('▲').count()).toBe(46);
    await context.close();
  });

  it('takes grades of earlier years from a file, after saying what is wrong with it', async () => {
    const { context, page } = await visit(desk, `rounds/${second}/earlier`);
    const choose = (rows: string) =>
      page.locator('input[type=file]').setInputFiles({
        name: 'grades.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`code,year,grade,score\n${rows}\n`),
      });
    await page.getByRole('button', { name: 'Import grades' }).click();
    await choose(`${code},2009,Splendid,120`);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('C2').waitFor();
    await dialog.getByText('write a number from 0 to 100 with two decimals at most').waitFor();
    await choose(`${code},2009,Feeble,41.5`);
    await dialog.getByText('1 new, 0 changed, 0 as before; nothing is stored yet.').waitFor();
    await dialog.getByRole('button', { name: 'Import 1 grade' }).click();
    await page.getByText('1 grade was imported').waitFor();
    await page.getByRole('cell', { name: '41.50' }).waitFor();
    await context.close();
  });

  it('says how many are missing, and what it says follows the targets that are set', async () => {
    const { context, page } = await visit(desk, `rounds/${second}`);
    const round = page.locator('section', { has: page.getByRole('heading', { name: '2011年建制村升级晋位' }) });
    await round.getByText('76.87 %').waitFor();
    await round.getByText('Target 75 % · none missing').waitFor();
    await round.getByRole('button', { name: 'Set targets' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Units that should have one of them (%)').fill('85');
    await dialog.getByRole('button', { name: 'Save' }).click();
    // 85 % of 281 villages are 239, and 216 have reached the standard.
    await round.getByText('Target 85 % · 23 units more needed').waitFor();
    await round.getByText('Not met').waitFor();
    await context.close();
  });

  it('begins the next round with one press, and leads from one round to the other', async () => {
    const { context, page } = await visit(desk, `campaigns/${second}`);
    await page.getByRole('button', { name: 'Begin the next round' }).click();
    await page.getByText('Units, forms and campaign type are as in the round before.').waitFor();
    expect(new URL(page.url()).pathname).not.toContain(second);
    await page.getByRole('link', { name: '2011年建制村升级晋位' }).click();
    await page.getByText('Next round:').waitFor();
    expect(await page.getByRole('button', { name: 'Begin the next round' }).count()).toBe(0);
    await context.close();
  });

  it('asks no other host and breaks no policy', () => expect(visits.complaints).toEqual([]));
});
