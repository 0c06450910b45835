import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench } from '../support/client.js';
import { buildTownship, openCampaign, type Township } from '../support/township.js';
import { desk, phone, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';
import { openDialog } from './pages/standing-still.js';

const browser: Browser | null = await launchBrowser();

/** The words of each device and language. */
const views = [
  {
    device: desk,
    start: 'Compute grades',
    kind: 'Severe mass petition',
    leaveOut: 'Leave them out and grade',
    why: 'Why they are left out',
    left: 'left out: 1. Reason: no answer yet',
    explained: 'Not counted, because it waited for a second person: ',
    publish: 'Publish',
    reason: 'no answer yet',
  },
  {
    device: phone,
    start: '开始计算',
    kind: '严重群访事件',
    leaveOut: '不计入并计算',
    why: '不计入的理由',
    left: '有 1 条待核实的事实或数据未计入。理由：尚无答复',
    explained: '待第二人核实而未计入：',
    publish: '公布结果',
    reason: '尚无答复',
  },
] as const;

describe.skipIf(!browser)('facts that wait for their second person, in the console', () => {
  let bench: Bench;
  let township: Township;
  let visits: Visits;

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    township = await buildTownship(bench);
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  it.each(views)(
    'are shown and left out for a reason at grading and at publishing: $start',
    async ({ device, start, kind, leaveOut, why, left, explained, publish, reason }) => {
      const id = await openCampaign(bench.administrator, township.units.township);
      await township.enterer.ok('POST', `/api/campaigns/${id}/facts`, {
        body: {
          unitId: township.units.yanshang,
          kind: 'mass-petition',
          date: '2012-03-01',
          source: '信访局',
          documentNo: '7',
          detail: '查实',
        },
      });
      await bench.administrator.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to: 'CLOSED' } });
      const { context, page } = await visits.begin(device);
      await context.request.post('/api/session', { data: { username: 'root', password: administratorPassword } });
      await page.goto(`/console/campaigns/${id}/runs`);
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      await button(start).click();
      const dialog = openDialog(page);
      await dialog.getByText('岩上村').waitFor();
      await expect.poll(() => dialog.innerText()).toContain(kind);
      const go = dialog.getByRole('button', { name: leaveOut });
      await expect.poll(() => go.isDisabled()).toBe(true);
      await dialog.getByLabel(why).fill(reason);
      await go.click();
      await page.getByText(left).waitFor();
      await button(publish).click();
      const publishing = openDialog(page);
      await publishing.getByText('岩上村').waitFor();
      const ask = publishing.getByRole('button', { name: publish, exact: true });
      await expect.poll(() => ask.isDisabled()).toBe(true);
      await publishing.getByLabel(why).fill(reason);
      await ask.click();
      await expect.poll(() => page.getByText(left).count()).toBe(2);
      await page.goto(`/console/campaigns/${id}/ledger`);
      await page.getByText('岩上村').first().click();
      await page.getByText(explained).waitFor();
      await expect.poll(() => page.getByText(explained).innerText()).toContain(reason);
      await context.close();
    },
  );
});
