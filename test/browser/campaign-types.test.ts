import { createApp, loadDemonstration, readConfig } from '@pingyi/backend';
import { shippedSamples } from '@pingyi/form-definitions';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { employ } from '../support/employ.js';
import { HttpClient } from '../support/http-client.js';
import { freePort } from '../support/server.js';
import { issueCards } from '../support/township.js';
import { desk, phone, Visits } from '../support/visit.js';
import { BallotPage } from './pages/ballot-page.js';
import { CampaignDataPage } from './pages/campaign-data-page.js';
import { CampaignPage } from './pages/campaign-page.js';
import { CampaignWizard } from './pages/campaign-wizard.js';
import { SheetPage } from './pages/sheet-page.js';
import { SignInPage } from './pages/sign-in-page.js';

type Answers = Readonly<Record<string, unknown>>;

const browser: Browser | null = await launchBrowser();
const password = 'demo-county-2012';
const village = '岩上村';

const sample = (form: string, name: string): Answers =>
  shippedSamples(form).find((entry) => entry.name === name)?.answers ?? expect.fail(`${form} ${name}`);
const times = (count: number, answers: Answers): Answers[] => Array.from({ length: count }, () => answers);

/** The n-th person takes the n-th answer of each question: `{ overall: { satisfied: 2, dissatisfied: 1 } }` are three ballots. */
function ballotsOf(counts: Readonly<Record<string, Readonly<Record<string, number>>>>): Answers[] {
  const lists = Object.entries(counts).map(
    ([question, options]) =>
      [question, Object.entries(options).flatMap(([option, count]) => Array<string>(count).fill(option))] as const,
  );
  return Array.from({ length: Math.max(...lists.map(([, list]) => list.length)) }, (_, index) =>
    Object.fromEntries(
      lists.flatMap(([question, list]) => (list[index] === undefined ? [] : [[question, list[index]]])),
    ),
  );
}

describe.skipIf(!browser)(
  'every campaign type by click, from the wizard to the ledger, in the demonstration county',
  () => {
    let database: TestDatabase;
    let app: Awaited<ReturnType<typeof createApp>>;
    let visits: Visits;
    let page: Page;
    let assessor: Page;
    let office: HttpClient;
    let units: ReadonlyMap<string, string>;

    const unit = (name = village): string => units.get(name) ?? expect.fail(`no ${name}`);
    const signedIn = async (username: string): Promise<Page> => {
      const visit = await visits.begin(desk);
      const entrance = new SignInPage(visit.page);
      await entrance.signIn(username, password);
      await entrance.greeting().waitFor();
      return visit.page;
    };
    const http = (username: string) => new HttpClient(visits.url).signIn(username, password);

    beforeAll(async () => {
      database = await createDatabase('sqlite');
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      app = await createApp(readConfig({ ...database.env, LOG_LEVEL: 'silent', PORT: String(port), PUBLIC_URL: url }));
      await loadDemonstration(app, () => undefined);
      await app.listen(port, '127.0.0.1');
      visits = new Visits(browser!, url);
      office = await http('demo-admin');
      const {
        items: [township],
      } = await office.ok<{ items: { id: string }[] }>('GET', `/api/units?q=${encodeURIComponent('岩樟乡党委')}`);
      const { items } = await office.ok<{ items: { id: string; name: string }[] }>(
        'GET',
        `/api/units?under=${township?.id}&pageSize=200`,
      );
      units = new Map(items.map(({ id, name }) => [name, id]));
      page = await signedIn('demo-admin');
      assessor = await signedIn('demo-assessor');
    });
    afterAll(async () => {
      await browser?.close();
      await app?.close();
      await database?.remove();
    });

    /** Plans and publishes a campaign over the villages of the township. */
    const plan = async (type: string): Promise<string> => {
      const wizard = new CampaignWizard(page);
      await page.goto('/console/');
      await wizard.open();
      await wizard.nameIt(type, `${type} ${village}`, '2012-04-30');
      await wizard.chooseSubjects('岩樟乡党委', 'Village');
      await wizard.planPhases();
      await wizard.keepScheme();
      return wizard.publish();
    };
    const start = async (id: string): Promise<void> => {
      await new CampaignPage(page, id).open();
      await new CampaignPage(page, id).take('Start');
    };
    const handIn = async (
      ballots: readonly Answers[],
      cards: readonly { collector: string; code: string }[],
    ): Promise<void> => {
      for (const [index, answers] of ballots.entries()) {
        const collector = `/api/collect/${cards[index]?.collector}`;
        const { formVersion } = await office.ok<{ formVersion: string }>('GET', collector);
        await office.ok('POST', `${collector}/responses`, {
          body: { formVersion, answers, card: cards[index]?.code },
          headers: { 'idempotency-key': crypto.randomUUID() },
        });
      }
    };
    /** The first ballot is handed in on a phone, the others as phones do it. */
    const vote = async (
      id: string,
      group: string,
      ballots: readonly Answers[],
      fill = (ballot: BallotPage, answers: Answers) => ballot.fill(answers),
    ): Promise<void> => {
      const [first, ...others] = ballots;
      const [card, ...cards] = await issueCards({ app }, id, unit(), ballots.length, group);
      const visit = await visits.begin(phone);
      const ballot = new BallotPage(visit.page);
      await ballot.scan(`/s/${card?.collector}#t=${card?.code}`);
      await fill(ballot, first ?? {});
      await ballot.handIn();
      await ballot.thanks().waitFor();
      await visit.context.close();
      await handIn(others, cards);
    };
    const fillSheet = async (id: string, group: string, answers: Answers): Promise<void> => {
      const sheet = new SheetPage(assessor);
      await sheet.open(id, group, unit());
      await sheet.fill(answers);
      await sheet.submit();
    };
    const submit = async (client: HttpClient, id: string, group: string, answers: Answers): Promise<void> => {
      await client.ok('PUT', `/api/campaigns/${id}/sheets/${group}/${unit()}`, {
        body: { answers, action: 'submit' },
        revision: 0,
      });
    };
    /** Closes and computes; gives the campaign with its ledger open. */
    const outcome = async (id: string): Promise<CampaignPage> => {
      const campaign = new CampaignPage(page, id);
      await campaign.open();
      await campaign.take('Close campaign');
      await campaign.open('runs');
      await campaign.computeGrades();
      return campaign;
    };

    it('Village tiering: verification 62 and an index of 60 make 61.60, qualified', async () => {
      const id = await plan('Village tiering');
      await start(id);
      const full = sample('tiering-verification', 'valid-full');
      await fillSheet(id, 'verification', {
        ...full,
        'growth-percent': 6,
        'growth-reason': '受旱灾影响。',
        'income-score': 0,
        'collective-score': 0,
        'petition-score': 2,
        'crime-score': 0,
      });
      await vote(
        id,
        'mass',
        ballotsOf({ overall: { satisfied: 10, 'fairly-satisfied': 10, 'basically-satisfied': 20, dissatisfied: 10 } }),
      );
      const campaign = await outcome(id);
      const row = campaign.ledgerRow(village);
      await row.getByText('61.60').waitFor();
      await expect.poll(() => row.innerText()).toContain('Qualified');
      await expect.poll(() => campaign.ledgerRow('岩下村').innerText()).toMatch(/not graded/i);
    }, 120_000);

    it('Mass appraisal: members 89.30 and residents 79.59 on two published commitments make 83.47, fairly good', async () => {
      const id = await plan('Mass appraisal');
      const data = new CampaignDataPage(page, id);
      await data.open();
      const drawer = await data.openUnit(village);
      await data.addCommitment(drawer, 1, '硬化三组道路');
      await data.addCommitment(drawer, 2, '通自来水');
      await data.headCounts(drawer, 'Party members', [50]);
      await data.saveUnit(drawer);
      await start(id);
      const promised = (ballots: readonly Answers[]) =>
        ballots.map(({ overall, ...promises }) => ({ promises, overall }));
      const members = ballotsOf({
        c1: { kept: 19, 'partly-kept': 6 },
        c2: { kept: 20, 'partly-kept': 5 },
        overall: { good: 13, 'fairly-good': 11, average: 1 },
      });
      await vote(id, 'members', promised(members), async (ballot) => {
        await ballot.rate('promises', '硬化三组道路', 'kept');
        await ballot.rate('promises', '通自来水', 'kept');
        await ballot.fill({ overall: 'good' });
      });
      const masses = ballotsOf({
        c1: { kept: 21, 'partly-kept': 6, 'not-kept': 3 },
        c2: { kept: 20, 'partly-kept': 7, 'not-kept': 3 },
        overall: { good: 10, 'fairly-good': 10, average: 10 },
      });
      await handIn(promised(masses), await issueCards({ app }, id, unit(), masses.length, 'masses'));
      const campaign = await outcome(id);
      await campaign.ledgerRow(village).getByText('83.47').waitFor();
      expect(await campaign.reasonsOf(village)).toMatch(/Fairly good[^]*89\.30[^]*79\.59/);
    }, 120_000);

    it('Satisfaction survey: an overall 50.00 and items of 75 and 50 make 62.50, fair, and the item below 60 is to be rectified', async () => {
      const id = await plan('Satisfaction survey');
      await start(id);
      await vote(
        id,
        'recipients',
        ballotsOf({
          disputes: { satisfied: 30, dissatisfied: 10 },
          cadres: { satisfied: 20, dissatisfied: 20 },
          overall: { satisfied: 20, dissatisfied: 20 },
          age: { '60-plus': 20, 'under-35': 16, '35-59': 4 },
        }),
      );
      const campaign = await outcome(id);
      const row = campaign.ledgerRow(village);
      await row.getByText('62.50').waitFor();
      await expect.poll(() => row.innerText()).toMatch(/Fair/);
      const why = await campaign.reasonsOf(village);
      expect(why).toMatch(/To be rectified: Conduct of the cadres[^]*50\.00/);
      // Four people between 35 and 59 are not told apart, and neither is the next smallest group.
      expect(why).toMatch(
        /Categories not shown\s+Age 35 to 59, Under 35\s+Overall index by category\s+Age\s+60 and over 100\.00/,
      );
    }, 120_000);

    it('Two-way appraisal: 96.67 and 95.20 make 96.08, excellent within the quota of one in three', async () => {
      const id = await plan('Two-way appraisal');
      const data = new CampaignDataPage(page, id);
      await data.open();
      const drawer = await data.openUnit(village);
      await data.headCounts(drawer, 'Superior panel', [12, 12]);
      await data.headCounts(drawer, 'Panel of members and representatives', [60, 50]);
      await data.saveUnit(drawer);
      const others = ['岩下村', '石门村'].map((name) => unit(name));
      for (const other of others)
        await office.ok('PATCH', `/api/campaigns/${id}/subjects/${other}/inputs`, {
          body: { panels: { superior: { roster: 12, attended: 12 }, mass: { roster: 5, attended: 5 } } },
        });
      await start(id);
      const { items: secretaries } = await office.ok<{ items: { unit: { id: string; name: string } }[] }>(
        'GET',
        `/api/campaigns/${id}/subjects?pageSize=100`,
      );
      const every = (own: string) => ({
        overall: Object.fromEntries(
          secretaries.map(({ unit: one }) => [one.id, one.name === village ? own : 'competent']),
        ),
      });
      const rated = (who: string, counts: Readonly<Record<string, number>>) =>
        ballotsOf({ overall: counts }).map(({ overall }) => ({ overall: { [who]: overall } }));
      for (const other of others)
        await handIn(rated(other, { competent: 5 }), await issueCards({ app }, id, other, 5, 'mass'));
      // Each of the superiors rates every secretary on one ballot.
      await vote(
        id,
        'superior',
        [...Array.from({ length: 10 }, () => every('excellent')), every('competent'), every('competent')],
        async (ballot) => {
          for (const { unit: one } of secretaries)
            await ballot.rate('overall', one.name, one.name === village ? 'excellent' : 'competent');
        },
      );
      await vote(id, 'mass', rated(unit(), { excellent: 40, competent: 8, 'basically-competent': 2 }), (ballot) =>
        ballot.fill({ overall: 'excellent' }),
      );
      const campaign = await outcome(id);
      const row = campaign.ledgerRow(village);
      await row.getByText('96.08').waitFor();
      await expect.poll(() => row.innerText()).toContain('Excellent');
      await expect.poll(() => campaign.wholeRun().innerText()).toMatch(/Places for excellent\s+1/);
    }, 120_000);

    it('Five-good attainment: four departments give 90.10 and leadership 93.29, attained', async () => {
      const departments = ['县纪委办', '县综治办', '县农办', '县宣传办'];
      const upload = new FormData();
      upload.set(
        'file',
        new Blob([
          [
            'code,name,type,level,parentCode',
            ...departments.map((name, index) => `33-${index + 1},${name},organ,county,33`),
          ].join('\n'),
        ]),
        'units.csv',
      );
      await office.ok('POST', '/api/units/import', { body: upload });
      const { items: organs } = await office.ok<{ items: { id: string; name: string }[] }>(
        'GET',
        '/api/units?type=organ',
      );
      const members = await Promise.all(
        departments.map(async (name, index) => {
          await employ(
            office,
            {
              username: `department-${index}`,
              displayName: name,
              role: 'assessor',
              unitId: organs.find((organ) => organ.name === name)?.id,
            },
            password,
          );
          return new HttpClient(visits.url).signIn(`department-${index}`, password);
        }),
      );
      const id = await plan('Five-good attainment');
      const data = new CampaignDataPage(page, id);
      await data.open();
      await data.fillTable('departments', [
        { Department: '县纪委办', Weight: 40, Dimension: 'Leadership', 'May veto': true },
        { Department: '县综治办', Weight: 30, Dimension: 'Leadership', 'May veto': true },
        { Department: '县农办', Weight: 20, Dimension: 'Results' },
        { Department: '县宣传办', Weight: 10, Dimension: 'Reputation' },
      ]);
      await data.save();
      await start(id);
      await submit(await http('demo-clerk'), id, 'application', sample('five-good-application', 'valid-village'));
      for (const [index, score] of [95, 91, 82, 84].entries()) {
        await submit(members[index] ?? expect.fail('no member'), id, 'hearing', {
          'hearing-score': score,
          basis: '全年无责任事故',
          ...(index < 2 && { veto: 'no' }),
        });
      }
      const campaign = await outcome(id);
      const row = campaign.ledgerRow(village);
      // The only group has the same score.
      await row.getByText('90.10').first().waitFor();
      await expect.poll(() => row.innerText()).toContain('Attained');
      expect(await campaign.reasonsOf(village)).toMatch(
        /Leadership: \((?:95×40 \+ 91×30|91×30 \+ 95×40)\) ÷ 70 = 93\.29/,
      );
      await expect.poll(() => campaign.ledgerRow('岩下村').innerText()).toMatch(/Did not apply/);
    }, 120_000);

    it('Responsibility assessment: 95.60 with two mandatory indicators failed is good, not excellent, with two items to rectify', async () => {
      const id = await plan('Responsibility assessment');
      await start(id);
      const list = (support: number) => ({
        'duty-score': 20,
        'building-score': 25,
        'team-score': 25,
        'people-score': 20,
        'support-score': support,
      });
      const indicators = {
        'staff-count': 8,
        'staff-base': 27,
        'full-time-organisers-count': 9,
        'full-time-organisers-base': 13,
      };
      await submit(await http('demo-assessor'), id, 'half', list(5));
      await fillSheet(id, 'annual', {
        ...indicators,
        'staff-deadline': '2012-12-31',
        'full-time-organisers-deadline': '2012-12-31',
        ...list(6),
      });
      const campaign = await outcome(id);
      const row = campaign.ledgerRow(village);
      await row.getByText('95.60').waitFor();
      await expect.poll(() => row.innerText()).toMatch(/\bGood\b/);
      expect(await campaign.reasonsOf(village)).toMatch(
        /To be rectified: Full-time organisers\s+To be rectified: Staff for Party building\s+Grade capped/,
      );
    }, 120_000);

    it('Commendation: raters 93 after trimming and a recognition of 96 make 94.20, selected', async () => {
      const id = await plan('Commendation');
      const data = new CampaignDataPage(page, id);
      await data.open();
      await data.fillTable('quota', [
        { Field: 'Development (townships, villages, suburban neighbourhoods)', Places: 1 },
      ]);
      await data.fillTable('holidays', [{ Day: '2011-06-06' }]);
      await data.save();
      expect(await office.ok('GET', `/api/campaigns/${id}/inputs`)).toMatchObject({
        context: { quota: { farming: 1 }, holidays: ['2011-06-06'] },
      });
      await data.open();
      const drawer = await data.openUnit(village);
      await data.chooseField(drawer, 'Development (townships, villages, suburban neighbourhoods)');
      await data.saveUnit(drawer);
      expect(await office.ok('GET', `/api/campaigns/${id}/subjects/${unit()}/inputs`)).toMatchObject({
        field: 'farming',
      });
      await start(id);
      const nomination = (work: number, example: number, innovation: number) => ({
        category: 'organisation',
        field: 'farming',
        deeds: '带领乡亲种柑橘，三年户均增收。',
        'work-score': work,
        'example-score': example,
        'innovation-score': innovation,
      });
      await submit(await http('demo-assessor'), id, 'achievement', nomination(50, 20, 10));
      for (const [index, [work, example, innovation]] of (
        [
          [55, 23, 14],
          [56, 23, 14],
          [56, 24, 14],
          [60, 25, 14],
        ] as const
      ).entries()) {
        await employ(
          office,
          {
            username: `rater-${index}`,
            displayName: `评委 ${index + 1}`,
            role: 'assessor',
            unitId: (
              await office.ok<{ items: { id: string }[] }>('GET', `/api/units?q=${encodeURIComponent('岩樟乡党委')}`)
            ).items[0]?.id,
          },
          password,
        );
        await submit(
          await new HttpClient(visits.url).signIn(`rater-${index}`, password),
          id,
          'achievement',
          nomination(work, example, innovation),
        );
      }
      await vote(id, 'recognition', [
        ...times(24, { overall: 'satisfied' }),
        ...times(6, { overall: 'fairly-satisfied' }),
      ]);
      const campaign = await outcome(id);
      const row = campaign.ledgerRow(village);
      await row.getByText('94.20').waitFor();
      await expect.poll(() => row.innerText()).toContain('Selected');
      await expect.poll(() => campaign.wholeRun().innerText()).toContain('岩上村');
    }, 120_000);

    it('Star contest: a review of 92 and satisfied residents make 94.40, with the stars it recommended itself for beside them', async () => {
      const id = await plan('Star contest');
      await start(id);
      const points = { 'lead-score': 20, 'service-score': 20, 'order-score': 20, 'harmony-score': 20 };
      await submit(await http('demo-clerk'), id, 'self', { ...points, 'role-score': 8, deeds: '义务巡逻三百次。' });
      await fillSheet(id, 'review', { ...points, 'role-score': 12 });
      await vote(id, 'mass', times(40, { overall: 'satisfied' }));
      const campaign = await outcome(id);
      const row = campaign.ledgerRow(village);
      await row.getByText('94.40').waitFor();
      await expect.poll(() => row.innerText()).toMatch(/Five stars/);
    }, 120_000);

    it('Targets of village secretaries: members, villagers and 92 for the year make 96.80 for the secretary of a village', async () => {
      const wizard = new CampaignWizard(page);
      await page.goto('/console/');
      await wizard.open();
      await wizard.nameIt('Targets of village secretaries', '2012 村书记', '2012-04-30');
      await wizard.choosePersons('岩樟乡党委', /Secretary/);
      await wizard.planPhases();
      await wizard.keepScheme();
      const id = await wizard.publish();
      await start(id);
      const { items } = await office.ok<{ items: { unit: { id: string; name: string }; parentName: string }[] }>(
        'GET',
        `/api/campaigns/${id}/subjects?pageSize=100&q=${encodeURIComponent(village)}`,
      );
      const { id: secretary, name } = items[0]?.unit ?? expect.fail('no secretary');
      for (const group of ['members', 'villagers'])
        await handIn(times(40, { overall: 'excellent' }), await issueCards({ app }, id, secretary, 40, group));
      const sheet = new SheetPage(assessor);
      await sheet.open(id, 'performance', secretary);
      await sheet.fill({
        'party-score': 22,
        'development-score': 25,
        'service-score': 20,
        'harmony-score': 15,
        'conduct-score': 10,
      });
      await sheet.submit();
      const campaign = await outcome(id);
      const row = campaign.ledgerRow(name);
      await row.getByText('96.80').waitFor();
      await expect.poll(() => row.innerText()).toContain('Excellent');
    }, 120_000);

    it('never asked another host, broke its content security policy or threw', () =>
      expect(visits.complaints).toEqual([]));
  },
);
