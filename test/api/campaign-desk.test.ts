import { Clock } from '@pingyi/backend/testing';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, handIn, issueCards, selfAnswers, type Township } from '../support/township.js';

interface Sums {
  readonly units: number;
  readonly received: number;
  readonly need: number;
  readonly have: number;
}
interface Overview {
  readonly sums: Sums & Record<string, unknown>;
  readonly states: Readonly<Record<string, number>>;
  readonly forecast: { readonly misses: number } | null;
  readonly ballotDays: readonly { readonly day: string; readonly count: number }[];
  readonly sheetDays: readonly { readonly day: string; readonly count: number }[];
  readonly closings: readonly Record<string, unknown>[];
}
interface Unit {
  readonly unit: { readonly id: string; readonly name: string };
  readonly ballots: readonly { readonly received: number | null; readonly required: { readonly count: number } }[];
  readonly lastDay: string | null;
  readonly share: number;
  readonly waiting: number | null;
}
interface Node {
  readonly unit: { readonly id: string; readonly name: string };
  readonly below: number;
  readonly sums: Sums;
}
interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}

const third = ['code,name,type,level,parentCode,residents', '3302001,坪上村,village,village,3302,40'].join('\n');
const phase = (kind: string) => ({ name: kind, kind, startsOn: '2012-04-01', endsOn: '2012-04-20' });

describe.each(databaseKinds())('the running desk of a campaign, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let campaignId: string;

  const on = (day: string): void => {
    const clock = bench.app.get(Clock);
    vi.spyOn(clock, 'today').mockReturnValue(day);
    vi.spyOn(clock, 'timestamp').mockReturnValue(`${day}T04:00:00.000Z`);
  };
  const desk = <T>(path = '', client: Client = bench.administrator) =>
    client.ok<T>('GET', `/api/campaigns/${campaignId}/desk${path}`);
  const names = async (query: string): Promise<string[]> =>
    (await desk<Page<Unit>>(`/units?${query}`)).items.map(({ unit }) => unit.name);
  const vote = async (unitId: string, ballots: number): Promise<void> => {
    for (const card of await issueCards(bench, campaignId, unitId, ballots))
      expect((await handIn(bench.client(), card, 'satisfied')).status).toBe(201);
  };

  beforeAll(async () => {
    bench = await startBench(kind);
    const { administrator } = bench;
    township = await buildTownship(bench);
    await administrator.upload('/api/units/import', 'units.csv', third);
    const { id } = await administrator.ok<{ id: string }>('POST', '/api/campaigns', {
      body: {
        name: '春季评议',
        campaignType: 'classification-grading',
        asOf: '2012-04-30',
        scheme: { minValid: 10, minTurnout: '0.05' },
        phases: ['self-assessment', 'ballot', 'superior-assessment'].map(phase),
      },
    });
    campaignId = id;
    await administrator.ok('PUT', `/api/campaigns/${id}/subjects`, {
      body: { selection: { under: township.units.county, types: ['village'] } },
    });
    for (const to of ['PUBLISHED', 'OPEN'])
      await administrator.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to } });
    const { yanshang, yanxia } = township.units;
    on('2012-04-02');
    await vote(yanshang, 6);
    on('2012-04-03');
    await vote(yanshang, 2);
    await township.clerk.ok('PUT', `/api/campaigns/${id}/sheets/self/${yanshang}`, {
      revision: 0,
      body: { answers: selfAnswers(), action: 'submit' },
    });
    on('2012-04-04');
    await vote(yanxia, 3);
    await township.assessor.ok('PUT', `/api/campaigns/${id}/sheets/superior/${yanxia}`, {
      revision: 0,
      body: { answers: {}, action: 'save' },
    });
    await township.enterer.ok('POST', `/api/campaigns/${id}/facts`, {
      body: {
        unitId: yanxia,
        kind: 'discipline-case',
        date: '2012-03-01',
        source: '县纪委',
        documentNo: '3',
        detail: '处分决定',
      },
    });
    on('2012-04-05');
    await vote(yanshang, 5);
    on('2012-04-06');
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await bench?.close();
  });

  it('adds up what was handed in: ballots that may be shown against those that are required (N7), sheets, facts', async () => {
    const { sums, closings } = await desk<Overview>();
    expect(sums).toEqual({
      units: 3,
      reached: 0,
      asked: 3,
      received: 13,
      need: 15 + 10 + 10,
      have: 13,
      sheets: { handedIn: 1, begun: 1, notBegun: 4, revising: 0, returned: 0 },
      waiting: 1,
      lastDay: '2012-04-05',
    });
    expect(closings).toContainEqual({
      key: 'mass',
      kind: 'ballot',
      state: 'open',
      closesOn: '2012-04-20',
      daysLeft: 14,
    });
  });

  it('tells of every unit what participation shows, furthest behind first', async () => {
    const { items } = await desk<Page<Unit>>('/units');
    expect(
      items.map(({ unit, ballots, lastDay, waiting }) => [unit.name, ballots[0]?.received, lastDay, waiting]),
    ).toEqual([
      ['岩下村', null, null, 1],
      ['坪上村', 0, null, 0],
      ['岩上村', 13, '2012-04-05', 0],
    ]);
    const shown = await bench.administrator.ok<Page<Unit>>('GET', `/api/campaigns/${campaignId}/participation`);
    const received = (page: Page<Unit>) =>
      new Map(page.items.map(({ unit, ballots }) => [unit.name, ballots.map((group) => group.received)]));
    expect(received({ items, total: 3 })).toEqual(received(shown));
  });

  it('tells days of ballots in steps of the floor, so that nobody sees a few (A3)', async () => {
    const { ballotDays, sheetDays } = await desk<Overview>();
    expect(ballotDays).toEqual([
      { day: '2012-04-02', count: 6 },
      { day: '2012-04-05', count: 7 },
    ]);
    expect(sheetDays).toEqual([{ day: '2012-04-03', count: 1 }]);
  });

  it('counts units by what they lack, and lists the same ones', async () => {
    const { states, forecast } = await desk<Overview>();
    expect(states).toEqual({ none: 2, idle: 2, below: 3, thin: 2, sheets: 3, returned: 0, waiting: 1, misses: 2 });
    expect(forecast).toEqual({ days: 5, came: 13, daysLeft: 14, misses: 2 });
    for (const [state, count] of Object.entries(states)) expect(await names(`state=${state}`)).toHaveLength(count);
    expect(await names('state=waiting')).toEqual(['岩下村']);
    expect(await names('state=idle&idleDays=1')).toHaveLength(3);
    expect(await names('q=3302001')).toEqual(['坪上村']);
    expect(await names(`under=${township.units.township}&sort=unitCode`)).toEqual(['岩上村', '岩下村']);
    expect(await names('unitType=community')).toEqual([]);
    expect(await names('sort=-lastDay')).toEqual(['岩上村', '岩下村', '坪上村']);
  });

  it('opens the tree level by level, each with the sums of all below', async () => {
    const told = ({ items }: Page<Node>) =>
      items.map(({ unit, below, sums }) => [unit.name, below, sums.units, sums.have, sums.need]);
    expect(told(await desk<Page<Node>>('/tree'))).toEqual([
      ['Elsewhere', 1, 1, 0, 10],
      ['Yanzhang', 2, 2, 13, 25],
    ]);
    expect(told(await desk<Page<Node>>(`/tree?under=${township.units.township}`))).toEqual([
      ['岩下村', 0, 1, 0, 10],
      ['岩上村', 0, 1, 13, 15],
    ]);
  });

  it('shows everybody the own reach alone, and days of superiors only to who reaches all of their units', async () => {
    const { clerk, viewer, assessor } = township;
    const own = await desk<Overview>('', clerk);
    expect(own).toMatchObject({ sums: { units: 1, have: 13, waiting: null }, ballotDays: [], forecast: null });
    expect((await desk<Page<Unit>>('/units', clerk)).items.map(({ unit }) => unit.name)).toEqual(['岩上村']);
    expect(await desk<Overview>('', viewer)).toMatchObject({ sums: { units: 1, have: 0 }, ballotDays: [] });
    expect(await desk<Overview>('', assessor)).toMatchObject({ sums: { units: 2 }, forecast: { misses: 1 } });
  });

  describe('as a file with whom to ask', () => {
    const exported = (client: Client, query: string) =>
      client.request('GET', `/api/campaigns/${campaignId}/desk/export?format=csv&lang=en${query}`);

    it('holds what is listed, for the office that runs the campaign, and stands in the log', async () => {
      const { items: accounts } = await bench.administrator.ok<
        Page<{ id: string; displayName: string; revision: number }>
      >('GET', '/api/accounts?q=clerk');
      const clerk = accounts.find(({ displayName }) => displayName === 'clerk') ?? expect.fail('no clerk');
      await bench.administrator.ok('PATCH', `/api/accounts/${clerk.id}`, {
        body: { telephone: '13800000001' },
        revision: clerk.revision,
      });
      const { raw } = await exported(bench.administrator, '&state=sheets&sort=unitCode');
      const rows = parse(raw, { bom: true, columns: true }) as Record<string, string>[];
      expect(rows.map(({ Organisation }) => Organisation)).toEqual(['岩上村', '岩下村', '坪上村']);
      expect(rows[0]).toMatchObject({
        Secretary: '林桂兰',
        'Contacts (accounts)': 'clerk 13800000001',
        'Progress (%)': '86.6',
        'Sheets due': '2',
        'Sheets handed in': '1',
        'Last progress': '2012-04-05',
        'At this pace': 'reaches it',
      });
      expect(rows[1]).toMatchObject({ 'To verify': '1', 'At this pace': 'misses' });
      expect((await exported(bench.administrator, '&format=pdf')).status).toBe(422);
      const { items } = await bench.administrator.ok<Page<{ detail: object }>>(
        'GET',
        '/api/audit?action=campaign.desk-exported',
      );
      expect(items).toMatchObject([{ detail: { units: 3 } }]);
    });

    it('is for nobody who does not run it', async () => {
      for (const who of [township.clerk, township.assessor, township.viewer])
        expect((await exported(who, '')).status).toBe(403);
    });
  });

  describe('saved views', () => {
    interface View {
      readonly id: string;
      readonly name: string;
      readonly own: boolean;
    }
    const settings = { filters: { state: 'idle', idleDays: '14' }, q: null, sort: '-lastDay', columns: ['behind'] };
    const save = (client: Client, name: string, shared: boolean, more: object = settings) =>
      client.request<View>('PUT', '/api/saved-views', {
        body: { list: 'campaign-desk', name, shared, settings: more },
      });
    const views = async (client: Client, list = 'campaign-desk') =>
      (await client.ok<{ items: View[] }>('GET', `/api/saved-views?list=${list}`)).items;

    it('belong to their owner, and shared ones are seen by the same office alone', async () => {
      const [first, colleague] = township.assessors as [Client, Client];
      expect(await save(first, '十四天没有进展', false)).toMatchObject({ status: 200, body: { own: true, settings } });
      const { body: shared } = await save(first, '给大家', true);
      expect((await views(first)).map(({ name }) => name).sort()).toEqual(['十四天没有进展', '给大家'].sort());
      expect(await views(colleague)).toMatchObject([{ name: '给大家', own: false, ownerName: 'assessor-1', settings }]);
      for (const stranger of [township.clerk, township.viewer, bench.administrator])
        expect(await views(stranger)).toEqual([]);
      expect(await views(first, 'ledger')).toEqual([]);
      expect((await colleague.request('DELETE', `/api/saved-views/${shared.id}`)).status).toBe(404);
      await first.ok('DELETE', `/api/saved-views/${shared.id}`);
      expect(await views(colleague)).toEqual([]);
    });

    it('are replaced by one of the same name, and hold settings alone', async () => {
      const { assessor } = township;
      const before = await views(assessor);
      await save(assessor, '十四天没有进展', true, { ...settings, sort: null });
      const now = await views(assessor);
      expect(now).toMatchObject([{ id: before[0]?.id, shared: true, settings: { ...settings, sort: null } }]);
      expect((await save(assessor, 'x', false, { ...settings, script: '<b>' })).status).toBe(422);
      expect((await save(assessor, ' ', false)).status).toBe(422);
    });

    it('are no more than fifty of a list', async () => {
      const { verifier } = township;
      for (let at = 0; at < 50; at++) expect((await save(verifier, `${at}`, false)).status).toBe(200);
      expect(await save(verifier, 'one more', false)).toMatchObject({ status: 409, body: { code: 'too-many-views' } });
      expect((await save(verifier, '7', true)).status).toBe(200);
    });
  });
});
