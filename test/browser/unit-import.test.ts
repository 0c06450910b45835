import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench } from '../support/client.js';
import { jobsDone } from '../support/jobs.js';
import { desk, phone, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';
import { workbook } from '../support/workbooks.js';

const browser: Browser | null = await launchBrowser();

const views = [
  {
    device: desk,
    open: /Import$/,
    dismiss: 'Import without these columns: 党员树',
    wrong: /not one of the permitted values: .*Village, Suburban neighbourhood/,
    numbers: ['New1', 'Changed1', 'Unchanged0'],
    emptied: 'Secretary: 1 changed, 1 of them emptied',
    leftOut: 'this column is not imported',
    begin: 'Import 2 organisations',
  },
  {
    device: phone,
    open: /导入$/,
    dismiss: '不导入这些列：党员树',
    wrong: /不是可填的值。可以填：.*行政村、城郊居民区/,
    numbers: ['新增1', '修改1', '没有变化0'],
    emptied: '书记：改1处，其中清空1处',
    leftOut: '不导入这一列',
    begin: '导入 2 个单位',
  },
] as const;

describe.skipIf(!browser)('the import of organisations', () => {
  let bench: Bench;
  let visits: Visits;
  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  it.each(views)(
    'names the cells that stop it, and says beforehand what it changes and leaves out: $begin',
    async ({ device, open, dismiss, wrong, numbers, emptied, leftOut, begin }) => {
      const code = device === phone ? 'P' : 'D';
      await bench.administrator.upload(
        '/api/units/import',
        'units.csv',
        `code,name,type,level,secretary,residents\n${code}1,甲村,village,village,张三,90`,
      );
      const { context, page } = await visits.begin(device);
      await context.request.post('/api/session', { data: { username: 'root', password: administratorPassword } });
      await page.goto('/console/organisations?view=list');
      await page.getByRole('button', { name: open }).click();
      const dialog = page.getByRole('dialog');
      const choose = (title: string, type: string) =>
        dialog.locator('input[type=file]').setInputFiles({
          name: 'units.xlsx',
          mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          buffer: workbook({
            组织: [
              ['编码', '名称', '类型', '层级', '书记', title],
              [`${code}1`, '甲村', type, '村（社区）', '（清空）', 5],
              [`${code}2`, '乙村', '行政村', '村社区', '李四', 6],
            ],
          }),
        });

      await choose('党员人数', '行政庄');
      await dialog.getByRole('cell', { name: wrong }).waitFor();
      await dialog.getByText('C2', { exact: true }).waitFor();
      expect(await dialog.getByRole('checkbox').count()).toBe(0);

      await choose('党员树', '行政村');
      await dialog.getByText('F1', { exact: true }).waitFor();
      await dialog.getByLabel(dismiss).check();
      await dialog.getByText(leftOut).waitFor();
      await dialog.getByText(emptied).waitFor();
      expect(await dialog.locator('dl > div').allInnerTexts()).toEqual(
        numbers.map((number) => expect.stringMatching(number.replace(/(\d)$/, '\\s*$1'))),
      );
      await dialog.getByRole('button', { name: begin }).click();
      await dialog.waitFor({ state: 'hidden' });
      await jobsDone(bench);
      const { items } = await bench.administrator.ok<{ items: object[] }>('GET', `/api/units?q=${code}`);
      expect(items).toMatchObject([
        { code: `${code}1`, secretary: null, residents: 90, partyMembers: null },
        { code: `${code}2`, name: '乙村' },
      ]);
      expect(visits.complaints).toEqual([]);
      await context.close();
    },
    120_000,
  );
});
