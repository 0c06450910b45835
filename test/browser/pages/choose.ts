import type { Locator, Page } from 'playwright-core';
import { openOptions } from './standing-still.js';

/** Picks an entry of a searchable list by typing part of it. */
export async function choose(page: Page, list: Locator, text: string): Promise<void> {
  await list.click();
  await list.fill(text);
  await openOptions(page).filter({ hasText: text }).first().click();
}
