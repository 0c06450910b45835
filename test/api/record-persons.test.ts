import { readyCourses, shippedSamples } from '@pingyi/form-definitions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { openRegister } from '../support/open-register.js';
import { buildTownship, type Township } from '../support/township.js';

interface RecordView {
  readonly id: string;
  readonly revision: number;
  readonly unit: { readonly id: string } | null;
  readonly person: { readonly id: string; readonly name: string | null; readonly post: string | null } | null;
  readonly moves: readonly { readonly key: string; readonly hindrances: readonly string[] }[];
}
interface Problem {
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly params?: { cell?: string } }[];
}
const refused = (pointer: string) => ({ status: 422, body: { errors: [{ pointer, code: 'not-a-choice' }] } });

describe.each(databaseKinds())('records about persons, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let persons: Readonly<Record<'secretary' | 'leader' | 'county' | 'member' | 'former' | 'elsewhere', string>>;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    const { units } = township;
    const enter = async (name: string, unitId: string, kindOf: string, more: object = {}) => {
      const body = { unitId, name, post: '干部', kind: kindOf, ...more };
      return (await bench.administrator.ok<{ id: string }>('POST', '/api/persons', { body })).id;
    };
    persons = {
      secretary: await enter('林桂兰', units.yanshang, 'secretary'),
      leader: await enter('陈镇长', units.township, 'leader'),
      county: await enter('周部长', units.county, 'leader'),
      member: await enter('何大山', units.yanshang, 'member'),
      former: await enter('旧书记', units.yanshang, 'secretary', { to: '2012-06-30' }),
      elsewhere: await enter('赵镇长', units.elsewhere, 'leader'),
    };
    await openRegister(bench.administrator, 'own-members', 'visits', { about: 'person', writer: 'superior' });
    await openRegister(bench.administrator, 'own-leaders', 'visits', { about: 'leader-and-unit', writer: 'superior' });
  });
  afterAll(() => bench?.close());

  const make = (code: string, body: object, who: Client = bench.administrator) =>
    who.request<RecordView & Problem>('POST', `/api/registers/${code}/records`, { body: { answers: {}, ...body } });

  it('are of the unit of the person', async () => {
    const { yanshang, yanxia } = township.units;
    const made = await make('own-members', { personId: persons.member });
    expect(made.body).toMatchObject({ unit: { id: yanshang }, person: { id: persons.member, name: '何大山' } });
    expect(await make('own-members', { personId: persons.member, unitId: yanxia })).toMatchObject(
      refused('#/personId'),
    );
    expect(await make('own-members', { unitId: yanshang })).toMatchObject(refused('#/personId'));
    expect(await make('visits', { unitId: yanshang, personId: persons.member })).toMatchObject(refused('#/personId'));
  });

  it('are of a leader of the unit or of a unit above it, never of one beside it or of a member (S1.19)', async () => {
    const { yanshang } = township.units;
    const statusOf = async (personId: string) => (await make('own-leaders', { unitId: yanshang, personId })).status;
    expect(await statusOf(persons.secretary)).toBe(201);
    expect(await statusOf(persons.leader)).toBe(201);
    expect(await statusOf(persons.county)).toBe(201);
    expect(await statusOf(persons.elsewhere)).toBe(422);
    expect(await statusOf(persons.member)).toBe(422);
    expect(await make('own-leaders', { unitId: township.units.township, personId: persons.secretary })).toMatchObject(
      refused('#/personId'),
    );
  });

  it('are made about those who are in their post and within reach', async () => {
    const { yanshang } = township.units;
    expect(await make('own-leaders', { unitId: yanshang, personId: persons.former })).toMatchObject(
      refused('#/personId'),
    );
    const past = { unitId: yanshang, personId: persons.former, period: '2011' };
    expect((await make('own-leaders', past)).status).toBe(201);
    const ofCounty = { unitId: yanshang, personId: persons.county };
    expect(await make('own-leaders', ofCounty, township.assessor)).toMatchObject(refused('#/personId'));
    const ofTownship = { unitId: yanshang, personId: persons.leader };
    expect((await make('own-leaders', ofTownship, township.assessor)).status).toBe(201);
  });

  it('offer whoever leads a unit, at its head or above it, to those who reach him', async () => {
    const names = async (who: Client) =>
      (
        await who.ok<{ items: { name: string }[] }>(
          'GET',
          `/api/persons?leading=${township.units.yanshang}&inOfficeOn=2026-01-01`,
        )
      ).items
        .map(({ name }) => name)
        .sort();
    expect(await names(bench.administrator)).toEqual(['周部长', '林桂兰', '陈镇长']);
    expect(await names(township.assessor)).toEqual(['林桂兰', '陈镇长']);
  });

  it('are listed with the person, found by the name, and narrowed to one', async () => {
    const list = (query: string) =>
      bench.administrator.ok<{ items: RecordView[]; total: number }>(
        'GET',
        `/api/registers/own-leaders/records?${query}`,
      );
    const found = await list(`q=${encodeURIComponent('镇长')}`);
    expect(found.items.map(({ person }) => person?.name)).toEqual(['陈镇长', '陈镇长']);
    expect((await list(`personId=${persons.county}`)).total).toBe(1);
    const { columns } = await bench.administrator.ok<{ columns: { items: RecordView[] }[] }>(
      'GET',
      `/api/registers/own-leaders/board?personId=${persons.county}`,
    );
    expect(columns.flatMap(({ items }) => items.map(({ person }) => person?.name))).toEqual(['周部长']);
  });

  it('are confirmed by nobody about himself', async () => {
    const course = readyCourses().find(({ key }) => key === 'confirmation')?.course;
    await openRegister(bench.administrator, 'own-confirmed', 'visits', {
      about: 'person',
      writer: 'unit',
      confirmer: 'superior',
      course,
    });
    const self = { username: 'self', displayName: 'self', role: 'assessor', unitId: township.units.township } as const;
    const { AccountsService } = await import('@pingyi/backend/testing');
    await bench.app.get(AccountsService).create(null, { ...self, password: 'long-enough-for-all' });
    const subject = await bench.client().signIn('self', 'long-enough-for-all');
    const { account } = await subject.ok<{ account: { id: string } }>('GET', '/api/session');
    const { id, revision } = await bench.administrator.ok<{ id: string; revision: number }>('POST', '/api/persons', {
      body: { unitId: township.units.yanshang, name: '驻村人', post: '第一书记', kind: 'secretary' },
    });
    await bench.administrator.ok('PATCH', `/api/persons/${id}`, { body: { accountId: account.id }, revision });
    const answers = shippedSamples('register-visit').find(({ errors }) => errors.length === 0)?.answers;
    const { status, body } = await make('own-confirmed', { personId: id, answers }, township.clerk);
    expect([status, body.errors]).toEqual([201, undefined]);
    const given = await township.clerk.request<RecordView & Problem>('POST', `/api/records/${body.id}/moves`, {
      body: { move: 'submit' },
      revision: body.revision,
    });
    expect([given.status, given.body.errors]).toEqual([200, undefined]);
    const seen = await subject.ok<RecordView>('GET', `/api/records/${body.id}`);
    expect(seen.moves.find(({ key }) => key === 'confirm')?.hindrances).toEqual(['about-yourself']);
    const confirm = (who: Client) =>
      who.request<Problem>('POST', `/api/records/${body.id}/moves`, {
        body: { move: 'confirm' },
        revision: given.body.revision,
      });
    expect(await confirm(subject)).toMatchObject({ status: 409, body: { code: 'about-yourself' } });
    expect((await confirm(township.assessor)).status).toBe(200);
  });

  describe('in files', () => {
    const load = (code: string, rows: readonly string[]) =>
      bench.administrator.upload<Problem & { rows: number }>(
        `/api/registers/${code}/import`,
        'records.csv',
        ['组织代码,姓名,visitor', ...rows].join('\n'),
      );

    it('are known by the name, which is refused with its cell where it means nobody or several', async () => {
      await bench.administrator.ok('POST', '/api/persons', {
        body: { unitId: township.units.township, name: '林桂兰', post: '镇党委书记', kind: 'secretary' },
      });
      const answer = await load('own-leaders', [
        '3301002,陈镇长,甲',
        '3301002,赵镇长,甲',
        '3301001,林桂兰,甲',
        '3301001,旧书记,甲',
        '3301001,,甲',
      ]);
      expect(answer.body.errors?.map(({ code, params }) => `${params?.cell} ${code}`).sort()).toEqual(['B6 required']);
      const named = await load('own-leaders', [
        '3301002,陈镇长,甲',
        '3301002,赵镇长,甲',
        '3301001,林桂兰,甲',
        '3301001,旧书记,甲',
      ]);
      expect(named.status).toBe(422);
      expect(named.body.errors?.map(({ code, params }) => `${params?.cell} ${code}`)).toEqual([
        'B3 person-unknown',
        'B4 person-ambiguous',
        'B5 person-unknown',
      ]);
      expect(await load('own-leaders', ['3301002,陈镇长,甲'])).toMatchObject({ status: 200, body: { rows: 1 } });
      expect(await load('own-members', ['3301001,何大山,甲'])).toMatchObject({ status: 200, body: { rows: 1 } });
      const { items } = await bench.administrator.ok<{ items: RecordView[] }>(
        'GET',
        `/api/registers/own-leaders/records?unitId=${township.units.yanxia}`,
      );
      expect(items.map(({ person }) => person?.id)).toEqual([persons.leader]);
    });

    it('go out with the name, and without it once it was removed on request', async () => {
      const file = async () =>
        (await bench.administrator.request('GET', '/api/registers/own-members/export?format=csv')).raw.toString();
      const { revision } = await bench.administrator.ok<{ revision: number }>('GET', `/api/persons/${persons.member}`);
      expect(await file()).toContain('何大山');
      await bench.administrator.ok('DELETE', `/api/persons/${persons.member}`, { revision });
      expect(await file()).toContain('已删除的人员');
      expect(await file()).not.toContain('何大山');
      const { items } = await bench.administrator.ok<{ items: RecordView[] }>(
        'GET',
        '/api/registers/own-members/records',
      );
      expect(items[0]?.person).toMatchObject({ id: persons.member, name: null, post: null });
    });
  });
});
