import { Database, Job } from '@pingyi/backend/testing';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench } from '../support/client.js';
import { jobElsewhere, jobsDone } from '../support/jobs.js';
import { buildTownship, runGrading, type Township } from '../support/township.js';
import { desk, phone, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';

const browser: Browser | null = await launchBrowser();

const listRequest = /\/api\/jobs\?/;

const views = [
  {
    device: desk,
    empty: 'Nothing has been asked for yet',
    running: 'Drawing pages · 40 of 100',
    further: 'Drawing pages · 80 of 100',
    cancel: 'Cancel',
    cancelled: 'Cancelled',
    failed: 'The server went down during this job again and again',
    download: 'Download',
    again: 'Try again',
    refused: 'The file has errors; nothing was imported',
    cell: 'Row 12, Type',
  },
  {
    device: phone,
    empty: '还没有任务',
    running: '正在绘制页面 · 40 / 100',
    further: '正在绘制页面 · 80 / 100',
    cancel: '取消',
    cancelled: '已取消',
    failed: '进行中服务器多次中断',
    download: '下载',
    again: '再试一次',
    refused: '文件里有错误',
    cell: '第12行“类型”',
  },
] as const;

describe.skipIf(!browser)('the page of jobs', () => {
  let bench: Bench;
  let township: Township;
  let visits: Visits;
  let accountId: string;

  const database = () => bench.app.get(Database);
  const store = (job: Partial<Job>) =>
    // A process whose clock is ahead: nobody takes its job over.
    database().write((tx) =>
      tx.save(Job, jobElsewhere({ accountId, campaignId: township.campaignId, subject: '评议', ...job }, -600)),
    );

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    township = await buildTownship(bench);
    const { account } = await bench.administrator.ok<{ account: { id: string } }>('GET', '/api/session');
    accountId = account.id;
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  it.each(views)(
    'shows what is under way without being loaded again, cancels it and hands out files: $cancel',
    async ({ device, empty, running, further, cancel, cancelled, failed, refused, cell, download, again }) => {
      await database().write((tx) => tx.clear(Job));
      const { context, page } = await visits.begin(device);
      await context.request.post('/api/session', { data: { username: 'root', password: administratorPassword } });

      await page.route(listRequest, (route) => route.abort());
      await page.goto('/console/jobs');
      const retry = page.getByRole('button', { name: again });
      await retry.waitFor();
      await page.unrouteAll({ behavior: 'wait' });
      await retry.click();
      await page.getByText(empty).waitFor();

      const drawn = crypto.randomUUID();
      const at = { progressDone: 40, progressTotal: 100, progressCode: 'drawing' };
      await store({ id: drawn, kind: 'card-sheet', ...at });
      const finishedAt = new Date().toISOString();
      await store({ kind: 'posters', state: 'failed', errorCode: 'interrupted', finishedAt });
      await page.getByText(running).waitFor();
      await page.getByText(failed).waitFor();
      const errors = [{ pointer: '#/rows/12/type', code: 'required' }];
      await store({
        kind: 'unit-import',
        state: 'failed',
        errorCode: 'import-invalid',
        finishedAt,
        result: { errors },
      });
      await page.getByText(refused).waitFor();
      await page.getByText(cell).waitFor();
      await database().writeStatement('UPDATE job SET progress_done = 80 WHERE id = ?', [drawn]);
      await page.getByText(further).waitFor();

      await page.getByRole('button', { name: cancel, exact: true }).click();
      await page.getByRole('tooltip').getByRole('button', { name: cancel, exact: true }).click();
      await page.getByText(cancelled, { exact: true }).first().waitFor();
      await expect
        .poll(() => database().select('SELECT state FROM job WHERE id = ?', [drawn]))
        .toEqual([{ state: 'cancelled' }]);

      await bench.administrator.ok('POST', `/api/campaigns/${township.campaignId}/ledger/exports`, {
        body: { format: 'csv' },
      });
      await jobsDone(bench);
      const link = page.getByRole('link', { name: download });
      const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
      expect(file.suggestedFilename()).toBe('ledger.csv');
      expect(visits.complaints).toEqual([]);
      await context.close();
    },
    120_000,
  );

  it('is left by an export of the ledger that brings its file by itself', async () => {
    await database().write((tx) => tx.clear(Job));
    await bench.administrator.ok('POST', `/api/campaigns/${township.campaignId}/transitions`, {
      body: { to: 'CLOSED' },
    });
    await runGrading(bench.administrator, township.campaignId);
    const { context, page } = await visits.begin(desk);
    await context.request.post('/api/session', { data: { username: 'root', password: administratorPassword } });
    await page.goto(`/console/campaigns/${township.campaignId}/ledger`);
    await page.getByRole('button', { name: 'Export' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /CSV/ }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('ledger.csv');
    await page.goto('/console/jobs');
    await page.getByText('Export of the ledger').waitFor();
    await context.close();
  });
});
