import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const looks = 4;
const pauseMs = 400;

/**
 * What axe finds wrong with a page once it has come to rest: rule, place and reason.
 * @param within selector of the parts that are looked at, where the rest was looked at elsewhere
 */
export async function accessibilityFaults(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(await source);
  for (let look = 1; ; look += 1) {
    const faults = await faultsNow(page, within);
    if (faults.length === 0 || look === looks) return faults;
    await page.waitForTimeout(pauseMs);
  }
}

async function faultsNow(page: Page, within: string | undefined): Promise<string[]> {
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run(${within === undefined ? 'document' : JSON.stringify(within)}, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`.slice(0, 400)),
  );
}
