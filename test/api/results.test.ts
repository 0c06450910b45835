import { parse } from 'csv-parse/sync';
import { AccountsService, BallotIntegration, Database } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { handIn, issueCards, runGrading } from '../support/township.js';

interface Figure {
  readonly key: string;
  readonly name: string | null;
  readonly units: number;
  readonly withheld: number;
  readonly ballots: number | null;
  readonly answered: number;
  readonly valid: number;
  readonly index: string | null;
  readonly rate: string | null;
  readonly rank: number | null;
  readonly options: Readonly<Record<string, { readonly count: number; readonly share: string }>>;
}
interface Distribution {
  readonly items: readonly Figure[];
  readonly whole: Figure;
  readonly total: number;
}

const csv = [
  'code,name,type,level,parentCode,residents,partyMembers',
  '33,County,county-committee,county,,,60',
  '3301,Upper,township-committee,township,33,120,40',
  '3302,Lower,township-committee,township,33,120,40',
  '3301001,First,village,village,3301,40,12',
  '3301002,Second,community,village,3301,40,12',
  '3302001,Third,village,village,3302,40,12',
].join('\n');

describe.each(databaseKinds())('results of ballots, question by question, on %s', (kind) => {
  let bench: Bench;
  let lowerReader: Client;
  let firstReader: Client;
  let campaignId: string;
  const ids: Record<string, string> = {};

  const get = <T>(path: string, client: Client = bench.administrator) =>
    client.ok<T>('GET', `/api/campaigns/${campaignId}/results${path}`);
  const distribution = (question: string, by: string, more = '', client?: Client) =>
    get<Distribution>(`/distribution?group=recipients&question=${question}&by=${by}${more}`, client);
  const move = (to: string) =>
    bench.administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to, reason: '补评' } });
  const vote = async (unitId: string, ballots: readonly Record<string, unknown>[]) => {
    const cards = await issueCards(bench, campaignId, unitId, ballots.length, 'recipients');
    for (const [index, answers] of ballots.entries())
      expect(await handIn(bench.client(), cards[index] ?? expect.fail('no card'), '', { answers })).toMatchObject({
        status: 201,
      });
  };
  const times = (count: number, answers: Record<string, unknown>) => Array.from({ length: count }, () => answers);

  beforeAll(async () => {
    bench = await startBench(kind);
    const { administrator } = bench;
    await administrator.upload('/api/units/import', 'units.csv', csv);
    const { items } = await administrator.ok<{ items: { id: string; code: string }[] }>(
      'GET',
      '/api/units?pageSize=200',
    );
    for (const { id, code } of items) ids[code] = id;
    const reader = async (username: string, code: string) => {
      await bench.app.get(AccountsService).create(null, {
        username,
        displayName: username,
        role: 'viewer',
        unitId: ids[code] ?? null,
        password: 'township-of-trials',
      });
      return bench.client().signIn(username, 'township-of-trials');
    };
    lowerReader = await reader('lower', '3302');
    firstReader = await reader('first', '3301001');
    ({ id: campaignId } = await administrator.ok<{ id: string }>('POST', '/api/campaigns', {
      body: {
        name: '满意度',
        campaignType: 'satisfaction-survey',
        asOf: '2012-04-30',
        scheme: { minValid: 3, minTurnout: '0.01' },
      },
    }));
    await administrator.ok('PUT', `/api/campaigns/${campaignId}/subjects`, {
      body: { unitIds: ['3301001', '3301002', '3302001'].map((code) => ids[code]) },
    });
    for (const to of ['PUBLISHED', 'OPEN']) await move(to);
    const [first = '', second = '', third = ''] = ['3301001', '3301002', '3302001'].map((code) => ids[code] ?? '');
    await vote(first, [
      ...times(4, { overall: 'satisfied', cadres: 'satisfied', disputes: 'satisfied', age: '60-plus' }),
      { overall: 'satisfied', cadres: 'satisfied', age: '60-plus' },
      { overall: 'satisfied', cadres: 'dissatisfied', age: '35-59', reasons: ['unfair', 'not-open'] },
      ...times(2, { overall: 'basically-satisfied', cadres: 'dissatisfied', age: '35-59', reasons: ['unfair'] }),
      { overall: 'dissatisfied', cadres: 'dissatisfied', age: '35-59', reasons: ['unfair'] },
      { overall: 'unknown', cadres: 'dissatisfied', age: '35-59', reasons: ['work-style'], comment: 'Too far' },
    ]);
    await vote(
      second,
      times(6, { overall: 'satisfied', cadres: 'dissatisfied', disputes: 'satisfied', reasons: ['unfair'] }),
    );
    await vote(third, times(3, { overall: 'dissatisfied', cadres: 'dissatisfied' }));
    await move('CLOSED');
  });
  afterAll(() => bench?.close());

  it('are none before the first result', async () => {
    expect(await get('')).toMatchObject({ run: null, told: false });
    expect((await distribution('overall', 'unit')).whole).toMatchObject({ answered: 0, units: 0, withheld: 3 });
  });

  describe('once a run has ended', () => {
    beforeAll(async () => {
      expect(await runGrading(bench.administrator, campaignId)).toMatchObject({ state: 'succeeded' });
    });

    it('name the questions of the form with their options, and what they can be taken apart by', async () => {
      const overview = await get<{
        run: number;
        groups: { key: string; questions: { question: string; breakdown: string | null }[] }[];
        superiors: { name: string }[];
        unitTypes: string[];
      }>('');
      expect(overview).toMatchObject({ run: 1, told: true, unitTypes: ['community', 'village'] });
      expect(overview.superiors.map(({ name }) => name)).toEqual(['Upper', 'Lower']);
      expect(overview.groups.map(({ key }) => key)).toEqual(['recipients']);
      expect(overview.groups[0]?.questions.map(({ question }) => question)).toEqual([
        'disputes',
        'infrastructure',
        'health-school',
        'open-affairs',
        'cadres',
        'overall',
        'age',
        'reasons',
        'comment',
      ]);
    });

    it('give index, rate and shares of what is shown, and say of how many units nothing is', async () => {
      const { whole } = await distribution('overall', 'all');
      // (6×1 + 2×0.6 + 1×0 + 6×1) / 15, and 14 of 15; the three ballots of the third village are in no number.
      expect(whole).toMatchObject({
        units: 2,
        withheld: 1,
        ballots: 16,
        answered: 16,
        valid: 15,
        index: '88.00',
        rate: '93.33',
        options: {
          satisfied: { count: 12, share: '75.00' },
          'basically-satisfied': { count: 2, share: '12.50' },
          dissatisfied: { count: 1, share: '6.25' },
          unknown: { count: 1, share: '6.25' },
        },
      });
    });

    it('name the questions with which people are least satisfied first', async () => {
      const { items } = await get<{ items: Figure[] }>('/items?group=recipients');
      expect(items.slice(0, 3).map(({ key, index, units }) => [key, index, units])).toEqual([
        ['cadres', '31.25', 2],
        ['overall', '88.00', 2],
        // Of the first village four have answered.
        ['disputes', '100.00', 1],
      ]);
    });

    it('count each of several choices once for everybody who made any', async () => {
      expect((await distribution('reasons', 'all')).whole).toMatchObject({
        answered: 11,
        options: { unfair: { count: 10, share: '90.91' }, 'not-open': { count: 1 }, 'work-style': { count: 1 } },
      });
    });

    it('compare units, superiors and kinds', async () => {
      const units = await distribution('overall', 'unit', '&sort=-index');
      expect(units.items.map(({ name, index, rank, answered }) => [name, index, rank, answered])).toEqual([
        ['Second', '100.00', 1, 6],
        ['First', '80.00', 2, 10],
        ['Third', null, null, 0],
      ]);
      expect((await distribution('overall', 'superior')).items.map(({ name, answered }) => [name, answered])).toEqual([
        ['Upper', 16],
        ['Lower', 0],
      ]);
      expect((await distribution('overall', 'type')).items.map(({ key, answered }) => [key, answered])).toEqual([
        ['village', 10],
        ['community', 6],
      ]);
      expect((await distribution('overall', 'unit', `&under=${ids['3301']}&unitType=community`)).whole).toMatchObject({
        answered: 6,
      });
      expect((await distribution('overall', 'group')).items).toMatchObject([{ key: 'recipients', answered: 16 }]);
      expect((await distribution('overall', 'round')).items).toMatchObject([{ key: campaignId, name: '满意度' }]);
    });

    it('cross a question with ages, by shares of rows and of columns', async () => {
      const table = await get<{
        rows: (Figure & { cells: Record<string, { count: number; rowShare: string; columnShare: string }> })[];
        columns: Record<string, number>;
      }>('/cross?group=recipients&question=cadres&breakdown=age');
      expect(table.columns).toEqual({ satisfied: 5, dissatisfied: 5 });
      expect(table.rows.map(({ key, answered, cells }) => [key, answered, cells])).toEqual([
        ['under-35', 0, {}],
        ['35-59', 5, { dissatisfied: { count: 5, rowShare: '100.00', columnShare: '100.00' } }],
        ['60-plus', 5, { satisfied: { count: 5, rowShare: '100.00', columnShare: '100.00' } }],
      ]);
      expect(await get('/cross?group=recipients&question=cadres&breakdown=none')).toEqual({ rows: [], columns: {} });
      // With four valid answers of five, one age is too small, and then so is the other.
      expect((await distribution('overall', 'breakdown:age')).items.map(({ answered }) => answered)).toEqual([0, 0, 0]);
    });

    it('tell days of those who reach all units of a superior', async () => {
      const days = await get<{ items: { ballots: number }[]; withheld: number }>('/days?group=recipients');
      expect([days.items.map(({ ballots }) => ballots), days.withheld]).toEqual([[16], 0]);
      const none = { items: [], withheld: 0 };
      expect(await get(`/days?group=recipients&under=${ids['3302']}`)).toEqual(none);
      expect(await get('/days?group=recipients', firstReader)).toEqual(none);
    });

    it('keep to what a reader reaches', async () => {
      expect((await distribution('overall', 'unit', '', lowerReader)).items.map(({ name }) => name)).toEqual(['Third']);
      expect((await get<{ items: Figure[] }>('/items?group=recipients', lowerReader)).items[0]).toMatchObject({
        answered: 0,
        withheld: 1,
      });
    });

    it.each(['/distribution?group=recipients&question=none&by=all', '/items?group=none'])(
      'are not found for what no form asks: %s',
      async (path) => {
        expect(await bench.administrator.request('GET', `/api/campaigns/${campaignId}/results${path}`)).toMatchObject({
          status: 404,
        });
      },
    );

    it('are saved as a table with a line for each option', async () => {
      const { raw } = await bench.administrator.request(
        'GET',
        `/api/campaigns/${campaignId}/results/export?group=recipients&question=overall&by=superior&format=csv&lang=en`,
      );
      const lines = parse(raw, { bom: true, columns: true }) as Record<string, string>[];
      expect(
        lines.slice(0, 2).map((line) => [line['Part'], line['Option'], line['Count'], line['Share %'], line['Index']]),
      ).toEqual([
        ['Upper', 'Satisfied', '12', '75.00', '88.00'],
        ['Upper', 'Fairly satisfied', '0', '0.00', '88.00'],
      ]);
      const all = await bench.administrator.request(
        'GET',
        `/api/campaigns/${campaignId}/results/export?group=recipients&by=all&format=xlsx`,
      );
      expect([all.status, all.raw.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    });

    it('are counted again from the ballots where an earlier release has not counted them', async () => {
      const database = bench.app.get(Database);
      const stored = () => database.select('SELECT * FROM answer_count ORDER BY unit_id, question');
      const before = await stored();
      await database.write((tx) => tx.query("DELETE FROM answer_count WHERE question = '' OR question = 'cadres'"));
      await bench.app.get(BallotIntegration).countAll(campaignId);
      expect(before.length).toBeGreaterThan(20);
      expect(await stored()).toEqual(before);
    });
  });

  it('follow a later run once five more have come', async () => {
    const answered = async () => (await distribution('infrastructure', 'all')).whole.answered;
    const grade = async () => {
      await move('CLOSED');
      await runGrading(bench.administrator, campaignId);
    };
    const first = ids['3301001'] ?? '';
    await move('OPEN');
    await vote(first, times(4, { overall: 'satisfied', infrastructure: 'satisfied' }));
    await grade();
    expect([(await distribution('overall', 'all')).whole.answered, await answered()]).toEqual([16, 0]);
    await move('OPEN');
    await vote(first, times(1, { overall: 'satisfied', infrastructure: 'satisfied' }));
    await grade();
    expect([(await distribution('overall', 'all')).whole.answered, await answered()]).toEqual([21, 5]);
  });
});
