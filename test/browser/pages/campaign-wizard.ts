import type { Page } from 'playwright-core';
import { choose } from './choose.js';
import { enterDay } from './enter-day.js';
import { askedBack, openOptions } from './standing-still.js';

export interface PlannedPhase {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The six steps that set a campaign up. */
export class CampaignWizard {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'Campaigns' }).click();
    await this.page.getByRole('button', { name: 'New campaign' }).first().click();
    await this.isAt('Type and name');
  }

  async nameIt(type: string, name: string, asOf: string): Promise<void> {
    await this.page.getByRole('radio', { name: type }).click();
    await this.page.getByLabel('Name', { exact: true }).fill(name);
    await enterDay(this.page.getByLabel('As of'), asOf);
    await this.next();
    await this.isAt('Who takes part');
  }

  /** @param forms another form than the newest, for a group by its title */
  async chooseSubjects(
    under: string,
    type: string,
    forms: readonly { readonly group: string; readonly form: string }[] = [],
  ): Promise<void> {
    await choose(this.page, this.page.getByRole('combobox'), under);
    await this.page.getByRole('checkbox', { name: type }).click();
    await this.page.getByText(/will take part/).waitFor();
    await this.next();
    await this.isAt('Evaluators and forms');
    for (const { group, form } of forms) {
      await this.page.locator('.group-edit', { hasText: group }).getByRole('combobox').last().click();
      await openOptions(this.page).filter({ hasText: form }).first().click();
    }
    await this.next();
    await this.isAt('Phases');
  }

  async choosePersons(under: string, kind: RegExp): Promise<void> {
    await this.page.getByText('Persons in organisations').click();
    await choose(this.page, this.page.getByRole('combobox').first(), under);
    await this.page.getByRole('checkbox', { name: kind }).click();
    await this.page.getByText(/[1-9]\d* persons? in the post/).waitFor();
    await this.next();
    await this.isAt('Evaluators and forms');
    await this.next();
    await this.isAt('Phases');
  }

  /** Without phases a campaign takes sheets and ballots from its start to its close. */
  async planPhases(phases: readonly PlannedPhase[] = []): Promise<void> {
    for (const [index, { startsOn, endsOn }] of phases.entries()) {
      await this.page.getByRole('button', { name: 'Add a phase' }).click();
      await enterDay(this.page.getByLabel('First day', { exact: true }).nth(index), startsOn);
      await enterDay(this.page.getByLabel('Last day', { exact: true }).nth(index), endsOn);
    }
    await this.next();
    await this.isAt('Scheme');
  }

  async keepScheme(): Promise<void> {
    await this.page.locator('[data-name]').first().waitFor();
    await this.next();
    await this.isAt('Check and publish');
  }

  /** @returns the id of the campaign */
  async publish(): Promise<string> {
    await this.page.getByRole('button', { name: 'Publish the campaign' }).click();
    await askedBack(this.page).getByRole('button', { name: 'Publish the campaign' }).click();
    await this.page.waitForURL(/\/console\/campaigns\/[0-9a-f-]{36}$/);
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }

  private next(): Promise<void> {
    return this.page.getByRole('button', { name: 'Save and continue' }).click();
  }

  /** The step is named in words only on narrow screens. */
  private isAt(step: string): Promise<void> {
    return this.page.locator('.wizard-where', { hasText: step }).waitFor({ state: 'attached' });
  }
}
