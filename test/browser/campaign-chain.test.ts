import { digestOf, digestOfText, inputText } from '@pingyi/plugin-sdk/verification';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword } from '../support/client.js';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { readQrCodes } from '../support/qr-codes.js';
import { runCommand, startServer, type ServerProcess } from '../support/server.js';
import { selfAnswers, superiorAnswers } from '../support/township.js';
import { desk, phone, Visits } from '../support/visit.js';
import { BallotPage } from './pages/ballot-page.js';
import { openDialog } from './pages/standing-still.js';
import { CampaignPage } from './pages/campaign-page.js';
import { CampaignWizard } from './pages/campaign-wizard.js';
import { ResultPage } from './pages/result-page.js';
import { SheetPage } from './pages/sheet-page.js';
import { SignInPage } from './pages/sign-in-page.js';
import { chosenPassword, prepareTownship } from './prepared-township.js';

const browser: Browser | null = await launchBrowser();
type PackageFiles = Record<string, Uint8Array>;

const replaced = (files: PackageFiles, name: string, pattern: RegExp, by: string): Uint8Array =>
  strToU8(
    Buffer.from(files[name] ?? [])
      .toString()
      .replace(pattern, by),
  );

/** Somebody who changes a file also writes its new digest into the manifest. */
function forged(files: PackageFiles): PackageFiles {
  const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString()) as object;
  const digests = Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => name !== 'manifest.json')
      .map(([name, content]) => [name, digestOf(content)]),
  );
  return { ...files, 'manifest.json': strToU8(JSON.stringify({ ...manifest, files: digests })) };
}

/** A package that verifies, of an input that was not published. */
function withOtherSeed(files: PackageFiles): PackageFiles {
  const parsed = (name: string) => JSON.parse(Buffer.from(files[name] ?? []).toString()) as Record<string, unknown>;
  const input = { ...parsed('input.json'), seed: 'another' };
  const result = { ...parsed('result.json'), inputHash: digestOfText(inputText(input)) };
  return forged({
    ...files,
    'input.json': strToU8(JSON.stringify(input)),
    'result.json': strToU8(JSON.stringify(result)),
  });
}

const cardsPerVillage = 110;
const wholeYear = { startsOn: '2012-01-01', endsOn: '2099-12-31' };

describe.skipIf(!browser)('the whole chain in a browser, from the first sign-in to the ledger', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let visits: Visits;
  let office: Page;
  let units: ReadonlyMap<string, string>;
  let campaignId: string;
  let cards: string[];
  let rootPassword: string;
  let secondPassword: string;
  let rival: BallotPage;

  /** Somebody at a desk who signs in for the first time. */
  const signInAs = async (username: string): Promise<Page> => {
    const { page } = await visits.begin(desk);
    const entrance = new SignInPage(page);
    await entrance.signIn(username, chosenPassword);
    await entrance.readNotices();
    return page;
  };
  const campaign = (page = office) => new CampaignPage(page, campaignId);

  beforeAll(async () => {
    database = await createDatabase('sqlite');
    const passwordOf = async (name: string) => {
      const { stdout } = await runCommand(['user', 'add', name], { ...database.env, LOG_LEVEL: 'silent' });
      return /password (\S+)/.exec(stdout)?.[1] ?? '';
    };
    rootPassword = await passwordOf('root');
    secondPassword = await passwordOf('second');
    server = await startServer(database.env);
    visits = new Visits(browser!, server.url);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.remove();
  });

  it('lets the administrator in with the printed password, once replaced', async () => {
    ({ page: office } = await visits.begin(desk));
    const entrance = new SignInPage(office);
    await entrance.signIn('root', rootPassword);
    await entrance.replaceFirstPassword(rootPassword, administratorPassword);
    units = await prepareTownship(await new HttpClient(server.url).signIn('root', administratorPassword));
  });

  it('speaks Chinese and English', async () => {
    await office.getByRole('button', { name: '中文' }).click();
    await office.getByRole('link', { name: '评议活动', exact: true }).waitFor();
    await office.getByRole('button', { name: 'English' }).click();
    await office.getByRole('link', { name: 'Campaigns', exact: true }).waitFor();
  });

  it('takes a campaign from the wizard to its start', async () => {
    const wizard = new CampaignWizard(office);
    await wizard.open();
    await wizard.nameIt('Classification grading', '2012年度分类定级', '2012-04-30');
    await wizard.chooseSubjects('岩漳镇', 'Village');
    await wizard.planPhases([wholeYear, wholeYear, wholeYear]);
    await wizard.keepScheme();
    campaignId = await wizard.publish();
    await campaign().take('Start');
    await office.getByText('Running').first().waitFor();
  });

  it('prints cards whose codes an independent decoder reads', async () => {
    await campaign().open('cards');
    const pdf = await campaign().issueCards(cardsPerVillage);
    const pages = Array.from({ length: cardsPerVillage / 10 }, (_, index) => index + 1);
    cards = [];
    for (const page of pages) cards.push(...(await readQrCodes(pdf, page)));
    expect(new Set(cards).size).toBe(cardsPerVillage);
    expect(cards.every((address) => address.startsWith(`${server.url}/s/`))).toBe(true);
  }, 90_000);

  it('receives a ballot from a phone exactly once, though the network fails twice', async () => {
    const { context, page } = await visits.begin(phone);
    const ballot = new BallotPage(page);
    rival = new BallotPage((await visits.begin(phone)).page);
    for (const reader of [rival, ballot]) await reader.scan(cards[0] ?? '');
    await rival.fill({ overall: 'dissatisfied' });
    await ballot.language('English').click();
    await expect.poll(() => ballot.submitButton().innerText()).toBe('Hand in');
    await ballot.language('简体').click();
    await ballot.fill({ leadership: 'satisfied', reputation: 'fairly-satisfied', overall: 'satisfied' });
    await context.setOffline(true);
    await ballot.handIn();
    await ballot.waiting().waitFor();
    // The second attempt reaches the server, but the phone never hears its answer.
    const attempts: number[] = [];
    await page.route('**/responses', async (route) => {
      const answer = await route.fetch();
      attempts.push(answer.status());
      await (attempts.length === 1 ? route.abort() : route.fulfill({ response: answer }));
    });
    await context.setOffline(false);
    await ballot.thanks().waitFor();
    expect(attempts).toEqual([201, 200]);
    expect((await ballot.receipt()).length).toBeGreaterThan(8);
  });

  it('refuses a second ballot of the same card, keeps its answers on that phone, and tells whoever scans it later before anything is filled in', async () => {
    await rival.handIn();
    await rival.answeredByAnother().waitFor();
    const { page } = await visits.begin(phone);
    const late = new BallotPage(page);
    await late.scan(cards[0] ?? '');
    await late.alreadyUsed().waitFor();
  });

  it('receives the ballots of the rest of the village', async () => {
    const votes = { satisfied: 69, 'fairly-satisfied': 20, 'basically-satisfied': 8, dissatisfied: 2, unknown: 5 };
    const answers = Object.entries(votes).flatMap(([option, count]) => Array<string>(count).fill(option));
    const village = new HttpClient(server.url);
    for (const [index, overall] of answers.entries()) {
      const { pathname, hash } = new URL(cards[index + 1] ?? '');
      const collector = `/api/collect/${pathname.slice(3)}`;
      const { formVersion } = await village.ok<{ formVersion: string }>('GET', collector);
      await village.ok('POST', `${collector}/responses`, {
        body: { formVersion, answers: { overall }, card: hash.slice(3) },
        headers: { 'idempotency-key': crypto.randomUUID() },
      });
    }
    await campaign().open('participation');
    await office.getByRole('row').filter({ hasText: '岩上村' }).getByText('105 / 30').waitFor();
  });

  it('takes the self-assessment of the clerk', async () => {
    const page = await signInAs('clerk');
    const sheet = new SheetPage(page);
    await sheet.openFromTasks('岩上村');
    await sheet.fill(selfAnswers());
    await expect.poll(() => sheet.total().innerText()).toBe('95');
    await sheet.submit();
  });

  it('takes the sheets of three assessors', async () => {
    const page = await signInAs('assessor-1');
    const sheet = new SheetPage(page);
    await sheet.openFromTasks('岩上村');
    await sheet.fill(superiorAnswers(92));
    await sheet.submit();
    for (const [username, total] of [
      ['assessor-2', 94],
      ['assessor-3', 90],
    ] as const) {
      const assessor = await new HttpClient(server.url).signIn(username, chosenPassword);
      await assessor.ok('PUT', `/api/campaigns/${campaignId}/sheets/superior/${units.get('3301001')}`, {
        body: { answers: superiorAnswers(total), action: 'submit' },
        revision: 0,
      });
    }
  });

  it('counts a fact only after a second person has verified it', async () => {
    const enterer = await signInAs('enterer');
    await campaign(enterer).open('facts');
    await campaign(enterer).enterFact({
      kind: 'Serious breach of discipline or law',
      unit: '岩下村',
      date: '2010-04-30',
      source: '县纪委',
      documentNo: '2010-12',
      detail: '案件',
    });
    const own = await campaign(enterer).openFact('岩下村');
    expect(await own.getByRole('button', { name: 'Verified' }).count()).toBe(0);
    const verifier = await signInAs('verifier');
    await campaign(verifier).open('facts');
    const fact = await campaign(verifier).openFact('岩下村');
    await fact.getByRole('button', { name: 'Verified' }).click();
    await openDialog(verifier).getByRole('button', { name: 'Verified' }).click();
    await verifier.getByRole('row').filter({ hasText: '岩下村' }).getByText('Verified').waitFor();
  });

  it('computes the grades into the ledger: 岩上村 92.24, good', async () => {
    await campaign().open();
    await campaign().take('Close campaign');
    await campaign().open('runs');
    await campaign().computeGrades();
    const good = campaign().ledgerRow('岩上村');
    await good.getByText('92.24').waitFor();
    await expect.poll(() => good.innerText()).toMatch(/Good/);
    await expect.poll(() => campaign().ledgerRow('岩下村').innerText()).toMatch(/Poor/);
  });

  it('explains the grade step by step', async () => {
    const why = await campaign().explain('岩上村');
    const steps = why.locator('.trace > li');
    await expect.poll(() => steps.count()).toBeGreaterThan(3);
    await expect.poll(() => steps.filter({ hasText: '92.24' }).count()).toBeGreaterThan(0);
    await office.keyboard.press('Escape');
    await why.waitFor({ state: 'hidden' });
  });

  it('exports a workbook that an independent reader opens', async () => {
    const cells = await readSheet(await campaign().exportWorkbook());
    expect(cells.find((row) => row[1] === '岩上村')).toContain(92.24);
  });

  /** Another administrator does what the office asked for. */
  const confirmed = async () => {
    const visit = await visits.begin(desk);
    await visit.context.request.post('/api/session', { data: { username: 'second', password: administratorPassword } });
    await campaign(visit.page).open('runs');
    await campaign(visit.page).confirmRequest();
    await visit.context.close();
  };

  it('publishes the result once a second administrator confirms it; a phone without an account finds it, recomputes it and reads why', async () => {
    await new HttpClient(server.url).signIn('second', secondPassword);
    await campaign().open('runs');
    await campaign().askToPublish('临川县分类定级结果');
    await confirmed();
    const { page } = await visits.begin(phone);
    const result = new ResultPage(page);
    await result.find('临川县');
    expect(await result.recompute()).toMatch(
      /^✓ 一致\s+已在本机重新计算全部 2 个单位[^]*密钥指纹为 ([0-9a-f]{4} ){7}[0-9a-f]{4}，/,
    );
    await expect.poll(() => result.row('岩上村').innerText()).toMatch(/一致/);
    await expect.poll(() => page.getByRole('row').filter({ hasText: '不一致' }).count()).toBe(0);
    const steps = await result.explain('岩上村');
    await expect.poll(() => steps.locator('li').count()).toBeGreaterThan(3);
    expect(await page.locator('body').innerText()).not.toContain('林桂兰');
  });

  it.each<[string, (files: PackageFiles) => PackageFiles, RegExp]>([
    [
      'a grade was changed',
      (files) => ({
        ...files,
        'result.json': replaced(
          files,
          'result.json',
          /"grade":"(good|fairly-good|average|poor)"/,
          '"grade":"poor-indeed"',
        ),
      }),
      /^✗ 不一致[^]*result\.json/,
    ],
    [
      'a grade was changed and the manifest forged to fit',
      (files) =>
        forged({
          ...files,
          'result.json': replaced(
            files,
            'result.json',
            /"grade":"(good|fairly-good|average|poor)"/,
            '"grade":"poor-indeed"',
          ),
        }),
      /^✗ 不一致[^]*岩[上下]村 等级：公布 poor-indeed，算得/,
    ],
    ['it is sound, but of other data than the page shows', withOtherSeed, /^✗ 不一致[^]*不是同一份/],
    ['it is no archive', () => ({}), /无法读取/],
  ])('says where a package differs: %s', async (_name, change, verdict) => {
    const { page } = await visits.begin(phone);
    await page.route('**/package.zip', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({
        response: answer,
        headers: {},
        body: Buffer.from(zipSync(change(unzipSync(await answer.body()) as PackageFiles))),
      });
    });
    const result = new ResultPage(page);
    await result.find('临川县');
    await result.recompute();
    await expect.poll(() => result.verdict().innerText()).toMatch(verdict);
  });

  it('says when what the office signed was changed', async () => {
    const { page } = await visits.begin(phone);
    await page.route('**/statement', async (route) => {
      const answer = await route.fetch();
      const signed = (await answer.json()) as { statement: object };
      await route.fulfill({ response: answer, json: { ...signed, statement: { ...signed.statement, revision: 2 } } });
    });
    const result = new ResultPage(page);
    await result.find('临川县');
    expect(await result.recompute()).toMatch(/^✗ 不一致[^]*签名无效/);
  });

  it('says when the office shows a chain of statements without the one that it had signed', async () => {
    const { page } = await visits.begin(phone);
    await page.route('**/api/public/statements?*', (route) =>
      route.fulfill({ json: { items: [], total: 0, page: 1, pageSize: 200 } }),
    );
    const result = new ResultPage(page);
    await result.find('临川县');
    expect(await result.recompute()).toMatch(/^✗ 不一致[^]*已签名的内容被替换/);
  });

  it('gives the rules of a package no way out of the worker', async () => {
    const strangers = new Visits(browser!, server.url);
    const { page } = await strangers.begin(phone);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const spy = Buffer.from(
      "export default { grade() { fetch('/api/health'); fetch('https://elsewhere.test/'); importScripts('/api/health'); return { ok: true, outcomes: [], aggregate: {} }; } };",
    );
    await page.route('**/package.zip', async (route) => {
      const files = unzipSync(await (await route.fetch()).body()) as PackageFiles;
      const result = JSON.parse(Buffer.from(files['result.json'] ?? []).toString()) as { plugin: { digest: string } };
      const own = { ...result, plugin: { ...result.plugin, digest: digestOf(spy) } };
      await route.fulfill({
        body: Buffer.from(
          zipSync(forged({ ...files, 'plugin.mjs': spy, 'result.json': Buffer.from(JSON.stringify(own)) })),
        ),
      });
    });
    const result = new ResultPage(page);
    await result.find('临川县');
    expect(await result.recompute()).toMatch(/^✗ 不一致/);
    expect(asked.filter((url) => /health|elsewhere/.test(url))).toEqual([]);
  });

  it('withdraws it with a reason, which the page then tells', async () => {
    await campaign().open('runs');
    await campaign().askToWithdraw('计票有误');
    await confirmed();
    const { page } = await visits.begin(phone);
    const { id } = (
      await new HttpClient(server.url)
        .signIn('root', administratorPassword)
        .then((root) => root.ok<{ items: { id: string }[] }>('GET', `/api/campaigns/${campaignId}/publications`))
    ).items[0] ?? { id: '' };
    await page.goto(`/results/${id}`);
    await page.getByRole('heading', { name: '本结果已撤回' }).waitFor();
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('计票有误');
  });

  it('never asked another host, broke its content security policy or threw', () => {
    expect(visits.complaints).toEqual([]);
  });

  it('would have noticed', async () => {
    await office.evaluate(
      'void fetch("https://elsewhere.test/").catch(() => undefined); setTimeout(() => { throw new Error("canary"); });',
    );
    await expect
      .poll(() => visits.complaints.map(({ what }) => what))
      .toEqual(expect.arrayContaining([expect.stringMatching(/content security policy/i), 'throws canary']));
  });
});
