import type { Locator, Page } from 'playwright-core';
import { askedBack, openOptions } from './standing-still.js';

/** The register designer as it is read in one language. */
export interface RegisterDesignerWords {
  readonly fresh: string;
  readonly titleIn: string;
  readonly form: string;
  readonly goOn: string;
  readonly stored: string;
  readonly open: string;
}

/** The register designer as a clerk uses it. */
export class RegisterDesignerPage {
  constructor(
    readonly page: Page,
    private readonly words: RegisterDesignerWords,
  ) {}

  /** From the list of registers to the first question of a new one. */
  async begin(title: string): Promise<void> {
    await this.page.goto('/console/registers');
    await this.page.getByRole('button', { name: this.words.fresh }).click();
    await this.page.getByLabel(this.words.titleIn).fill(title);
  }

  async chooseForm(title: string): Promise<void> {
    const forms = this.page.getByRole('combobox', { name: this.words.form, exact: true });
    await forms.fill(title);
    await this.choose(forms, title);
  }

  async goOn(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.goOn, exact: true }).click();
    await this.page.waitForURL(/\/versions\/[^/]+\/edit$/);
  }

  part(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  async pick(part: string, choice: string): Promise<void> {
    await this.part(part).locator('label.ant-radio-wrapper', { hasText: choice }).first().click();
  }

  async tick(part: string, choice: string): Promise<void> {
    await this.part(part).getByRole('checkbox', { name: choice, exact: true }).check();
  }

  async choose(list: Locator, entry: string): Promise<void> {
    await list.click();
    await openOptions(this.page)
      .filter({ has: this.page.getByText(entry, { exact: true }) })
      .click();
  }

  /** What has to be mended, once the check has come to rest. */
  async findings(): Promise<string[]> {
    await this.page.locator('[aria-labelledby="register-check"][aria-busy="false"]').waitFor();
    return this.page.locator('.register-finding > span:last-child').allInnerTexts();
  }

  stored(): Promise<void> {
    return this.page.getByText(this.words.stored, { exact: true }).waitFor();
  }

  /** Opens the register, and answers the question whether that is meant. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.open, exact: true }).click();
    await askedBack(this.page).getByRole('button', { name: this.words.open, exact: true }).click();
    await this.page.waitForURL(/\/console\/registers\/[a-z0-9-]+$/);
  }
}
