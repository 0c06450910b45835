import { Clock } from '@pingyi/backend/testing';
import mammoth from 'mammoth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench } from '../support/client.js';
import {
  buildTownship,
  handIn,
  issueCards,
  runGrading,
  selfAnswers,
  superiorAnswers,
  type Township,
} from '../support/township.js';
import { desk, phone, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';
import { askedBack, openDialog } from './pages/standing-still.js';

const browser: Browser | null = await launchBrowser();

describe.skipIf(!browser)('what people said, and how it is released', () => {
  let bench: Bench;
  let visits: Visits;
  let township: Township;
  let campaign: string;

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    township = await buildTownship(bench);
    await bench.secondAdministrator();
    const { campaignId, units } = township;
    campaign = `/console/campaigns/${campaignId}`;
    for (const card of await issueCards(bench, campaignId, units.yanshang, 30))
      await handIn(bench.client(), card, '', {
        answers: { overall: 'satisfied', comment: '村口路灯坏了，请打13800001111' },
      });
    for (const card of await issueCards(bench, campaignId, units.yanshang, 24))
      await handIn(bench.client(), card, 'basically-satisfied');
    await township.clerk.ok('PUT', `/api/campaigns/${campaignId}/sheets/self/${units.yanshang}`, {
      body: { answers: selfAnswers(), action: 'submit' },
      revision: 0,
    });
    await township.assessor.ok('PUT', `/api/campaigns/${campaignId}/sheets/superior/${units.yanshang}`, {
      body: { answers: superiorAnswers(92), action: 'submit' },
      revision: 0,
    });
    await bench.administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to: 'CLOSED' } });
    await runGrading(bench.administrator, campaignId);
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await browser?.close();
    await bench?.close();
  });

  const on = (day: string) => vi.spyOn(bench.app.get(Clock), 'today').mockReturnValue(day);
  const signedIn = async (device: typeof desk | typeof phone, username: string, password = administratorPassword) => {
    const { context, page } = await visits.begin(device);
    await context.request.post('/api/session', { data: { username, password } });
    return page;
  };
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
  /** Asks for the newest run to be released; another person confirms it. */
  const release = async (
    asking: Page,
    deciding: Page,
    fill: (dialog: ReturnType<typeof openDialog>) => Promise<void>,
  ) => {
    await asking.goto(`${campaign}/runs`);
    await asking.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = openDialog(asking);
    await dialog.getByText('What this means').waitFor();
    await fill(dialog);
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await asking.getByText('Waits for a second person', { exact: true }).waitFor();
    await deciding.goto(`${campaign}/runs`);
    const confirm = deciding.getByRole('button', { name: 'Confirm', exact: true });
    await confirm.first().click();
    await openDialog(deciding).getByRole('button', { name: 'Confirm', exact: true }).click();
    await confirm.first().waitFor({ state: 'detached' });
  };

  it('goes from ballots to charts, remarks, a problem and a report, is released on notice, objected to, put right by leaving ballots out, revised with a word about why, and confirmed', async () => {
    const office = await signedIn(desk, 'root');
    const second = await signedIn(desk, 'second-root');
    const unit = await signedIn(phone, 'clerk', 'township-of-trials');

    await office.goto(`${campaign}/results`);
    await office.getByRole('heading', { name: 'Results by question' }).waitFor();
    await office.locator('svg.recharts-surface').first().waitFor();
    await office
      .getByRole('row', { name: /^Satisfied 30/ })
      .first()
      .waitFor();
    await office.goto(`${campaign}/remarks`);
    await office
      .getByText(/村口路灯坏了/)
      .first()
      .waitFor();
    expect(await office.locator('main').innerText()).not.toContain('13800001111');
    // A problem is said anew: nobody's words go over unseen.
    await button(office, 'Make a problem of it').click();
    const problem = openDialog(office);
    await problem.getByRole('textbox').first().fill('村口照明不足，影响夜间出行');
    await problem.getByRole('button', { name: 'Enter into the register' }).click();
    await problem.waitFor({ state: 'hidden' });
    await office.getByText('A problem was made of it').first().waitFor();

    // The report opens in another reader, with the figures of the page.
    await office.goto(`${campaign}/results`);
    await button(office, 'Report').click();
    const saved = office.waitForEvent('download');
    await openDialog(office).getByRole('button', { name: 'Write', exact: true }).click();
    const report = await mammoth.extractRawText({ path: (await (await saved).path()) ?? '' });
    const { items } = await bench.administrator.ok<{ items: { unit: { name: string }; score: string }[] }>(
      'GET',
      `/api/campaigns/${township.campaignId}/ledger`,
    );
    const { score = 'no score' } = items.find((row) => row.unit.name === '岩上村') ?? {};
    for (const said of ['岩上村', score, '村口照明不足']) expect(report.value).toContain(said);

    on('2026-11-02');
    await release(office, second, async (dialog) => {
      await dialog.getByLabel('Working days on notice (0: final at once)').fill('5');
    });
    await second.getByText('On notice until Nov 9, 2026').waitFor();

    await unit.goto(campaign);
    await button(unit, '提出异议').click();
    await openDialog(unit).locator('textarea').fill('满意度统计有误');
    await openDialog(unit)
      .getByRole('button', { name: /提\s?交/ })
      .click();
    // It is stored before the notice ends: the words stand in the dialog, too.
    await openDialog(unit).waitFor({ state: 'hidden' });
    await unit.getByText('满意度统计有误').waitFor();

    on('2026-11-10');
    await second.goto(`${campaign}/objections`);
    await second.locator('.row-link').filter({ visible: true }).first().click();
    const drawer = second.getByRole('dialog');
    await drawer.getByLabel('Reason of the decision').fill('复核属实');
    await drawer.getByRole('button', { name: 'Uphold' }).click();
    await askedBack(second).getByRole('button', { name: 'Uphold' }).click();
    await second.getByText('Upheld. Compute the result again.').waitFor();
    await office.goto(`${campaign}/runs`);
    await office.getByText('An objection was upheld, or other ballots count now').waitFor();

    // What was objected to is put right from the ruling on: ballots of a batch leave the count, by two persons (I7).
    await second.locator('.row-link').filter({ visible: true }).first().click();
    await second.getByRole('link', { name: 'Take the ballots of a batch out of the count, by two persons' }).click();
    await button(second, 'Propose quarantine').click();
    await openDialog(second).getByLabel('Why').fill('异议成立：一人代填');
    await openDialog(second).getByRole('button', { name: 'Propose quarantine' }).click();
    await second.getByText('Waits for a second person', { exact: true }).waitFor();
    expect(await second.getByRole('row').filter({ hasText: '岩下村' }).count()).toBe(0);
    await office.goto(`${campaign}/signals`);
    await button(office, 'Agree').click();
    await openDialog(office).getByRole('button', { name: 'Agree', exact: true }).click();
    await office.getByText('In quarantine', { exact: true }).waitFor();

    const [first] = (
      await bench.administrator.ok<{ items: { id: string }[] }>(
        'GET',
        `/api/campaigns/${township.campaignId}/publications`,
      )
    ).items;
    await runGrading(bench.administrator, township.campaignId);
    await release(office, second, async (dialog) => {
      await dialog.getByLabel('What changed, and why').fill('异议成立，重新统计');
      await dialog.getByLabel('Working days on notice (0: final at once)').fill('1');
    });
    on('2026-11-12');
    await office.reload();
    await office.getByRole('button', { name: 'Confirm the result' }).click();
    await askedBack(office).getByRole('button', { name: 'Confirm the result' }).click();
    await office.getByText('Result confirmed').waitFor();

    const { page: reader } = await visits.begin(phone);
    await reader.goto(`/results/${first?.id}`);
    await reader.getByText('已被新的公布取代，以下是当时的结果').waitFor();
    await reader.getByRole('link', { name: '查看新的结果' }).click();
    await reader.getByText('变更说明：异议成立，重新统计').waitFor();
    await reader.getByText('第2次公布 · 已确认').waitFor();
    await unit.goto(campaign);
    await unit.getByText('答复：复核属实').waitFor();
  }, 180_000);

  it('breaks no rule of the pages', () => expect(visits.complaints).toEqual([]));
});
