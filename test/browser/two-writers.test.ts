import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { employ } from '../support/employ.js';
import { HttpClient } from '../support/http-client.js';
import { runCommand, startServer, type ServerProcess } from '../support/server.js';
import { desk, phone, Visits } from '../support/visit.js';
import { openClassification } from './open-classification.js';
import { SheetDesk } from './pages/sheet-desk.js';
import { openDialog } from './pages/standing-still.js';
import { chosenPassword, prepareTownship } from './prepared-township.js';

const browser: Browser | null = await launchBrowser();

interface Sheet {
  readonly revision: number;
  readonly state: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

const devices = [
  {
    device: 'a desk, in English',
    options: desk,
    words: {
      arrived: 'Newly stored by 王会计:',
      waits: '王会计 has answered one question differently; yours is not stored yet',
      stored: '王会计 has stored a different answer here:',
      keepMine: 'Keep mine: Set-up of the organisation · Basis of the score',
      takeTheirs: 'Take the stored one: Set-up of the organisation · Basis of the score',
    },
  },
  {
    device: 'a phone, in Chinese',
    options: phone,
    words: {
      arrived: '王会计 新填的内容：',
      waits: '有 1 题与 王会计 填的不同，您填的还没有保存',
      stored: '王会计 在这里保存了不同的答案：',
      keepMine: '用我填的：组织设置 · 评分依据',
      takeTheirs: '用已保存的：组织设置 · 评分依据',
    },
  },
] as const;

describe.skipIf(!browser)('one sheet, written by two', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let visits: Visits;
  let root: HttpClient;
  let colleague: HttpClient;
  let township: string;
  let unitId: string;
  let campaignId: string;

  const path = () => `/api/campaigns/${campaignId}/sheets/self/${unitId}`;
  const stored = () => colleague.ok<Sheet>('GET', path());
  /** What the colleague stores, over whatever is there. */
  const colleagueStores = async (answers: Readonly<Record<string, unknown>>): Promise<void> => {
    const { revision, answers: before } = await stored();
    await colleague.ok('PUT', path(), { revision, body: { answers: { ...before, ...answers }, action: 'save' } });
  };
  const openAs = async (options: typeof desk | typeof phone, username = 'clerk'): Promise<SheetDesk> => {
    const { page } = await visits.begin(options);
    const mine = await SheetDesk.begin(page, username, chosenPassword);
    await mine.open(campaignId, 'self', unitId);
    return mine;
  };

  beforeAll(async () => {
    database = await createDatabase('sqlite');
    const { stdout } = await runCommand(['user', 'add', 'root'], { ...database.env, LOG_LEVEL: 'silent' });
    server = await startServer(database.env);
    visits = new Visits(browser!, server.url);
    root = await new HttpClient(server.url).signIn('root', /password (\S+)/.exec(stdout)?.[1] ?? '');
    const units = await prepareTownship(root);
    unitId = units.get('3301001') ?? '';
    township = units.get('3301') ?? '';
    await employ(root, { username: 'wang', displayName: '王会计', role: 'clerk', unitId }, chosenPassword);
    colleague = await new HttpClient(server.url).signIn('wang', chosenPassword);
    await new HttpClient(server.url).signIn('clerk', chosenPassword);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.remove();
  });
  beforeEach(async () => {
    campaignId = await openClassification(root, township);
  });

  describe.each(devices)('on $device', ({ options, words }) => {
    it('takes in what the other one answered elsewhere, says so, and leaves the caret where it stands', async () => {
      const mine = await openAs(options);
      await mine.box('problems').fill('before after');
      await mine.saved();
      await colleagueStores({ 'setup-score': 8, 'leadership-basis': 'by the colleague' });
      await mine.mark('problems');
      await mine.box('problems').evaluate((box) => (box as HTMLTextAreaElement).setSelectionRange(6, 6));
      await mine.page.keyboard.type(' typed');
      await expect.poll(() => mine.box('leadership-basis').inputValue()).toBe('by the colleague');
      await mine.saved();
      expect(await mine.caret('problems')).toEqual({ marked: true, focused: true, at: 12 });
      expect(await mine.box('problems').inputValue()).toBe('before typed after');
      expect(await mine.note().innerText()).toContain(words.arrived);
      expect((await stored()).answers).toMatchObject({
        problems: 'before typed after',
        'setup-score': 8,
        'leadership-basis': 'by the colleague',
      });
      await mine.note().getByRole('button').last().click();
      await expect.poll(() => mine.note().innerText()).toBe('');
    });

    it('shows both answers where both changed one, stores neither over the other, and goes on saving the rest', async () => {
      const mine = await openAs(options);
      await colleagueStores({ 'setup-basis': 'of the colleague' });
      await mine.mark('setup-basis');
      await mine.box('setup-basis').fill('of mine');
      await expect.poll(() => mine.otherAnswer('setup-basis').innerText()).toContain(words.stored);
      expect(await mine.otherAnswer('setup-basis').locator('blockquote').innerText()).toBe('of the colleague');
      expect(await mine.note().innerText()).toContain(words.waits);
      expect([await mine.box('setup-basis').inputValue(), (await mine.caret('setup-basis')).marked]).toEqual([
        'of mine',
        true,
      ]);
      await mine.box('problems').fill('goes on');
      await expect
        .poll(async () => (await stored()).answers)
        .toMatchObject({
          problems: 'goes on',
          'setup-basis': 'of the colleague',
        });
      expect(await mine.box('setup-basis').inputValue()).toBe('of mine');
      // By keyboard: the first button of the two.
      await mine.otherAnswer('setup-basis').getByRole('button', { name: words.keepMine }).press('Enter');
      await expect.poll(async () => (await stored()).answers['setup-basis']).toBe('of mine');
      expect((await mine.caret('setup-basis')).focused).toBe(true);
      expect(await mine.otherAnswer('setup-basis').count()).toBe(0);
    });

    it('takes the stored answer when that is chosen', async () => {
      const mine = await openAs(options);
      await colleagueStores({ 'setup-basis': 'of the colleague' });
      await mine.box('setup-basis').fill('of mine');
      await mine.otherAnswer('setup-basis').getByRole('button', { name: words.takeTheirs }).click();
      await expect.poll(() => mine.box('setup-basis').inputValue()).toBe('of the colleague');
      expect(await mine.otherAnswer('setup-basis').count()).toBe(0);
      await mine.box('problems').fill('later');
      await expect
        .poll(async () => (await stored()).answers)
        .toMatchObject({
          problems: 'later',
          'setup-basis': 'of the colleague',
        });
    });
  });

  it('is one sheet in two windows of one person as well', async () => {
    const first = await openAs(desk);
    const second = new SheetDesk(await first.page.context().newPage());
    await second.open(campaignId, 'self', unitId);
    await first.box('problems').fill('in the first');
    await first.box('setup-score').fill('7');
    await first.saved();
    await second.box('problems').fill('in the second');
    await expect.poll(() => second.otherAnswer('problems').locator('blockquote').innerText()).toBe('in the first');
    await expect.poll(() => second.box('setup-score').inputValue()).toBe('7');
    expect(await second.box('problems').inputValue()).toBe('in the second');
    await first.page.context().close();
  });

  it('shows what the other one stored as soon as the window is looked at again, with nothing typed here', async () => {
    const mine = await openAs(desk);
    await colleagueStores({ 'venue-basis': 'seen on coming back' });
    await mine.page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
    await expect.poll(() => mine.box('venue-basis').inputValue()).toBe('seen on coming back');
    expect((await stored()).revision).toBe(1);
    await mine.page.context().close();
  });

  it('asks before it is left while one answer waits for a decision, and before it is submitted', async () => {
    const mine = await openAs(desk);
    await colleagueStores({ problems: 'of the colleague' });
    await mine.box('problems').fill('of mine');
    await mine.otherAnswer('problems').waitFor();
    await mine.page.getByRole('button', { name: 'Submit', exact: true }).click();
    await mine.page.getByText('Decide about the questions with two answers first.').waitFor();
    await mine.page.getByRole('link', { name: 'My tasks' }).first().click();
    await openDialog(mine.page).getByText('Leave without saving?').last().waitFor();
    await openDialog(mine.page).getByRole('button', { name: 'Stay here' }).click();
    expect(await mine.box('problems').inputValue()).toBe('of mine');
    await mine.page.context().close();
  });

  it('takes no submission back that the other one made meanwhile', async () => {
    const mine = await openAs(desk);
    await mine.box('problems').fill('first');
    await mine.saved();
    const { revision } = await stored();
    const { selfAnswers } = await import('../support/township.js');
    await colleague.ok('PUT', path(), { revision, body: { answers: selfAnswers(), action: 'submit' } });
    await mine.mark('role-basis');
    await mine.box('role-basis').fill('typed on');
    await mine.page.getByText('王会计 has submitted this sheet; yours is stored once you submit it again').waitFor();
    await mine.otherAnswer('role-basis').waitFor();
    expect([await mine.box('role-basis').inputValue(), (await mine.caret('role-basis')).marked]).toEqual([
      'typed on',
      true,
    ]);
    await mine.page.waitForTimeout(3_000);
    expect((await stored()).state).toBe('submitted');
    await mine
      .otherAnswer('role-basis')
      .getByRole('button', { name: /^Keep mine/ })
      .click();
    await mine.page.getByRole('button', { name: 'Submit', exact: true }).click();
    await openDialog(mine.page).getByRole('button', { name: 'Submit', exact: true }).click();
    await mine.page.getByText(/^Submitted .* total/).waitFor();
    const sheet = await stored();
    expect([sheet.state, sheet.answers['role-basis'], sheet.answers['problems']]).toEqual([
      'submitted',
      'typed on',
      selfAnswers()['problems'],
    ]);
    await mine.page.context().close();
  });

  it('marks the question that the server does not take, keeps the text, and stores it once it is mended', async () => {
    const mine = await openAs(desk);
    await mine.box('setup-score').fill('7.3');
    await mine.page.locator('.sheet-saved-rejected').waitFor();
    await mine.question('setup-score').getByText('Please enter a value that matches the step size of 0.5.').waitFor();
    expect([await mine.box('setup-score').inputValue(), (await stored()).revision]).toEqual(['7.3', 0]);
    await mine.box('setup-score').fill('7.5');
    await mine.saved();
    await mine
      .question('setup-score')
      .getByText('Please enter a value that matches the step size of 0.5.')
      .waitFor({ state: 'detached' });
    expect((await stored()).answers['setup-score']).toBe(7.5);
    await mine.page.context().close();
  });

  it('never asked another host, broke its content security policy or threw', () =>
    expect(visits.complaints).toEqual([]));
});
