import type { Page } from 'playwright-core';
import { askedBack } from './standing-still.js';

export class SignInPage {
  constructor(private readonly page: Page) {}

  async signIn(username: string, password: string): Promise<void> {
    await this.page.goto('/console/');
    await this.page.getByLabel('User name').fill(username);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  /** The second step, for accounts with a second factor. */
  async giveCode(code: string): Promise<void> {
    await this.page.getByLabel('Code').fill(code);
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  /** The first visit of an account whose password the command line printed. */
  async replaceFirstPassword(first: string, next: string): Promise<void> {
    await this.page.getByLabel('Current password').fill(first);
    await this.page.getByLabel('New password', { exact: true }).fill(next);
    await this.page.getByLabel('New password again').fill(next);
    await this.page.getByRole('button', { name: 'Save new password' }).click();
    await this.greeting().waitFor();
  }

  /** What others did to the account is read before anything else. */
  async readNotices(): Promise<void> {
    await this.acknowledgeNotices();
    await this.greeting().waitFor();
  }

  /** Says to have read them, and says so again when asked back. */
  async acknowledgeNotices(): Promise<void> {
    await this.page.getByRole('button', { name: 'I have read this' }).click();
    await askedBack(this.page).getByRole('button', { name: 'I have read this' }).click();
  }

  greeting() {
    return this.page.getByRole('heading', { name: /^Hello/ });
  }
}
