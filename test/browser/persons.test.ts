import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.js';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench, type Client } from '../support/client.js';
import { publishTogether } from '../support/publish.js';
import { buildTownship, handIn, issueCards, runGrading, type Township } from '../support/township.js';
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
    wizard: {
      persons: 'Persons in organisations',
      kind: /Party worker/,
      chosen: /2 persons in the post/,
      next: /Save and continue/,
    },
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
    wizard: { persons: '单位里的人员', kind: /党务工作者/, chosen: /将有 3 人参评/, next: /下一步/ },
  },
] as const;

describe.skipIf(!browser)('persons on screen', () => {
  let bench: Bench;
  let visits: Visits;
  let township: Township;
  let second: Client;

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    township = await buildTownship(bench);
    second = await bench.secondAdministrator();
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

  it.each(views)(
    'are chosen in the wizard, answered about on a phone, and shown without their names once they asked for it: $name',
    async ({ device, wizard, name }) => {
      const mark = device === phone ? '凤' : '龙';
      const { administrator } = bench;
      const enter = (who: string, post: string) =>
        administrator.ok<{ id: string; revision: number }>('POST', '/api/persons', {
          body: { unitId: township.units.yanxia, name: `${who}${mark}`, post, kind: 'party-worker' },
        });
      const [kept, gone] = [await enter('钱', '组织委员'), await enter('郑', '宣传委员')];
      const { id } = await administrator.ok<{ id: string }>('POST', '/api/campaigns', {
        body: {
          name: `党务工作者评议${mark}`,
          campaignType: 'mass-appraisal',
          asOf: '2012-04-30',
          scheme: { minValid: 5, turnout: { members: '0.01', masses: '0.01' } },
        },
      });
      const { context, page } = await visits.begin(device);
      await context.request.post('/api/session', { data: { username: 'root', password: administratorPassword } });
      await page.goto(`/console/campaigns/${id}/edit?step=subjects`);
      await page.getByText(wizard.persons, { exact: true }).click();
      await page.getByRole('combobox').first().click();
      await page.keyboard.type('岩下');
      await page.locator('.ant-select-item-option').getByText('岩下村').first().click();
      await page.getByRole('checkbox', { name: wizard.kind }).check();
      await page.getByText(wizard.chosen).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await picture(page, `wizard-persons ${name}`);
      await page.getByRole('button', { name: wizard.next }).click();
      await page.waitForURL(/step=groups/);
      const wanted = { ids: [kept.id, gone.id] };
      await administrator.ok('PUT', `/api/campaigns/${id}/subjects`, { body: { persons: wanted } });
      for (const to of ['PUBLISHED', 'OPEN'])
        await administrator.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to } });
      for (const person of [kept, gone])
        for (const group of ['members', 'masses'])
          for (const [at, card] of (await issueCards(bench, id, person.id, 5, group)).entries()) {
            if (at === 0 && person === kept && group === 'members') {
              await page.goto(`/s/${card.collector}#t=${card.code}`);
              await page.getByText(`钱${mark} · 岩下村 · 组织委员`).first().waitFor();
              await picture(page, `ballot-person ${name}`);
            }
            expect((await handIn(bench.client(), card, 'good')).status).toBe(201);
          }
      await administrator.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to: 'CLOSED' } });
      const { id: runId } = await runGrading(administrator, id);
      const publication = await publishTogether(administrator, second, id, { runId });
      await administrator.ok('DELETE', `/api/persons/${gone.id}`, { revision: gone.revision });
      await page.goto(`/console/campaigns/${id}/ledger`);
      await page.getByText(`钱${mark} · 岩下村 · 组织委员`).first().waitFor();
      await page.getByText('已删除的人员 / removed person').first().waitFor();
      await picture(page, `ledger-persons ${name}`);
      await page.goto(`/results/${publication}`);
      await page.getByText('已删除的人员 / removed person').first().waitFor();
      expect(await page.getByText(`郑${mark}`).count()).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);
      await picture(page, `published-persons ${name}`);
      await context.close();
    },
  );

  it('asks no other host and breaks no policy', () => {
    expect(visits.complaints).toEqual([]);
  });
});
