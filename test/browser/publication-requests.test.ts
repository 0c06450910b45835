import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench } from '../support/client.js';
import { buildTownship, runGrading } from '../support/township.js';
import { desk, phone, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';
import { openDialog } from './pages/standing-still.js';

const browser: Browser | null = await launchBrowser();

/** The words of each device and language. */
const views = [
  {
    device: desk,
    publish: 'Publish',
    waits: 'Waits for a second person',
    home: 'Waiting for a second person',
    askedBy: 'Asked for by Root',
    takeBack: 'Take back',
    takenBack: 'Taken back',
    decline: 'Decline',
    why: 'Why you decline',
    declined: 'Declined by Second root',
    confirm: 'Confirm',
    publicSince: 'Public since',
    withdraw: 'Withdraw',
    reason: 'Reason, shown to the public',
    withdrawn: 'Withdrawn',
  },
  {
    device: phone,
    publish: '公布结果',
    waits: '等待另一人确认',
    home: '等待另一人确认',
    askedBy: 'Root 提出',
    takeBack: '收回',
    takenBack: '已收回',
    decline: '不同意',
    why: '不同意的理由',
    declined: 'Second root 未同意',
    confirm: '确认',
    publicSince: '起公开',
    withdraw: '撤回',
    reason: '撤回原因（对外显示）',
    withdrawn: '撤回：',
  },
] as const;

describe.skipIf(!browser)('what waits for a second person, in the console', () => {
  let bench: Bench;
  let visits: Visits;
  let campaignId: string;

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    ({ campaignId } = await buildTownship(bench));
    await bench.secondAdministrator();
    await bench.administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to: 'CLOSED' } });
    await runGrading(bench.administrator, campaignId);
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  const fits = async (page: Page) =>
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(1);
  const signedIn = async (device: (typeof views)[number]['device'], username: string) => {
    const { context, page } = await visits.begin(device);
    await context.request.post('/api/session', { data: { username, password: administratorPassword } });
    return { context, page };
  };

  it.each(views)(
    'is asked for, taken back, declined with a reason, and confirmed: $publish',
    async (words) => {
      const asking = await signedIn(words.device, 'root');
      const deciding = await signedIn(words.device, 'second-root');
      const runs = `/console/campaigns/${campaignId}/runs`;
      const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
      const inDialog = async (page: Page, name: string, typed?: [string, string]) => {
        await button(page, name).click();
        const dialog = openDialog(page);
        if (typed) await dialog.getByLabel(typed[0]).fill(typed[1]);
        await fits(page);
        await dialog.getByRole('button', { name, exact: true }).click();
      };

      await asking.page.goto(runs);
      await inDialog(asking.page, words.publish);
      await asking.page.getByText(words.waits, { exact: true }).waitFor();
      await asking.page.getByText(words.askedBy).waitFor();
      expect(await button(asking.page, words.publish).count()).toBe(0);
      expect(await button(asking.page, words.confirm).count()).toBe(0);
      await fits(asking.page);
      await inDialog(asking.page, words.takeBack);
      await button(asking.page, words.publish).waitFor();

      await inDialog(asking.page, words.publish);
      await asking.page.getByText(words.waits, { exact: true }).waitFor();
      await deciding.page.goto('/console/');
      await deciding.page.getByRole('heading', { name: words.home }).waitFor();
      expect(await button(deciding.page, words.takeBack).count()).toBe(0);
      await fits(deciding.page);
      await inDialog(deciding.page, words.decline, [words.why, '还要核对']);
      await button(deciding.page, words.decline).waitFor({ state: 'detached' });
      await asking.page.reload();
      await asking.page.getByText(words.declined).waitFor();
      await expect.poll(() => asking.page.locator('main').innerText()).toContain('还要核对');

      await inDialog(asking.page, words.publish);
      await deciding.page.goto(runs);
      await inDialog(deciding.page, words.confirm);
      await deciding.page.getByText(words.publicSince).waitFor();
      // Whoever confirmed may ask for the withdrawal, and the other confirms it.
      await inDialog(deciding.page, words.withdraw, [words.reason, '计票有误']);
      await deciding.page.getByText(words.waits, { exact: true }).waitFor();
      await asking.page.goto('/console/');
      await inDialog(asking.page, words.confirm);
      await button(asking.page, words.confirm).first().waitFor({ state: 'detached' });
      await asking.page.goto(runs);
      await asking.page.getByText(words.withdrawn).first().waitFor();
      await asking.context.close();
      await deciding.context.close();
    },
    180_000,
  );

  it('breaks no rule of the pages', () => expect(visits.complaints).toEqual([]));
});
