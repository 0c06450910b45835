import type { Locator, Page } from 'playwright-core';
import { Effort } from './effort.js';
import { openDialog } from './standing-still.js';

export interface NewForm {
  readonly title: string;
  readonly campaignType?: string;
  readonly group?: string;
}

/** The form designer as a person at a desk uses it. */
export class DesignerPage {
  readonly hands: Effort;

  constructor(readonly page: Page) {
    this.hands = new Effort(page);
  }

  /** From the list of forms to an empty one. */
  async begin({ title, campaignType, group }: NewForm): Promise<void> {
    await this.page.goto('/console/forms');
    await this.hands.click(this.page.getByRole('button', { name: 'New form' }));
    await this.hands.click(this.page.getByLabel('Name of the form'));
    await this.hands.type(title);
    if (campaignType !== undefined) await this.hands.choose(this.page.locator('#campaignType'), campaignType);
    if (group !== undefined) await this.hands.choose(this.page.locator('#group'), group);
    await this.hands.click(this.page.getByRole('button', { name: 'Open the designer' }));
    await this.canvas().waitFor();
  }

  canvas(): Locator {
    return this.page.locator('.canvas');
  }

  card(text: string): Locator {
    return this.page.locator('.element-card').filter({ hasText: text }).last();
  }

  tool(name: string): Locator {
    return this.page.locator('.toolbox').getByRole('button', { name, exact: true });
  }

  /** Adds something from the toolbox; its title is typed at once. */
  async add(tool: string, title?: string): Promise<void> {
    await this.hands.click(this.tool(tool));
    if (title === undefined) return;
    await this.hands.type(title);
    await this.hands.press('Enter');
  }

  property(name: string): Locator {
    return this.page.locator(`.properties [data-property="${name}"]`);
  }

  async openCategory(name: string): Promise<void> {
    await this.hands.click(this.page.locator('.properties .ant-collapse-header', { hasText: name }));
  }

  async setPoints(points: number): Promise<void> {
    await this.hands.replace(this.page.locator('.points-box input'), String(points));
  }

  /** Puts a condition together in the builder that a property opens. */
  async setCondition(
    property: string,
    rows: readonly {
      readonly question: string;
      readonly operator: string;
      readonly value?: string;
      readonly from?: 'list';
    }[],
    join?: string,
  ): Promise<void> {
    await this.hands.click(this.property(property).getByRole('button', { name: /^(Set a condition|Change)$/ }));
    const dialog = openDialog(this.page);
    for (const [index, { question, operator, value, from }] of rows.entries()) {
      if (index > 0) await this.hands.click(dialog.getByRole('button', { name: 'Add a condition' }));
      await this.hands.choose(dialog.getByLabel('Question', { exact: true }).nth(index), question);
      const comparison = dialog.locator('.condition-row').nth(index);
      // A new row begins like the one before it: often only the question is another.
      if (!(await comparison.innerText()).split('\n').includes(operator))
        await this.hands.choose(dialog.getByLabel('Comparison', { exact: true }).nth(index), operator);
      if (value === undefined || (await comparison.innerText()).split('\n').includes(value)) continue;
      const field = dialog.getByLabel('Value', { exact: true }).last();
      if (from === 'list') await this.hands.choose(field, value);
      else await this.hands.replace(field, value);
    }
    if (join !== undefined) await this.hands.click(dialog.getByText(join));
    await this.hands.click(dialog.getByRole('button', { name: 'Apply' }));
    await dialog.waitFor({ state: 'hidden' });
  }

  /** What the sentence beside a condition says. */
  condition(property: string): Locator {
    return this.property(property).locator('.condition-sentence');
  }

  async show(tab: 'Design' | 'Rules' | 'Languages' | 'Preview' | 'Source'): Promise<void> {
    await this.hands.click(this.page.getByRole('tab', { name: tab }));
  }

  points(): Locator {
    return this.page.locator('.points-meter').first();
  }

  saved(): Promise<void> {
    return this.page.locator('.save-note-saved').waitFor();
  }

  /** Titles of all cards, in their order. */
  titles(): Promise<string[]> {
    // Cards out of sight are not drawn, but their texts are there.
    return this.page.locator('.element-card > .element-head .element-title').allTextContents();
  }

  /** What must be mended before publishing. */
  async findings(): Promise<string[]> {
    await this.page.getByRole('button', { name: /to mend/ }).click();
    const list = this.page.locator('.finding-popover');
    await list.waitFor();
    const texts = await list.locator('.finding-error').allInnerTexts();
    await this.page.keyboard.press('Escape');
    await this.page.locator('.designer-bar h1').click();
    await list.waitFor({ state: 'hidden' });
    return texts;
  }

  async publish(): Promise<void> {
    await this.hands.click(this.page.locator('.designer-bar').getByRole('button', { name: 'Publish' }));
    await this.hands.click(openDialog(this.page).getByRole('button', { name: 'Publish' }));
    await this.page.waitForURL(/\/console\/forms\/[a-z0-9-]+$/);
  }
}
