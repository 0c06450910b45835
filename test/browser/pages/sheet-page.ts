import type { Locator, Page } from 'playwright-core';
import { openDialog } from './standing-still.js';
import { answer } from './survey-questions.js';

/** A sheet that a clerk or an assessor fills in. */
export class SheetPage {
  constructor(private readonly page: Page) {}

  async openFromTasks(unit: string): Promise<void> {
    await this.page.getByRole('link', { name: 'My tasks' }).click();
    // The first page links to the unit itself.
    await this.page.getByRole('heading', { level: 1, name: 'My tasks' }).waitFor();
    await this.page.getByRole('link', { name: unit }).first().click();
    await this.page.locator('[data-name]').first().waitFor();
  }

  async open(campaignId: string, group: string, unitId: string): Promise<void> {
    await this.page.goto(`/console/campaigns/${campaignId}/sheets/${group}/${unitId}`);
    await this.page.locator('[data-name]').first().waitFor();
  }

  async fill(answers: Readonly<Record<string, unknown>>): Promise<void> {
    for (const [question, value] of Object.entries(answers)) await answer(this.page, question, value);
  }

  total(): Locator {
    return this.page.locator('.sheet-total .figure');
  }

  async submit(): Promise<void> {
    await this.page.getByRole('button', { name: 'Submit', exact: true }).click();
    await openDialog(this.page).getByRole('button', { name: 'Submit', exact: true }).click();
    await this.page.getByText(/^Submitted .* total/).waitFor();
  }
}
