import type { Locator, Page } from 'playwright-core';

/** A published result as anybody sees it, in Chinese. */
export class ResultPage {
  constructor(private readonly page: Page) {}

  /** Finds the result in the public list. */
  async find(title: string): Promise<void> {
    await this.page.goto('/results');
    await this.page.getByRole('searchbox', { name: '标题' }).fill(title);
    await this.page.getByRole('button', { name: '查找' }).click();
    await this.page.getByRole('link', { name: title }).click();
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  row(unit: string): Locator {
    return this.page.getByRole('row').filter({ hasText: unit });
  }

  /** Recomputes on this device; gives the verdict. */
  async recompute(): Promise<string> {
    await this.page.getByRole('button', { name: /重新计算|再算一次/ }).click();
    await this.verdict().waitFor({ timeout: 60_000 });
    return this.verdict().innerText();
  }

  verdict(): Locator {
    return this.page.getByRole('alert').locator('.verdict-box');
  }

  async explain(unit: string): Promise<Locator> {
    await this.page.getByRole('link', { name: unit, exact: true }).click();
    await this.page.getByRole('heading', { level: 2, name: unit }).waitFor();
    return this.page.locator('.trace');
  }
}
