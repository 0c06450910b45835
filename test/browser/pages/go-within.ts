import type { Page } from 'playwright-core';

const nowhere = '/console/nowhere';

/**
 * Goes to a page of the console as a link in it does, without loading all of it again; from outside, and where something
 * that was opened stays open, by its address.
 * @param path below `/console/`
 */
export async function goWithin(page: Page, path: string): Promise<void> {
  const address = `/console/${path}`;
  const isInside = await page.evaluate(() => document.querySelector('.console-side, .console-top') !== null);
  if (isInside) {
    // By way of a page that has nothing: what was opened over the last one is closed, and the next one is made anew.
    await move(page, nowhere);
    await page.locator('.ant-result-title').waitFor();
    if (address === nowhere) return;
    const isOpen = await page.locator('.ant-modal-wrap:visible, .ant-drawer-open').count();
    if (isOpen === 0) {
      await move(page, address);
      await page.locator('.ant-result-title').waitFor({ state: 'detached' });
      return;
    }
  }
  await page.goto(address);
}

const move = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => {
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, address);
