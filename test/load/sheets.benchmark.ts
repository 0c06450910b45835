import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SheetDesk } from '../browser/pages/sheet-desk.js';
import { launchBrowser } from '../support/browser.js';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { startServer, type ServerProcess } from '../support/server.js';
import { desk } from '../support/visit.js';
import { countingLoop } from './counting-loop.js';
import { drawn, figure, percentile, taken, watch } from './frames.js';

const browser: Browser | null = await launchBrowser();
const password = 'demo-county-2012';
const openings = 7;

interface Sheet {
  readonly name: string;
  readonly group: 'self' | 'superior';
  readonly username: string;
  /** The question that stands last when the sheet is opened empty. */
  readonly last: string;
  /** A score box; what is typed into it for the figure of typing shows and hides nothing. */
  readonly box: string;
  /** What makes `shown` come, and go again. */
  readonly show: (page: Page) => Promise<void>;
  readonly hide: (page: Page) => Promise<void>;
  readonly shown: string;
}

const choose = (question: string, value: string) => (page: Page) =>
  page.locator(`[data-name="${question}"] label:has(input[value="${value}"])`).click();
const press = (key: string) => (page: Page) => page.keyboard.press(key);

const sheets: readonly Sheet[] = [
  {
    name: 'F01, the self-assessment of classification (42 questions)',
    group: 'self',
    username: 'demo-clerk',
    last: 'problems',
    box: 'setup-score',
    show: press('5'),
    hide: press('Backspace'),
    shown: 'setup-problem',
  },
  {
    name: "F03, the superior's sheet of classification (32 questions)",
    group: 'superior',
    username: 'demo-assessor',
    last: 'recommend-service',
    box: 'setup-score',
    show: choose('veto-discipline', 'yes'),
    hide: choose('veto-discipline', 'no'),
    shown: 'veto-discipline-date',
  },
];

/** Milliseconds from the event of a kind until `question` has come or gone and that has been drawn. */
async function toggled(page: Page, question: string, kind: string, act: () => Promise<void>): Promise<number> {
  const there = (await page.locator(`[data-name="${question}"]`).count()) > 0;
  await page.evaluate(
    ([name, event, before]) => {
      const done = new Promise<number>((resolve) => {
        addEventListener(
          event,
          ({ timeStamp }) => {
            const look = () => {
              if ((document.querySelector(`[data-name="${name}"]`) !== null) === before) requestAnimationFrame(look);
              else setTimeout(() => resolve(performance.now() - timeStamp), 0);
            };
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
      });
      Object.assign(window, { toggled: done });
    },
    [question, kind, there] as const,
  );
  await act();
  return page.evaluate(() => (window as unknown as { toggled: Promise<number> }).toggled);
}

/** Notes in the page how long each save takes, from when the page says that it saves until it says that it has. */
async function watchSaves(page: Page): Promise<void> {
  await page.evaluate(() => {
    const saves: number[] = [];
    Object.assign(window, { saves });
    let began: number | undefined;
    const note = document.querySelector('.sheet-saved');
    if (!note) throw new Error('the sheet does not say whether it is saved');
    new MutationObserver(() => {
      const now = performance.now();
      if (note.classList.contains('sheet-saved-saving')) began ??= now;
      else if (note.classList.contains('sheet-saved-saved') && began !== undefined) {
        const since = began;
        began = undefined;
        requestAnimationFrame(() => setTimeout(() => saves.push(performance.now() - since), 0));
      }
    }).observe(note, { attributes: true, attributeFilter: ['class'] });
  });
}
const savesOf = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { saves: number[] }).saves);

describe.skipIf(!browser)('sheets of the console', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let campaign: string;
  let unit: string;

  beforeAll(async () => {
    database = await createDatabase('sqlite');
    server = await startServer(database.env, []);
    const office = await new HttpClient(server.url).signIn('demo-admin', password);
    const idOf = async (path: string) => (await office.ok<{ items: { id: string }[] }>('GET', path)).items[0]?.id ?? '';
    campaign = await idOf('/api/campaigns?state=OPEN');
    unit = await idOf(`/api/units?q=${encodeURIComponent('岩上村')}`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.remove();
  });

  it.each(sheets)('$name', async (sheet) => {
    const context = await browser!.newContext({ ...desk, baseURL: server.url, reducedMotion: 'reduce' });
    const clerk = await SheetDesk.begin(await context.newPage(), sheet.username, password);
    const { page } = clerk;
    const opening: number[] = [];
    for (let round = 0; round <= openings; round += 1) {
      const began = performance.now();
      await clerk.open(campaign, sheet.group, unit);
      await clerk.question(sheet.last).waitFor({ state: 'attached' });
      await drawn(page);
      // The first one fetches the console itself.
      if (round > 0) opening.push(performance.now() - began);
    }

    await watchSaves(page);
    await clerk.box(sheet.box).fill('');
    await clerk.box(sheet.box).click();
    await watch(page, ['keydown']);
    for (let round = 0; round < 12; round += 1)
      for (const key of ['9', '.', '5', 'Backspace', 'Backspace', 'Backspace'])
        await page.keyboard.press(key, { delay: 15 });
    const typing = await taken(page);

    const toggling: number[] = [];
    const kind = sheet.shown.startsWith('veto') ? 'click' : 'keydown';
    for (let round = 0; round < 10; round += 1) {
      toggling.push(await toggled(page, sheet.shown, kind, () => sheet.show(page)));
      toggling.push(await toggled(page, sheet.shown, kind, () => sheet.hide(page)));
    }

    await clerk.saved();
    const before = (await savesOf(page)).length;
    for (let round = 0; round < 7; round += 1) {
      await clerk.box(sheet.box).fill(String(7 + (round % 3)));
      await clerk.box(sheet.box).blur();
      await expect.poll(async () => (await savesOf(page)).length, { timeout: 20_000 }).toBeGreaterThan(before + round);
    }
    const saves = (await savesOf(page)).slice(before);

    const loop = 1000 * (await page.evaluate(countingLoop));
    const line = (what: string, values: readonly number[]) =>
      `${what}: ${figure(values)}, ${(percentile(values, 0.5) / loop).toFixed(2)} of the loop`;
    expect([opening.length, typing.length, toggling.length]).toEqual([openings, 72, 20]);
    process.stdout.write(
      `\n${[
        sheet.name,
        line('opening', opening),
        line('typing a sign', typing),
        line('showing and hiding', toggling),
        line('saving', saves),
        `loop of 30 million steps ${loop.toFixed(0)} ms`,
      ].join('\n')}\n\n`,
    );
    await context.close();
  });
});
