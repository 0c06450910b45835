import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.js';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench } from '../support/client.js';
import { beyondItsPlace, tooWide, watchWidth } from '../support/page-width.js';
import { desk, phone, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';
import { prepareDialogs, type DialogPlaces } from './dialog-places.js';
import { dialogRows, openedElsewhere, type DialogRow } from './dialog-rows.js';
import { goWithin } from './pages/go-within.js';
import { askedBack, openDialog, openDrawer } from './pages/standing-still.js';

const browser: Browser | null = await launchBrowser();
const everyDevice = Boolean(process.env['EVERY_DEVICE']);
const screens = {
  // What fits on a phone fits on a desk, where all of them are looked at on demand, and otherwise those that phones do not have.
  desk,
  // What fits on the narrower phone fits on a wider one, which is looked at on demand.
  ...(everyDevice ? { phone: { ...phone, locale: 'en-GB' } } : {}),
  smallPhone: { ...phone, viewport: { width: 320, height: 568 }, locale: 'en-GB' },
};
/** Dialogs, drawers and menus; the pages below them are looked at by `every-page`. */
const over = '.ant-modal-root, .ant-drawer, .ant-dropdown, .ant-popover, .ant-select-dropdown';
const people = { root: administratorPassword, clerk: 'township-of-trials' };

const sources = fileURLToPath(new URL('../../frontend/src', import.meta.url));
const opens = /<(Modal|Drawer|Popover|Popconfirm|Dropdown)\b|modal\.confirm\(|= useAsking\(/;

describe('what opens over a page of the console', () => {
  it('is in the table of dialogs, or it is said why not', () => {
    const opening = readdirSync(sources, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /^(console|designer|ui)\/.*(?<!\.spec)\.tsx?$/.test(path))
      .filter((path) => opens.test(readFileSync(`${sources}/${path}`, 'utf8')))
      .map((path) => path.replace(/\.tsx?$/, ''));
    const named = new Set([...dialogRows.flatMap(({ files }) => files), ...Object.keys(openedElsewhere)]);
    expect(opening.filter((path) => !named.has(path))).toEqual([]);
    expect([...named].filter((path) => !opening.includes(path))).toEqual([]);
  });
});

describe.skipIf(!browser)('every dialog of the console', () => {
  let bench: Bench;
  let visits: Visits;
  let places: DialogPlaces;

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    places = await prepareDialogs(bench, await bench.secondAdministrator());
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  it.each(Object.keys(screens) as (keyof typeof screens)[])(
    'fits and can be used by everybody: %s',
    { timeout: 600_000 },
    async (screen) => {
      const faults: string[] = [];
      for (const who of ['root', 'clerk'] as const) {
        const { context, page } = await visits.begin(screens[screen] ?? desk);
        context.setDefaultTimeout(10_000);
        await watchWidth(context);
        await context.request.post('/api/session', { data: { username: who, password: people[who] } });
        const place = screen === 'desk' ? 'desk' : 'phones';
        const opened = openDialog(page)
          .or(openDrawer(page))
          .or(askedBack(page))
          .or(page.locator('.ant-dropdown:not(.ant-dropdown-hidden), .ant-popover:not(.ant-popover-hidden)'));
        const isDue = ({ only }: DialogRow): boolean =>
          only === undefined ? everyDevice || place === 'phones' : only === place;
        for (const row of dialogRows.filter((one) => (one.who ?? 'root') === who && isDue(one))) {
          await goWithin(page, row.at(places));
          try {
            await page.locator('h1, .designer-bar').first().waitFor();
            await row.open(page);
            await opened.last().waitFor();
          } catch (error) {
            faults.push(`${row.name} does not open: ${String(error).split('\n', 1)[0]}`);
            continue;
          }
          faults.push(...(await tooWide(page)).map((fault) => `${row.name} is ${fault}`));
          faults.push(...(await beyondItsPlace(opened.last())).map((fault) => `${row.name} ${fault}`));
          faults.push(...(await accessibilityFaults(page, over)).map((fault) => `${row.name}: ${fault}`));
        }
        await context.close();
      }
      expect(faults).toEqual([]);
    },
  );

  it('never asks another host, breaks its content security policy or throws', () => {
    expect(visits.complaints).toEqual([]);
  });
});
