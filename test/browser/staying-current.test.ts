import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench } from '../support/client.js';
import { buildTownship, runGrading, type Township } from '../support/township.js';
import { desk, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';
import { openDialog, openDrawer } from './pages/standing-still.js';

const browser: Browser | null = await launchBrowser();

describe.skipIf(!browser)('a page of the console that is open', () => {
  let bench: Bench;
  let township: Township;
  let visits: Visits;
  let page: Page;

  // Each test, and each attempt at one, has a township of its own: what they do cannot be done twice.
  beforeEach(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    township = await buildTownship(bench);
    const visit = await visits.begin(desk);
    await visit.context.request.post('/api/session', { data: { username: 'root', password: administratorPassword } });
    ({ page } = visit);
  });
  afterEach(async () => {
    await page?.context().close();
    await bench?.close();
  });
  afterAll(() => browser?.close());

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const move = (to: string) =>
    bench.administrator.ok('POST', `/api/campaigns/${township.campaignId}/transitions`, {
      body: { to, reason: 'of somebody else' },
    });

  it('keeps what is typed into its drawers and dialogs until somebody gives it up', async () => {
    await page.goto(`/console/campaigns/${township.campaignId}/cards`);
    await page.getByRole('button', { name: /Issue cards/ }).click();
    const drawer = openDrawer(page);
    await drawer.getByRole('radio').last().check();
    await drawer.getByRole('spinbutton').first().fill('77');
    await page.keyboard.press('Escape');
    await openDialog(page).getByText('Discard what you entered?').last().waitFor();
    await openDialog(page).getByRole('button', { name: 'Keep editing' }).click();
    await page.locator('.ant-modal-confirm').waitFor({ state: 'detached' });
    await expect.poll(() => drawer.getByRole('spinbutton').first().inputValue()).toBe('77');
    await page.mouse.click(20, 400);
    await openDialog(page).getByRole('button', { name: 'Discard' }).click();
    await drawer.waitFor({ state: 'hidden' });
  });

  it('shows the state, the runs and what waits for a second person as others change them', async () => {
    await page.goto(`/console/campaigns/${township.campaignId}/runs`);
    await button('Close campaign').waitFor();
    await move('CLOSED');
    await button('Reopen').waitFor();
    await expect.poll(() => button('Compute grades').isEnabled()).toBe(true);
    const run = await runGrading(bench.administrator, township.campaignId);
    await page.getByText('current result').waitFor();
    await bench.administrator.ok('POST', `/api/campaigns/${township.campaignId}/publications`, {
      body: { runId: run.id },
    });
    await page.getByText('Waits for a second person').waitFor();
    expect(await button('Publish').count()).toBe(0);
  });
});
