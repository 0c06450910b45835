import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword } from '../support/client.js';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { runCommand, startServer, type ServerProcess } from '../support/server.js';
import { desk, Visits } from '../support/visit.js';
import { openClassification } from './open-classification.js';
import { openDialog, openDrawer } from './pages/standing-still.js';
import { SheetPage } from './pages/sheet-page.js';
import { SignInPage } from './pages/sign-in-page.js';
import { chosenPassword, prepareTownship } from './prepared-township.js';

const browser: Browser | null = await launchBrowser();

interface Sheet {
  readonly revision: number;
  readonly answers: Readonly<Record<string, unknown>>;
}

describe.skipIf(!browser)('what somebody types while the page saves', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let visits: Visits;
  let root: HttpClient;
  let clerk: HttpClient;
  let unitId: string;
  let campaignId: string;
  let page: Page;
  let sheet: SheetPage;

  const box = (question: string) => page.locator(`[data-name="${question}"]`).locator('input, textarea').first();
  const stored = () => clerk.ok<Sheet>('GET', `/api/campaigns/${campaignId}/sheets/self/${unitId}`);
  const countSaves = () => {
    const saves: number[] = [];
    page.on('response', (response) => {
      if (response.request().method() === 'PUT') saves.push(response.status());
    });
    return saves;
  };
  /** As somebody types who looks every figure up: the saves of what is above fall in between. */
  const typeSlowly = async (question: string, text: string): Promise<void> => {
    await box(question).click();
    await page.keyboard.type(text, { delay: 900 });
  };
  const openOffice = async (): Promise<Page> => {
    const { page: office } = await visits.begin(desk);
    await new SignInPage(office).signIn('root', administratorPassword);
    await office.getByRole('link', { name: 'Campaigns' }).waitFor();
    return office;
  };
  const saved = () => page.getByText(/^Draft saved/).waitFor();

  beforeAll(async () => {
    database = await createDatabase('sqlite');
    const { stdout } = await runCommand(['user', 'add', 'root'], { ...database.env, LOG_LEVEL: 'silent' });
    server = await startServer(database.env);
    visits = new Visits(browser!, server.url);
    root = await new HttpClient(server.url).signIn('root', /password (\S+)/.exec(stdout)?.[1] ?? '');
    const units = await prepareTownship(root);
    unitId = units.get('3301001') ?? '';
    clerk = await new HttpClient(server.url).signIn('clerk', chosenPassword);
    ({ page } = await visits.begin(desk));
    await new SignInPage(page).signIn('clerk', chosenPassword);
    await page.getByRole('link', { name: 'My tasks' }).waitFor();
    sheet = new SheetPage(page);
    campaignId = await openClassification(root, units.get('3301'));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.remove();
  });
  beforeEach(async () => {
    await page.context().setOffline(false);
    await sheet.open(campaignId, 'self', unitId);
  });

  it(
    'keeps every digit across many saves on a slow machine, before and after a reload',
    { timeout: 180_000 },
    async () => {
      const throttle = await page.context().newCDPSession(page);
      await throttle.send('Emulation.setCPUThrottlingRate', { rate: 6 });
      const saves = countSaves();
      const scores = { 'setup-score': '7.5', 'leadership-score': '13.5', 'rules-score': '0.5', 'role-score': '10.50' };
      for (const [question, text] of Object.entries(scores)) await typeSlowly(question, text);
      await typeSlowly('setup-basis', 'a b  c');
      for (const [question, text] of Object.entries(scores))
        expect(await box(question).inputValue(), question).toBe(text);
      await expect.poll(() => box('setup-basis').inputValue()).toBe('a b  c');
      await saved();
      await throttle.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      expect(saves.length).toBeGreaterThan(4);
      const expected = {
        'setup-score': 7.5,
        'leadership-score': 13.5,
        'rules-score': 0.5,
        'role-score': 10.5,
        'setup-basis': 'a b  c',
      };
      expect((await stored()).answers).toMatchObject(expected);
      await page.reload();
      for (const [question, value] of Object.entries(expected))
        expect(await box(question).inputValue(), question).toBe(String(value));
    },
  );

  it('takes no older answer of the server over what was typed while it answered', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let asked = 0;
    await page.route('**/sheets/self/*', async (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      asked += 1;
      const answer = await route.fetch();
      if (asked === 1) await held;
      return route.fulfill({ response: answer });
    });
    await box('problems').fill('first');
    await page.getByText(/^Saving the draft/).waitFor();
    await expect.poll(() => asked).toBe(1);
    await box('problems').pressSequentially(' and second');
    release();
    await expect.poll(async () => (await stored()).answers['problems']).toBe('first and second');
    await expect.poll(() => box('problems').inputValue()).toBe('first and second');
    await page.unrouteAll({ behavior: 'wait' });
  });

  it('holds the text while the language of the page changes', async () => {
    await box('problems').fill('typed');
    await box('setup-score').fill('8');
    await page.keyboard.type('.5');
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('button', { name: '保存草稿' }).waitFor();
    expect([await box('problems').inputValue(), await box('setup-score').inputValue()]).toEqual(['typed', '8.5']);
    await page.getByRole('button', { name: 'English' }).click();
    await saved();
  });

  it('says that a save failed, keeps the text, and stores it when the network is back', async () => {
    await page.context().setOffline(true);
    await box('problems').fill('kept through the failure');
    await page.getByText(/^The draft is not saved yet/).waitFor();
    await expect.poll(() => box('problems').inputValue()).toBe('kept through the failure');
    await page.context().setOffline(false);
    await saved();
    expect((await stored()).answers['problems']).toBe('kept through the failure');
  });

  it('saves on the way to another page, though the box was never left', async () => {
    await box('problems').click();
    await page.keyboard.type(', and on the way out');
    await page.getByRole('link', { name: 'My tasks' }).first().click();
    await page.getByRole('heading', { name: 'My tasks' }).waitFor();
    expect((await stored()).answers['problems']).toContain('and on the way out');
  });

  it('asks before it leaves what cannot be saved', async () => {
    await page.context().setOffline(true);
    await box('problems').fill('not yet anywhere');
    await page.getByRole('link', { name: 'Campaigns' }).first().click();
    await openDialog(page).getByText('Leave without saving?').last().waitFor();
    await openDialog(page).getByRole('button', { name: 'Stay here' }).click();
    await expect.poll(() => box('problems').inputValue()).toBe('not yet anywhere');
    await page.context().setOffline(false);
    await saved();
  });

  it('warns of closing the page while the last change is still under way', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/sheets/self/*', async (route) => {
      if (route.request().method() === 'PUT') await held;
      await route.continue();
    });
    await box('problems').fill('under way');
    await page.getByText(/^Saving the draft/).waitFor();
    const warned = page.waitForEvent('dialog');
    await page.evaluate('setTimeout(() => location.assign("/console/tasks"))');
    const dialog = await warned;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    release();
    await saved();
    await page.unrouteAll({ behavior: 'wait' });
    expect((await stored()).answers['problems']).toBe('under way');
  });

  it('neither draws the data of a campaign anew nor overwrites what somebody else stored meanwhile', async () => {
    const office = await openOffice();
    const { id } = await root.ok<{ id: string }>('POST', '/api/campaigns', {
      body: { name: '划档分类', campaignType: 'village-tiering', asOf: '2012-04-30' },
    });
    const path = `/api/campaigns/${id}/inputs`;
    await office.goto(`/console/campaigns/${id}/data`);
    const day = office.locator('[data-name="roundStart"] input');
    await day.fill('2012-05-04');
    const before = await root.ok<{ revision: number; context: Record<string, unknown> }>('GET', path);
    await root.ok('PUT', path, {
      body: { context: before.context, seed: 'of-somebody-else' },
      revision: before.revision,
    });
    // What was read within five seconds is not read again.
    await office.waitForTimeout(5_500);
    const read = office.waitForResponse((response) => response.url().endsWith('/inputs'));
    await office.evaluate('window.dispatchEvent(new Event("visibilitychange"))');
    await read;
    await expect.poll(() => day.inputValue()).toBe('2012-05-04');
    await office.getByRole('button', { name: 'Save' }).first().click();
    await office.getByRole('alert').waitFor();
    await expect.poll(() => day.inputValue()).toBe('2012-05-04');
    expect((await root.ok<{ revision: number }>('GET', path)).revision).toBe(before.revision + 1);
  });

  it('asks before a drawer is closed, whether by a click beside it, by Escape, by its cross or by Cancel', async () => {
    const office = await openOffice();
    await office.goto('/console/organisations?view=list');
    const drawer = openDrawer(office);
    const ways: readonly (() => Promise<unknown>)[] = [
      () => office.mouse.click(20, 450),
      () => office.keyboard.press('Escape'),
      () => drawer.getByRole('button', { name: 'Close' }).click(),
      () => drawer.getByRole('button', { name: 'Cancel' }).click(),
    ];
    for (const leave of ways) {
      await office.getByRole('button', { name: 'Add an organisation' }).click();
      const name = drawer.getByLabel('Name', { exact: true });
      await name.fill('山下村');
      await leave();
      await openDialog(office).getByRole('button', { name: 'Keep editing' }).click();
      await office.locator('.ant-modal').waitFor({ state: 'detached' });
      await expect.poll(() => name.inputValue()).toBe('山下村');
      await leave();
      await openDialog(office).getByRole('button', { name: 'Discard' }).click();
      await name.waitFor({ state: 'detached' });
    }
  });

  it('never asked another host, broke its content security policy or threw', () =>
    expect(visits.complaints).toEqual([]));
});
