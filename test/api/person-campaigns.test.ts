import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedSamples } from '@pingyi/form-definitions';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { move } from '../support/commendation.js';
import { databaseKinds } from '../support/databases.js';
import { placesOf } from '../support/places-of-text.js';
import { publishTogether } from '../support/publish.js';
import { runCommand } from '../support/server.js';
import { buildTownship, handIn, issueCards, runGrading, type Township } from '../support/township.js';

interface Subject {
  readonly unit: { readonly id: string; readonly code: string; readonly name: string };
  readonly isPerson: boolean;
  readonly parentName: string;
  readonly partyMembers: number | null;
  readonly rosters: Readonly<Record<string, number | null>>;
}
interface Row {
  readonly unit: { readonly id: string; readonly name: string };
  readonly score: string | null;
  readonly grade: string | null;
}
const removed = '已删除的人员 / removed person';
const day = '2012-04-30';

describe.each(databaseKinds())('campaigns about persons, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let office: Client;
  let second: Client;
  let folder: string;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    office = bench.administrator;
    second = await bench.secondAdministrator();
    folder = await mkdtemp(join(tmpdir(), 'pingyi-persons-'));
  });
  afterAll(async () => {
    await bench?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const enter = async (fields: object): Promise<{ id: string; revision: number }> =>
    office.ok('POST', '/api/persons', { body: { unitId: township.units.yanshang, kind: 'member', ...fields } });
  const plan = async (campaignType: string, scheme: object, name = campaignType) =>
    (await office.ok<{ id: string }>('POST', '/api/campaigns', { body: { name, campaignType, asOf: day, scheme } })).id;
  const choose = (id: string, persons: object) =>
    office.request('PUT', `/api/campaigns/${id}/subjects`, { body: { persons } });
  const subjectsOf = async (id: string, who = office) =>
    (await who.ok<{ items: Subject[] }>('GET', `/api/campaigns/${id}/subjects?sort=unitName`)).items;
  const begin = async (id: string) => {
    for (const to of ['PUBLISHED', 'OPEN']) expect((await move(office, id, to)).status).toBe(200);
  };
  const vote = async (id: string, personId: string, group: string, overall: string, count: number) => {
    for (const card of await issueCards(bench, id, personId, count, group)) {
      const form = await bench.client().ok<{ unit: { name: string } }>('GET', `/api/collect/${card.collector}`);
      expect(form.unit.name).toContain('·');
      const aspects = Object.fromEntries(
        ['learning', 'achieving', 'serving', 'lawful', 'upright'].map((aspect) => [aspect, overall]),
      );
      const answers = group === 'recognition' ? { overall } : { ...aspects, overall };
      expect((await handIn(bench.client(), card, '', { answers })).status).toBe(201);
    }
  };
  const ledger = async (id: string) =>
    (await office.ok<{ items: Row[] }>('GET', `/api/campaigns/${id}/ledger?sort=unitName`)).items;
  const published = async (publication: string) =>
    (await bench.client().ok<{ items: Row[] }>('GET', `/api/public/publications/${publication}/outcomes`)).items;
  const packageOf = async (publication: string) =>
    (await bench.client().request('GET', `/api/public/publications/${publication}/package.zip`)).raw;
  const remove = async (id: string) => {
    const { revision } = await office.ok<{ revision: number }>('GET', `/api/persons/${id}`);
    await office.ok('DELETE', `/api/persons/${id}`, { revision });
  };

  describe('a mass appraisal of members (F07)', () => {
    const scheme = { minValid: 5, turnout: { members: '0.01', masses: '0.01' } };
    let campaign: string;
    let good: string;
    let poor: string;
    let publication: string;

    beforeAll(async () => {
      good = (await enter({ name: '王优优', post: '党员', group: 'expert' })).id;
      poor = (await enter({ name: '王差差', post: '岩上村委员', unitId: township.units.yanshang })).id;
      await enter({ name: '王离任', post: '党员', to: '2012-04-29' });
      await enter({ name: '王书记', post: '岩上村书记', kind: 'secretary' });
      await enter({ name: '赵他处', post: '党员', unitId: township.units.elsewhere });
      campaign = await plan('mass-appraisal', scheme, '党员评议');
      const forms = await office.ok<{ items: { code: string; latest: { id: string } }[] }>('GET', '/api/forms');
      const formVersionId = forms.items.find(({ code }) => code === 'appraisal-member')?.latest.id;
      const { revision } = await office.ok<{ revision: number }>('GET', `/api/campaigns/${campaign}`);
      const groups = ['members', 'masses'].map((key) => ({ key, access: 'card', formVersionId }));
      await office.ok('PATCH', `/api/campaigns/${campaign}`, { body: { groups }, revision });
    });

    it('is about those of a kind below a unit who are in their post on its day, by name, post and unit', async () => {
      const chosen = await choose(campaign, { under: township.units.township, kinds: ['member'] });
      expect(chosen).toMatchObject({ status: 200, body: { subjectCount: 2 } });
      const subjects = await subjectsOf(campaign);
      expect(subjects.map(({ unit, isPerson, parentName }) => [unit.id, unit.name, isPerson, parentName])).toEqual(
        expect.arrayContaining([
          [good, '王优优 · 岩上村 · 党员', true, 'Yanzhang'],
          [poor, '王差差 · 岩上村委员', true, 'Yanzhang'],
        ]),
      );
      for (const { unit } of subjects) expect(unit.code).toMatch(/^3301001-[0-9a-f]{12}$/);
      // Thirty-nine members, of whom nobody rates himself.
      expect(subjects[0]).toMatchObject({ partyMembers: 38, rosters: { members: 38, masses: 300 } });
      const expert = await choose(campaign, { under: township.units.township, kinds: ['member'], groups: ['expert'] });
      expect(expert.body).toEqual({ subjectCount: 1 });
      const both = await choose(campaign, { ids: [good, poor] });
      expect(both.body).toEqual({ subjectCount: 2 });
    });

    it('is about nobody beyond reach, out of the post, or unknown, and no other type takes persons', async () => {
      const { items } = await office.ok<{ items: { id: string; name: string }[] }>('GET', '/api/persons?q=王离任');
      expect((await choose(campaign, { ids: [items[0]?.id] })).status).toBe(422);
      expect((await choose(campaign, { ids: [township.units.yanshang] })).status).toBe(422);
      const other = await plan('classification-grading', {});
      expect(await choose(other, { ids: [good] })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '#/persons', code: 'not-a-choice' }] },
      });
      expect(await subjectsOf(campaign)).toHaveLength(2);
    });

    it('is answered at a door of each person, counted, graded and published', async () => {
      await begin(campaign);
      expect((await subjectsOf(campaign, township.clerk)).length).toBe(2);
      expect((await township.viewer.request('GET', `/api/campaigns/${campaign}`)).status).toBe(404);
      for (const [person, overall] of [
        [good, 'good'],
        [poor, 'average'],
      ] as const)
        for (const group of ['members', 'masses']) await vote(campaign, person, group, overall, 6);
      expect((await move(office, campaign, 'CLOSED')).status).toBe(200);
      const run = await runGrading(office, campaign);
      expect(run.state).toBe('succeeded');
      expect((await ledger(campaign)).map(({ unit, grade }) => [unit.name, grade])).toEqual(
        expect.arrayContaining([
          ['王优优 · 岩上村 · 党员', 'good'],
          ['王差差 · 岩上村委员', 'average'],
        ]),
      );
      publication = await publishTogether(office, second, campaign, { runId: run.id });
      expect((await published(publication)).map(({ unit }) => unit.name).sort()).toEqual([
        '王优优 · 岩上村 · 党员',
        '王差差 · 岩上村委员',
      ]);
    });

    it('names persons by a code in what is hashed and packed', async () => {
      const input = JSON.parse(strFromU8(unzipSync(await packageOf(publication))['input.json']!)) as {
        subjects: { id: string; name: string; unitType: string }[];
      };
      expect(input.subjects.map(({ id }) => id).sort()).toEqual([good, poor].sort());
      for (const { name, unitType } of input.subjects) {
        expect(name).toMatch(/^3301001-[0-9a-f]{12}$/);
        expect(unitType).toBe('village');
      }
    });

    it('keeps the grade of whoever asks for deletion, verifiable as before, and loses the name', async () => {
      const before = await packageOf(publication);
      const [{ grade, score } = { grade: null, score: null }] = (await published(publication)).filter(
        ({ unit }) => unit.id === poor,
      );
      await remove(poor);
      const after = (await published(publication)).find(({ unit }) => unit.id === poor);
      expect(after).toMatchObject({ unit: { name: removed }, grade, score });
      expect(grade).toBe('average');
      expect((await ledger(campaign)).find(({ unit }) => unit.id === poor)?.unit.name).toBe(removed);
      const packed = await packageOf(publication);
      expect(packed.equals(before)).toBe(true);
      const file = join(folder, 'package.zip');
      await writeFile(file, packed);
      expect((await runCommand(['verify', file])).code).toBe(0);
      expect(await placesOf(bench.database, ['王差差'])).toEqual([]);
      expect(await placesOf(bench.database, ['王优优'])).not.toEqual([]);
    });
  });

  describe('a commendation of persons', () => {
    let campaign: string;
    let first: string;
    let next: string;
    let rater: Client;

    beforeAll(async () => {
      first = (await enter({ name: '孙创业', post: '养殖大户', group: 'expert' })).id;
      next = (await enter({ name: '孙带头', post: '种植大户', group: 'expert' })).id;
      const { items } = await office.ok<{ items: { id: string }[] }>('GET', '/api/accounts?q=assessor-2');
      const accountId = items[0]?.id;
      rater = township.assessors[1]!;
      await office.ok('PATCH', `/api/persons/${next}`, { body: { accountId }, revision: 1 });
      campaign = await plan('commendation', { minValid: 3, minTurnout: '0.01', minRecognition: 70 }, '创业之星');
      expect((await choose(campaign, { ids: [first, next] })).status).toBe(200);
      const { revision } = await office.ok<{ revision: number }>('GET', `/api/campaigns/${campaign}/inputs`);
      const context = { quota: { farming: 1 }, holidays: [] };
      await office.ok('PUT', `/api/campaigns/${campaign}/inputs`, { body: { context }, revision });
      for (const person of [first, next])
        await office.ok('PATCH', `/api/campaigns/${campaign}/subjects/${person}/inputs`, {
          body: { field: 'farming' },
        });
      await begin(campaign);
    });

    const answers = shippedSamples('commendation-nomination').find(({ name }) => name === 'valid-village')?.answers;
    const assess = async (who: Client, person: string) => {
      const sheet = `/api/campaigns/${campaign}/sheets/achievement/${person}`;
      const { status, body } = await who.request<{ revision: number; code?: string }>('GET', sheet);
      if (status !== 200) return { status, code: body.code };
      const sent = { body: { answers, action: 'submit' }, revision: body.revision };
      const { status: saved, body: told } = await who.request<{ code?: string }>('PUT', sheet, sent);
      return { status: saved, code: told.code };
    };

    it('lets nobody write the sheet about himself (2.2), who assesses everybody else', async () => {
      expect(await assess(rater, next)).toEqual({ status: 403, code: 'own-sheet' });
      const put = await rater.request('PUT', `/api/campaigns/${campaign}/sheets/achievement/${next}`, {
        body: { answers, action: 'submit' },
        revision: 0,
      });
      expect(put).toMatchObject({ status: 403, body: { code: 'own-sheet' } });
      const tasks = await rater.ok<{ items: { campaign: { id: string }; unit: { id: string } }[] }>(
        'GET',
        '/api/my/tasks?pageSize=200',
      );
      const about = tasks.items.filter((task) => task.campaign.id === campaign).map(({ unit }) => unit.id);
      expect(about).toEqual([first]);
      expect((await assess(rater, first)).status).toBe(200);
      expect((await assess(township.assessor, next)).status).toBe(200);
    });

    it('selects the best, posts them by name, and forgets the name on request while the notice stays', async () => {
      await vote(campaign, first, 'recognition', 'satisfied', 5);
      await vote(campaign, next, 'recognition', 'fairly-satisfied', 5);
      await move(office, campaign, 'CLOSED');
      const run = await runGrading(office, campaign);
      expect(run.state).toBe('succeeded');
      const grades = Object.fromEntries((await ledger(campaign)).map(({ unit, grade }) => [unit.id, grade]));
      expect(grades).toEqual({ [first]: 'selected', [next]: 'not-selected' });
      const publication = await publishTogether(office, second, campaign, { runId: run.id });
      expect((await move(office, campaign, 'NOTICE')).status).toBe(200);
      const notice = async () =>
        (await bench.client().ok<{ notice: { units: string[] } }>('GET', `/api/public/publications/${publication}`))
          .notice.units;
      expect(await notice()).toEqual(['孙创业 · 岩上村 · 养殖大户']);
      await remove(first);
      expect(await notice()).toEqual([removed]);
      expect(await placesOf(bench.database, ['孙创业'])).toEqual([]);
      expect((await ledger(campaign)).find(({ unit }) => unit.id === first)?.grade).toBe('selected');
    });
  });

  it('a two-way appraisal has one ballot for the secretaries of a township, a row for each (S1.13)', async () => {
    const [one, other] = [
      (await enter({ name: '钱东', post: '岩上村书记', kind: 'secretary' })).id,
      (await enter({ name: '钱西', post: '岩下村书记', kind: 'secretary', unitId: township.units.yanxia })).id,
    ];
    const campaign = await plan('two-way-appraisal', { quorum: '1/10' }, '双述双评');
    await choose(campaign, { ids: [one, other] });
    for (const person of [one, other])
      await office.ok('PATCH', `/api/campaigns/${campaign}/subjects/${person}/inputs`, {
        body: { panels: { superior: { roster: 6, attended: 6 }, mass: { roster: 6, attended: 6 } } },
      });
    await begin(campaign);
    const ballots = async (person: string, group: string, ratings: Record<string, string>) => {
      for (const card of await issueCards(bench, campaign, person, 6, group)) {
        const form = await bench.client().ok<{
          unit: { name: string };
          variables: { secretaries: { value: string; text: string }[] };
        }>('GET', `/api/collect/${card.collector}`);
        const rows = form.variables.secretaries;
        expect(rows.map(({ value }) => value).sort()).toEqual(Object.keys(ratings).sort());
        const { status } = await handIn(bench.client(), card, '', { answers: { overall: ratings } });
        expect(status).toBe(201);
      }
    };
    await ballotsAtTownship(ballots, one, other);
    await move(office, campaign, 'CLOSED');
    expect((await runGrading(office, campaign)).state).toBe('succeeded');
    const grades = Object.fromEntries((await ledger(campaign)).map(({ unit, grade }) => [unit.id, grade]));
    expect(grades).toEqual({ [one]: 'competent', [other]: 'basically-competent' });
  });
});

/** One card of the superiors rates both; the people of each village rate their own secretary. */
async function ballotsAtTownship(
  ballots: (person: string, group: string, ratings: Record<string, string>) => Promise<void>,
  one: string,
  other: string,
): Promise<void> {
  await ballots(one, 'superior', { [one]: 'competent', [other]: 'basically-competent' });
  await ballots(one, 'mass', { [one]: 'competent' });
  await ballots(other, 'mass', { [other]: 'basically-competent' });
}
