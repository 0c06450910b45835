import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.js';
import { launchBrowser } from '../support/browser.js';
import { type Bench } from '../support/client.js';
import { readText } from '../support/pdf-pages.js';
import { buildTownship, type Township } from '../support/township.js';
import { desk, phone, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';

const browser: Browser | null = await launchBrowser();
const password = 'township-of-trials';

/** What people do with the records of a register beside filling them in. */
describe.skipIf(!browser)('records at a glance', () => {
  let bench: Bench;
  let visits: Visits;
  let township: Township;
  let first: string;

  const inspection = (finding: string, deadline: string) => ({
    'inspected-on': '2012-05-08',
    way: 'unannounced',
    inspectors: '督查组两人',
    seen: '会议记录',
    finding,
    kind: 'work',
    deadline,
  });
  const make = (unitId: string, finding: string, deadline: string) =>
    township.assessor.ok<{ id: string }>('POST', '/api/registers/inspections/records', {
      body: { unitId, answers: inspection(finding, deadline) },
    });
  const openAs = async (device: typeof desk | typeof phone, username: string): Promise<Page> => {
    const { page } = await visits.begin(device);
    expect((await page.request.post('/api/session', { data: { username, password } })).status()).toBe(201);
    return page;
  };
  /** Fonts draw some characters as the radicals that look like them. */
  const onPaper = async (page: Page) => (await readText(await page.pdf({ format: 'A4' }), 1)).normalize('NFKC');
  const faultsOf = async (page: Page) => accessibilityFaults(page);

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    township = await buildTownship(bench);
    const { yanshang, yanxia } = township.units;
    ({ id: first } = await make(yanshang, '三个月没有开展活动', '2031-02-14'));
    await make(yanxia, '公开栏没有更新', '2031-02-14');
    await make(yanxia, '发展党员材料不齐', '2031-03-02');
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  it.each([
    ['desk', desk, 'Being written'],
    ['phone', phone, '填写中'],
  ] as const)('stand on a board by their states: %s', async (_name, device, writing) => {
    const page = await openAs(device, 'assessor-1');
    await page.goto('/console/registers/inspections?view=board');
    const column = page.getByRole('region', { name: writing });
    await column.getByRole('link').first().waitFor();
    expect(await column.getByRole('link').count()).toBeGreaterThanOrEqual(1);
    expect(await faultsOf(page)).toEqual([]);
    await column.getByRole('link').first().click();
    await page.locator('.record-columns').waitFor();
    await page.context().close();
  });

  it('stand in a calendar by their deadlines; a day lists its own', async () => {
    const page = await openAs(desk, 'assessor-1');
    await page.goto('/console/registers/inspections?view=calendar&month=2031-02');
    const day = page.getByRole('button', { name: /Feb 14, 2031|14 Feb 2031/ });
    expect(await day.locator('.record-calendar-open').innerText()).toBe('2');
    await day.click();
    await page.locator('tr.ant-table-row').nth(1).waitFor();
    expect(await page.locator('tr.ant-table-row').count()).toBe(2);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Month after' }).click();
    await page.getByText('March 2031').waitFor();
    expect(await page.locator('tr.ant-table-row').count()).toBe(0);
    await page.context().close();
  });

  it('are found by the answer to a question', async () => {
    const page = await openAs(desk, 'assessor-1');
    await page.goto('/console/registers/inspections');
    await page.locator('tr.ant-table-row').first().waitFor();
    await page.goto('/console/registers/inspections?question=finding&value=公开栏没有更新');
    await page.locator('tr.ant-table-row').first().waitFor();
    await expect.poll(() => page.locator('tr.ant-table-row').count()).toBe(1);
    await page.context().close();
  });

  it('are moved on together, as far as they can be', async () => {
    const page = await openAs(desk, 'assessor-1');
    await page.goto('/console/registers/inspections?day=2031-02-14');
    const boxes = page.locator('tr.ant-table-row .ant-checkbox-input');
    await boxes.nth(1).waitFor();
    for (const at of [0, 1]) await boxes.nth(at).check();
    await page.getByRole('combobox', { name: 'Do with all of them' }).click();
    await page.locator('.ant-select-item-option', { hasText: 'Tell the unit (2)' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tell the unit' }).click();
    await page.getByText('Done with 2 records').waitFor();
    const { items } = await township.assessor.ok<{ items: { state: string }[] }>(
      'GET',
      '/api/registers/inspections/records?dueFrom=2031-02-14&dueTo=2031-02-14',
    );
    expect(items.map(({ state }) => state)).toEqual(['issued', 'issued']);
    await page.context().close();
  });

  it('are talked about: whoever is named finds it on his first page, and not after he has read it', async () => {
    const page = await openAs(desk, 'assessor-1');
    await page.goto(`/console/records/${first}`);
    const words = page.getByLabel(/^Comment/).first();
    await words.fill('');
    await words.pressSequentially('@clerk');
    await page.locator('.ant-mentions-dropdown-menu-item, .rc-mentions-dropdown-menu-item').first().click();
    await words.pressSequentially('请说明原因');
    await page.getByText('clerk will find it on the first page').waitFor();
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    await page.getByText('请说明原因').last().waitFor();
    const theirs = await openAs(phone, 'clerk');
    await theirs.goto('/console/');
    const said = theirs.getByRole('link', { name: /请说明原因/ });
    await said.click();
    await theirs.locator('.record-columns').waitFor();
    await theirs.goto('/console/');
    await theirs.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => theirs.getByRole('link', { name: /请说明原因/ }).count()).toBe(0);
    await page.context().close();
    await theirs.context().close();
  });

  it('are put on paper, one with what happened to it, and the list', async () => {
    const page = await openAs(desk, 'assessor-1');
    await page.goto(`/console/records/${first}`);
    await page.locator('[data-name="finding"]').waitFor();
    const one = await onPaper(page);
    expect(one).toContain('三个月没有开展活动');
    expect(one).toContain('History');
    await page.goto('/console/registers/inspections');
    await page.locator('tr.ant-table-row').first().waitFor();
    const list = await onPaper(page);
    expect(list).toContain('公开栏没有更新');
    expect(list).toContain('3 of 3');
    await page.context().close();
  });

  it('that were begun by mistake are taken back, after a question', async () => {
    const { id } = await make(township.units.yanshang, '写错了', '2031-05-01');
    const page = await openAs(phone, 'assessor-1');
    await page.goto(`/console/records/${id}`);
    await page.getByRole('button', { name: '删除草稿' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除草稿' }).click();
    await page.waitForURL(/\/console\/registers\/inspections/);
    expect((await township.assessor.request('GET', `/api/records/${id}`)).status).toBe(404);
    await page.context().close();
  });

  it('asks no other host and breaks no policy', () => expect(visits.complaints).toEqual([]));
});
