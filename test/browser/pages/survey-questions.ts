import type { Page } from 'playwright-core';

/** Answers one question of a form the way a person does; later pages are turned to when needed. */
export async function answer(page: Page, name: string, value: unknown): Promise<void> {
  const question = page.locator(`[data-name="${name}"]`);
  const next = page.locator('.sd-navigation__next-btn');
  while ((await question.count()) === 0 && (await next.isVisible())) {
    await next.click();
    await page.waitForTimeout(100);
  }
  if (Array.isArray(value)) {
    for (const choice of value) await question.locator(`label:has(input[value="${String(choice)}"])`).click();
    return;
  }
  const choice = question.locator(`label:has(input[value="${String(value)}"])`);
  if (await choice.count()) await choice.click();
  else {
    const field = question.locator('input, textarea').first();
    await field.fill(String(value));
    await field.blur();
  }
}
