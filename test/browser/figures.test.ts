import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench } from '../support/client.js';
import { buildTownship, runGrading, type Township } from '../support/township.js';
import { desk, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';
import { askedBack, openDrawer } from './pages/standing-still.js';

const browser: Browser | null = await launchBrowser();

const training = {
  'held-on': '2012-04-18',
  topic: '党务知识',
  audience: ['cadres'],
  kind: 'lecture',
  hours: 28,
  participants: 40,
  result: '全部合格',
};

/** A figure is counted from a register, verified by a second person, and named behind the grade (S2.6, I18). */
describe.skipIf(!browser)('figures from registers, in the console', () => {
  let bench: Bench;
  let township: Township;
  let visits: Visits;
  let id: string;

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    township = await buildTownship(bench);
    const office = bench.administrator;
    ({ id } = await office.ok<{ id: string }>('POST', '/api/campaigns', {
      body: { name: 'Responsibility 2012', campaignType: 'responsibility-assessment', asOf: '2012-12-31' },
    }));
    await office.ok('PUT', `/api/campaigns/${id}/subjects`, { body: { unitIds: [township.units.yanshang] } });
    const { id: record, revision } = await township.clerk.ok<{ id: string; revision: number }>(
      'POST',
      '/api/registers/trainings/records',
      { body: { unitId: township.units.yanshang, period: '2012', answers: training } },
    );
    await township.clerk.ok('POST', `/api/records/${record}/moves`, { body: { move: 'record' }, revision });
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  const enter = async (username: string, password: string, path: string): Promise<Page> => {
    const { context, page } = await visits.begin(desk);
    await context.request.post('/api/session', { data: { username, password } });
    await page.goto(path);
    return page;
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  it('go from a proposed source by two persons into a grade, whose explanation names register and records', async () => {
    const office = await enter('root', administratorPassword, `/console/campaigns/${id}/figures`);
    const proposed = office.locator('.task-rows li', { hasText: 'Days of training' });
    await expect.poll(() => proposed.innerText()).toContain('divided by 8');
    await proposed.getByRole('button', { name: 'Use it' }).click();
    await openDrawer(office).getByRole('button', { name: 'Save' }).click();
    await office.getByRole('button', { name: 'Count all' }).click();
    await office.getByText('Newly proposed: 1').waitFor();
    await office.locator('.row-link').first().click();
    await openDrawer(office).getByText('From 1 record').waitFor();

    const second = await enter('verifier', 'township-of-trials', '/console/');
    await second.getByRole('link', { name: 'Responsibility 2012 1 figure' }).click();
    await second.locator('.ant-table-row .ant-checkbox-input').first().check();
    await press(second, 'Verify');
    await askedBack(second).getByRole('button', { name: 'Verify' }).click();
    await second.getByText('Figure verified').waitFor();

    for (const to of ['PUBLISHED', 'OPEN', 'CLOSED'])
      await bench.administrator.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to } });
    await runGrading(bench.administrator, id);
    await office.goto(`/console/campaigns/${id}/ledger`);
    await office.getByText('岩上村').first().click();
    const behind = office.locator('.counted-figures');
    await expect.poll(() => behind.innerText()).toContain('3.5');
    expect(await behind.innerText()).toContain('from the register “Training”');
    await behind.locator('summary').click();
    await behind.getByRole('link', { name: 'Record 1' }).click();
    await office.waitForURL(/\/records\//);
    await office.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => office.locator('main').innerText()).toContain('岩上村');
    expect(visits.complaints).toEqual([]);
  });
});
