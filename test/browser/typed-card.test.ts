import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import type { Bench } from '../support/client.js';
import { buildTownship, issueCards, type Township } from '../support/township.js';
import { phone, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';

const browser: Browser | null = await launchBrowser();

/** Stands for what some phones have and this browser lacks: a camera, and a reader of what it sees. */
const phoneWithReader = (code: string, isAllowed: boolean) => `
  window.BarcodeDetector = class {
    async detect(video) { return video.videoWidth > 0 ? [{ rawValue: ${JSON.stringify(code)} }] : []; }
  };
  navigator.mediaDevices.getUserMedia = async () => {
    if (!${isAllowed}) throw new DOMException('', 'NotAllowedError');
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d');
    setInterval(() => pen.fillRect(0, 0, 10, 10), 50);
    return canvas.captureStream(20);
  };`;

describe.skipIf(!browser)('a card that is not scanned by another app', () => {
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

  const newCard = async () => {
    const [card] = await issueCards(bench, township.campaignId, township.units.yanshang, 1);
    return card ?? { collector: '', code: '' };
  };
  const box = (page: Page) => page.locator('#card-code');
  const begin = (page: Page) => page.getByRole('button', { name: '开始评议' });
  const ballotIsOpen = (page: Page) => page.locator('[data-name="leadership"] input').first().waitFor();

  it('is typed at the short address on it, in small letters, and leads to its ballot', async () => {
    const { collector, code } = await newCard();
    const { context, page } = await visits.begin(phone);
    await page.goto('/s');
    await box(page).pressSequentially(code.toLowerCase());
    expect(await box(page).inputValue()).toBe(code.toLowerCase().replace(/.{4}(?=.)/g, '$& '));
    await page.getByText('已输入 28 位').waitFor();
    await begin(page).click();
    await ballotIsOpen(page);
    expect(new URL(page.url()).pathname).toBe(`/s/${collector}`);
    expect(new URL(page.url()).hash).toBe(`#t=${code}&by=typed`);
    await context.close();
  });

  it('stays typed, with a word, while it is incomplete, unknown or out of reach, until it is right', async () => {
    const { code } = await newCard();
    const { context, page } = await visits.begin(phone);
    await page.goto('/s');
    const last = code.at(-1) ?? '';
    await box(page).fill(code.slice(0, -1));
    await begin(page).click();
    await page.getByText('编码是28位字母和数字').waitFor();
    await box(page).press('End');
    await page.keyboard.type(last === '2' ? '3' : '2');
    await begin(page).click();
    await page.getByText('没有找到这张卡').waitFor();
    expect((await box(page).inputValue()).replace(/\s/g, '')).toHaveLength(28);
    await box(page).press('End');
    await page.keyboard.press('Backspace');
    await page.keyboard.type(last);
    await context.setOffline(true);
    await begin(page).click();
    await page.getByText('现在连不上').waitFor();
    await context.setOffline(false);
    await begin(page).click();
    await ballotIsOpen(page);
    await context.close();
  });

  it('keeps the cursor where a sign in the middle is mended', async () => {
    const { context, page } = await visits.begin(phone);
    await page.goto('/s');
    await box(page).fill('ABCDEFGHJKLM');
    await expect.poll(() => box(page).inputValue()).toBe('ABCD EFGH JKLM');
    await box(page).press('Home');
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.type('2');
    await page.keyboard.type('3');
    expect(await box(page).inputValue()).toBe('ABCD E23G HJKL M');
    await context.close();
  });

  it('is typed without a network at the door of its village; handing in decides', async () => {
    const { collector, code } = await newCard();
    const { context, page } = await visits.begin(phone);
    await page.goto(`/s/${collector}`);
    await box(page).fill(code);
    await context.route('**/api/**', (route) => route.abort());
    await begin(page).click();
    await ballotIsOpen(page);
    await context.close();
  });

  it('leads to its own ballot from the door of another village', async () => {
    const { collector, code } = await newCard();
    const [other] = await issueCards(bench, township.campaignId, township.units.yanxia, 1);
    const { context, page } = await visits.begin(phone);
    await page.goto(`/s/${other?.collector}`);
    await box(page).fill(code);
    await begin(page).click();
    await ballotIsOpen(page);
    expect(new URL(page.url()).pathname).toBe(`/s/${collector}`);
    await context.close();
  });

  describe('read by the camera where the browser can', () => {
    const visit = async (code: string, isAllowed = true): Promise<{ context: BrowserContext; page: Page }> => {
      const visited = await visits.begin(phone);
      await visited.page.addInitScript({ content: phoneWithReader(code, isAllowed) });
      await visited.page.goto('/s');
      await visited.page.getByRole('button', { name: '用摄像头扫码' }).click();
      return visited;
    };

    it('opens its ballot', async () => {
      const { collector, code } = await newCard();
      const address = new URL(`/s/${collector}#t=${code}`, visits.url).href;
      const { context, page } = await visit(address);
      await ballotIsOpen(page);
      await context.close();
    });

    it.each([
      ['of another site', 'https://elsewhere.example/s/abc#t=ABCDEFGHJKLMNPQRSTUVWXYZ2345'],
      ['of something else', 'WIFI:S:office;;'],
    ])('says so of a code %s', async (_what, code) => {
      const { context, page } = await visit(code);
      await page.getByText('这不是评议卡上的二维码').waitFor();
      await context.close();
    });

    it('leaves the typing where no camera is allowed', async () => {
      const { context, page } = await visit('', false);
      await page.getByText('摄像头打不开').waitFor();
      await box(page).waitFor();
      await context.close();
    });

    it('is not offered where it cannot be done', async () => {
      const { context, page } = await visits.begin(phone);
      await page.goto('/s');
      await box(page).waitFor();
      expect(await page.getByRole('button', { name: '用摄像头扫码' }).count()).toBe(0);
      await context.close();
    });
  });
});
