import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.js';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench } from '../support/client.js';
import { buildTownship } from '../support/township.js';
import { desk, phone, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';

const browser: Browser | null = await launchBrowser();
/** Where pictures of the pages go; none are taken without it. */
const pictures = process.env['SCREENSHOTS'];

const views = [
  {
    name: 'desk, English',
    device: desk,
    add: 'Enter a person',
    labels: { name: 'Name', post: 'Post', unit: 'Organisation', account: 'Account of this person' },
    save: 'Save',
    refused: /holds the number of a mobile phone/,
    import: 'Import',
    cell: /ends before it begins/,
    begin: 'Enter 2 persons',
    remove: 'Remove personal data',
    stays: /Stays: organisation, kind/,
  },
  {
    name: 'phone, 中文',
    device: phone,
    add: '登记人员',
    labels: { name: '姓名', post: '职务', unit: '组织', account: '本人的账号' },
    save: /^保\s?存$/,
    refused: /含有手机号/,
    import: /导入$/,
    cell: /结束早于开始/,
    begin: '登记2人',
    remove: '删除个人信息',
    stays: /留下的：所在组织、类别/,
  },
] as const;

describe.skipIf(!browser)('persons on screen', () => {
  let bench: Bench;
  let visits: Visits;

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    await buildTownship(bench);
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  const picture = async (page: Page, name: string): Promise<void> => {
    if (!pictures) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${name}.png` });
  };

  it.each(views)(
    'are entered, imported, found, and lose their names when they ask for it: $name',
    async ({ device, add, labels, save, refused, import: open, cell, begin, remove, stays, name }) => {
      const { context, page } = await visits.begin(device);
      await context.request.post('/api/session', { data: { username: 'root', password: administratorPassword } });
      await page.goto('/console/persons');
      const mark = device === phone ? '凤' : '龙';
      const rows = page.locator('.row-link');

      await page.getByRole('button', { name: add }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByLabel(labels.name, { exact: true }).fill(`林${mark}`);
      await drawer.getByLabel(labels.unit).click();
      await page.keyboard.type('岩上');
      await page.locator('.ant-select-item-option').getByText('岩上村').first().click();
      const post = drawer.getByLabel(labels.post, { exact: true });
      await post.fill('岩上村书记 13800001111');
      await drawer.getByRole('button', { name: save }).click();
      await drawer.getByText(refused).waitFor();
      await post.fill('岩上村书记');
      await drawer.getByLabel(labels.account).click();
      await page.keyboard.type('assessor-1');
      await page.locator('.ant-select-item-option').getByText('assessor-1').first().click();
      expect(await accessibilityFaults(page)).toEqual([]);
      await picture(page, `person-drawer ${name}`);
      await drawer.getByRole('button', { name: save }).click();
      await rows.getByText(`林${mark}`).waitFor();

      await page.getByRole('button', { name: open }).click();
      const choose = (until: string) =>
        page
          .getByRole('dialog')
          .locator('input[type=file]')
          .setInputFiles({
            name: 'persons.csv',
            mimeType: 'text/csv',
            buffer: Buffer.from(
              `组织代码,姓名,职务,类别,所属群体,任职起,任职止\n3301001,黄${mark},党员,党员,致富能手,2012-06-30,${until}\n3301002,何${mark},党员,党员,,,`,
            ),
          });
      await choose('2012-01-01');
      await page.getByRole('cell', { name: cell }).waitFor();
      await page.getByText('G2', { exact: true }).waitFor();
      await picture(page, `person-import ${name}`);
      expect(await accessibilityFaults(page)).toEqual([]);
      await choose('2016-01-01');
      await page.getByRole('button', { name: begin }).click();
      await rows.getByText(`何${mark}`).waitFor();
      await picture(page, `persons ${name}`);
      expect(await accessibilityFaults(page)).toEqual([]);

      await page.goto(`/console/persons?q=${encodeURIComponent(`黄${mark}`)}`);
      await rows.getByText(`黄${mark}`).click();
      await drawer.getByRole('button', { name: remove }).click();
      const question = page.locator('.ant-modal-confirm');
      await question.getByText(stays).waitFor();
      await picture(page, `person-removal ${name}`);
      await question.getByRole('button', { name: remove }).click();
      await rows.waitFor({ state: 'detached' });
      await page.goto('/console/persons');
      await rows.getByText(`何${mark}`).waitFor();
      expect(await rows.getByText(`黄${mark}`).count()).toBe(0);
      await context.close();
    },
  );

  it('asks no other host and breaks no policy', () => {
    expect(visits.complaints).toEqual([]);
  });
});
