import type { Locator, Page } from 'playwright-core';
import { openOptions } from './standing-still.js';

/** Hands of a clerk: counts every press of the mouse and every key. */
export class Effort {
  clicks = 0;
  keys = 0;

  constructor(private readonly page: Page) {}

  async click(place: Locator): Promise<void> {
    this.clicks += 1;
    await place.click();
  }

  /** Types into whatever has the focus. */
  async type(text: string): Promise<void> {
    this.keys += [...text].length;
    await this.page.keyboard.type(text);
  }

  /** One key or one combination, such as `Control+z`. */
  async press(key: string): Promise<void> {
    this.keys += key.split('+').length;
    await this.page.keyboard.press(key);
  }

  /** A press into a box, then everything in it replaced. */
  async replace(box: Locator, text: string): Promise<void> {
    await this.click(box);
    await this.press('Control+a');
    await this.type(text);
  }

  /** Opens a list and chooses an entry of it, named in full or by what stands behind its section. */
  async choose(list: Locator, entry: string): Promise<void> {
    await this.click(list);
    const said = new RegExp(`(^|· )${entry.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
    await this.click(openOptions(this.page).filter({ hasText: said }).first());
    await openOptions(this.page).first().waitFor({ state: 'hidden' });
  }

  async drag(from: Locator, to: Locator, edge: 'top' | 'bottom'): Promise<void> {
    this.clicks += 1;
    const box = await to.boundingBox();
    await from.dragTo(to, { targetPosition: { x: 200, y: edge === 'top' ? 4 : (box?.height ?? 40) - 4 } });
  }
}
