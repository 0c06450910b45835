import type { BrowserContext, Locator, Page } from 'playwright-core';

/** Looks at every frame that the pages of a device draw for whether they are wider than its screen, also while they are loading. */
export async function watchWidth(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const widths = new Map<string, number>();
    Object.assign(window, { widths });
    const look = (): void => {
      const root = document.documentElement;
      const over = root === null ? 0 : root.scrollWidth - root.clientWidth;
      if (over > 1) {
        const beyond = [...root.querySelectorAll('body *')].filter(
          (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
        );
        const widest = beyond.at(-1);
        const place = `${widest?.tagName} ${widest?.getAttribute('class')} in ${widest?.parentElement?.getAttribute('class')}`;
        widths.set(place, Math.max(over, widths.get(place) ?? 0));
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** What was too wide in any frame since the page was opened or this was asked last, and by how many px. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { widths } = window as unknown as { widths: Map<string, number> };
    const seen = [...widths].map(([place, over]) => `${over} px too wide: ${place}`);
    widths.clear();
    return seen;
  });

/** Whether something that lies over a page reaches beyond the screen, or holds what can only be seen by scrolling sideways. */
export const beyondItsPlace = (over: Locator): Promise<string[]> =>
  over.evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    const faults = left < -1 || right > innerWidth + 1 ? [`reaches from ${left} to ${right} px of ${innerWidth}`] : [];
    for (const part of [element, ...element.querySelectorAll('*')]) {
      const scrolls = /auto|scroll/.test(getComputedStyle(part).overflowX);
      const hidden = part.scrollWidth - part.clientWidth;
      if (scrolls && hidden > 1) faults.push(`hides ${hidden} px of ${part.tagName} ${part.getAttribute('class')}`);
    }
    return faults;
  });
