import { IntakeSignals } from '@pingyi/backend/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench } from '../support/client.js';
import { buildTownship, handIn, issueCards, runGrading } from '../support/township.js';
import { desk, phone, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';
import { openDialog } from './pages/standing-still.js';

const browser: Browser | null = await launchBrowser();

/** The words of each device and language. */
const views = [
  {
    device: desk,
    order: 'Cards in the order of print: 23 of 23 (100%)',
    propose: 'Propose quarantine',
    lift: 'Propose to let them count',
    why: 'Why',
    without: 'Without them',
    waits: 'Waits for a second person',
    agree: 'Agree',
    held: 'In quarantine',
    decided: 'Decided',
  },
  {
    device: phone,
    order: '评议卡按印刷顺序使用：23份中23份（100%）',
    propose: '提出隔离',
    lift: '提出解除隔离',
    why: '理由',
    without: '不含这批票',
    waits: '等另一人决定',
    agree: '同意',
    held: '已隔离',
    decided: '已决定',
  },
] as const;

describe.skipIf(!browser)('signals and quarantine, in the console', () => {
  let bench: Bench;
  let visits: Visits;
  let campaignId: string;
  let asFirst: { inputHash: string };

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!, { INTEGRATION_SECONDS: '86400' }));
    const township = await buildTownship(bench);
    ({ campaignId } = township);
    await bench.secondAdministrator();
    for (const card of await issueCards(bench, campaignId, township.units.yanshang, 24))
      await handIn(bench.client(), card, 'satisfied');
    const people = await issueCards(bench, campaignId, township.units.yanshang, 30);
    for (const card of people.toReversed()) await handIn(bench.client(), card, 'basically-satisfied');
    await bench.app.get(IntakeSignals).flush();
    await bench.administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to: 'CLOSED' } });
    asFirst = await runGrading(bench.administrator, campaignId);
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  const fits = async (page: Page) =>
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(1);
  const signedIn = async (device: (typeof views)[number]['device'], username: string) => {
    const { context, page } = await visits.begin(device);
    await context.request.post('/api/session', { data: { username, password: administratorPassword } });
    await page.goto(`/console/campaigns/${campaignId}/signals`);
    return { context, page };
  };

  it.each(views)(
    'are seen, proposed for quarantine with the effect, decided by a second person, and lifted: $propose',
    async (words) => {
      const first = await signedIn(words.device, 'root');
      await first.page.getByText(words.order).waitFor();
      await fits(first.page);
      const propose = async (name: string) => {
        await first.page.getByRole('button', { name, exact: true }).first().click();
        const dialog = openDialog(first.page);
        await dialog.getByText(words.without, { exact: true }).waitFor();
        await dialog.getByLabel(words.why).fill('按印刷顺序连续使用');
        await fits(first.page);
        await dialog.getByRole('button', { name, exact: true }).click();
        await first.page.getByText(words.waits, { exact: true }).first().waitFor();
      };
      const second = await signedIn(words.device, 'second-root');
      const agree = async () => {
        await second.page.reload();
        await second.page.getByRole('button', { name: words.agree, exact: true }).click();
        const dialog = openDialog(second.page);
        await dialog.getByText(words.without, { exact: true }).waitFor();
        await fits(second.page);
        await dialog.getByRole('button', { name: words.agree, exact: true }).click();
        await second.page.getByText(words.decided, { exact: true }).first().waitFor();
        await second.page.getByRole('button', { name: words.agree, exact: true }).waitFor({ state: 'detached' });
      };

      await propose(words.propose);
      expect(await first.page.getByRole('button', { name: words.agree, exact: true }).count()).toBe(0);
      await agree();
      await second.page.getByText(words.held, { exact: true }).waitFor();
      const without = await runGrading(bench.administrator, campaignId);
      expect(without.inputHash).not.toBe(asFirst.inputHash);

      await first.page.reload();
      await propose(words.lift);
      await agree();
      expect(await second.page.getByText(words.held, { exact: true }).count()).toBe(0);
      expect((await runGrading(bench.administrator, campaignId)).inputHash).toBe(asFirst.inputHash);
      await first.context.close();
      await second.context.close();
    },
    180_000,
  );

  it('breaks no rule of the pages', () => expect(visits.complaints).toEqual([]));
});
