import type { Locator, Page } from 'playwright-core';

/** Picks an entry of a searchable list by typing part of it. */
export async function choose(page: Page, list: Locator, text: string): Promise<void> {
  await list.click();
  await list.fill(text);
  await page.locator('.ant-select-item-option', { hasText: text }).first().click();
}
