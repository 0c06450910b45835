import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench } from '../support/client.js';
import { desk, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';
import { askedBack } from './pages/standing-still.js';

const browser: Browser | null = await launchBrowser();

describe.skipIf(!browser)('a step that cannot be taken back', () => {
  let bench: Bench;
  let visits: Visits;
  let page: Page;
  /** Whether the session elsewhere, which is to be ended, still opens the console. */
  let isOpenElsewhere: () => Promise<boolean>;

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    const signIn = async () => {
      const visit = await visits.begin(desk);
      await visit.context.request.post('/api/session', { data: { username: 'root', password: administratorPassword } });
      return visit;
    };
    const elsewhere = await signIn();
    isOpenElsewhere = async () => (await elsewhere.context.request.get('/api/sessions')).ok();
    ({ page } = await signIn());
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  it('is not done by its button, nor by Enter or Escape after it, but by the one that says it again', async () => {
    await page.goto('/console/security');
    const end = page.locator('.security').getByRole('button', { name: 'Sign out everywhere else' });
    const question = askedBack(page);
    // Enter falls on the button that keeps things as they are; Escape closes.
    for (const key of ['Enter', 'Escape']) {
      await end.click();
      await question.locator('.ant-modal-confirm-title', { hasText: 'Sign out everywhere else?' }).waitFor();
      await question.getByRole('button', { name: 'Cancel' }).and(page.locator(':focus')).waitFor();
      await page.keyboard.press(key);
      await page.locator('.ant-modal-confirm').waitFor({ state: 'detached' });
      expect(await isOpenElsewhere()).toBe(true);
    }
    await end.click();
    await question.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByText('Signed out').waitFor();
    expect(await isOpenElsewhere()).toBe(false);
    await end.waitFor({ state: 'detached' });
  });
});
