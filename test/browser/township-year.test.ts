import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench, type Client } from '../support/client.js';
import { gradeCommendation } from '../support/commendation.js';
import { publishTogether } from '../support/publish.js';
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
import { enterDay } from './pages/enter-day.js';

const browser: Browser | null = await launchBrowser();
const password = 'township-of-trials';

interface Made {
  readonly id: string;
  readonly revision: number;
  readonly answers: Record<string, unknown>;
}
interface LedgerRow {
  readonly unit: { readonly id: string };
  readonly grade: string | null;
  readonly change: number | null;
  readonly extra: Readonly<Record<string, string>>;
}

const focus = ['setup', 'leadership', 'rules', 'venue', 'support', 'role', 'people'];
const visit = {
  'visited-on': '2026-03-02',
  'visited-unit': '党支部',
  'visit-form': ['meeting'],
  visitor: '驻村干部两人',
  ...Object.fromEntries(focus.map((point) => [`focus-${point}`, 'yes'])),
};
const promise = { content: '硬化三组道路', owner: '村主任', due: '2026-10-31' };
const plan = { measure: '每周公开一次台账', owner: '林桂兰', deadline: '2099-06-30', aim: '满意率过八成' };

/** What a township does in a year, each act by whom it falls to: the village's clerk on a phone, the offices at their desks. */
describe.skipIf(!browser)('the year of a township', () => {
  let bench: Bench;
  let visits: Visits;
  let township: Township;
  let second: Client;
  let clerk: Page;
  let superior: Page;
  let leader: Page;
  let office: Page;
  let leaderId: string;
  let plannedId: string;
  let nextRound: string;
  let rate: string;

  const sitDown = async (device: typeof desk | typeof phone, username: string, secret = password): Promise<Page> => {
    const { context, page } = await visits.begin(device);
    const answer = await context.request.post('/api/session', { data: { username, password: secret } });
    expect(answer.status()).toBe(201);
    return page;
  };

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    township = await buildTownship(bench);
    second = await bench.secondAdministrator();
    const { items } = await bench.administrator.ok<{ items: Made[] }>('GET', '/api/accounts?q=assessor-2');
    const { id } = await bench.administrator.ok<Made>('POST', '/api/persons', {
      body: {
        unitId: township.units.township,
        name: '陈立',
        post: '乡党委书记',
        kind: 'leader',
        accountId: items[0]?.id,
      },
    });
    leaderId = id;
    clerk = await sitDown(phone, 'clerk');
    leader = await sitDown(phone, 'assessor-2');
    superior = await sitDown(desk, 'assessor-1');
    office = await sitDown(desk, 'root', administratorPassword);
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  const make = (who: Client, code: string, body: object) =>
    who.ok<Made>('POST', `/api/registers/${code}/records`, { body });
  const open = (page: Page, id: string) => page.goto(`/console/records/${id}`);
  /** Presses the button of a move, and waits until the record has left its state. */
  const press = async (page: Page, name: string) => {
    const button = page.getByRole('button', { name, exact: true });
    await button.click();
    await button.waitFor({ state: 'detached' });
  };
  const say = async (page: Page, name: string, label: string, text: string) => {
    await page.getByRole('button', { name, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(label).fill(text);
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  const step = (campaignId: string, to: string) =>
    bench.administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to } });
  /** The village is assessed by itself, its superior and thirty residents; gives what became of it and the run. */
  const grade = async (campaignId: string, overall: string, points: number) => {
    const { yanshang } = township.units;
    const sheets = `/api/campaigns/${campaignId}/sheets`;
    const hand = (who: Client, group: string, answers: object) =>
      who.ok('PUT', `${sheets}/${group}/${yanshang}`, { body: { answers, action: 'submit' }, revision: 0 });
    await hand(township.clerk, 'self', selfAnswers());
    await hand(township.assessor, 'superior', superiorAnswers(points));
    for (const card of await issueCards(bench, campaignId, yanshang, 30))
      expect((await handIn(bench.client(), card, overall)).status).toBe(201);
    await step(campaignId, 'CLOSED');
    const { id, state } = await runGrading(bench.administrator, campaignId);
    expect(state).toBe('succeeded');
    return { runId: id, row: await rowOf(campaignId) };
  };
  const rowOf = async (campaignId: string) => {
    const { items } = await bench.administrator.ok<{ items: LedgerRow[] }>(
      'GET',
      `/api/campaigns/${campaignId}/ledger`,
    );
    return items.find(({ unit }) => unit.id === township.units.yanshang);
  };

  it('begins with what a village promises, looked at by its superior and read by everybody (S1.10)', async () => {
    const { id } = await make(township.clerk, 'commitments', {
      unitId: township.units.yanshang,
      answers: { year: 2026, promises: [promise], published: 'yes', 'published-where': '村务公开栏' },
    });
    await open(clerk, id);
    await press(clerk, '提交审核');
    await superior.goto('/console/');
    await superior.locator(`a[href$="/records/${id}"]`).click();
    await press(superior, 'Publish');
    const { page, context } = await visits.begin(phone);
    await page.goto(`/board/${township.units.yanshang}`);
    await page.getByText(promise.content).waitFor();
    await context.close();
  });

  it('its leader comments on it in the half-year, from his phone (S1.11, S1.19)', async () => {
    await make(township.assessors[1]!, 'contact-points', {
      unitId: township.units.yanshang,
      personId: leaderId,
      answers: { level: 'township', since: '2026-01-05', plan: '指导换届', visits: 12 },
      move: 'begin',
    });
    await leader.goto('/console/');
    await leader.getByText('本半年还没有点评').waitFor();
    await leader.getByRole('button', { name: '点评岩上村' }).click();
    await leader.getByRole('dialog').getByLabel('点评内容').fill('道路开工早，台账不全，下半年补齐。');
    await leader
      .getByRole('dialog')
      .getByRole('button', { name: /^完\s?成$/ })
      .click();
    await leader.getByText('本半年还没有点评').waitFor({ state: 'detached' });
  });

  it('every unit is visited, none left out (S5.3)', async () => {
    const { yanshang, yanxia } = township.units;
    const coverage = (text: RegExp) => superior.getByText(text).first().waitFor();
    await make(township.assessor, 'visits', { unitId: yanshang, answers: visit, move: 'record' });
    await superior.goto('/console/registers/visits/coverage');
    await coverage(/1 of 2 units/);
    await make(township.assessor, 'visits', { unitId: yanxia, answers: visit, move: 'record' });
    await superior.reload();
    await coverage(/2 of 2 units/);
  });

  it('residents are not satisfied: the grade is 较差, and its reasons are put right (S5.7, S5.9)', async () => {
    const { campaignId, units } = township;
    const { runId, row } = await grade(campaignId, 'dissatisfied', 95);
    expect(row).toMatchObject({ grade: 'poor' });
    await publishTogether(bench.administrator, second, campaignId, { runId });
    await office.goto(`/console/campaigns/${campaignId}/ledger`);
    await office.getByRole('button', { name: 'Put them into the register' }).click();
    await office.locator('.ant-modal-confirm').getByRole('button', { name: 'Put them into the register' }).click();
    await office.getByText(/records? (was|were) made/).waitFor();
    await office.getByRole('switch', { name: 'Accept the work only after a second survey' }).click();
    await office.getByRole('switch', { name: 'Accept the work only after a second survey', checked: true }).waitFor();
    const { items } = await township.clerk.ok<{ items: Made[] }>(
      'GET',
      `/api/registers/rectifications/records?unitId=${units.yanshang}`,
    );
    const [proposed] = items;
    expect(proposed?.answers).toMatchObject({ source: 'grading', grade: 'poor' });
    plannedId = proposed?.id ?? '';
    const body = { answers: { ...proposed?.answers, ...plan } };
    await township.clerk.ok('PUT', `/api/records/${plannedId}`, { body, revision: proposed?.revision ?? 0 });
    await open(clerk, plannedId);
    await press(clerk, '提交方案');
  });

  it('the plan does not begin before it is filed (I12)', async () => {
    await open(superior, plannedId);
    await superior.getByText(/has to be filed first/).waitFor();
    expect(await superior.getByRole('button', { name: 'Begin', exact: true }).isDisabled()).toBe(true);
    await superior.getByRole('button', { name: 'File', exact: true }).click();
    const dialog = superior.getByRole('dialog');
    await dialog.getByLabel('Filing number').fill('组备〔2026〕7号');
    await enterDay(dialog.getByLabel('Day of filing'), '2026-05-03');
    await dialog.getByRole('button', { name: 'File', exact: true }).click();
    await superior.getByText(/Filed as 组备〔2026〕7号/).waitFor();
    await open(clerk, plannedId);
    await press(clerk, '开始整改');
    await say(clerk, '报告办结', '原因或结果', '台账每周公开');
  });

  it('residents are asked again, and another person accepts on what they say (S5.12, P18)', async () => {
    const { yanshang } = township.units;
    await open(superior, plannedId);
    await superior.getByText('Residents have to be asked again and be satisfied first').waitFor();
    expect(await superior.getByRole('button', { name: 'Accept', exact: true }).isDisabled()).toBe(true);
    const scheme = { minValid: 3, minTurnout: '0.01', minItemValid: 3 };
    const satisfied = { overall: 'satisfied', disputes: 'satisfied', cadres: 'satisfied' };
    const { id } = await bench.administrator.ok<Made>('POST', '/api/campaigns', {
      body: { name: '岩上村第二次满意度测评', campaignType: 'satisfaction-survey', asOf: '2012-06-30', scheme },
    });
    await bench.administrator.ok('PUT', `/api/campaigns/${id}/subjects`, { body: { unitIds: [yanshang] } });
    for (const to of ['PUBLISHED', 'OPEN']) await step(id, to);
    for (const card of await issueCards(bench, id, yanshang, 20, 'recipients'))
      expect((await handIn(bench.client(), card, 'satisfied', { answers: satisfied })).status).toBe(201);
    await step(id, 'CLOSED');
    expect(await runGrading(bench.administrator, id)).toMatchObject({ state: 'succeeded' });
    rate = (await rowOf(id))?.extra['rate'] ?? '';
    expect(rate).toBe('100.00');
    // Whoever reported it done does not accept it.
    await open(clerk, plannedId);
    await clerk.locator('h1').waitFor();
    expect(await clerk.getByRole('button', { name: '验收通过' }).count()).toBe(0);
    await open(superior, plannedId);
    await say(superior, 'Accept', 'Reason or result', `岩上村第二次满意度测评：满意率 ${rate} %`);
    await superior.getByText(`满意率 ${rate} %`).waitFor();
    await superior.locator('h1').getByText('Accepted').waitFor();
  });

  it('the next round begins with one press and finds the village one grade up (S1.6)', async () => {
    await office.goto(`/console/campaigns/${township.campaignId}`);
    await office.getByRole('button', { name: 'Begin the next round' }).click();
    await office.getByText('Units, forms and campaign type are as in the round before.').waitFor();
    nextRound = /campaigns\/([0-9a-f-]{36})/.exec(office.url())?.[1] ?? '';
    expect(nextRound).not.toBe(township.campaignId);
    for (const to of ['PUBLISHED', 'OPEN']) await step(nextRound, to);
    const { row } = await grade(nextRound, 'basically-satisfied', 70);
    expect(row).toMatchObject({ grade: 'average', change: 1 });
    await office.goto(`/console/campaigns/${nextRound}/ledger`);
    await office
      .getByRole('row', { name: /岩上村.*Average/ })
      .getByText('▲')
      .waitFor();
  });

  it('ends with a proposal for an award (S2.9, S5.13)', async () => {
    const award = await gradeCommendation(bench, township);
    expect(await rowOf(award)).toMatchObject({ grade: 'selected' });
    await office.goto(`/console/campaigns/${award}/ledger`);
    await office.getByRole('row', { name: /岩上村.*Selected/i }).waitFor();
  });

  it('asks no other host and breaks no policy', () => expect(visits.complaints).toEqual([]));
});
