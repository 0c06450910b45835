import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { choose } from './choose.js';
import { enterDay } from './enter-day.js';
import { askedBack, openDialog } from './standing-still.js';

export interface EnteredFact {
  readonly kind: string;
  readonly unit: string;
  readonly date: string;
  readonly source: string;
  readonly documentNo: string;
  readonly detail: string;
}

/** One campaign with its tabs, as far as the signed-in person sees them. */
export class CampaignPage {
  constructor(
    private readonly page: Page,
    private readonly id: string,
  ) {}

  async open(tab: 'overview' | 'participation' | 'cards' | 'facts' | 'runs' | 'ledger' = 'overview'): Promise<void> {
    await this.page.goto(`/console/campaigns/${this.id}/${tab}`);
    await this.page.getByRole('tablist').waitFor();
  }

  /** A step of the campaign, confirmed in its dialog. */
  async take(step: 'Start' | 'Close campaign'): Promise<void> {
    await this.page.getByRole('button', { name: step, exact: true }).click();
    const dialog = openDialog(this.page);
    await dialog.getByRole('button', { name: step, exact: true }).last().click();
    await this.page.getByText('The state has changed').waitFor();
  }

  /** Issues as many cards to each organisation; gives the PDF that the browser saved. */
  async issueCards(perUnit: number): Promise<Buffer> {
    await this.page.getByRole('button', { name: 'Issue cards' }).click();
    const drawer = this.page.getByRole('dialog');
    await drawer.getByText('The same number each').click();
    await drawer.getByRole('spinbutton').fill(String(perUnit));
    await drawer.getByRole('button', { name: 'Issue and download' }).click();
    return this.download(askedBack(this.page).getByRole('button', { name: 'Issue and download' }));
  }

  async enterFact(fact: EnteredFact): Promise<void> {
    await this.page.getByRole('button', { name: 'Enter a fact' }).click();
    const drawer = this.page.getByRole('dialog');
    await drawer.getByText(fact.kind, { exact: true }).click();
    await choose(this.page, drawer.getByRole('combobox'), fact.unit);
    await enterDay(drawer.getByLabel('Date of the decision'), fact.date);
    await drawer.getByLabel('Source').fill(fact.source);
    await drawer.getByLabel('Document no.').fill(fact.documentNo);
    await drawer.getByLabel('What happened').fill(fact.detail);
    await drawer.getByRole('button', { name: 'Save' }).click();
    await this.page.getByText('Entered; a colleague has to verify it').waitFor();
  }

  async openFact(unit: string): Promise<Locator> {
    await this.page.getByRole('button', { name: unit }).click();
    const drawer = this.page.getByRole('dialog');
    await drawer.waitFor();
    return drawer;
  }

  async computeGrades(): Promise<void> {
    await this.page.getByRole('button', { name: 'Compute grades' }).click();
    await this.page.getByRole('link', { name: 'Open the ledger' }).click();
    await this.page.getByRole('table').waitFor();
  }

  /** Asks for the newest run to be made public under a title. */
  async askToPublish(title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = openDialog(this.page);
    await dialog.getByLabel('Title on the public page').fill(title);
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await this.page.getByText('Waits for a second person', { exact: true }).waitFor();
  }

  async askToWithdraw(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    const dialog = openDialog(this.page);
    await dialog.getByLabel('Reason, shown to the public').fill(reason);
    await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await this.page.getByText('Waits for a second person', { exact: true }).waitFor();
  }

  /** What somebody else asked for is done. */
  async confirmRequest(): Promise<void> {
    const confirm = this.page.getByRole('button', { name: 'Confirm', exact: true });
    await confirm.click();
    await openDialog(this.page).getByRole('button', { name: 'Confirm', exact: true }).click();
    await confirm.first().waitFor({ state: 'detached' });
  }

  /** What the ledger says of the run as a whole. */
  wholeRun(): Locator {
    return this.page.getByRole('region', { name: 'The whole campaign' });
  }

  ledgerRow(unit: string): Locator {
    return this.page.getByRole('row').filter({ hasText: unit });
  }

  /** Opens “why this grade” of an organisation. */
  async explain(unit: string): Promise<Locator> {
    await this.page.getByRole('button', { name: unit, exact: true }).click();
    const drawer = this.page.getByRole('dialog');
    await drawer.getByRole('heading', { name: 'How it was computed' }).waitFor();
    return drawer;
  }

  /** Reads “why this grade” of an organisation, and closes it. */
  async reasonsOf(unit: string): Promise<string> {
    const drawer = await this.explain(unit);
    const text = await drawer.innerText();
    await this.page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    return text;
  }

  async exportWorkbook(): Promise<Buffer> {
    await this.page.getByRole('button', { name: 'Export' }).click();
    return this.download(this.page.getByRole('menuitem', { name: 'As Excel workbook' }));
  }

  private async download(button: Locator): Promise<Buffer> {
    const [file] = await Promise.all([this.page.waitForEvent('download'), button.click()]);
    return readFile(await file.path());
  }
}
