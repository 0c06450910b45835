import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.js';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench, type Client } from '../support/client.js';
import { buildTownship, type Township } from '../support/township.js';
import { desk, phone, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';
import { DesignerPage } from './pages/designer-page.js';
import { RegisterDesignerPage } from './pages/register-designer-page.js';
import { askedBack } from './pages/standing-still.js';

const browser: Browser | null = await launchBrowser();

const english = {
  designer: {
    fresh: 'New register',
    titleIn: 'Name in Chinese',
    form: 'Form',
    goOn: 'Go on',
    stored: 'Stored',
    open: 'Open the register',
  },
  parts: { whom: 'About whom, how often', hands: 'Who writes, who confirms', course: 'Course', coverage: 'Coverage' },
  township: 'Township committee',
  office: 'The office',
  entry: 'Entry',
  everyUnit: 'Every unit',
  count: 'Records for each unit in a period, at least',
  period: 'How often',
  yearly: 'Yearly',
  noPeriod: 'More than one record is asked for in a period, but no period is chosen.',
  mend: 'Go to “About whom, how often”',
  rule: 'At least 2 records for each unit each year, once they are “Entered”',
  record: { fresh: 'New record', begin: 'Begin', enter: 'Enter', entered: 'Entered' },
  before: /1 of 2 units/,
  after: /2 of 2 units/,
};
const chinese: typeof english = {
  designer: {
    fresh: '新建台账',
    titleIn: '名称（中文）',
    form: '表单',
    goOn: '下一步',
    stored: '已保存',
    open: '启用台账',
  },
  parts: { whom: '记谁、多久一次', hands: '谁填写、谁确认', course: '办理流程', coverage: '覆盖要求' },
  township: '乡镇党委',
  office: '主管部门',
  entry: '填写即记录',
  everyUnit: '每个单位都要有',
  count: '每个单位每期至少几条',
  period: '多久一期',
  yearly: '每年',
  noPeriod: '要求每期不止一条，但还没有选多久一期。',
  mend: '去看“记谁、多久一次”',
  rule: '每年每个单位至少 2 条记录，走到“已登记”才算',
  record: { fresh: '新增记录', begin: '开始填写', enter: '登记', entered: '已登记' },
  before: /2 个单位中已覆盖 1 个/,
  after: /2 个单位中已覆盖 2 个/,
};

const meeting = { 'held-on': '2012-03-09', topic: '创先争优', attendees: '各部门', agreed: '分工' };

describe.skipIf(!browser)('the register designer', () => {
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

  const signIn = async (page: Page, username: string, password: string): Promise<void> => {
    const answer = await page.context().request.post('/api/session', { data: { username, password } });
    expect(answer.status()).toBe(201);
  };
  /** Records that were entered without a browser. */
  const enter = async (
    code: string,
    unitId: string,
    answers: Record<string, unknown>,
    who: Client = bench.administrator,
  ): Promise<void> => {
    const made = await who.ok<{ id: string; revision: number }>('POST', `/api/registers/${code}/records`, {
      body: { unitId, answers },
    });
    await who.ok('POST', `/api/records/${made.id}/moves`, {
      body: { move: 'record' },
      revision: made.revision,
    });
  };
  const codeIn = (page: Page): string => /\/registers\/([a-z0-9-]+)/.exec(page.url())?.[1] ?? '';

  /** From an empty draft to an open register: two meetings a year for each township, entered by the office (S3.3). */
  const buildMeetings = async (page: Page, words: typeof english): Promise<string> => {
    const designer = new RegisterDesignerPage(page, words.designer);
    await designer.pick(words.parts.hands, words.office);
    await designer.pick(words.parts.course, words.entry);
    await designer.tick(words.parts.whom, words.township);
    await designer.pick(words.parts.coverage, words.everyUnit);
    await page.getByLabel(words.count).fill('2');
    await page.getByLabel(words.count).press('Tab');
    await expect.poll(() => designer.findings()).toEqual([words.noPeriod]);
    const open = page.getByRole('button', { name: words.designer.open, exact: true });
    expect(await open.isDisabled()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: words.mend }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('register-whom');
    await designer.choose(page.getByRole('combobox', { name: words.period }), words.yearly);
    await expect.poll(() => designer.findings()).toEqual([]);
    await page.getByText(words.rule).waitFor();
    await designer.stored();
    await page.reload();
    await page.getByText(words.rule).waitFor();
    await designer.open();
    return codeIn(page);
  };

  const lastMeeting = async (page: Page, words: typeof english, answers: Record<string, string>): Promise<void> => {
    const code = codeIn(page);
    await page.goto(`/console/registers/${code}/coverage`);
    await page.getByText(words.before).first().waitFor();
    await page.getByRole('button', { name: words.record.fresh }).click();
    await page.getByRole('dialog').getByRole('combobox').first().click();
    await page.keyboard.type('Elsewhere');
    await page.locator('.ant-select-item-option').first().click();
    await page.getByRole('dialog').getByRole('button', { name: words.record.begin }).click();
    for (const [question, answer] of Object.entries(answers))
      await page.locator(`[data-name="${question}"]`).locator('input, textarea').first().fill(answer);
    await page.getByRole('button', { name: words.record.enter, exact: true }).click();
    await page.locator('h1').getByText(words.record.entered).waitFor();
    await page.goto(`/console/registers/${code}/coverage`);
    await page.getByText(words.after).first().waitFor();
  };

  it('builds joint meetings from nothing, their form included, and counts two a year: desk, English', async () => {
    const { context, page } = await visits.begin(desk);
    await signIn(page, 'root', administratorPassword);
    const registers = new RegisterDesignerPage(page, english.designer);
    await registers.begin('联席会议（自建）');
    await page.getByLabel('Name in English').fill('Joint meetings of ours');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Build a new form' }).click();
    await page.getByLabel('Name of the form').fill('联席会议记录（自建）');
    await page.getByRole('button', { name: 'Open the designer' }).click();
    const form = new DesignerPage(page);
    await form.canvas().waitFor();
    for (const [tool, title] of [
      ['Short text', '议题'],
      ['Long text', '议定事项'],
      ['Short text', '会议纪要文号'],
    ] as const)
      await form.add(tool, title);
    await form.saved();
    await form.publish();
    await page.getByRole('button', { name: 'Back to the register' }).click();
    await page.getByText('联席会议记录（自建）').first().waitFor();
    expect(await page.getByLabel('Name in Chinese').inputValue()).toBe('联席会议（自建）');
    expect(await page.getByLabel('Name in English').inputValue()).toBe('Joint meetings of ours');
    await registers.goOn();
    const code = await buildMeetings(page, english);
    const { township: yanzhang, elsewhere } = township.units;
    for (const unitId of [yanzhang, yanzhang, elsewhere]) await enter(code, unitId, {});
    await lastMeeting(page, english, {});
    await context.close();
  });

  it('takes a form that is there, on the way of a phone: 中文', async () => {
    const { context, page } = await visits.begin(phone);
    await signIn(page, 'root', administratorPassword);
    const registers = new RegisterDesignerPage(page, chinese.designer);
    await registers.begin('部门联席会议');
    await registers.chooseForm('联席会议记录');
    await registers.goOn();
    const code = await buildMeetings(page, chinese);
    const { township: yanzhang, elsewhere } = township.units;
    for (const unitId of [yanzhang, yanzhang, elsewhere]) await enter(code, unitId, meeting);
    await lastMeeting(page, chinese, meeting);
    await context.close();
  });

  it('copies a register, gives it a next version while its records keep theirs, and takes it out of use', async () => {
    const { context, page } = await visits.begin(desk);
    await signIn(page, 'root', administratorPassword);
    const designer = new RegisterDesignerPage(page, english.designer);
    await page.goto('/console/registers/joint-meetings');
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.waitForURL(/\/registers\/joint-meetings-copy\/versions\/[^/]+\/edit$/);
    await page.locator('h1').getByText('Joint meetings (copy)').waitFor();
    await page.goto('/console/registers');
    const row = page.locator('tr', { hasText: 'Joint meetings (copy)' });
    await row.getByText('Draft').waitFor();
    await row.getByRole('link').click();
    await designer.open();
    await enter('joint-meetings-copy', township.units.township, meeting, township.assessor);

    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByText('Version 2 · Draft').waitFor();
    await page.getByLabel('Name in English').fill('Meetings of departments');
    await designer.stored();
    await page.goto('/console/registers/joint-meetings-copy');
    await page.locator('h1').getByText('Joint meetings (copy)').waitFor();
    await page.getByRole('button', { name: 'Go on with version 2' }).click();
    await designer.open();
    await page.locator('h1').getByText('Meetings of departments').waitFor();
    const { items } = await bench.administrator.ok<{ items: { version: number; state: string }[] }>(
      'GET',
      '/api/registers/joint-meetings-copy/versions',
    );
    expect(items.map(({ version, state }) => [version, state])).toEqual([
      [2, 'open'],
      [1, 'retired'],
    ]);

    await page.getByRole('button', { name: 'Retire', exact: true }).click();
    await askedBack(page).getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'New record' }).waitFor();
    await page.getByRole('button', { name: 'Retire', exact: true }).click();
    await askedBack(page).getByRole('button', { name: 'Retire', exact: true }).click();
    await page.locator('h1').getByText('Out of use').waitFor();
    expect(await page.getByRole('button', { name: 'New record' }).count()).toBe(0);
    await page.locator('tr', { hasText: '创先争优' }).getByText('Mar 9, 2012').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });

  it('is closed to whoever does not manage registers', async () => {
    const { context, page } = await visits.begin(desk);
    await signIn(page, 'assessor-1', 'township-of-trials');
    await page.goto('/console/registers/joint-meetings');
    await page.getByRole('button', { name: 'New record' }).waitFor();
    for (const name of ['Copy', 'Change', 'Retire'])
      expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0);
    await page.goto('/console/registers');
    await page.getByRole('link', { name: 'Joint meetings' }).first().waitFor();
    expect(await page.getByRole('button', { name: 'New register' }).count()).toBe(0);
    await page.goto('/console/registers/new');
    await page.locator('.ant-result-title').waitFor();
    await context.close();
  });

  it('never asks another host, breaks its content security policy or throws', () => {
    expect(visits.complaints).toEqual([]);
  });
});
