import type { Browser, Page } from 'playwright-core';
import { AccountsService, Database } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import type { Bench } from '../support/client.js';
import { buildTownship, issueCards, type TestCard, type Township } from '../support/township.js';
import { accessibilityFaults } from '../support/accessibility.js';
import { desk, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';
import { BallotPage } from './pages/ballot-page.js';
import { SignInPage } from './pages/sign-in-page.js';

const browser: Browser | null = await launchBrowser();

const tablet = { viewport: { width: 820, height: 1180 }, locale: 'zh-CN', hasTouch: true } as const;
/** Plain letters: a picture of the heap writes others as numbers. */
const words = 'nobody-mends-the-bridge-7319';

describe.skipIf(!browser)('a device of the office at which one person fills in after another', () => {
  let bench: Bench;
  let visits: Visits;
  let township: Township;
  let cards: TestCard[];

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    township = await buildTownship(bench);
    cards = await issueCards(bench, township.campaignId, township.units.yanshang, 3);
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  const card = (at: number): TestCard => cards[at] ?? expect.fail('no such card');
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const start = (page: Page) => page.getByRole('heading', { name: '请在这里填写评议票' }).waitFor();
  const open = async (page: Page) => {
    await page.goto(`/s/${card(0).collector}?tablet`);
    await start(page);
  };
  /** Begins a turn, and fills a ballot in with words that nobody else would write. */
  const fill = async (page: Page, { code }: TestCard): Promise<BallotPage> => {
    await press(page, '开始');
    await page.locator('#card-code').fill(code);
    await press(page, '开始评议');
    const ballot = new BallotPage(page);
    await ballot.fill({ overall: 'satisfied' });
    await page.locator('textarea').first().fill(words);
    return ballot;
  };
  /** Everything of the page that could still say something: what is drawn, stored, in the address, and in the memory of the script. */
  const leftOf = async (page: Page): Promise<{ readonly seen: string; readonly heap: string }> => {
    const seen = await page.evaluate<string>(`(async () => {
      const drafts = await new Promise((resolve) => {
        const opening = indexedDB.open('pingyi-drafts', 1);
        opening.onsuccess = () => {
          const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
          all.onsuccess = () => { opening.result.close(); resolve(JSON.stringify(all.result)); };
        };
      });
      const boxes = [...document.querySelectorAll('input, textarea')].map((box) => box.value);
      return [document.documentElement.outerHTML, location.href, drafts, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), JSON.stringify(history.state), ...boxes].join('\\n');
    })()`);
    const session = await page.context().newCDPSession(page);
    const chunks: string[] = [];
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    await session.detach();
    return { seen, heap: chunks.join('') };
  };

  it('leaves nothing of a ballot that was sent: not drawn, stored, in the history or in memory', async () => {
    const { context, page } = await visits.begin(tablet);
    await open(page);
    const before = await page.evaluate<number>('history.length');
    const ballot = await fill(page, card(0));
    const filled = await leftOf(page);
    expect([filled.seen.includes(words), filled.heap.includes(words)]).toEqual([true, true]);
    await ballot.handIn();
    await ballot.thanks().waitFor();
    const receipt = await page.locator('.receipt strong').innerText();
    await press(page, '下一位');
    await start(page);
    const left = await leftOf(page);
    for (const trace of [words, receipt, receipt.replaceAll(' ', ''), card(0).code])
      expect([left.seen.includes(trace), left.heap.includes(trace)], trace).toEqual([false, false]);
    expect(await page.evaluate<number>('history.length')).toBe(before);
    await page.goBack().catch(() => null);
    expect((await page.content()).includes(words)).toBe(false);
    await open(page);
    await press(page, '开始');
    expect(await page.locator('#card-code').inputValue()).toBe('');
    await context.close();
  });

  it('counts how many were filled in there, and takes no card of another unit', async () => {
    const [elsewhere = expect.fail('no card')] = await issueCards(bench, township.campaignId, township.units.yanxia, 1);
    const [door] = await bench.app
      .get(Database)
      .select<{ assisted: number | string }>('SELECT assisted FROM collector WHERE id = ?', [card(0).collector]);
    expect(Number(door?.assisted)).toBe(1);
    const { context, page } = await visits.begin(tablet);
    await open(page);
    await press(page, '开始');
    await page.locator('#card-code').fill(elsewhere.code);
    await press(page, '开始评议');
    await page.getByText('没有找到这张卡').waitFor();
    expect(page.url()).toBe(`${visits.url}/s/${card(0).collector}?tablet`);
    await context.close();
  });

  it('asks when nobody has touched it for a minute, and clears itself without an answer', async () => {
    const { context, page } = await visits.begin(tablet);
    await page.clock.install();
    await open(page);
    await fill(page, card(1));
    await page.clock.fastForward(62_000);
    await page.getByRole('alertdialog').waitFor();
    await press(page, '继续填写');
    await expect.poll(() => page.getByRole('alertdialog').count()).toBe(0);
    expect(await page.locator('textarea').first().inputValue()).toBe(words);
    await page.clock.fastForward(62_000);
    await page.getByRole('alertdialog').waitFor();
    await page.clock.fastForward(25_000);
    await start(page);
    const left = await leftOf(page);
    for (const trace of [words, card(1).code])
      expect([left.seen.includes(trace), left.heap.includes(trace)], trace).toEqual([false, false]);
    // The card was not used: its owner begins again.
    await fill(page, card(1));
    await context.close();
    expect(visits.complaints).toEqual([]);
  });

  it('is no place for those who vote on paper: their sheets are typed in from the keyboard, digit by digit', async () => {
    const account = {
      username: 'typist',
      displayName: '录入员',
      role: 'data-entry' as const,
      password: 'paper-of-the-village',
    };
    await bench.app.get(AccountsService).create(null, { ...account, unitId: township.units.township });
    const batch = await bench.administrator.ok<{ id: string; code: string }>(
      'POST',
      `/api/campaigns/${township.campaignId}/paper-batches`,
      { body: { group: 'mass', unitId: township.units.yanshang, name: 'Box one', papers: 12 } },
    );
    const { context, page } = await visits.begin(desk);
    await page.goto('/console/');
    await new SignInPage(page).signIn(account.username, account.password);
    await page.getByRole('heading', { name: 'Paper ballots to type in' }).waitFor();
    await page.getByRole('link', { name: /Box one/ }).click();
    await page.getByLabel('Number on the sheet').fill('7');
    for (const key of ['Enter', 'Enter', '1', '2', '1', '1', '1', '4', '1', '5', 'Enter', 'Enter', 'Enter'])
      await page.keyboard.press(key);
    await page.getByText('Sheet 7 is stored').waitFor();
    expect(await page.getByLabel('Number on the sheet').inputValue()).toBe('8');
    expect(await page.getByRole('option', { selected: true }).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take back sheet 7' }).click();
    await expect
      .poll(async () => bench.administrator.ok<{ entered: number }>('GET', `/api/paper-batches/${batch.id}`))
      .toMatchObject({ entered: 0 });
    await context.close();
  });
});
