import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { startServer, type ServerProcess } from '../support/server.js';
import { desk, Visits } from '../support/visit.js';

const browser: Browser | null = await launchBrowser();
const password = 'demo-county-2012';
/** Presses and fillings from the list of campaigns to one that is published. */
const mostPresses = 30;

/** Everything that is pressed or filled in, counted. */
class Hands {
  presses = 0;
  constructor(readonly page: Page) {}
  async press(target: Locator): Promise<void> {
    this.presses += 1;
    await target.click();
  }
  async fill(label: string | RegExp, text: string): Promise<void> {
    this.presses += 1;
    await this.page.getByLabel(label).first().fill(text);
  }
  button = (name: string) => this.page.getByRole('button', { name, exact: true });
}

describe.skipIf(!browser)('a classification of the whole county', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let office: HttpClient;

  beforeAll(async () => {
    database = await createDatabase('sqlite');
    server = await startServer(database.env, []);
    office = await new HttpClient(server.url).signIn('demo-admin', password);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.remove();
  });

  it('is set up in few presses: by a superior and types, assessors by rule, phases of the type, and published', async () => {
    const { context, page } = await new Visits(browser!, server.url).begin({ ...desk, locale: 'zh-CN' });
    await context.request.post('/api/session', { data: { username: 'demo-admin', password } });
    const hands = new Hands(page);
    await page.goto('/console/campaigns/new');
    await hands.press(page.getByText('分类定级', { exact: true }).first());
    await page.getByRole('img', { name: /自查自评.*党员群众评议.*较差/ }).waitFor();
    await hands.fill('活动名称', '2027年分类定级');
    await hands.fill(/评定基准日/, '2027-06-30');
    await hands.press(hands.button('保存，下一步'));
    // Codes first: what is wrong is named where it stands, and nothing can be saved.
    await hands.press(page.getByText('粘贴编码'));
    await hands.fill(/单位编码/, '3301001\n999，3301001');
    await page.getByText('第2行第1个“999”').waitFor();
    await page.getByText('第2行第2个“3301001”').waitFor();
    expect(await hands.button('保存，下一步').isDisabled()).toBe(true);
    await hands.press(page.getByText('按上级和类型'));
    await hands.press(page.locator('.wizard-body .ant-select').first());
    await page.keyboard.type('青岩县委');
    await hands.press(page.locator('.ant-select-item-option').filter({ hasText: '青岩县委' }).first());
    for (const type of ['行政村', '社区', '非公企业', '乡镇党委'])
      await hands.press(page.getByRole('checkbox', { name: new RegExp(`^${type}`) }));
    await page.getByText('将有 536 个单位参评').waitFor();
    await hands.press(hands.button('保存，下一步'));
    await hands.press(page.getByText(/^直接上级单位/));
    await page.getByText('有的单位没有人评定').waitFor();
    await hands.press(hands.button('保存，下一步'));
    await hands.fill('活动开始日', '2027-03-01');
    await hands.press(hands.button('按惯例排出阶段'));
    await page.getByText('自查自评（10个工作日）').waitFor();
    await hands.press(hands.button('保存，下一步'));
    await hands.press(hands.button('保存，下一步'));
    // What only warns leads to where it is mended.
    await page.getByRole('link', { name: '修改' }).first().waitFor();
    await hands.press(hands.button('发布活动'));
    await hands.press(page.getByRole('dialog').getByRole('button', { name: '发布活动' }));
    await page.getByText('活动已发布').or(page.getByText('已发布')).first().waitFor();
    const { items } = await office.ok<{ items: object[] }>('GET', '/api/campaigns?q=2027年分类定级');
    expect(items).toMatchObject([
      {
        state: 'PUBLISHED',
        subjectCount: 536,
        phases: [
          { kind: 'self-assessment', startsOn: '2027-03-01', endsOn: '2027-03-12' },
          { kind: 'ballot' },
          { kind: 'facts' },
          { kind: 'superior-assessment' },
        ],
      },
    ]);
    expect(hands.presses).toBeLessThanOrEqual(mostPresses);
    await context.close();
  });
});
