import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { startBench, type Bench } from '../support/client.js';
import { buildReachCounty, reachPassword, type ReachCounty } from '../support/reach-county.js';
import { freePort } from '../support/server.js';
import { desk, Visits } from '../support/visit.js';
import { SignInPage } from './pages/sign-in-page.js';

const browser: Browser | null = await launchBrowser();

describe.skipIf(!browser)('what the console offers to administrators of different reach', () => {
  let bench: Bench;
  let visits: Visits;
  let county: ReachCounty;

  const signedIn = async (username: string): Promise<Page> => {
    const { page } = await visits.begin(desk);
    const entrance = new SignInPage(page);
    await entrance.signIn(username, reachPassword);
    await entrance.greeting().waitFor();
    return page;
  };
  const tabsOf = async (page: Page): Promise<string[]> => {
    await page.goto(`/console/campaigns/${county.campaigns.county.id}`);
    await page.getByRole('tablist').waitFor();
    return page.getByRole('tab').allInnerTexts();
  };

  beforeAll(async () => {
    bench = await startBench('sqlite');
    county = await buildReachCounty(bench);
    const port = await freePort();
    await bench.app.listen(port, '127.0.0.1');
    visits = new Visits(browser!, `http://127.0.0.1:${port}`);
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  it('shows the office of the county everything that it runs', async () => {
    const page = await signedIn('county-admin');
    expect(await tabsOf(page)).toEqual([
      'Progress',
      'Overview',
      'Set-up',
      'Ballots',
      'Sheets and facts',
      'Results and release',
      'Reminders',
    ]);
    await page.getByRole('tab', { name: 'Set-up' }).click();
    const parts = page.locator('.tab-group');
    expect(await parts.innerText()).toMatch(/^Scheme\s+Data$/);
    await page.getByRole('tab', { name: 'Ballots' }).click();
    await parts.getByText('Cards').click();
    await page.waitForURL(/\/cards$/);
    await page.getByRole('button', { name: 'Reopen' }).waitFor();
  });

  it('shows a village what concerns it, without a button that would be refused', async () => {
    const page = await signedIn('village-admin');
    expect(await tabsOf(page)).toEqual([
      'Progress',
      'Overview',
      'Participation',
      'Results',
      'Remarks',
      'Sheets',
      'Facts',
      'Ledger',
    ]);
    expect(await page.getByRole('button', { name: 'Reopen' }).count()).toBe(0);
    await page.getByRole('tab', { name: 'Ledger' }).click();
    await page.getByRole('row').filter({ hasText: 'Yanshang' }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('Faraway');
    await page.goto(`/console/forms/${county.forms.code}`);
    await page.getByRole('button', { name: 'Copy' }).first().waitFor();
    expect(await page.getByRole('button', { name: 'Go on with the draft' }).count()).toBe(0);
  });

  it('shows a line of guidance the guided unit for reading', async () => {
    const page = await signedIn('guidance-admin');
    await page.goto('/console/organisations?view=list&q=Yanshang');
    await page.getByRole('button', { name: 'Yanshang' }).first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('Name', { exact: true }).waitFor();
    await expect.poll(() => drawer.getByLabel('Name', { exact: true }).isDisabled()).toBe(true);
    expect(await drawer.getByRole('button', { name: 'Save' }).count()).toBe(0);
  });

  it('never asked another host, broke its content security policy or threw', () =>
    expect(visits.complaints).toEqual([]));
});
