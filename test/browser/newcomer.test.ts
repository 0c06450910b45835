import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { pageCount } from '../support/pdf-pages.js';
import { readQrCodes } from '../support/qr-codes.js';
import { startServer, type ServerProcess } from '../support/server.js';
import { withRows } from '../support/stored.js';
import { desk, phone, Visits } from '../support/visit.js';
import { BallotPage } from './pages/ballot-page.js';
import { Newcomer } from './pages/newcomer.js';
import { askedBack, openDialog, openOptions } from './pages/standing-still.js';

const browser: Browser | null = await launchBrowser();
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const password = 'what-a-newcomer-keeps';

const townships = Array.from({ length: 8 }, (_, at) => `33${String(at + 1).padStart(2, '0')}`);
const villages = Array.from({ length: 528 }, (_, at) => {
  const township = townships[at % townships.length] ?? '';
  return { township, code: `${township}${String(at).padStart(3, '0')}`, name: `${township}-${at}村` };
});
const units = [
  'code,name,type,level,parentCode,residents,households',
  '33,青岩县委,county-committee,county,,,',
  ...townships.map((code) => `${code},${code}乡党委,township-committee,township,33,,`),
  ...villages.map(({ code, name, township }) => `${code},${name},village,village,${township},600,200`),
];
/** A person of every village, and nine of every township, who assess. */
const people = [
  '组织代码,姓名,角色,账号,联系电话',
  ...villages.map(({ code }) => `${code},填报${code},单位填报员,,`),
  ...townships.flatMap((code) => Array.from({ length: 9 }, (_, at) => `${code},评定${code}${at},评定员,,`)),
];

/** Prints what a journey took. @returns minutes */
function told(journey: string, person: Newcomer): number {
  const { presses, keys, minutes } = person.effort();
  process.stdout.write(`\n${journey}: ${presses} presses, ${keys} keys, ${minutes.toFixed(1)} minutes\n`);
  return minutes;
}

describe.skipIf(!browser)('somebody who is new, with an empty system', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let visits: Visits;

  beforeAll(async () => {
    database = await createDatabase('sqlite');
    server = await startServer(database.env);
    visits = new Visits(browser!, server.url);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.remove();
  });

  const signIn = async (page: Page, person: Newcomer) => {
    const given = /password (\S+)/.exec(server.lines.join('\n'))?.[1] ?? '';
    await page.goto('/');
    await person.write(page.getByLabel('账号', { exact: true }), 'admin');
    await person.write(page.getByLabel('密码', { exact: true }), given);
    await person.press(person.button(/^登\s?录$/));
    await person.write(page.getByLabel('当前密码'), given);
    await person.write(page.getByLabel('新密码', { exact: true }), password);
    await person.write(page.getByLabel('再输入一次新密码'), password);
    await person.press(person.button('保存新密码'));
    await page.getByRole('heading', { name: '第一步做什么' }).waitFor();
  };
  /** Ballots in the tallies, as a run counts them. */
  const counted = async (): Promise<number> =>
    withRows(database, async (dataSource) => {
      const [row] = await dataSource.query<[{ sum: unknown }]>('SELECT SUM(counted) AS sum FROM collector');
      return Number(row.sum);
    });
  const next = (person: Newcomer) => person.press(person.button('保存，下一步'));

  it('counts its first ballot within a quarter of an hour, from the password on the terminal', async () => {
    const { context, page } = await visits.begin({ ...desk, locale: 'zh-CN' });
    const person = new Newcomer(page);
    await signIn(page, person);

    // The sample that the first step offers, and its import.
    const sample = await person.save(page.getByText('样表：20 个虚构组织'));
    await person.press(person.button('导入组织'));
    const file = { name: 'sample.xlsx', mimeType: workbookType, buffer: await readFile(sample) };
    await person.hand(openDialog(page).getByText('点这里选文件'), file);
    await person.press(openDialog(page).getByRole('button', { name: /^导入 20 个单位$/ }));
    await page.getByText('已有 20 个组织。').waitFor();

    await person.press(person.button('新建活动'));
    await person.press(page.getByText('满意度测评', { exact: true }));
    await person.write(page.getByLabel('活动名称'), 'test');
    await person.day(page.getByLabel('评定基准日'), '2026-12-31');
    await next(person);
    await page.getByText('在哪个单位之下选').waitFor();
    await person.press(page.locator('.wizard-body .ant-select').first());
    await person.press(openOptions(page).filter({ hasText: '青禾县委' }));
    await person.press(page.getByRole('checkbox', { name: /^行政村/ }));
    await page.getByText('将有 8 个单位参评').waitFor();
    for (let step = 2; step <= 5; step++) await next(person);
    await person.press(person.button('发布活动'));
    await person.press(askedBack(page).getByRole('button', { name: '发布活动' }));
    await person.press(person.button('开始活动'));
    await person.press(openDialog(page).getByRole('button', { name: '开始活动' }));

    await person.press(page.getByRole('tab', { name: '测评答卷' }));
    await person.press(page.locator('.tab-group').getByText('群众评议卡'));
    await person.press(person.button('制作评议卡'));
    await person.press(page.getByText('都用相同张数'));
    await person.write(page.getByRole('spinbutton').first(), '2');
    await person.press(person.button('制作并下载'));
    const cards = await readFile(await person.save(askedBack(page).getByRole('button', { name: '制作并下载' })));
    const [code] = await readQrCodes(cards, 1);
    expect(code).toContain('/s/');

    const resident = await visits.begin(phone);
    const ballot = new BallotPage(resident.page);
    const hands = new Newcomer(resident.page);
    await ballot.scan(code ?? '');
    await resident.page.locator('[data-name="overall"]').waitFor();
    await hands.press(resident.page.locator('[data-name="overall"] label:has(input[value="satisfied"])'));
    await hands.press(ballot.submitButton());
    await ballot.thanks().waitFor();

    await person.press(person.button('截止'));
    await person.press(
      openDialog(page)
        .getByRole('button', { name: /截\s?止/ })
        .last(),
    );
    await person.press(page.getByRole('tab', { name: '结果与公示' }));
    await person.press(person.button('开始计算'));
    await expect.poll(counted).toBe(1);
    // The machine's time of the resident is in that of the office, which waited.
    expect(told('from an empty system to the first counted ballot', person)).toBeLessThan(15);
    expect(told('the ballot among it', hands)).toBeLessThan(2);
    await context.close();
    await resident.context.close();
  }, 240_000);

  it('sets up 536 units, 600 accounts and a classification within an hour', async () => {
    const { context, page } = await visits.begin({ ...desk, locale: 'zh-CN' });
    await context.request.post('/api/session', { data: { username: 'admin', password } });
    const person = new Newcomer(page);
    const bring = async (name: string, rows: readonly string[]) => {
      const file = { name, mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) };
      await person.hand(openDialog(page).getByText('点这里选文件'), file);
    };
    const menu = (name: string) => person.press(page.getByRole('navigation').getByRole('link', { name, exact: true }));
    await page.goto('/console/');
    await menu('组织机构');
    await person.press(person.button(/导入$/));
    await bring('units.csv', units);
    await person.press(openDialog(page).getByRole('button', { name: /^导入 537 个单位$/ }));
    await openDialog(page).waitFor({ state: 'hidden' });

    await menu('账号');
    await person.press(person.button(/导入人员$/));
    await bring('people.csv', people);
    await person.press(openDialog(page).getByRole('button', { name: '开通600个账号' }));
    const letters = await readFile(await person.save(page.getByText('下载启用信', { exact: true })));
    expect(await pageCount(letters)).toBe(600);
    await person.press(
      openDialog(page)
        .getByRole('button', { name: /关\s?闭|Close/ })
        .first(),
    );

    await menu('评议活动');
    await person.press(person.button('新建活动'));
    await person.press(page.getByText('分类定级', { exact: true }));
    await person.write(page.getByLabel('活动名称'), '2027');
    await person.day(page.getByLabel('评定基准日'), '2027-06-30');
    await next(person);
    await page.getByText('在哪个单位之下选').waitFor();
    await person.press(page.locator('.wizard-body .ant-select').first());
    await person.press(openOptions(page).filter({ hasText: '青岩县委' }));
    for (const type of ['行政村', '乡镇党委'])
      await person.press(page.getByRole('checkbox', { name: new RegExp(`^${type}`) }));
    await page.getByText('将有 536 个单位参评').waitFor();
    await next(person);
    await person.press(page.getByText(/^直接上级单位/));
    await next(person);
    await person.day(page.getByLabel('活动开始日'), '2027-03-01');
    await person.press(person.button('按惯例排出阶段'));
    await page.getByText(/自查自评（\d+个工作日）/).waitFor();
    await next(person);
    await next(person);
    await person.press(person.button('发布活动'));
    await person.press(openDialog(page).getByRole('button', { name: '发布活动' }));
    await page.getByText('参评单位 536 个').waitFor();
    expect(told('536 units, 600 accounts and a published classification', person)).toBeLessThan(60);
    await context.close();
  }, 300_000);

  it('breaks no rule of the pages', () => expect(visits.complaints).toEqual([]));
});
