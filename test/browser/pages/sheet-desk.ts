import type { Page } from 'playwright-core';
import { SheetPage } from './sheet-page.js';

export interface UploadedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Somebody who fills in a sheet, at a device of their own. */
export class SheetDesk {
  constructor(readonly page: Page) {}

  /** For somebody who has read what was done to the account. */
  static async begin(page: Page, username: string, password: string): Promise<SheetDesk> {
    const signedIn = await page.request.post('/api/session', { data: { username, password } });
    if (signedIn.status() !== 201) throw new Error(`sign-in of ${username} answered ${signedIn.status()}`);
    return new SheetDesk(page);
  }

  async open(campaignId: string, group: string, unitId: string): Promise<void> {
    await new SheetPage(this.page).open(campaignId, group, unitId);
  }

  question(name: string) {
    return this.page.locator(`[data-name="${name}"]`);
  }

  box(name: string) {
    return this.question(name).locator('input, textarea').first();
  }

  async chooseFiles(name: string, files: readonly UploadedFile[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.question(name).locator('.sd-file__choose-btn').first().click();
    await (await chooser).setFiles([...files]);
  }

  /** What somebody else stored for a question that was answered here as well. */
  otherAnswer(name: string) {
    return this.question(name).locator('.two-answers');
  }

  note() {
    return this.page.locator('.others-note');
  }

  saved() {
    return this.page.locator('.sheet-saved-saved').waitFor();
  }

  /** Puts a mark on a box: a form that is drawn again has lost it. */
  async mark(name: string): Promise<void> {
    await this.box(name).evaluate((box) => Object.assign(box, { marked: true }));
  }

  /** Whether the marked box is still there and typed into, and where its caret stands. */
  async caret(name: string): Promise<{ marked: boolean; focused: boolean; at: number | null }> {
    return this.box(name).evaluate((box) => ({
      marked: 'marked' in box,
      focused: box.ownerDocument.activeElement === box,
      at: (box as HTMLTextAreaElement).selectionStart,
    }));
  }
}
