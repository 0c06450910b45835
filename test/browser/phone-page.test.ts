import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.js';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench } from '../support/client.js';
import { bytesOf, watchTraffic } from '../support/page-traffic.js';
import { buildTownship, issueCards, type Township } from '../support/township.js';
import { createForm, formOf, register, textQuestion } from '../support/forms.js';
import { desk, phone, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';
import { BallotPage } from './pages/ballot-page.js';

const browser: Browser | null = await launchBrowser();

const complete = {
  leadership: 'satisfied',
  members: 'satisfied',
  'working-system': 'satisfied',
  results: 'satisfied',
  reputation: 'satisfied',
  overall: 'satisfied',
};

describe.skipIf(!browser)('the page behind the QR code', () => {
  let bench: Bench;
  let visits: Visits;
  let township: Township;

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    township = await buildTownship(bench);
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  const newCard = async (): Promise<string> => {
    const [card] = await issueCards(bench, township.campaignId, township.units.yanshang, 1);
    return `/s/${card?.collector}#t=${card?.code}`;
  };
  const firstQuestion = (page: Page) => page.locator('[data-name="leadership"] input').first();

  it('shows its first question after 40,000 bytes and six requests at most, with nothing of SurveyJS', async () => {
    const { context, page } = await visits.begin(phone);
    const downloads = await watchTraffic(context, page);
    await page.goto(await newCard());
    await firstQuestion(page).waitFor();
    await page.waitForLoadState('networkidle');
    expect(bytesOf(downloads), JSON.stringify(downloads, null, 1)).toBeLessThanOrEqual(40_000);
    expect(downloads.length).toBeLessThanOrEqual(6);
    expect(downloads.filter(({ path }) => path.includes('survey'))).toEqual([]);
    expect(downloads.filter(({ path }) => /^\/api\/collect\/\w+$/.test(path))).toEqual([]);
    await context.close();
  });

  it('comes again without its body when nothing has changed', async () => {
    const { context, page } = await visits.begin(phone);
    const address = await newCard();
    await page.goto(address);
    await firstQuestion(page).waitFor();
    const etag = (await context.request.get(address)).headers()['etag'] ?? '';
    const again = await context.request.get(address, { headers: { 'if-none-match': etag } });
    expect([etag.length > 10, again.status(), (await again.body()).length]).toEqual([true, 304, 0]);
    await context.close();
  });

  it('asks what hangs on an answer, forgets it when that answer changes, and hands in what is left', async () => {
    const { context, page } = await visits.begin(phone);
    const ballot = new BallotPage(page);
    await ballot.scan(await newCard());
    await ballot.fill({ ...complete, leadership: 'dissatisfied', overall: 'dissatisfied' });
    const reasons = page.locator('[data-name="reasons"] input');
    await reasons.first().check();
    await ballot.fill({ leadership: 'satisfied', overall: 'satisfied' });
    await reasons.first().waitFor({ state: 'detached' });
    const sent = page.waitForRequest(/\/responses$/);
    await ballot.handIn();
    await ballot.thanks().waitFor();
    expect((await sent).postDataJSON()).toMatchObject({ answers: complete });
    expect(Object.keys(((await sent).postDataJSON() as { answers: object }).answers).sort()).toEqual(
      Object.keys(complete).sort(),
    );
    await context.close();
  });

  it('leads to the first question that was left out, and says so there', async () => {
    const { context, page } = await visits.begin(phone);
    const ballot = new BallotPage(page);
    await ballot.scan(await newCard());
    await ballot.fill({ leadership: 'satisfied' });
    await ballot.handIn();
    const faulty = page.locator('[data-name]', { has: page.getByRole('alert') });
    await faulty.getByText('这一题必须回答').waitFor();
    expect(await faulty.first().getAttribute('data-name')).toBe('overall');
    await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('q-overall');
    await ballot.fill({ overall: 'satisfied' });
    await faulty.waitFor({ state: 'detached' });
    await context.close();
  });

  it('works in an engine that knows nothing later than 2018', async () => {
    const { context, page } = await visits.begin(phone);
    await page.addInitScript(`
      for (const [owner, names] of [
        [Array.prototype, ['flatMap', 'flat', 'at', 'findLast', 'toSorted', 'toReversed', 'with']],
        [Object, ['fromEntries', 'hasOwn', 'groupBy']],
        [String.prototype, ['replaceAll', 'at', 'matchAll', 'trimStart', 'trimEnd']],
        [Promise, ['allSettled', 'any', 'withResolvers']],
        [globalThis, ['structuredClone', 'queueMicrotask', 'AbortController', 'scheduler', 'trustedTypes']],
        [Intl, ['PluralRules', 'ListFormat', 'RelativeTimeFormat', 'Segmenter']],
        [crypto, ['randomUUID']],
      ]) for (const name of names) delete owner[name];`);
    const ballot = new BallotPage(page);
    await ballot.scan(await newCard());
    await ballot.fill(complete);
    await ballot.handIn();
    await ballot.thanks().waitFor();
    await context.close();
  });

  it('has a mode for the old: large text and targets, one question at a time, remembered on this phone', async () => {
    const { context, page } = await visits.begin(phone);
    const address = await newCard();
    const ballot = new BallotPage(page);
    await ballot.scan(address);
    const questions = page.locator('[data-name]');
    await expect.poll(() => questions.count()).toBeGreaterThan(5);
    await page.getByRole('button', { name: '老人模式' }).click();
    await expect.poll(() => questions.count()).toBe(1);
    const small = await page.evaluate<string[]>(`[...document.querySelectorAll('button, .option, input.box, textarea')]
      .filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().height < 60)
      .map((element) => element.textContent)`);
    expect(small).toEqual([]);
    expect(
      await page.evaluate<number>(`parseFloat(getComputedStyle(document.querySelector('.option')).fontSize)`),
    ).toBe(24);
    await page.reload();
    await page.getByText('第1题，共').waitFor();
    const next = page.getByRole('button', { name: '下一题' });
    for (let turned = 0; turned < 6; turned += 1) await next.click();
    // The one question that must be answered is not passed over.
    await page.locator('[data-name="overall"]').waitFor();
    await next.click();
    await page.locator('[data-name="overall"] [role="alert"]').waitFor();
    await ballot.fill({ overall: 'satisfied' });
    await next.click();
    await ballot.handIn();
    await ballot.thanks().waitFor();
    await context.close();
  });

  it('covers no more than a fifth of the smallest screen with its foot, in the largest text', async () => {
    const { context, page } = await visits.begin({ ...phone, viewport: { width: 320, height: 568 } });
    await page.goto(await newCard());
    await firstQuestion(page).waitFor();
    for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: /大字/ }).click();
    await firstQuestion(page).scrollIntoViewIfNeeded();
    const covered = await page.evaluate<number>(`(() => {
      const { top } = document.querySelector('.ballot-foot').getBoundingClientRect();
      return Math.max(0, innerHeight - top) / innerHeight;
    })()`);
    expect(covered).toBeLessThanOrEqual(0.2);
    await context.close();
  });

  it.each([
    ['320x568', { ...phone, viewport: { width: 320, height: 568 }, locale: 'zh-CN' }],
    ['390x844', { ...phone, locale: 'zh-TW' }],
    ['1440x900', desk],
  ])('can be used by everybody from the first screen to the receipt, at %s', async (_size, device) => {
    const { context, page } = await visits.begin(device);
    const faults: string[] = [];
    const look = async (screen: string) => {
      for (const fault of await accessibilityFaults(page)) faults.push(`${screen}: ${fault}`);
      if (await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth'))
        faults.push(`${screen} is too wide`);
    };
    const ballot = new BallotPage(page);
    const card = await newCard();
    await ballot.scan(card);
    await firstQuestion(page).waitFor();
    await look('the ballot');
    await ballot.submitButton().click();
    await page.locator('.fault').first().waitFor();
    await look('what is missing');
    await ballot.fill(complete);
    await page.locator('.size-switch').last().click();
    await look('one question at a time');
    await page.locator('.size-switch').last().click();
    await ballot.submitButton().click();
    await page.locator('.receipt').waitFor();
    await look('the receipt');
    await page.goto('/');
    await page.goto(card);
    await page.locator('.notice').waitFor();
    await look('a used card');
    await context.close();
    expect(faults).toEqual([]);
  });

  it('tells the author of a ballot what makes it open slower on old phones', async () => {
    const ranking = { type: 'ranking', name: 'order', title: '请排序', choices: ['a', 'b'] };
    const draft = (code: string, ...more: Record<string, unknown>[]) =>
      createForm(bench.administrator, code, {
        manifest: { ...register, audience: 'resident' },
        definition: formOf(textQuestion('what'), ...more),
      });
    const { context, page } = await visits.begin(desk);
    await context.request.post('/api/session', { data: { username: 'root', password: administratorPassword } });
    const told = async ({ formCode, id }: { readonly formCode: string; readonly id: string }): Promise<string> => {
      await page.goto(`/console/forms/${formCode}/versions/${id}/edit`);
      await page.locator('.designer-bar').getByRole('button', { name: 'Publish' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Once published it never changes').waitFor();
      return dialog.innerText();
    };
    expect(await told(await draft('with-ranking', ranking))).toMatch(/Opens slower on old phones[^]*请排序/);
    expect(await told(await draft('without-ranking'))).not.toContain('Opens slower');
    await context.close();
  });

  it('opens again without a network, with what was answered; neither card nor answers are in what is kept of it', async () => {
    const { context, page } = await visits.begin(phone);
    const address = await newCard();
    const ballot = new BallotPage(page);
    await ballot.scan(address);
    await ballot.fill({ overall: 'satisfied' });
    await page.evaluate('navigator.serviceWorker.ready');
    // From the next visit on the worker sees what the page asks for.
    await page.reload();
    await firstQuestion(page).waitFor();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.reload();
    await firstQuestion(page).waitFor();
    expect(await page.locator('[data-name="overall"] input[value="satisfied"]').isChecked()).toBe(true);
    const kept = await page.evaluate<string>(`(async () => {
      const cache = await caches.open('pingyi-phone-page-1');
      const entries = await cache.keys();
      const texts = await Promise.all(entries.map(async (entry) => (await cache.match(entry)).text()));
      return JSON.stringify([entries.map(({ url }) => url), texts.map((text) => text.includes('id="opening"')), texts.join('').includes(location.hash.slice(3))]);
    })()`);
    const [addresses, pages, holdsCard] = JSON.parse(kept) as [string[], boolean[], boolean];
    expect(pages.filter(Boolean)).toHaveLength(1);
    expect(holdsCard).toBe(false);
    expect(addresses.filter((place) => /#|\/api\//.test(place))).toEqual([]);
    await context.setOffline(false);
    await ballot.handIn();
    await ballot.thanks().waitFor();
    await context.close();
  });

  describe('on a network that breaks', () => {
    /** What is kept of an earlier visit would come from there. */
    const firstVisit = { ...phone, serviceWorkers: 'block' } as const;

    /** The files of a first visit, each of which is lost in turn. */
    const filesOf = async (): Promise<readonly string[]> => {
      const { context, page } = await visits.begin(firstVisit);
      const downloads = await watchTraffic(context, page);
      await page.goto(await newCard());
      await firstQuestion(page).waitFor();
      await page.waitForLoadState('networkidle');
      await context.close();
      return downloads.map(({ path }) => path).filter((path) => path.startsWith('/assets/'));
    };

    it('opens though each of its files is lost once', async () => {
      const files = await filesOf();
      expect(files.length).toBeGreaterThan(1);
      for (const file of files) {
        const { context, page } = await visits.begin(firstVisit);
        let lost = 0;
        await page.route(
          (url) => url.pathname === file,
          (route) => (lost++ === 0 ? route.abort() : route.continue()),
        );
        await page.goto(await newCard());
        await firstQuestion(page).waitFor();
        expect(lost, file).toBeGreaterThan(0);
        await context.close();
      }
    });

    it('says in words that it does not open when its script never arrives, with a way to try again', async () => {
      const { context, page } = await visits.begin(firstVisit);
      const script = (await filesOf()).find((file) => file.includes('respondent-')) ?? '';
      await page.route(
        (url) => url.pathname === script,
        (route) => route.abort(),
      );
      await page.goto(await newCard());
      await page.locator('.first-screen-failed').waitFor();
      await page.getByText('还没有打开？').waitFor();
      await page.unrouteAll({ behavior: 'wait' });
      await page.getByRole('button', { name: /重新打开/ }).click();
      await firstQuestion(page).waitFor();
      await context.close();
    });

    it('speaks another language though its texts are lost twice', async () => {
      const { context, page } = await visits.begin(firstVisit);
      await page.goto(await newCard());
      await firstQuestion(page).waitFor();
      let asked = 0;
      await page.route('/respondent-texts/en.json', (route) => (asked++ < 2 ? route.abort() : route.continue()));
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('button', { name: 'Hand in' }).waitFor();
      expect(asked).toBe(3);
      await context.close();
    });
  });
});
