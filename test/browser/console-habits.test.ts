import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench } from '../support/client.js';
import { buildTownship, type Township } from '../support/township.js';
import { desk, phone, type Visit, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';

const browser: Browser | null = await launchBrowser();
const villagePassword = 'township-of-trials';

describe.skipIf(!browser)('finding one’s way in the console', () => {
  let bench: Bench;
  let township: Township;
  let visits: Visits;
  let office: Visit;

  const enter = async (device: BrowserContextOptions, username: string, password: string): Promise<Visit> => {
    const visit = await visits.begin(device);
    const signedIn = await visit.context.request.post('/api/session', { data: { username, password } });
    expect(signedIn.status()).toBe(201);
    return visit;
  };
  /** What the trail says that is seen. */
  const trail = async ({ page }: Visit, name: string): Promise<string[]> => {
    const crumbs = page.getByRole('navigation', { name }).getByRole('listitem');
    await crumbs.first().waitFor({ state: 'attached' });
    const said = await Promise.all((await crumbs.all()).map((crumb) => crumb.innerText()));
    return said.filter((text) => text !== '');
  };

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    township = await buildTownship(bench);
    office = await enter(desk, 'root', administratorPassword);
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  it('a page says where it stands, from the menu inwards, and the way back is a press', async () => {
    const { page } = office;
    const { name } = await bench.administrator.ok<{ name: string }>('GET', `/api/campaigns/${township.campaignId}`);
    await page.goto(`/console/campaigns/${township.campaignId}/sheets`);
    await expect.poll(() => trail(office, 'You are here')).toEqual(['Campaigns', name, 'Sheets']);
    const crumbs = page.getByRole('navigation', { name: 'You are here' });
    expect(await crumbs.locator('[aria-current="page"]').innerText()).toBe('Sheets');
    await crumbs.getByRole('link', { name: 'Campaigns' }).click();
    await page.getByRole('heading', { name: 'Campaigns', level: 1 }).waitFor();
    expect(await crumbs.count()).toBe(0);
    await page.goto(`/console/units/${township.units.yanshang}`);
    await expect.poll(() => trail(office, 'You are here')).toEqual(['Organisations', 'Yanzhang', '岩上村']);
  });

  it('on a phone the trail is the way one level up', async () => {
    const clerk = await enter(phone, 'clerk', villagePassword);
    await clerk.page.goto(`/console/campaigns/${township.campaignId}/sheets/self/${township.units.yanshang}`);
    await expect.poll(() => trail(clerk, '当前位置')).toEqual(['我的任务']);
    await clerk.context.close();
  });

  it('a page that the account may not open says which, to whom one turns, and the way back', async () => {
    const clerk = await enter(desk, 'clerk', villagePassword);
    const { page } = clerk;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/console/accounts');
    await page.getByRole('heading', { name: '“Accounts” is not open to your account', level: 1 }).waitFor();
    await page.getByText('clerk (Clerk of an organisation · 岩上村)').waitFor();
    await page.getByText('turn to whoever looks after the accounts of your office').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    // Nothing was asked for that would be refused.
    expect(asked).not.toContain('/api/accounts');
    await page.getByRole('link', { name: 'Go home' }).click();
    await page.getByRole('heading', { name: 'Hello, clerk' }).waitFor();
    // Out of reach is told by the server, and is no fault either.
    await page.goto(`/console/units/${township.units.elsewhere}`);
    await page.getByRole('heading', { name: /This cannot be found|This is not open to your account/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    await page.goto('/console/campaigns/of/nowhere/at/all');
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    await clerk.context.close();
  });

  it('a part of a campaign that is kept from the account says so and shows what may be seen', async () => {
    const viewer = await enter(desk, 'assessor-1', villagePassword);
    await viewer.page.goto(`/console/campaigns/${township.campaignId}/runs`);
    await viewer.page.getByText('“Grading” of this campaign is not open to your account').waitFor();
    await viewer.page.goto(`/console/campaigns/${township.campaignId}/of-nobody`);
    await viewer.page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    await viewer.context.close();
  });

  it('a list without entries says what to do, and one that is narrowed offers to be whole again', async () => {
    const { page } = office;
    await page.goto('/console/persons');
    await page.getByText('Nobody has been entered yet.').waitFor();
    await page.getByRole('button', { name: 'Enter the first one' }).waitFor();
    await page.goto('/console/organisations?q=nowhere-at-all&type=village&sort=-code');
    await page.getByText('Nothing fits what is searched and filtered for.').waitFor();
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    await page.getByText('岩上村').first().waitFor();
    // How it is looked at stays.
    expect(new URL(page.url()).search).toBe('?sort=-code');
    await page.goto('/console/organisations?page=40');
    await page.getByRole('button', { name: 'To the first page' }).click();
    await page.getByText('岩上村').first().waitFor();
  });

  it('no page complains', () => expect(visits.complaints).toEqual([]));
});
