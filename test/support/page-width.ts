import type { BrowserContext, Page } from 'playwright-core';

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
