import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench } from '../support/client.js';
import { createForm, formOf, type FormVersionView, type Json } from '../support/forms.js';
import { readText } from '../support/pdf-pages.js';
import { desk, phone, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';
import { DesignerPage } from './pages/designer-page.js';
import { SignInPage } from './pages/sign-in-page.js';

const browser: Browser | null = await launchBrowser();

/** The way of a year and month: asked for in the designer, tried on a phone, printed and read back. */
describe.skipIf(!browser)('a year and month', () => {
  let bench: Bench;
  let visits: Visits;
  let office: Page;
  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    ({ page: office } = await visits.begin(desk));
    await new SignInPage(office).signIn('root', administratorPassword);
    await office.getByRole('link', { name: 'Campaigns' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });
  const asked = [
    {
      type: 'text',
      name: 'born',
      title: '出生年月',
      inputType: 'month',
      min: '1930-03',
      max: '2010-12',
      isRequired: true,
    },
    { type: 'text', name: 'pension', title: '养老金', visibleIf: 'age({born}) >= 60' },
  ];
  const trialOf = async (code: string, ...elements: Json[]) => {
    const { id } = await createForm(bench.administrator, code, { definition: formOf(...elements) });
    const { path } = await bench.administrator.ok<{ path: string }>('POST', `/api/form-versions/${id}/trials`);
    return { id, path };
  };

  it('is put into a form from the toolbox', async () => {
    const designer = new DesignerPage(office);
    await designer.begin({ title: '出生年月', campaignType: 'Classification grading', group: 'Self-assessment' });
    await designer.add('Year and month');
    await designer.saved();
    const { items } = await bench.administrator.ok<{ items: { title: Json; draft: { id: string } | null }[] }>(
      'GET',
      '/api/forms',
    );
    const id = items.find(({ title }) => title['zh-CN'] === '出生年月')?.draft?.id;
    const draft = await bench.administrator.ok<FormVersionView>('GET', `/api/form-versions/${id}`);
    const { pages } = draft.definition as { pages: { elements: Json[] }[] };
    expect(pages[0]?.elements).toMatchObject([{ type: 'text', inputType: 'month', min: '1900-01' }]);
  }, 60_000);

  it('is chosen from two lists on a phone, and decides what is asked by age', async () => {
    const { id, path } = await trialOf('born', ...asked);
    const { page } = await visits.begin(phone);
    await page.goto(path);
    const born = page.locator('[data-name="born"]');
    const [year, month] = [born.locator('select').first(), born.locator('select').last()];
    await year.selectOption('1930');
    expect(await month.locator('option').allInnerTexts()).toEqual([
      '月',
      ...Array.from({ length: 10 }, (_, at) => `${at + 3} 月`),
    ]);
    await page.getByRole('button', { name: '提交评议' }).click();
    await born.locator('.fault').waitFor();
    await month.selectOption('05');
    await page.locator('[data-name="pension"] input').fill('有');
    await year.selectOption('2001');
    await page.locator('[data-name="pension"]').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '提交评议' }).click();
    await page.getByText('试填已收到').waitFor();
    const { items } = await bench.administrator.ok<{ items: { answers: Json }[] }>(
      'GET',
      `/api/form-versions/${id}/trial-answers`,
    );
    expect(items[0]?.answers).toEqual({ born: '2001-05' });
  }, 60_000);

  it('is a box of SurveyJS beside a question that SurveyJS draws', async () => {
    const heavy = { type: 'ranking', name: 'order', title: '排序', choices: ['甲', '乙'] };
    const { path } = await trialOf('born-heavy', ...asked, heavy);
    const { page } = await visits.begin(phone);
    await page.goto(path);
    const box = page.locator('[data-name="born"] input');
    await box.fill('1950-07');
    await box.blur();
    await page.locator('[data-name="pension"] input').fill('有');
    await page.getByRole('button', { name: '提交评议' }).click();
    await page.getByText('试填已收到').waitFor();
  }, 60_000);

  it('is written into two blanks on paper, and a month in the code book', async () => {
    const { id } = await trialOf('born-printed', ...asked);
    const at = `/api/form-versions/${id}/export`;
    expect(await readText((await bench.administrator.request('GET', `${at}?format=pdf`)).raw, 1)).toMatch(/年 _+ 月/);
    expect((await bench.administrator.request('GET', `${at}?format=code-book`)).status).toBe(200);
  });

  it('never asked another host, broke its content security policy or threw', () => {
    expect(visits.complaints).toEqual([]);
  });
});
