import type { Locator, Page } from 'playwright-core';
import { answer } from './survey-questions.js';

/** What a resident sees after scanning the code of a card. */
export class BallotPage {
  constructor(private readonly page: Page) {}

  async scan(address: string): Promise<void> {
    await this.page.goto(address);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  async fill(answers: Readonly<Record<string, unknown>>): Promise<void> {
    await this.page.locator('[data-name="overall"]').waitFor();
    for (const [question, value] of Object.entries(answers)) await answer(this.page, question, value);
  }

  /** Answers one row of a question that has several. */
  async rate(question: string, row: string, option: string): Promise<void> {
    await this.page
      .locator(`[data-name="${question}"] :is(tr, .matrix-row)`, { hasText: row })
      .locator(`label:has(input[value="${option}"])`)
      .click();
  }

  handIn(): Promise<void> {
    return this.page.getByRole('button', { name: '提交评议' }).click();
  }

  waiting(): Locator {
    return this.page.getByRole('heading', { name: '已存在这部手机上，还没有送达' });
  }

  thanks(): Locator {
    return this.page.getByRole('heading', { name: '已收到您的评议，谢谢！' });
  }

  async receipt(): Promise<string> {
    return (await this.page.locator('.receipt strong').innerText()).replace(/\s/g, '');
  }

  alreadyUsed(): Locator {
    return this.page.getByRole('heading', { name: '这张评议卡已经用过了' });
  }

  /** What was filled in is kept on the phone: another ballot of the same card had arrived before. */
  answeredByAnother(): Locator {
    return this.page.getByRole('heading', { name: '没有交上：用这张卡已经交过另一份评议' });
  }

  language(name: '简体' | '繁體' | 'English'): Locator {
    return this.page.getByRole('button', { name });
  }

  submitButton(): Locator {
    return this.page.locator('.ballot-foot .button-primary');
  }
}
