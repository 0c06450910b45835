import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench } from '../support/client.js';
import { buildTownship, type Township } from '../support/township.js';
import { desk, phone, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';

const browser: Browser | null = await launchBrowser();

/** What each device and language shows before closing, and before publishing what cannot be. */
const views = [
  {
    device: desk,
    close: 'Close campaign',
    sheets: 'a sheet is missing: 2',
    thin: 'fewer than 5 ballots: 2',
    publish: 'Publish',
    order: 'A phase ends before it starts.',
    note: 'Groups without a phase: 2',
  },
  {
    device: phone,
    close: '截止',
    sheets: '还缺评分表的单位：2个',
    thin: '不足5票的单位：2个',
    publish: '发布',
    order: '有阶段的截止日早于开始日。',
    note: '没有设置阶段的评价主体：2个',
  },
] as const;

describe.skipIf(!browser)('the list that is looked through before a step', () => {
  let bench: Bench;
  let township: Township;
  let visits: Visits;
  let draftId: string;

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    township = await buildTownship(bench);
    ({ id: draftId } = await bench.administrator.ok<{ id: string }>('POST', '/api/campaigns', {
      body: {
        name: 'plan',
        campaignType: 'classification-grading',
        asOf: '2012-04-30',
        phases: [{ name: 'votes', kind: 'ballot', startsOn: '2012-05-02', endsOn: '2012-05-01' }],
      },
    }));
    await bench.administrator.ok('PUT', `/api/campaigns/${draftId}/subjects`, {
      body: { unitIds: [township.units.yanshang] },
    });
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  it.each(views)(
    'lets one close with what only warns, and not publish with what stops: $close',
    async ({ device, close, sheets, thin, publish, order, note }) => {
      const { context, page } = await visits.begin(device);
      await context.request.post('/api/session', { data: { username: 'root', password: administratorPassword } });
      const look = async (id: string, step: string) => {
        await page.goto(`/console/campaigns/${id}`);
        await page.getByRole('button', { name: step, exact: true }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('listitem').first().waitFor();
        return { text: await dialog.innerText(), go: dialog.getByRole('button', { name: step, exact: true }).last() };
      };
      const closing = await look(township.campaignId, close);
      expect(closing.text).toContain(sheets);
      expect(closing.text).toContain(thin);
      expect(closing.text).toContain('岩上村');
      await expect.poll(() => closing.go.isEnabled()).toBe(true);
      const publishing = await look(draftId, publish);
      expect(publishing.text).toContain(order);
      expect(publishing.text).toContain(note);
      await expect.poll(() => publishing.go.isDisabled()).toBe(true);
      await context.close();
    },
  );
});
