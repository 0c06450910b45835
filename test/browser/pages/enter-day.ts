import type { Locator } from 'playwright-core';

/** Types a day, as `2012-05-31`, and leaves the box, so that its calendar covers nothing. */
export async function enterDay(box: Locator, day: string): Promise<void> {
  await box.fill(day);
  await box.blur();
}
