import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { readPages } from '../support/pdf-pages.js';
import { runCommand, startServer, type ServerProcess } from '../support/server.js';
import { selfAnswers } from '../support/township.js';
import { desk, phone, Visits } from '../support/visit.js';
import { openClassification } from './open-classification.js';
import { SheetDesk } from './pages/sheet-desk.js';
import { chosenPassword, prepareTownship } from './prepared-township.js';

const browser: Browser | null = await launchBrowser();

/** 1,900 characters, each twenty with a number of its own. */
const longText = Array.from({ length: 95 }, (_, index) => `第${index + 100}条外出党员学习不够管理待加强。`).join('');

const a4 = [595, 842];

/** As the text of a page is read: without spaces, and the full-width signs as the plain ones. */
const closed = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

const devices = [
  {
    device: 'a desk, in English',
    options: desk,
    words: {
      title: '岩上村 · Self-assessment',
      facts: ['Campaign分类定级', 'StateDraft', 'Filled in byclerk', 'Score95 of 100 points'],
      printedOn: 'Printed on',
      unanswered: '(no answer)',
      target: 'Grade aimed atGood',
      problems: 'Main problems at present',
      screen: ['What you fill in is kept as a draft', 'Save draft', 'Select File', 'Needed when the score'],
    },
  },
  {
    device: 'a phone, in Chinese',
    options: phone,
    words: {
      title: '岩上村 · 自评表',
      facts: ['活动分类定级', '状态草稿', '填表人clerk', '得分95 分（满分 100 分）'],
      printedOn: '打印日期',
      unanswered: '（未填写）',
      target: '晋级目标好',
      problems: '当前存在的主要问题',
      screen: ['填写内容会自动保存为草稿', '保存草稿', '选择文件', '得分达到满分的九成'],
    },
  },
] as const;

describe.skipIf(!browser)('a sheet on paper', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let visits: Visits;
  let campaignId: string;
  let unitId: string;

  const open = async (options: typeof desk | typeof phone): Promise<Page> => {
    const { page } = await visits.begin(options);
    const mine = await SheetDesk.begin(page, 'clerk', chosenPassword);
    await mine.open(campaignId, 'self', unitId);
    return page;
  };
  const print = (page: Page): Promise<Buffer> => page.pdf({ preferCSSPageSize: true, printBackground: false });

  beforeAll(async () => {
    database = await createDatabase('sqlite');
    const { stdout } = await runCommand(['user', 'add', 'root'], { ...database.env, LOG_LEVEL: 'silent' });
    server = await startServer(database.env);
    visits = new Visits(browser!, server.url);
    const root = await new HttpClient(server.url).signIn('root', /password (\S+)/.exec(stdout)?.[1] ?? '');
    const units = await prepareTownship(root);
    unitId = units.get('3301001') ?? '';
    campaignId = await openClassification(root, units.get('3301'));
    const clerk = await new HttpClient(server.url).signIn('clerk', chosenPassword);
    const upload = new FormData();
    upload.set('campaignId', campaignId);
    upload.set('file', new Blob(['%PDF-1.4\n']), '会议记录.pdf');
    const { id, name, mediaType } = await clerk.ok<{ id: string; name: string; mediaType: string }>(
      'POST',
      '/api/evidence',
      { body: upload },
    );
    await clerk.ok('PUT', `/api/campaigns/${campaignId}/sheets/self/${unitId}`, {
      revision: 0,
      body: {
        action: 'save',
        answers: {
          ...selfAnswers(),
          problems: longText,
          'setup-basis': '第一行\n第二行',
          'setup-evidence': [{ name, type: mediaType, content: id }],
        },
      },
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.remove();
  });

  it.each(devices)(
    'holds what the form holds, and nothing of the page around it: $device',
    async ({ options, words }) => {
      const page = await open(options);
      const file = await print(page);
      const pages = await readPages(file);
      expect(pages.length).toBeGreaterThan(1);
      for (const { size } of pages) expect(size.map(Math.round)).toEqual(a4);
      const text = pages.map((one) => one.text).join('');
      for (const said of [words.title, ...words.facts, words.printedOn, words.target, words.unanswered, '会议记录.pdf'])
        expect(text, said).toContain(closed(said));
      expect(text).toContain(closed(longText));
      expect(text).toContain('第一行第二行');
      // Neither menus nor buttons, limits of uploads or marks of the screen.
      for (const screen of words.screen) {
        expect(await page.locator('body').innerText(), screen).toContain(screen);
        expect(text, screen).not.toContain(closed(screen));
      }
      expect(text).not.toMatch(/10MB|\*/);
      for (const [index, one] of pages.entries()) expect(one.text).toContain(`${index + 1}/${pages.length}`);
      // The longest answer stands on one page with its question.
      const home = pages.filter((one) => one.text.includes(closed(words.problems)));
      expect(home.map((one) => one.text.includes(closed(longText)))).toEqual([true]);
      // Back on the screen it is the form again.
      await expect.poll(() => page.locator('.printed-form').count()).toBe(0);
      await page.locator('[data-name="problems"] textarea').waitFor();
      await page.context().close();
    },
  );

  it('holds what was typed a moment ago, before it is saved', async () => {
    const page = await open(desk);
    await page.context().setOffline(true);
    await page.locator('[data-name="rules-basis"] textarea').fill('还没有保存');
    const pages = await readPages(await print(page));
    expect(pages.map(({ text }) => text).join('')).toContain('还没有保存');
    await page.context().close();
  });

  it('is asked for by a button', async () => {
    const page = await open(desk);
    await page.evaluate('window.print = () => { document.title = "printed"; }');
    await page.getByRole('button', { name: /Print$/ }).click();
    await expect.poll(() => page.title()).toBe('printed');
    await page.context().close();
  });

  it('never asked another host, broke its content security policy or threw', () =>
    expect(visits.complaints).toEqual([]));
});
