import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp, readConfig } from '@pingyi/backend';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword } from '../support/client.js';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { freePort } from '../support/server.js';
import { issueCards } from '../support/township.js';
import { phone, Visits } from '../support/visit.js';
import { BallotPage } from './pages/ballot-page.js';
import { prepareTownship } from './prepared-township.js';

const browser: Browser | null = await launchBrowser();

describe.skipIf(!browser)(
  'answers on a phone are handed in, kept or erased by their owner; nothing else happens to them',
  () => {
    let database: TestDatabase;
    let app: Awaited<ReturnType<typeof createApp>>;
    let visits: Visits;
    let office: HttpClient;
    let campaignId: string;
    let unitId: string;
    let door: string;

    const newCard = async (): Promise<string> => {
      const [card] = await issueCards({ app }, campaignId, unitId, 1);
      return `${visits.url}/s/${card?.collector}#t=${card?.code}`;
    };
    const move = async (to: 'OPEN' | 'CLOSED') => {
      await office.ok('POST', `/api/campaigns/${campaignId}/transitions`, {
        body: { to, ...(to === 'OPEN' ? { reason: '补收' } : {}) },
      });
      // The directory of doors answers from memory for two seconds.
      await expect.poll(async () => (await office.ok<{ state: string }>('GET', door)).state).toBe(to.toLowerCase());
    };
    const received = async () => {
      const { Database } = await import('@pingyi/backend/testing');
      return Number(
        (await app.get(Database).select<{ n: number | string }>('SELECT COUNT(*) AS n FROM card_use'))[0]?.n,
      );
    };
    const kept = (page: Page, title: string) => page.getByRole('heading', { name: title }).waitFor();
    const notYetHandedIn = '您的答案还在这部手机上，没有上交，也没有计入结果。';
    const stored = (page: Page) =>
      page.evaluate<number>(
        `new Promise((resolve) => { const opening = indexedDB.open('pingyi-drafts', 1); opening.onsuccess = () => { const all = opening.result.transaction('drafts').objectStore('drafts').getAll(); all.onsuccess = () => { opening.result.close(); resolve(all.result.length); }; }; })`,
      );
    const openTab = async (context: BrowserContext, card: string): Promise<{ page: Page; ballot: BallotPage }> => {
      const page = await context.newPage();
      const ballot = new BallotPage(page);
      await ballot.scan(card);
      return { page, ballot };
    };
    /** The server receives what is handed in, but its answers get lost until they are let through. */
    const loseAnswers = async (to: Page | BrowserContext) => {
      const receipts: unknown[] = [];
      let lost = true;
      await to.route('**/responses', async (route) => {
        const answer = await route.fetch();
        receipts.push(((await answer.json()) as { receipt?: string }).receipt);
        await (lost ? route.abort() : route.fulfill({ response: answer }));
      });
      const letThrough = () => {
        lost = false;
      };
      return { receipts, letThrough };
    };
    /** A phone on which a ballot waits because there was no network when it was handed in. */
    const waitingPhone = async (card: string, overall = 'satisfied') => {
      const { context, page: first } = await visits.begin(phone);
      const begun = new BallotPage(first);
      await begun.scan(card);
      await begun.fill({ overall });
      await context.setOffline(true);
      await begun.handIn();
      await begun.waiting().waitFor();
      await first.close();
      await context.setOffline(false);
      const page = await context.newPage();
      return { context, page, ballot: new BallotPage(page) };
    };

    beforeAll(async () => {
      database = await createDatabase('sqlite');
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      app = await createApp(readConfig({ ...database.env, LOG_LEVEL: 'silent', PORT: String(port), PUBLIC_URL: url }));
      const { AccountsService } = await import('@pingyi/backend/testing');
      await app.get(AccountsService).create(null, {
        username: 'root',
        displayName: 'Root',
        role: 'administrator',
        unitId: null,
        password: administratorPassword,
      });
      await app.listen(port, '127.0.0.1');
      visits = new Visits(browser!, url);
      office = await new HttpClient(url).signIn('root', administratorPassword);
      const units = await prepareTownship(office);
      unitId = units.get('3301001') ?? '';
      ({ id: campaignId } = await office.ok<{ id: string }>('POST', '/api/campaigns', {
        body: { name: '分类定级', campaignType: 'classification-grading', asOf: '2012-04-30' },
      }));
      await office.ok('PUT', `/api/campaigns/${campaignId}/subjects`, {
        body: { selection: { under: units.get('3301'), types: ['village'] } },
      });
      for (const to of ['PUBLISHED', 'OPEN'])
        await office.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to } });
      door = `/api/collect/${new URL(await newCard()).pathname.slice(3)}`;
    });
    beforeEach(async () => {
      const { state } = await office.ok<{ state: string }>('GET', `/api/campaigns/${campaignId}`);
      if (state === 'CLOSED') await move('OPEN');
    });
    afterAll(async () => {
      await browser?.close();
      await app?.close();
      await database?.remove();
    });

    it('keeps in the draft what each of two tabs answered', async () => {
      const { context } = await visits.begin(phone);
      const card = await newCard();
      const [one, other] = [await openTab(context, card), await openTab(context, card)];
      await one.ballot.fill({ overall: 'satisfied' });
      await other.ballot.fill({ overall: 'satisfied', leadership: 'satisfied' });
      await one.ballot.fill({ members: 'dissatisfied' });
      await one.page.waitForTimeout(500);
      await one.page.close();
      await other.page.close();
      const { page } = await openTab(context, card);
      for (const [question, option] of [
        ['leadership', 'satisfied'],
        ['members', 'dissatisfied'],
        ['overall', 'satisfied'],
      ] as const)
        await expect
          .poll(() => page.locator(`[data-name="${question}"] input[value="${option}"]`).isChecked())
          .toBe(true);
      await context.close();
    });

    it('says that the phone has no room for answers, and hands them in all the same', async () => {
      const { context, page } = await visits.begin(phone);
      await page.addInitScript(`IDBObjectStore.prototype.put = function () { this.transaction.abort(); return {}; };`);
      const ballot = new BallotPage(page);
      await ballot.scan(await newCard());
      await ballot.fill({ overall: 'satisfied' });
      await page.getByText('手机存储空间已满').waitFor();
      await ballot.handIn();
      await ballot.thanks().waitFor();
      await context.close();
    });

    it('gives a second tab with other answers no receipt, but says that another ballot was handed in', async () => {
      const { context } = await visits.begin(phone);
      const card = await newCard();
      const [one, other] = [await openTab(context, card), await openTab(context, card)];
      await one.ballot.fill({ overall: 'satisfied' });
      await other.ballot.fill({ overall: 'dissatisfied' });
      await one.ballot.handIn();
      await one.ballot.thanks().waitFor();
      await other.ballot.handIn();
      await kept(other.page, '没有交上：用这张卡已经交过另一份评议');
      await other.page.getByText(notYetHandedIn).waitFor();
      expect(await other.ballot.thanks().count()).toBe(0);
      expect(await other.page.locator('.receipt').count()).toBe(0);
      await other.page.reload();
      await kept(other.page, '没有交上：用这张卡已经交过另一份评议');
    });

    it('gives a second tab that opened with the same draft and changed it no receipt either', async () => {
      const { context } = await visits.begin(phone);
      const card = await newCard();
      const one = await openTab(context, card);
      await one.ballot.fill({ overall: 'satisfied' });
      await expect.poll(() => stored(one.page)).toBe(1);
      const other = await openTab(context, card);
      await other.page.getByText('已恢复您上次没交的答案。').waitFor();
      await other.ballot.fill({ overall: 'dissatisfied' });
      await one.ballot.handIn();
      await one.ballot.thanks().waitFor();
      await other.ballot.handIn();
      await kept(other.page, '没有交上：用这张卡已经交过另一份评议');
    });

    it('gives a second tab with other answers no receipt while the answer to the first is lost, and the first its own', async () => {
      const { context } = await visits.begin(phone);
      const card = await newCard();
      const [one, other] = [await openTab(context, card), await openTab(context, card)];
      await one.ballot.fill({ overall: 'satisfied' });
      await other.ballot.fill({ overall: 'dissatisfied' });
      const { letThrough } = await loseAnswers(one.page);
      await one.ballot.handIn();
      await one.ballot.waiting().waitFor();
      await other.ballot.handIn();
      await kept(other.page, '没有交上：用这张卡已经交过另一份评议');
      expect(await other.page.locator('.receipt').count()).toBe(0);
      letThrough();
      await one.ballot.thanks().waitFor();
    });

    it('gives the one receipt to a page that is reloaded while its answer is lost, and to another tab with the same answers', async () => {
      const { context, page } = await visits.begin(phone);
      const ballot = new BallotPage(page);
      const card = await newCard();
      await ballot.scan(card);
      await ballot.fill({ overall: 'satisfied' });
      const { receipts, letThrough } = await loseAnswers(context);
      await ballot.handIn();
      await expect.poll(() => receipts.length).toBeGreaterThan(0);
      const { ballot: second } = await openTab(context, card);
      await second.waiting().waitFor();
      letThrough();
      await second.thanks().waitFor();
      expect(await second.receipt()).toBe(receipts[0]);
      expect(new Set(receipts).size).toBe(1);
    });

    it('keeps what did not arrive before the end, says so, and delivers it when the campaign is open again', async () => {
      const card = await newCard();
      const before = await received();
      const { page, ballot } = await waitingPhone(card);
      await move('CLOSED');
      await ballot.scan(card);
      await kept(page, '没有交上：评议已经结束');
      await page.getByText(notYetHandedIn).waitFor();
      await page.reload();
      await kept(page, '没有交上：评议已经结束');
      await move('OPEN');
      await page.reload();
      await ballot.thanks().waitFor();
      expect(await stored(page)).toBe(0);
      expect(await received()).toBe(before + 1);
    });

    it('erases it when its owner asks, and only then', async () => {
      const card = await newCard();
      const { page, ballot } = await waitingPhone(card);
      await move('CLOSED');
      await ballot.scan(card);
      await kept(page, '没有交上：评议已经结束');
      await page.getByRole('button', { name: '清除本机上的答案' }).click();
      expect(await stored(page)).toBe(1);
      await page.getByRole('button', { name: '清除', exact: true }).click();
      await page.getByRole('heading', { name: '评议已经结束', exact: true }).waitFor();
      expect(await stored(page)).toBe(0);
      await move('OPEN');
    });

    it('shows a draft that was never handed in after the end as what it is', async () => {
      const card = await newCard();
      const { page } = await visits.begin(phone);
      const ballot = new BallotPage(page);
      await ballot.scan(card);
      await ballot.fill({ overall: 'satisfied' });
      await expect.poll(() => stored(page)).toBe(1);
      await move('CLOSED');
      await page.reload();
      await kept(page, '没有交上：评议已经结束');
      await move('OPEN');
      await page.reload();
      await page.getByText('已恢复您上次没交的答案。').waitFor();
      await expect.poll(() => page.locator('[data-name="overall"] input[value="satisfied"]').isChecked()).toBe(true);
    });

    it('gives the receipt after the end to whose ballot had arrived in time', async () => {
      const card = await newCard();
      const { context, page } = await visits.begin(phone);
      const ballot = new BallotPage(page);
      await ballot.scan(card);
      await ballot.fill({ overall: 'satisfied' });
      const { receipts, letThrough } = await loseAnswers(context);
      await ballot.handIn();
      await ballot.waiting().waitFor();
      await move('CLOSED');
      await page.reload();
      await ballot.waiting().waitFor();
      letThrough();
      await ballot.thanks().waitFor();
      expect(await ballot.receipt()).toBe(receipts[0]);
      await move('OPEN');
    });

    it.each([
      ['its card was withdrawn', 404, 'card-unknown', '没有交上：这张评议卡不能用'],
      ['the opening was put off', 403, 'not-open', '没有交上：评议还没有开始'],
      ['the server refuses it', 413, 'payload-too-large', '没有交上：系统没有接受'],
    ])('keeps it when %s', async (_title, status, code, title) => {
      const card = await newCard();
      const { context, page, ballot } = await waitingPhone(card);
      await context.route('**/responses', (route) =>
        route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify({ code }) }),
      );
      await ballot.scan(card);
      await kept(page, title);
      expect(await stored(page)).toBe(1);
      await context.unrouteAll({ behavior: 'wait' });
      await page.reload();
      await ballot.thanks().waitFor();
    });

    it('puts it back into the form when the form was replaced, and through a long time without the server', async () => {
      const card = await newCard();
      const { context, page, ballot } = await waitingPhone(card);
      await context.route('**/responses', (route) =>
        route.fulfill({
          status: 503,
          headers: { 'retry-after': '1' },
          contentType: 'application/problem+json',
          body: JSON.stringify({ code: 'overloaded' }),
        }),
      );
      await ballot.scan(card);
      await page.getByText('已试 3 次').waitFor();
      expect(await stored(page)).toBe(1);
      await context.unrouteAll({ behavior: 'wait' });
      await context.route('**/responses', (route) =>
        route.fulfill({
          status: 422,
          contentType: 'application/problem+json',
          body: JSON.stringify({ code: 'form-version-unknown' }),
        }),
      );
      await kept(page, '没有交上：评议表已更新');
      await context.unrouteAll({ behavior: 'wait' });
      await page.reload();
      await page.getByText('已恢复您上次没交的答案。').waitFor();
      await ballot.handIn();
      await ballot.thanks().waitFor();
    });

    it('says in a browser that stores nothing that the answers live as long as the page, and hands them in', async () => {
      const { page } = await visits.begin(phone);
      await page.addInitScript(
        'Object.defineProperty(window, "indexedDB", { get() { throw new Error("refused"); } });',
      );
      const ballot = new BallotPage(page);
      await ballot.scan(await newCard());
      await ballot.fill({ overall: 'satisfied' });
      await page.getByText('这部手机不能保存草稿').waitFor();
      await ballot.handIn();
      await ballot.thanks().waitFor();
    });

    it('never asked another host, broke its content security policy or threw', () =>
      expect(visits.complaints).toEqual([]));
  },
);
