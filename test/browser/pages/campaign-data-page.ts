import type { Locator, Page } from 'playwright-core';
import { openDrawer, openOptions } from './standing-still.js';

type Cell = string | number | boolean;

/** The data that a campaign type asks for beside sheets, ballots and facts. */
export class CampaignDataPage {
  constructor(
    private readonly page: Page,
    private readonly campaignId: string,
  ) {}

  async open(): Promise<void> {
    await this.page.goto(`/console/campaigns/${this.campaignId}/data`);
    await this.page.getByRole('tablist').waitFor();
  }

  /** Fills in the rows of a table, each by the titles of its columns. */
  async fillTable(table: string, rows: readonly Readonly<Record<string, Cell>>[]): Promise<void> {
    const question = this.page.locator(`[data-name="${table}"]`);
    for (const [index, row] of rows.entries()) {
      await question.getByRole('button', { name: 'Add Row' }).click();
      for (const [column, value] of Object.entries(row))
        await this.fillCell(question.getByLabel(`row ${index + 1}, column ${column}`), value);
    }
  }

  async fillIn(question: string, value: string): Promise<void> {
    await this.page.locator(`[data-name="${question}"] input`).fill(value);
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save', exact: true }).first().click();
    // The message itself: "Save" and the heading "Decisions on ties" after it read as "saved" too.
    await this.page.locator('.ant-message').getByText('Saved', { exact: true }).waitFor();
  }

  /** Opens the data of one organisation. */
  async openUnit(name: string): Promise<Locator> {
    await this.page.getByRole('button', { name: `Enter the data of ${name}` }).click();
    const drawer = openDrawer(this.page);
    await drawer.getByText('Roster').first().waitFor();
    return drawer;
  }

  /** Head counts of a group in the open drawer, in the order roster, people present. */
  async headCounts(drawer: Locator, group: string, counts: readonly number[]): Promise<void> {
    const fields = drawer.getByRole('group', { name: group }).getByRole('spinbutton');
    for (const [index, count] of counts.entries()) await fields.nth(index).fill(String(count));
  }

  async addCommitment(drawer: Locator, number: number, text: string): Promise<void> {
    await drawer.getByRole('button', { name: 'Add a commitment' }).click();
    await drawer.getByLabel(`Commitment ${number}`).fill(text);
  }

  async chooseField(drawer: Locator, field: string): Promise<void> {
    await drawer.getByRole('combobox', { name: 'Field' }).first().click();
    await openOptions(this.page).filter({ hasText: field }).click();
    await drawer.getByTitle(field).first().waitFor();
  }

  async saveUnit(drawer: Locator): Promise<void> {
    await drawer.getByRole('button', { name: 'Save', exact: true }).first().click();
    await drawer.waitFor({ state: 'hidden' });
  }

  private async fillCell(cell: Locator, value: Cell): Promise<void> {
    if (typeof value === 'boolean') return value ? cell.check({ force: true }) : undefined;
    if ((await cell.getAttribute('role')) !== 'combobox') return cell.fill(String(value));
    await cell.click({ force: true });
    await this.page
      .getByRole('option', { name: String(value) })
      .locator('visible=true')
      .first()
      .click();
  }
}
