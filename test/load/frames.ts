import type { Page } from 'playwright-core';

export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/** Median and 95th percentile of milliseconds, in words. */
export const figure = (values: readonly number[]): string =>
  `median ${percentile(values, 0.5).toFixed(0)} ms, 95th percentile ${percentile(values, 0.95).toFixed(0)} ms of ${values.length}`;

/** Notes for each event of a kind how long it takes until the frame that shows its effect has been drawn. */
export async function watch(page: Page, kinds: readonly string[]): Promise<void> {
  await page.evaluate(
    (events) => {
      const seen: number[] = [];
      Object.assign(window, { seen });
      for (const kind of events) {
        window.addEventListener(
          kind,
          (event) => {
            const began = event.timeStamp;
            requestAnimationFrame(() => setTimeout(() => seen.push(performance.now() - began), 0));
          },
          true,
        );
      }
    },
    [...kinds],
  );
}

/** What has been noted since it was asked last, in milliseconds. */
export const taken = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { seen: number[] }).seen.splice(0));

/** Until what stands in the page now has been drawn. */
export const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))));
