import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.js';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench } from '../support/client.js';
import { buildTownship, type Township } from '../support/township.js';
import { desk, phone, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';
import { enterDay } from './pages/enter-day.js';

const browser: Browser | null = await launchBrowser();
const password = 'township-of-trials';

const views = [
  {
    name: 'desk, English',
    device: desk,
    titles: {
      visits: 'Visits',
      fresh: 'New record',
      begin: 'Begin',
      enter: 'Enter',
      entered: 'Entered',
      stored: 'Stored',
    },
    rectification: {
      submit: 'Hand the plan in',
      file: 'File',
      number: 'Filing number',
      day: 'Day of filing',
      begin: 'Begin',
      filed: /Filed as 7/,
      first: /has to be filed first/,
    },
    look: 'Please look at the marked questions.',
    covered: /1 of 2 units/,
  },
  {
    name: 'phone, 中文',
    device: phone,
    titles: {
      visits: '走访台账',
      fresh: '新增记录',
      begin: '开始填写',
      enter: '登记',
      entered: '已登记',
      stored: '已保存',
    },
    rectification: {
      submit: '提交方案',
      file: '备案',
      number: '备案号',
      day: '备案日期',
      begin: '开始整改',
      filed: /备案号 7/,
      first: /要先备案/,
    },
    look: '请看标出的题目。',
    covered: /2 个单位中已覆盖 2 个/,
  },
] as const;

describe.skipIf(!browser)('registers on screen', () => {
  let bench: Bench;
  let visits: Visits;
  let township: Township;

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    township = await buildTownship(bench);
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  const signIn = async (page: Page, username: string, secret = password) => {
    const answer = await page.context().request.post('/api/session', { data: { username, password: secret } });
    expect(answer.status()).toBe(201);
  };
  const box = (page: Page, question: string) =>
    page.locator(`[data-name="${question}"]`).locator('input, textarea').first();

  it.each(views)(
    'a visit is begun, filled in, entered and counted: $name',
    async ({ device, titles, look, covered }) => {
      const { context, page } = await visits.begin(device);
      await signIn(page, 'assessor-1');
      await page.goto('/console/registers');
      await page.getByRole('link', { name: titles.visits }).click();
      await page.getByRole('button', { name: titles.fresh }).click();
      await page.getByRole('dialog').getByRole('combobox').first().click();
      const village = device === phone ? '岩下' : '岩上';
      await page.keyboard.type(village);
      // Until the server has answered, the list still shows everything.
      await page.locator('.ant-select-item-option', { hasText: village }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: titles.begin }).click();
      await box(page, 'visitor').fill('驻村干部两人');
      await page.getByRole('button', { name: titles.enter, exact: true }).click();
      await page.getByText(look).waitFor();
      await box(page, 'visited-on').fill('2026-11-10');
      await box(page, 'visited-unit').fill('党支部');
      await page.locator('[data-name="visit-form"] label').first().click();
      for (const point of ['setup', 'leadership', 'rules', 'venue', 'support', 'role', 'people'])
        await page.locator(`[data-name="focus-${point}"] label`).first().click();
      await page.getByText(titles.stored, { exact: true }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('button', { name: titles.enter, exact: true }).click();
      await page.locator('h1').getByText(titles.entered).waitFor();
      await page.goto('/console/registers/visits/coverage');
      await page.getByText(covered).first().waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await context.close();
    },
  );

  it.each(views)(
    'a plan after the lowest grade is filed before it begins (I12): $name',
    async ({ device, rectification }) => {
      const made = await township.clerk.ok<{ id: string }>('POST', '/api/registers/rectifications/records', {
        body: {
          unitId: township.units.yanshang,
          answers: {
            problem: '长期不换届',
            source: 'grading',
            grade: 'poor',
            measure: '上半年完成换届',
            owner: '林桂兰',
            deadline: '2012-06-30',
            aim: '按期换届',
          },
        },
      });
      const { context, page } = await visits.begin(device);
      await signIn(page, 'clerk');
      await page.goto(`/console/records/${made.id}`);
      await page.getByRole('button', { name: rectification.submit, exact: true }).click();
      await page.getByRole('button', { name: rectification.submit, exact: true }).waitFor({ state: 'detached' });
      await signIn(page, 'assessor-1');
      await page.goto(`/console/records/${made.id}`);
      await page.getByText(rectification.first).waitFor();
      await expect
        .poll(() => page.getByRole('button', { name: rectification.begin, exact: true }).isDisabled())
        .toBe(true);
      await page.getByRole('button', { name: rectification.file, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(rectification.number).fill('7');
      await enterDay(dialog.getByLabel(rectification.day), '2012-05-03');
      await dialog.getByRole('button', { name: rectification.file, exact: true }).click();
      await page.getByText(rectification.filed).waitFor();
      await signIn(page, 'clerk');
      await page.reload();
      await page.getByRole('button', { name: rectification.begin, exact: true }).click();
      await page.getByRole('button', { name: rectification.begin, exact: true }).waitFor({ state: 'detached' });
      await context.close();
    },
  );

  it('records come in from a workbook once every cell is right, and go out again', async () => {
    const { context, page } = await visits.begin(desk);
    await signIn(page, 'assessor-1');
    await page.goto('/console/registers/visits');
    await page.getByRole('button', { name: 'Import' }).click();
    const dialog = page.getByRole('dialog');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('link', { name: /csv/i }).click(),
    ]);
    const [titles = ''] = (await readFile((await file.path()) ?? '', 'utf8')).split('\r\n');
    const columns = titles.split(',');
    const rowOf = (code: string) => columns.map((_, at) => (at === 0 ? code : '')).join(',');
    const send = (code: string, ...more: string[]) =>
      dialog.locator('input[type=file]').setInputFiles({
        name: 'visits.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          [
            [titles, ...more],
            [rowOf(code), ...more],
          ]
            .map((cells) => cells.join(','))
            .join('\r\n'),
        ),
      });
    await send('nowhere');
    await dialog.getByRole('alert').waitFor();
    await expect.poll(() => dialog.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);
    await send('3301002', '党员树');
    await dialog.getByLabel('Import without these columns: 党员树').check();
    await dialog.getByText('1 record can be made').waitFor();
    const leftOut = dialog.getByRole('row', { name: /党员树.*this column is not imported/ });
    await leftOut.waitFor();
    await send('3301002');
    await leftOut.waitFor({ state: 'detached' });
    await dialog.getByText('1 record can be made').waitFor();
    await dialog.getByRole('button', { name: 'Import 1 record' }).click();
    await page.getByText('1 record was made').waitFor();
    await page.getByRole('button', { name: 'Export' }).click();
    const [exported] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /csv/i }).click(),
    ]);
    expect(await readFile((await exported.path()) ?? '', 'utf8')).toContain('岩下村');
    await context.close();
  });

  it('are shown for reading to whoever only reads', async () => {
    const { context, page } = await visits.begin(desk);
    await signIn(page, 'verifier');
    await page.goto('/console/registers/visits');
    await page.locator('h1').waitFor();
    expect(await page.getByRole('button', { name: 'New record' }).count()).toBe(0);
    await signIn(page, 'root', administratorPassword);
    await page.reload();
    await page.getByRole('button', { name: 'New record' }).waitFor();
    await context.close();
  });
});
