import type { Locator, Page } from 'playwright-core';
import { Effort } from './effort.js';

/** A person of middle age who is new to all of it: seconds of a press with the hand going there, of a key, and signs or words read in one. */
const pace = { press: 1.5, key: 0.5, han: 5, words: 4 };

const han = /\p{Script=Han}/gu;
const words = /[\p{L}\p{N}]+/gu;

/**
 * Hands and eyes of somebody who sees the product for the first time: reads all that is new on the screen before every press, and is
 * counted the seconds that a person takes for it, beside those that the machine takes.
 */
export class Newcomer {
  private readonly hands: Effort;
  private readonly begun = performance.now();
  private readonly seen = new Set<string>();
  private reading = 0;

  constructor(private readonly page: Page) {
    this.hands = new Effort(page);
  }

  async press(target: Locator): Promise<void> {
    await target.waitFor();
    await this.read();
    await this.hands.click(target);
  }

  /** Presses into a box and types. */
  async write(box: Locator, text: string): Promise<void> {
    await this.press(box);
    await this.hands.press('Control+a');
    await this.hands.type(text);
  }

  /** Types a day and leaves the box, so that its calendar covers nothing. */
  async day(box: Locator, text: string): Promise<void> {
    await this.write(box, text);
    await this.hands.press('Tab');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).first();
  }

  /** Presses what hands a file out, and keeps it. @returns where it lies */
  async save(target: Locator): Promise<string> {
    const coming = this.page.waitForEvent('download');
    await this.press(target);
    return (await (await coming).path()) ?? '';
  }

  /** Presses what asks for a file and chooses one, as in the window of the system: two presses more. */
  async hand(target: Locator, file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }) {
    const asked = this.page.waitForEvent('filechooser');
    await this.press(target);
    this.hands.clicks += 2;
    await (await asked).setFiles(file);
  }

  /** What it came to: presses, keys, and minutes of the person and of the machine together. */
  effort(): { readonly presses: number; readonly keys: number; readonly minutes: number } {
    const { clicks, keys } = this.hands;
    const machine = (performance.now() - this.begun) / 1000;
    const seconds = clicks * pace.press + keys * pace.key + this.reading + machine;
    return { presses: clicks, keys, minutes: seconds / 60 };
  }

  private async read(): Promise<void> {
    for (const line of (await this.page.locator('body').innerText()).split('\n')) {
      if (this.seen.has(line)) continue;
      this.seen.add(line);
      const signs = line.match(han)?.length ?? 0;
      this.reading += signs / pace.han + (line.replace(han, ' ').match(words)?.length ?? 0) / pace.words;
    }
  }
}
