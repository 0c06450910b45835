import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { publishTogether } from '../support/publish.js';
import { buildTownship, runGrading, type Township } from '../support/township.js';

interface Figure {
  readonly id: string;
  readonly item: string;
  readonly value: string;
  readonly base: number | null;
  readonly records: number;
  readonly origin: string;
  readonly recordIds: readonly string[];
  readonly state: string;
  readonly stale: boolean;
  readonly entered: object | null;
  readonly target: object | null;
  readonly unit: { readonly id: string };
}
interface Explained {
  readonly trace: readonly { readonly step: string; readonly inputs: Record<string, unknown> }[];
  readonly figures: readonly Record<string, unknown>[];
  readonly dismissedFacts: unknown;
}
interface RecordView {
  readonly id: string;
  readonly revision: number;
}

const outcome = ({ status, body }: { status: number; body: unknown }) => [status, (body as { code?: string }).code];
const training = (hours: number) => ({
  'held-on': '2012-04-18',
  topic: '党务知识',
  audience: ['cadres'],
  kind: 'lecture',
  hours,
  participants: 40,
  result: '全部合格',
});
const days = {
  item: 'training-days',
  rule: {
    register: 'trainings',
    states: ['recorded'],
    of: 'unit',
    answer: null,
    count: { kind: 'sum', question: 'hours', per: 8 },
  },
};

/** Figures of a scheme are counted from registers and verified by a second person (S2.5-S2.7, I18). */
describe.each(databaseKinds())('figures from registers on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let office: Client;
  let id: string;
  const records: RecordView[] = [];

  const train = async (hours: number, period = '2012'): Promise<RecordView> => {
    const { clerk, units } = township;
    const made = await clerk.ok<RecordView>('POST', '/api/registers/trainings/records', {
      body: { unitId: units.yanshang, period, answers: training(hours) },
    });
    return clerk.ok<RecordView>('POST', `/api/records/${made.id}/moves`, {
      body: { move: 'record' },
      revision: made.revision,
    });
  };
  const plan = async (campaignType: string): Promise<string> => {
    const made = await office.ok<{ id: string }>('POST', '/api/campaigns', {
      body: { name: campaignType, campaignType, asOf: '2012-12-31' },
    });
    await office.ok('PUT', `/api/campaigns/${made.id}/subjects`, {
      body: { selection: { under: township.units.township, types: ['village'] } },
    });
    return made.id;
  };
  const address = () => `/api/campaigns/${id}/figures`;
  const sources = () => `/api/campaigns/${id}/figure-sources`;
  const figures = async (query = '', who = office): Promise<readonly Figure[]> =>
    (await who.ok<{ items: Figure[] }>('GET', `${address()}?${query}`)).items;
  const count = () => office.ok<{ proposed: number; unchanged: number }>('POST', address());
  const waiting = async (unitId = township.units.yanshang): Promise<Figure> => {
    const [figure] = await figures(`state=proposed&unitId=${unitId}`);
    if (!figure) throw new Error('no figure waits');
    return figure;
  };
  const decide = (ids: readonly string[], decision = 'verified', who = township.verifier) =>
    who.request('POST', `${address()}/verification`, { body: { ids, decision } });
  const explained = () => office.ok<Explained>('GET', `/api/campaigns/${id}/ledger/${township.units.yanshang}`);
  const dayStep = ({ trace }: Explained) => trace.find(({ inputs }) => inputs['item'] === 'training-days')?.inputs;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    office = bench.administrator;
    records.push(await train(7.5), await train(12.5));
    await train(40, '2011');
    id = await plan('responsibility-assessment');
  });
  afterAll(() => bench?.close());

  describe('a source', () => {
    it('is proposed by the campaign type and chosen by the office, once for each item', async () => {
      const before = await office.ok<{ suggestions: { item: string }[] }>('GET', sources());
      expect(before.suggestions).toContainEqual(days);
      await office.ok('POST', sources(), { body: days });
      expect(outcome(await office.request('POST', sources(), { body: days }))).toEqual([409, 'figure-source-taken']);
      const after = await office.ok<{ items: { item: string }[]; suggestions: { item: string }[] }>('GET', sources());
      expect(after.items).toMatchObject([days]);
      expect(after.suggestions.map(({ item }) => item)).not.toContain('training-days');
    });

    it('names an item of the scheme, of its kind, and what the register has', async () => {
      const refused = async (body: object) => {
        const answer = await office.request<{ errors: { pointer: string }[] }>('POST', sources(), { body });
        return [answer.status, ...answer.body.errors.map(({ pointer }) => pointer)];
      };
      const { rule } = days;
      expect(await refused({ item: 'beauty', rule })).toEqual([422, '#/item']);
      expect(await refused({ item: 'staff', rule })).toEqual([422, '#/item']);
      const unknown = { ...rule, states: ['finished'], count: { ...rule.count, question: 'topic' } };
      expect(await refused({ item: 'income-growth', rule: unknown })).toEqual([
        422,
        '#/rule/states/0',
        '#/rule/count/question',
      ]);
      expect(await refused({ item: 'income-growth', rule: { ...rule, register: 'dreams' } })).toEqual([
        422,
        '#/rule/register',
      ]);
      expect(await refused({ ...days, firstDay: '2012-07-01', lastDay: '2012-01-01' })).toEqual([422, '#/lastDay']);
    });
  });

  describe('a figure', () => {
    it('is counted from the records of the year of the reference day, and proposed once', async () => {
      expect(await count()).toEqual({ proposed: 2, unchanged: 0 });
      expect(await count()).toEqual({ proposed: 0, unchanged: 2 });
      const figure = await waiting();
      expect(figure).toMatchObject({ value: '2.5', base: null, records: 2, stale: false, entered: null });
      expect(figure.target).toEqual({ value: '3', isPercent: false });
      expect([...figure.recordIds].sort()).toEqual(records.map((record) => record.id).sort());
      expect(await waiting(township.units.yanxia)).toMatchObject({ value: '0', records: 0 });
    });

    it('is verified by another person within whose reach the unit is', async () => {
      const { id: figure } = await waiting();
      expect(outcome(await decide([figure], 'verified', office))).toEqual([403, 'forbidden']);
      expect(outcome(await decide([figure, crypto.randomUUID()]))).toEqual([404, 'not-found']);
      expect(await figures('state=verified')).toEqual([]);
    });

    it('is stale once its records change, and then must be counted again before it is verified', async () => {
      const old = await waiting();
      records.push(await train(8));
      expect(await waiting()).toMatchObject({ id: old.id, stale: true });
      expect(outcome(await decide([old.id]))).toEqual([409, 'figure-stale']);
      expect(await count()).toEqual({ proposed: 1, unchanged: 1 });
      const fresh = await waiting();
      expect(fresh).toMatchObject({ value: '3.5', records: 3, stale: false });
      expect(outcome(await decide([old.id]))).toEqual([409, 'figure-already-decided']);
      expect((await decide([fresh.id])).status).toBe(204);
      expect(outcome(await decide([fresh.id], 'rejected'))).toEqual([409, 'figure-already-decided']);
      expect(await figures('state=verified')).toMatchObject([{ id: fresh.id, stale: false }]);
    });

    it('is told as waiting when the campaign is closed', async () => {
      for (const to of ['PUBLISHED', 'OPEN'])
        await office.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to } });
      const { items } = await office.ok<{ items: { code: string; count: number }[] }>(
        'GET',
        `/api/campaigns/${id}/actions/close/findings`,
      );
      expect(items).toContainEqual(expect.objectContaining({ code: 'figures-waiting', count: 1 }));
      await office.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to: 'CLOSED' } });
    });

    it('stops grading while it waits until somebody says why it is left out, and waits for another person (I18)', async () => {
      const left = await waiting(township.units.yanxia);
      const { items } = await office.ok<{ items: object[] }>('GET', `/api/campaigns/${id}/waiting-facts`);
      expect(items).toMatchObject([{ id: left.id, what: 'figure', kind: 'training-days', enteredBy: 'Root' }]);
      const start = () => office.request('POST', `/api/campaigns/${id}/grading-runs`);
      expect(outcome(await start())).toEqual([409, 'facts-waiting']);
      const reason = '村里年底才上报';
      expect(await runGrading(office, id, { factIds: [left.id], reason })).toMatchObject({ state: 'succeeded' });
      const yanxia = await office.ok<Explained>('GET', `/api/campaigns/${id}/ledger/${township.units.yanxia}`);
      expect(yanxia.dismissedFacts).toEqual({ reason, kinds: [], items: ['training-days'] });
      const desk = async (who: Client) => (await who.ok<{ figures: number }>('GET', '/api/my/desk')).figures;
      expect([await desk(office), await desk(township.verifier)]).toEqual([0, 1]);
      expect(await township.verifier.ok('GET', '/api/my/waiting-figures')).toMatchObject({
        items: [{ campaign: { id }, count: 1 }],
      });
      expect((await decide([left.id], 'rejected')).status).toBe(204);
      expect(await desk(township.verifier)).toBe(0);
      expect(await figures('current=yes')).toMatchObject([{ state: 'verified', value: '3.5' }]);
    });

    it('counts in the grade once verified, with register, time and records in the explanation', async () => {
      expect(await runGrading(office, id)).toMatchObject({ state: 'succeeded' });
      const seen = await explained();
      expect(dayStep(seen)).toMatchObject({ value: '3.5', need: '3' });
      expect(seen.figures).toMatchObject([
        {
          item: 'training-days',
          value: '3.5',
          register: 'trainings',
          firstDay: '2012-01-01',
          lastDay: '2012-12-31',
          records: 3,
          recordIds: records.map((record) => record.id).sort(),
          verifiedBy: 'verifier',
        },
      ]);
      const yanxia = await office.ok<Explained>('GET', `/api/campaigns/${id}/ledger/${township.units.yanxia}`);
      expect([yanxia.figures, dayStep(yanxia)]).toEqual([[], undefined]);
    });

    it('stays in the explanation of the run that used it when another takes its place', async () => {
      await train(16);
      expect(await figures('state=verified')).toMatchObject([{ stale: true }]);
      await count();
      const [fresh, nothing] = [await waiting(), await waiting(township.units.yanxia)];
      expect((await decide([fresh.id])).status).toBe(204);
      expect((await decide([nothing.id], 'rejected')).status).toBe(204);
      expect(await figures('state=verified')).toMatchObject([{ value: '5.5' }]);
      expect((await explained()).figures).toMatchObject([{ value: '3.5' }]);
      await runGrading(office, id);
      expect((await explained()).figures).toMatchObject([{ value: '5.5', records: 4 }]);
    });

    it('is told to everybody by the number of its records alone', async () => {
      const [run] = (await office.ok<{ items: { id: string }[] }>('GET', `/api/campaigns/${id}/grading-runs`)).items;
      const publication = await publishTogether(office, await bench.secondAdministrator(), id, { runId: run!.id });
      const { figures: told } = await bench
        .client()
        .ok<Explained>('GET', `/api/public/publications/${publication}/outcomes/${township.units.yanshang}`);
      expect(told).toEqual([
        {
          item: 'training-days',
          value: '5.5',
          base: null,
          origin: 'register',
          register: 'trainings',
          registerTitle: expect.objectContaining({ en: 'Training' }) as object,
          firstDay: '2012-01-01',
          lastDay: '2012-12-31',
          records: 4,
          verifiedAt: expect.any(String) as string,
        },
      ]);
    });

    it('never takes the place of what the office has entered', async () => {
      await office.ok('PATCH', `/api/campaigns/${id}/subjects/${township.units.yanshang}/inputs`, {
        body: { values: { indicators: [{ id: 'training-days', value: 2 }] } },
      });
      expect(await figures('state=verified')).toMatchObject([{ value: '5.5', entered: { value: '2', base: null } }]);
      await runGrading(office, id);
      const seen = await explained();
      expect([dayStep(seen)?.['value'], seen.figures]).toEqual(['2', []]);
    });

    it('counts no more once its source is taken out', async () => {
      await office.ok('PATCH', `/api/campaigns/${id}/subjects/${township.units.yanshang}/inputs`, {
        body: { values: {} },
      });
      expect((await office.request('DELETE', `${sources()}/training-days`)).status).toBe(204);
      expect((await office.request('DELETE', `${sources()}/training-days`)).status).toBe(404);
      expect(await figures('state=verified')).toEqual([]);
      await runGrading(office, id);
      expect(dayStep(await explained())).toBeUndefined();
    });
  });

  it('come from an indicator too: growth of a unit, and the units below that reach a target (S1.1, S1.17)', async () => {
    const { yanshang, yanxia, township: above } = township.units;
    const note = (code: string, unit: string, year: number, value: string) =>
      office.ok('PUT', `/api/indicators/${code}/values/${unit}/${year}`, { body: { value } });
    await note('income-per-head', yanshang, 2011, '5000');
    await note('income-per-head', yanshang, 2012, '5600.5');
    await note('venues', yanshang, 2012, '1');
    const choose = async (item: string, rule: object) =>
      (await office.request('POST', sources(), { body: { item, rule } })).status;
    id = await plan('responsibility-assessment');
    expect(await choose('income-growth', { indicator: 'income-per-head', takes: 'reached' })).toBe(422);
    expect(await choose('venue-coverage', { indicator: 'dreams', takes: 'reached' })).toBe(422);
    expect(await choose('income-growth', { indicator: 'income-per-head', takes: 'growth' })).toBe(201);
    expect(await count()).toEqual({ proposed: 1, unchanged: 0 });
    expect(await waiting()).toMatchObject({ value: '12.01', base: null, origin: 'indicator', records: 0 });
    await note('income-per-head', yanshang, 2012, '5700');
    expect(await waiting()).toMatchObject({ stale: true });
    await office.ok('PUT', `/api/campaigns/${id}/subjects`, { body: { unitIds: [above] } });
    expect(await choose('venue-coverage', { indicator: 'venues', takes: 'reached' })).toBe(201);
    await count();
    expect(await waiting(above)).toMatchObject({ item: 'venue-coverage', value: '1', base: 2 });
    await note('venues', yanxia, 2012, '1');
    await count();
    const figure = await waiting(above);
    expect(figure).toMatchObject({ value: '2', base: 2, stale: false });
    expect((await decide([figure.id])).status).toBe(204);
  });

  it('are taken only by types that ask for them', async () => {
    id = await plan('classification-grading');
    expect(await office.ok('GET', sources())).toEqual({ items: [], choices: [], suggestions: [] });
    expect(await office.request('POST', sources(), { body: days })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '#/item', code: 'not-a-choice' }] },
    });
  });
});
