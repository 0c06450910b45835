import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench } from '../support/client.js';
import { publishTogether } from '../support/publish.js';
import { buildTownship, handIn, issueCards, runGrading, type Township } from '../support/township.js';
import { desk, phone, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';

const browser: Browser | null = await launchBrowser();

/** What each language says in place of a number. */
const views = [
  {
    device: desk,
    few: 'fewer than 5',
    ledger: 'too few to show',
    explained: 'too few to be shown / 17',
    step: 'too few came in to be shown',
    waiting: 'ballots for 1 organisation',
    reopen: 'Reopen',
    later: 'count only when at least 5 more have come',
    floor: 'Fewer than 5 ballots are shown nowhere',
  },
  {
    device: phone,
    few: '不足 5 张',
    ledger: '有效票不足',
    explained: '票数过少，不予公布 / 17',
    step: '收回的票过少',
    waiting: '1 个单位有票等待',
    reopen: '重新开放',
    later: '至少满 5 张才计入',
    floor: '不足 5 张的票数在任何地方都不显示',
  },
] as const;

describe.skipIf(!browser)('few ballots, as pages show them', () => {
  let bench: Bench;
  let township: Township;
  let visits: Visits;
  let publicationId: string;

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    township = await buildTownship(bench);
    const { campaignId, units } = township;
    const answer = async (unitId: string, count: number) => {
      for (const card of await issueCards(bench, campaignId, unitId, count))
        await handIn(bench.client(), card, 'dissatisfied');
    };
    const move = (to: string, reason?: string) =>
      bench.administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, {
        body: { to, ...(reason && { reason }) },
      });
    await answer(units.yanshang, 30);
    await answer(units.yanxia, 3);
    await move('CLOSED');
    await runGrading(bench.administrator, campaignId);
    await move('OPEN', '补评');
    await answer(units.yanshang, 2);
    await move('CLOSED');
    const { id: runId } = await runGrading(bench.administrator, campaignId);
    const second = await bench.secondAdministrator();
    publicationId = await publishTogether(bench.administrator, second, campaignId, { runId });
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  const text = async (page: Page, path: string, ready: string) => {
    await page.goto(path);
    await page.getByText(ready).first().waitFor();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      `${path} fits`,
    ).toBeLessThanOrEqual(1);
    return page.locator('body').innerText();
  };

  it.each(views)(
    'are no number in the console, and reopening says what becomes of them: $reopen',
    async ({ device, few, ledger, explained, waiting, reopen, later, floor }) => {
      const { context, page } = await visits.begin(device);
      expect(
        (
          await context.request.post('/api/session', { data: { username: 'root', password: administratorPassword } })
        ).status(),
      ).toBe(201);
      const campaign = `/console/campaigns/${township.campaignId}`;
      expect(await text(page, `${campaign}/participation`, '岩下村')).toContain(few);
      expect(await text(page, `${campaign}/progress`, '岩下村')).toContain(few);
      await text(page, `${campaign}/runs`, waiting);
      expect(await text(page, `${campaign}/ledger`, '岩下村')).toContain(ledger);
      await page.getByRole('button', { name: '岩下村', exact: true }).first().click();
      await page.getByRole('dialog').getByText(explained).waitFor();
      await text(page, `${campaign}/overview`, floor);
      await page.getByRole('button', { name: reopen, exact: true }).click();
      await page.getByRole('dialog').getByText(later).waitFor();
      await context.close();
    },
  );

  it.each(views)(
    'are no number on the public page and in its steps: $explained',
    async ({ device, explained, step }) => {
      const { context, page } = await visits.begin(device);
      const shown = await text(page, `/results/${publicationId}#${township.units.yanxia}`, explained);
      expect(shown).toContain(step);
      await context.close();
    },
  );

  it('break no rule of the pages', () => expect(visits.complaints).toEqual([]));
});
