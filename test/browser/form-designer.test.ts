import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword } from '../support/client.js';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { labourRegister, without, type Xlsform } from '../support/public-xlsforms.js';
import { runCommand, startServer, type ServerProcess } from '../support/server.js';
import { desk, phone, Visits } from '../support/visit.js';
import { workbook } from '../support/workbooks.js';
import { CampaignPage } from './pages/campaign-page.js';
import { CampaignWizard } from './pages/campaign-wizard.js';
import { DesignerPage } from './pages/designer-page.js';
import { SheetPage } from './pages/sheet-page.js';
import { SignInPage } from './pages/sign-in-page.js';
import { chosenPassword, prepareTownship } from './prepared-township.js';

const browser: Browser | null = await launchBrowser();

/** The seven foci of a self-assessment and their points (F01). */
const foci = [
  ['组织设置', 10],
  ['领导班子', 15],
  ['组织制度', 15],
  ['活动场所', 10],
  ['保障措施', 10],
  ['作用发挥', 25],
  ['群众满意', 15],
] as const;

describe.skipIf(!browser)('the form designer, with mouse and keyboard only', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let visits: Visits;
  let office: Page;
  let units: ReadonlyMap<string, string>;
  let root: HttpClient;

  beforeAll(async () => {
    database = await createDatabase('sqlite');
    const { stdout } = await runCommand(['user', 'add', 'root'], { ...database.env, LOG_LEVEL: 'silent' });
    server = await startServer(database.env);
    visits = new Visits(browser!, server.url);
    ({ page: office } = await visits.begin(desk));
    const entrance = new SignInPage(office);
    const printed = /password (\S+)/.exec(stdout)?.[1] ?? '';
    await entrance.signIn('root', printed);
    await entrance.replaceFirstPassword(printed, administratorPassword);
    root = await new HttpClient(server.url).signIn('root', administratorPassword);
    units = await prepareTownship(root);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.remove();
  });

  it('builds a self-assessment from an empty page: one item by hand, six ready-made, the total', async () => {
    const designer = new DesignerPage(office);
    const { hands } = designer;
    await designer.begin({ title: '岩漳镇自查自评表', campaignType: 'Classification grading' });

    await designer.add('Group', '组织设置');
    await designer.add('Short text', '自评分');
    await hands.choose(designer.property('inputType').getByRole('combobox'), 'Number');
    await designer.openCategory('Points and role');
    await hands.click(designer.property('points').getByRole('spinbutton'));
    await hands.type('10');
    await hands.replace(designer.property('role').getByRole('combobox'), 'item:setup');
    await hands.press('Escape');
    await designer.openCategory('Checks');
    await hands.replace(designer.property('min').getByRole('spinbutton'), '0');
    await hands.replace(designer.property('step').getByRole('spinbutton'), '0.5');
    await hands.click(office.locator('.card-toolbar').getByText('Required'));

    await designer.add('Long text', '问题与措施');
    await hands.click(office.locator('.card-toolbar').getByText('Required'));
    await designer.setCondition('visibleIf', [
      { question: '自评分', operator: 'is filled in' },
      { question: '自评分', operator: 'is less than', value: '6' },
    ]);
    await expect
      .poll(() => designer.condition('visibleIf').innerText())
      .toBe('“组织设置 · 自评分” is filled in and “组织设置 · 自评分” is less than 6');
    await hands.click(office.locator('.toolbox .ant-collapse-header', { hasText: 'Other' }));
    await designer.add('Files', '证明材料');

    await hands.click(
      office
        .getByRole('group', { name: /^Group: 组织设置/ })
        .locator('.element-head .type-icon')
        .first(),
    );
    for (const [title, points] of foci.slice(1)) {
      await designer.add('Scored item', title);
      await designer.setPoints(points);
    }
    await designer.add('Total');
    await hands.press('Escape');
    await expect.poll(() => designer.points().innerText()).toBe('100 of 100 points');
    expect((await designer.titles()).filter((title) => foci.some(([focus]) => focus === title))).toEqual(
      foci.map(([focus]) => focus),
    );
    await designer.saved();
    await designer.publish();
    process.stdout.write(`\nself-assessment from an empty page: ${hands.clicks} clicks, ${hands.keys} keys\n`);
  }, 120_000);

  it('has it filled in on a phone, and finds the points where grading reads them', async () => {
    const wizard = new CampaignWizard(office);
    await wizard.open();
    await wizard.nameIt('Classification grading', '自制表的活动', '2012-04-30');
    await wizard.chooseSubjects('岩漳镇', 'Village', [{ group: 'Self-assessment', form: '岩漳镇自查自评表' }]);
    await wizard.planPhases([{ startsOn: '2012-01-01', endsOn: '2099-12-31' }]);
    await wizard.keepScheme();
    const id = await wizard.publish();
    await new CampaignPage(office, id).take('Start');
    await office.getByText('Running').first().waitFor();

    const { page } = await visits.begin({ ...phone, locale: 'en-GB' });
    const entrance = new SignInPage(page);
    await entrance.signIn('clerk', chosenPassword);
    await entrance.readNotices();
    await page.goto(`/console/campaigns/${id}/sheets/self/${units.get('3301001')}`);
    const sheet = new SheetPage(page);
    await page.locator('[data-name]').first().waitFor();
    const scores = page.locator('[data-name] input[type=number]');
    await expect.poll(() => scores.count()).toBe(7);
    for (const [index, score] of ['5.5', '14', '13', '9', '9.5', '22', '12'].entries()) {
      await scores.nth(index).fill(score);
      await scores.nth(index).blur();
    }
    // 5.5 of 10 is below six tenths: the problem is asked for. 14 and 9.5 are nine tenths or more: so is their basis.
    const boxes = page.locator('[data-name] textarea:visible');
    for (let index = 0; index < (await boxes.count()); index++)
      await boxes.nth(index).fill('已列入整改清单，逐项落实。');
    await expect.poll(() => sheet.total().innerText()).toBe('85');
    await sheet.submit();

    const { items } = await root.ok<{ items: { unit: { name: string }; total: string | null }[] }>(
      'GET',
      `/api/campaigns/${id}/sheets?group=self`,
    );
    expect(items.find(({ unit }) => unit.name === '岩上村')?.total).toBe('85');
  }, 120_000);

  it('builds a ballot from an empty page with as much effort as the documentation says', async () => {
    const designer = new DesignerPage(office);
    const { hands } = designer;
    await designer.begin({
      title: '群众评议票',
      campaignType: 'Classification grading',
      group: 'Members and residents',
    });
    await designer.add('Who answers');
    await designer.add('Five good');
    await designer.add('Overall satisfaction');
    await hands.press('Escape');
    await designer.add('Several choices', '不满意的主要原因');
    for (const [index, reason] of ['办事不公', '服务不好', '不公开', '作风', '其他'].entries()) {
      if (index === 0)
        await hands.click(designer.card('不满意的主要原因').getByRole('button', { name: /^Options, entry 1/ }));
      else await hands.press(index < 3 ? 'ArrowDown' : 'Enter');
      await hands.type(reason);
    }
    await hands.press('Escape');
    const judged = ['领导班子', '党员队伍', '工作机制', '工作业绩', '群众反映', '总体评价'];
    await designer.setCondition(
      'visibleIf',
      judged.map((question) => ({ question, operator: 'is', value: '不满意', from: 'list' as const })),
      'Any holds',
    );
    await designer.add('Comments');
    await designer.saved();
    await expect.poll(() => designer.findings()).toEqual([]);
    await designer.publish();
    const { clicks, keys } = hands;
    process.stdout.write(`\nballot from an empty page: ${clicks} clicks, ${keys} keys\n`);
    const said = /ballot: (\d+) clicks and (\d+) keys/.exec(
      readFileSync(new URL('../../docs/designer.md', import.meta.url), 'utf8'),
    );
    expect([clicks, keys]).toEqual([Number(said?.[1]), Number(said?.[2])]);
  }, 60_000);

  it('moves by mouse and by keyboard, undoes everything, and pastes into another form', async () => {
    const designer = new DesignerPage(office);
    const { hands } = designer;
    await designer.begin({ title: '移动试验' });
    for (const title of ['甲', '乙', '丙']) await designer.add('Short text', title);
    await hands.drag(designer.card('丙').locator('.drag-handle'), designer.card('甲'), 'top');
    await expect.poll(() => designer.titles()).toEqual(['丙', '甲', '乙']);
    await hands.drag(designer.tool('Drop-down'), designer.card('甲'), 'bottom');
    await expect.poll(() => designer.titles()).toEqual(['丙', '甲', 'Question', '乙']);
    await hands.press('Escape');
    await hands.press('Control+z');
    await hands.click(designer.card('乙').locator('.type-icon'));
    await hands.press('Alt+ArrowUp');
    expect(await designer.titles()).toEqual(['丙', '乙', '甲']);
    await hands.press('ArrowUp');
    await hands.press('Shift+ArrowDown');
    await hands.press('Control+c');
    await hands.press('Delete');
    expect(await designer.titles()).toEqual(['甲']);
    await hands.press('Control+z');
    expect(await designer.titles()).toEqual(['丙', '乙', '甲']);
    await designer.add('Page');
    await hands.type('第二页');
    await hands.press('Enter');
    await hands.press('Control+v');
    await expect.poll(() => designer.titles()).toEqual(['丙', '乙', '甲', '丙', '乙']);
    for (let step = 0; step < 40; step++) await hands.press('Control+z');
    expect(await designer.titles()).toEqual([]);
    await hands.press('Control+y');
    expect(await designer.titles()).toEqual(['Question']);

    await designer.begin({ title: '粘贴到另一份' });
    await hands.click(office.locator('.canvas-page .page-number'));
    await hands.press('Control+v');
    await expect.poll(() => designer.titles()).toEqual(['丙', '乙']);
  }, 90_000);

  it('shows a rule that lost its question, keeps the form from going out, and has it mended by choosing', async () => {
    const designer = new DesignerPage(office);
    const { hands } = designer;
    await designer.begin({ title: '规则试验' });
    await designer.add('Yes or no', '是否公开');
    await designer.add('Yes or no', '是否整改');
    await designer.add('Long text', '说明原因');
    await designer.setCondition('visibleIf', [{ question: '是否公开', operator: 'is', value: 'No', from: 'list' }]);
    await expect.poll(() => designer.condition('visibleIf').innerText()).toBe('“是否公开” is “No”');
    await hands.click(designer.card('是否公开').locator('.type-icon'));
    await hands.press('Delete');
    await expect
      .poll(() => designer.findings())
      .toEqual([expect.stringContaining('Mentions a question that is not there')]);
    await designer.show('Rules');
    await expect.poll(() => office.locator('.rule-broken').innerText()).toContain('Mentions a question that is gone');
    await hands.click(office.locator('.designer-bar').getByRole('button', { name: 'Publish' }));
    const dialog = office.getByRole('dialog');
    await dialog.getByText('One thing must be mended first.').waitFor();
    await expect.poll(() => dialog.getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true);
    await hands.click(dialog.getByRole('button', { name: 'Cancel' }));
    await dialog.waitFor({ state: 'hidden' });
    await hands.click(office.locator('.rule-broken').getByRole('button', { name: 'Change' }));
    await hands.choose(dialog.getByLabel('Question', { exact: true }), '是否整改');
    await hands.choose(dialog.getByLabel('Value', { exact: true }), 'No');
    await hands.click(dialog.getByRole('button', { name: 'Apply' }));
    await expect.poll(() => office.locator('.rule').innerText()).toContain('“是否整改” is “No”');
    await expect.poll(() => designer.findings()).toEqual([]);
    await designer.saved();
    await designer.publish();
  }, 90_000);

  it('keeps two people from overwriting each other', async () => {
    const designer = new DesignerPage(office);
    await designer.begin({ title: '两人同改' });
    await designer.add('Short text', '先写的');
    await designer.saved();
    const { page } = await visits.begin(desk);
    await new SignInPage(page).signIn('root', administratorPassword);
    await new SignInPage(page).greeting().waitFor();
    await page.goto(office.url());
    const other = new DesignerPage(page);
    await page.getByText(/is editing; here it can only be read/).waitFor();
    await expect.poll(() => other.tool('Short text').isDisabled()).toBe(true);
    await other.hands.click(page.getByRole('button', { name: 'Take over' }));
    await expect.poll(() => other.tool('Short text').isDisabled()).toBe(false);
    await other.add('Short text', '后写的');
    await other.saved();
    await designer.add('Short text', '来不及的');
    await office.locator('.save-note-overtaken').waitFor();
    const kept = office.waitForEvent('download');
    await office.getByRole('button', { name: 'Keep mine as a file' }).click();
    const file = readFileSync(await (await kept).path(), 'utf8');
    expect(['先写的', '后写的', '来不及的'].filter((title) => file.includes(title))).toEqual(['先写的', '来不及的']);
    await office.getByRole('button', { name: 'Load again' }).click();
    await expect.poll(() => designer.titles()).toEqual(['先写的', '后写的']);
    await page.context().close();
  }, 60_000);

  it('stores after all what was typed while somebody else had taken the form over and changed nothing', async () => {
    const designer = new DesignerPage(office);
    await designer.begin({ title: '接管又交还' });
    const { page } = await visits.begin(desk);
    await new SignInPage(page).signIn('root', administratorPassword);
    await new SignInPage(page).greeting().waitFor();
    await page.goto(office.url());
    await page.getByRole('button', { name: 'Take over' }).click();
    await expect.poll(() => new DesignerPage(page).tool('Short text').isDisabled()).toBe(false);
    await designer.add('Short text', '等着的');
    await office.locator('.save-note-overtaken').waitFor();
    await office.getByRole('button', { name: 'Take over' }).click();
    await designer.saved();
    await office.reload();
    await expect.poll(() => designer.titles()).toEqual(['等着的']);
    await page.context().close();
  }, 90_000);

  it('publishes what was changed while a slow network was still saving the change before', async () => {
    const designer = new DesignerPage(office);
    await designer.begin({ title: '慢网试验' });
    await office.route('**/api/form-versions/*', async (route) => {
      if (route.request().method() === 'PUT') await new Promise((resolve) => setTimeout(resolve, 3_000));
      await route.continue();
    });
    await designer.add('Short text', '先改的');
    await office.locator('.save-note-saving').waitFor();
    await designer.add('Short text', '后改的');
    // By now the second change waits for the save of the first, as the press on the button will.
    await office.waitForTimeout(1_200);
    await designer.publish();
    await office.unrouteAll({ behavior: 'wait' });
    await office.locator('.preview').getByText('后改的').waitFor();
  }, 60_000);

  it('sets what a pasted form can have only one value of, and says so', async () => {
    const designer = new DesignerPage(office);
    await designer.begin({ title: '粘贴试验' });
    await designer.show('Source');
    const file = { type: 'file', name: 'proof', title: '证明', storeDataAsText: true };
    await office
      .getByLabel('Source')
      .last()
      .fill(JSON.stringify({ pages: [{ name: 'p', elements: [file] }] }));
    await office.getByRole('button', { name: 'Use this' }).click();
    await office.getByText('1 property was set to the value that forms can have').waitFor();
    await office.getByText('#/pages/0/elements/0/storeDataAsText: false').waitFor();
  }, 60_000);

  it('opens the lists of a dialog where they belong for whoever asks for less motion', async () => {
    const { page } = await visits.begin({ ...desk, reducedMotion: 'reduce' });
    await new SignInPage(page).signIn('root', administratorPassword);
    await new SignInPage(page).greeting().waitFor();
    const designer = new DesignerPage(page);
    await designer.begin({ title: '少动画试验' });
    for (const title of ['甲', '乙', '丙', '丁']) await designer.add('Yes or no', title);
    await designer.setCondition(
      'visibleIf',
      ['甲', '乙', '丙'].map((question) => ({ question, operator: 'is', value: 'No', from: 'list' as const })),
    );
    await expect
      .poll(() => designer.condition('visibleIf').innerText())
      .toBe('“甲” is “No” and “乙” is “No” and “丙” is “No”');
    await page.context().close();
  }, 60_000);

  it('counts missing translations and takes typed ones', async () => {
    const designer = new DesignerPage(office);
    const { hands } = designer;
    await designer.begin({ title: '翻译试验' });
    await designer.add('Short text', '姓名以外的情况');
    await designer.show('Languages');
    await office.getByText(/English: \d+ missing/).waitFor();
    const before = Number(/(\d+) missing/.exec(await office.getByText(/English: \d+ missing/).innerText())?.[1]);
    await hands.click(office.getByLabel('姓名以外的情况, Title, English'));
    await hands.type('Anything but names');
    await hands.press('Tab');
    await office.getByText(`English: ${before - 1 === 1 ? 'one' : before - 1} missing`).waitFor();
    await designer.show('Design');
    await hands.click(office.locator('.designer-bar').getByText('English'));
    expect(await designer.titles()).toEqual(['Anything but names']);

    await designer.show('Languages');
    const [file] = await Promise.all([
      office.waitForEvent('download'),
      office.getByRole('button', { name: 'Export to Excel' }).click(),
    ]);
    const [header = [], ...rows] = (await readSheet(await file.path())) as (string | null)[][];
    const traditional = header.findIndex(
      (title) =>
        title?.includes('TW') === true || title?.includes('raditional') === true || title?.includes('繁') === true,
    );
    const own = rows.findIndex((row) => row.includes('Anything but names'));
    const translated = rows.map((row, index) =>
      index === own ? row.map((cell, column) => (column === traditional ? '姓名以外的情況' : cell)) : row,
    );
    await office.locator('.ant-upload input[type=file]').setInputFiles({
      name: 'texts.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: workbook({ texts: [header, ...translated] }),
    });
    await expect
      .poll(() => office.getByLabel('Anything but names, Title, Traditional Chinese').inputValue())
      .toBe('姓名以外的情況');
    await hands.press('Control+z');
    await expect.poll(() => office.getByLabel('Anything but names, Title, Traditional Chinese').inputValue()).toBe('');

    // Reworded after it was translated, in the same draft: marked until somebody finds the translation right.
    const older = office.getByText('it was “姓名以外的情况”');
    const comeBack = async () => {
      await designer.saved();
      await office.reload();
      await designer.show('Languages');
      await office.getByLabel('Anything but names, Title, English').waitFor();
    };
    await hands.click(office.getByLabel('Anything but names, Title, Simplified Chinese'));
    await hands.press('Control+a');
    await hands.type('姓名之外');
    await hands.press('Tab');
    await older.waitFor();
    await comeBack();
    await older.waitFor();
    await office.getByText('one older than its Chinese text').waitFor();
    await hands.click(office.getByRole('button', { name: 'Still right' }));
    await older.waitFor({ state: 'detached' });
    await comeBack();
    expect(await older.count()).toBe(0);
  }, 90_000);

  it('takes over a public register from the workbook that ODK and Kobo use, and says at which of its cells it cannot', async () => {
    const designer = new DesignerPage(office);
    const take = async (name: string, form: Xlsform): Promise<void> => {
      await office.goto('/console/forms');
      await office.getByRole('button', { name: 'Import a file' }).click();
      await office.locator('.ant-upload input[type=file]').setInputFiles({
        name,
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: workbook(form),
      });
    };
    await take('as-published.xlsx', labourRegister);
    const faults = office.getByRole('alert').getByRole('listitem');
    await faults.first().waitFor();
    expect(await faults.allTextContents()).toEqual([
      expect.stringContaining('Sheet survey, row 5, type'),
      expect.stringContaining('Sheet survey, row 6, calculation'),
    ]);
    await expect.poll(() => office.getByRole('dialog').getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);

    await take('without-two-rows.xlsx', without(labourRegister, 'gps_location', 'form_mode'));
    await office.getByText('An XLSForm, converted.').waitFor();
    await office.getByText('The constraint of a calculation was left out').waitFor();
    await office.getByRole('dialog').getByRole('button', { name: 'Next' }).click();
    await office.getByRole('button', { name: 'Open the designer' }).click();
    await designer.canvas().waitFor();
    expect((await designer.titles()).length).toBeGreaterThan(40);
    await expect.poll(() => designer.findings()).toEqual([]);
    await designer.publish();
  }, 60_000);

  it('lets a draft be tried on a phone, and keeps what is answered there apart', async () => {
    const designer = new DesignerPage(office);
    await designer.begin({ title: '试填的票', campaignType: 'Classification grading', group: 'Members and residents' });
    await designer.add('Overall satisfaction');
    await designer.saved();
    await designer.show('Preview');
    await designer.hands.click(office.getByRole('button', { name: 'Make a trial code' }));
    const address = (await office.locator('.trial a').getAttribute('href')) ?? '';
    const { page } = await visits.begin(phone);
    await page.goto(address);
    await page.getByText('这是还没有发布的草稿').waitFor();
    await page.getByRole('button', { name: '提交评议' }).click();
    await page.locator('[data-name="overall"] label').first().click();
    await page.getByRole('button', { name: '提交评议' }).click();
    await page.getByText('试填已收到').waitFor();
    await expect.poll(() => office.getByText('One trial answer').isVisible(), { timeout: 20_000 }).toBe(true);
    await page.goto(`${address.slice(0, -4)}zzzz`);
    await page.locator('[class*=notice], .card').first().waitFor();
    expect(await page.locator('[data-name]').count()).toBe(0);
  }, 60_000);

  it('never asked another host, broke its content security policy or threw', () => {
    expect(visits.complaints).toEqual([]);
  });
});
