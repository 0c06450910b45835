import { Clock } from '@pingyi/backend/testing';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench, type Client } from '../support/client.js';
import { gradeCommendation } from '../support/commendation.js';
import { publishTogether } from '../support/publish.js';
import { buildTownship, type Township } from '../support/township.js';
import { desk, phone, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';
import { askedBack } from './pages/standing-still.js';

const browser: Browser | null = await launchBrowser();

describe.skipIf(!browser)('the stages of a commendation', () => {
  let bench: Bench;
  let township: Township;
  let visits: Visits;
  let other: Client;

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    township = await buildTownship(bench);
    other = await bench.secondAdministrator();
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await browser?.close();
    await bench?.close();
  });

  const views = [
    {
      device: desk,
      begin: 'Begin the notice',
      group: 'Results and release',
      tab: 'Notice and objections',
      enter: 'Enter an objection',
      save: 'Enter',
      waiting: 'Waiting for a decision',
      own: 'You entered this objection; somebody else decides about it.',
      posted: 'Posted from',
      uphold: 'Uphold',
      upheld: 'Upheld',
      end: 'End the notice',
    },
    {
      device: phone,
      begin: '开始公示',
      group: '结果与公示',
      tab: '公示与异议',
      enter: '登记异议',
      save: '登记',
      waiting: '等待裁定',
      own: '这条异议由您登记，须由他人裁定。',
      posted: '公示期：',
      uphold: '异议成立',
      upheld: '成立',
      end: '结束公示',
    },
  ] as const;

  it.each(views)('are gone through on screen: $begin', { timeout: 180_000 }, async (view) => {
    const id = await gradeCommendation(bench, township);
    const { items } = await bench.administrator.ok<{ items: { id: string }[] }>(
      'GET',
      `/api/campaigns/${id}/grading-runs`,
    );
    const publication = await publishTogether(bench.administrator, other, id, { runId: items[0]?.id ?? '' });
    const { context, page } = await visits.begin(view.device);
    const signIn = (username: string) =>
      context.request.post('/api/session', { data: { username, password: administratorPassword } });
    await signIn('root');
    await page.goto(`/console/campaigns/${id}`);
    await page.getByRole('button', { name: view.begin }).click();
    await page.getByRole('dialog').getByRole('button', { name: view.begin }).click();
    await page.getByRole('button', { name: view.end }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: view.end }).isDisabled()).toBe(true);
    if (view.device === phone) {
      await page.locator('.page-tabs').click();
      await page.locator('.ant-select-item-option', { hasText: view.tab }).click();
    } else {
      await page.getByRole('tab', { name: view.group }).click();
      await page.locator('.tab-group').getByText(view.tab).click();
    }
    await page.getByRole('button', { name: view.enter }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').click();
    await page.locator('.ant-select-item-option', { hasText: '岩上村' }).click();
    await dialog.locator('textarea').fill('材料不实');
    await dialog.getByRole('button', { name: view.save, exact: true }).click();
    await page.getByText(view.waiting).first().waitFor();
    await page.getByRole('button', { name: '岩上村' }).click();
    await page.getByText(view.own).waitFor();
    await signIn('second-root');
    await page.goto(`/console/campaigns/${id}/objections`);
    await page.getByRole('button', { name: '岩上村' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.locator('textarea').fill('已核实');
    await drawer.getByRole('button', { name: view.uphold, exact: true }).click();
    await askedBack(page).getByRole('button', { name: view.uphold, exact: true }).click();
    await page.getByText(view.upheld, { exact: true }).first().waitFor();
    await page.goto(`/results/${publication}`);
    await page.getByText(view.posted).waitFor();
    // Long after its last day the notice can be ended.
    vi.spyOn(bench.app.get(Clock), 'today').mockReturnValue('2099-01-01');
    await page.goto(`/console/campaigns/${id}`);
    await page.getByRole('button', { name: view.end }).click();
    await page.getByRole('dialog').getByRole('button', { name: view.end }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await bench.administrator.ok('GET', `/api/campaigns/${id}`)).toMatchObject({ stage: 'OBJECTION' });
    vi.restoreAllMocks();
    await context.close();
  });
});
