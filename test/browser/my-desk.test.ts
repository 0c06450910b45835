import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.js';
import { launchBrowser } from '../support/browser.js';
import type { Bench } from '../support/client.js';
import { tooWide, watchWidth } from '../support/page-width.js';
import { buildTownship, type Township } from '../support/township.js';
import { desk, phone, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';

const browser: Browser | null = await launchBrowser();
const password = 'township-of-trials';
/** Where pictures of the pages go; none are taken without it. */
const pictures = process.env['SCREENSHOTS'];

const views = [
  {
    name: 'phone, 中文',
    device: phone,
    village: '岩上村',
    menu: '打开菜单',
    contactPoints: '我的联系点',
    missing: '本半年还没有点评',
    comment: '点评岩上村',
    field: '点评内容',
    done: /^完\s?成$/,
    said: '对岩上村的点评已登记',
    overdue: '超期',
    registers: /台账.*项待办，有超期/,
    tasks: /我的任务.*1 项待办/,
    toVerify: '等您核实的事实',
    campaigns: /评议活动.*1 项待办/,
    waits: '项待办',
  },
  {
    name: 'desk, English',
    device: desk,
    village: '岩下村',
    menu: null,
    contactPoints: 'My contact points',
    missing: 'No comment this half-year',
    comment: 'Comment on 岩下村',
    field: 'What you say',
    done: 'Done',
    said: 'Your comment on 岩下村 is handed in',
    overdue: 'Overdue',
    registers: /Registers.*overdue/,
    tasks: /My tasks.*1 waits/,
    toVerify: 'Facts to verify',
    campaigns: /Campaigns.*1 waits/,
    waits: 'wait',
  },
] as const;

describe.skipIf(!browser)('my desk', () => {
  let bench: Bench;
  let visits: Visits;
  let township: Township;

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    township = await buildTownship(bench);
    const { administrator } = bench;
    const { units, campaignId, assessors, clerk, enterer } = township;
    const accounts = await administrator.ok<{ items: { id: string }[] }>('GET', '/api/accounts?q=assessor-2');
    const leader = { unitId: units.township, name: '陈立', post: '乡党委书记', kind: 'leader' };
    const { id: personId } = await administrator.ok<{ id: string }>('POST', '/api/persons', {
      body: { ...leader, accountId: accounts.items[0]?.id },
    });
    const contact = {
      level: 'township',
      since: '2012-01-05',
      plan: '换届',
      visits: 12,
    };
    for (const unitId of [units.yanshang, units.yanxia])
      await assessors[1]!.ok('POST', '/api/registers/contact-points/records', {
        body: { unitId, personId, answers: contact, move: 'begin' },
      });
    const problem = { problem: '台账不全', source: 'self', measure: '补齐', owner: '林桂兰', aim: '齐全' };
    for (const deadline of ['2012-06-30', '2099-12-31'])
      await clerk.ok('POST', '/api/registers/rectifications/records', {
        body: { unitId: units.yanshang, answers: { ...problem, deadline } },
      });
    const fact = { kind: 'discipline-case', date: '2012-03-01', source: '县纪委', documentNo: '3', detail: '处分决定' };
    await enterer.ok('POST', `/api/campaigns/${campaignId}/facts`, { body: { ...fact, unitId: units.yanxia } });
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  const home = async (page: Page, username: string): Promise<void> => {
    await page.context().request.post('/api/session', { data: { username, password } });
    await page.goto('/console/');
    await page.locator('h1').waitFor();
  };
  const menuOf = async (page: Page, button: string | null) => {
    if (button !== null) await page.getByRole('button', { name: button }).click();
    return page.getByRole('menuitem');
  };
  const picture = async (page: Page, name: string): Promise<void> => {
    if (!pictures) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${name}.png` });
  };

  it.each(views)(
    'a leader sees his contact points on one screen and comments on one in three presses: $name',
    async ({ name, device, village, contactPoints, missing, comment, field, done, said }) => {
      const { context, page } = await visits.begin(device);
      await watchWidth(context);
      await home(page, 'assessor-2');
      const section = page.locator('section').filter({ has: page.getByRole('heading', { name: contactPoints }) });
      const row = section.getByRole('listitem').filter({ hasText: village });
      await row.getByText(missing).waitFor();
      const { y = 0, height = 0 } = (await section.boundingBox()) ?? {};
      expect(y + height).toBeLessThanOrEqual(device.viewport.height);
      expect(await accessibilityFaults(page)).toEqual([]);
      await picture(page, `contact-points ${name}`);

      await page.getByRole('button', { name: comment }).click();
      const box = page.getByRole('dialog').getByLabel(field);
      await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.insertText('服务大厅有人值班，台账还不全，下半年补齐。');
      expect(await accessibilityFaults(page)).toEqual([]);
      await picture(page, `comment ${name}`);
      await page.getByRole('dialog').getByRole('button', { name: done }).click();
      await page.getByText(said).waitFor();
      await row.getByText(missing).waitFor({ state: 'detached' });
      expect(await tooWide(page)).toEqual([]);
      await context.close();
    },
  );

  it.each(views)(
    'a clerk sees what is overdue first, and how much waits in the menu: $name',
    async ({ name, device, menu, overdue, registers, tasks }) => {
      const { context, page } = await visits.begin(device);
      await watchWidth(context);
      await home(page, 'clerk');
      const records = page.locator('a[href*="/records/"]');
      await records.first().waitFor();
      const first = page
        .getByRole('listitem')
        .filter({ has: page.locator('a[href*="/records/"]') })
        .first();
      await first.getByText(overdue, { exact: true }).waitFor();
      await picture(page, `clerk ${name}`);
      const items = await menuOf(page, menu);
      await items.filter({ hasText: registers }).waitFor();
      await items.filter({ hasText: tasks }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await tooWide(page)).toEqual([]);
      await picture(page, `menu ${name}`);
      await context.close();
    },
  );

  it.each(views)(
    'whoever verifies facts finds them, and whoever has nothing to do sees no number: $name',
    async ({ name, device, menu, toVerify, campaigns, waits }) => {
      const { context, page } = await visits.begin(device);
      await home(page, 'verifier');
      await page.getByRole('heading', { name: toVerify }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await picture(page, `verifier ${name}`);
      const items = await menuOf(page, menu);
      await items.filter({ hasText: campaigns }).waitFor();
      if (menu) await page.keyboard.press('Escape');
      await page.locator('a[href*="/facts"]').first().click();
      await page.waitForURL(/facts\?state=entered/);

      await Promise.all([
        page.waitForResponse((answer) => answer.url().endsWith('/api/my/desk') && answer.ok()),
        home(page, 'viewer'),
      ]);
      await (await menuOf(page, menu)).first().waitFor();
      expect(await page.getByText(waits).count()).toBe(0);
      await context.close();
    },
  );

  it('asks no other host and breaks no policy', () => {
    expect(visits.complaints).toEqual([]);
  });
});
