import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import type { Bench } from '../support/client.js';
import { createForm, formOf, type FormVersionView, type Json } from '../support/forms.js';
import { phone, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';

const browser: Browser | null = await launchBrowser();

const plain: readonly Json[] = [
  { type: 'radiogroup', name: '满意 度', title: '满意度', choices: ['好', '差'], isRequired: true },
  {
    type: 'text',
    name: 'a.b',
    title: '为什么“{满意 度}”',
    description: '一句话',
    visibleIf: "{满意 度} = '差'",
    isRequired: true,
  },
  {
    type: 'matrix',
    name: '姓名（全称）',
    title: '各项',
    columns: ['好', '差'],
    rows: ['道 路', '水.电'],
    eachRowRequired: true,
  },
  { type: 'comment', name: '𠮷', title: '意见', visibleIf: "{姓名（全称）.水.电} = '差'" },
];
/** A question that SurveyJS alone draws. */
const heavy: Json = { type: 'ranking', name: '排 序', title: '排序', choices: ['甲', '乙'] };

describe.skipIf(!browser)('a form whose questions have names of any script, on a phone', () => {
  let bench: Bench;
  let visits: Visits;
  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });
  const question = (page: Page, name: string) => page.locator(`[data-name="${name}"]`);

  it.each<[string, string, readonly Json[]]>([
    ['drawn by the light page', 'light-names', plain],
    ['drawn by SurveyJS', 'heavy-names', [...plain, heavy]],
  ])(
    '%s is asked, shown where it is wrong, and handed in',
    async (_title, code, elements) => {
      const draft: FormVersionView = await createForm(bench.administrator, code, { definition: formOf(...elements) });
      const at = `/api/form-versions/${draft.id}`;
      const { path } = await bench.administrator.ok<{ path: string }>('POST', `${at}/trials`);
      const { context, page } = await visits.begin(phone);
      await page.goto(path);
      await question(page, '满意 度').waitFor();
      expect(await question(page, 'a.b').count()).toBe(0);
      await question(page, '满意 度').locator('label', { hasText: '差' }).click();
      await page.getByText('为什么“差”').waitFor();
      await page.getByRole('button', { name: '提交评议' }).click();
      // The first question without its answer is turned to.
      await expect
        .poll(() =>
          question(page, 'a.b')
            .locator('input')
            .evaluate((box) => box === document.activeElement),
        )
        .toBe(true);
      await question(page, 'a.b').locator('input').fill('路不好');
      for (const row of ['道 路', '水.电'])
        await question(page, '姓名（全称）')
          .locator(':is(tr, .matrix-row)', { hasText: row })
          .locator('label:has(input[value="差"])')
          .click();
      await question(page, '𠮷').locator('textarea').fill('修路');
      await page.getByRole('button', { name: '提交评议' }).click();
      await page.getByText('试填已收到').waitFor();
      const { items } = await bench.administrator.ok<{ items: { answers: Json }[] }>('GET', `${at}/trial-answers`);
      expect(items[0]?.answers).toMatchObject({
        '满意 度': '差',
        'a.b': '路不好',
        '姓名（全称）': { '道 路': '差', '水.电': '差' },
        𠮷: '修路',
      });
      await context.close();
    },
    60_000,
  );

  it('has a description that a screen reader finds by its id', async () => {
    const draft = await createForm(bench.administrator, 'described', {
      definition: formOf({ ...plain[0], description: '请选一项' }),
    });
    const { path } = await bench.administrator.ok<{ path: string }>('POST', `/api/form-versions/${draft.id}/trials`);
    const { context, page } = await visits.begin(phone);
    await page.goto(path);
    const ids = (await question(page, '满意 度').getAttribute('aria-describedby'))?.split(' ') ?? [];
    const said = await page.evaluate((all) => all.map((id) => document.getElementById(id)?.textContent), ids);
    expect(said).toEqual(['请选一项']);
    await context.close();
  });

  it('never asked another host, broke its content security policy or threw', () => {
    expect(visits.complaints).toEqual([]);
  });
});
