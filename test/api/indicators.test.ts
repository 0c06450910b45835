import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, type Township } from '../support/township.js';

interface Indicator {
  readonly id: string;
  readonly code: string;
  readonly revision: number;
  readonly [member: string]: unknown;
}
interface Cell {
  readonly year: number;
  readonly amount: string | null;
  readonly [member: string]: unknown;
}
interface Table {
  readonly items: readonly { readonly unit: { readonly name: string }; readonly cells: readonly Cell[] }[];
  readonly total: number;
  readonly years: readonly number[];
  readonly summary: readonly object[];
}

const [income, disclosure, safety, trained] = [
  'income-per-head',
  'disclosure',
  'safety-incidents',
  'training-hours',
] as const;
const training = {
  'held-on': '2012-04-18',
  topic: '党务知识',
  audience: ['cadres'],
  kind: 'lecture',
  hours: 28,
  participants: 40,
  result: '全部合格',
};
const outcome = ({ status, body }: { status: number; body: unknown }) => [status, (body as { code?: string }).code];
const hours = {
  title: { 'zh-CN': '培训学时', en: 'Hours of training' },
  measure: { 'zh-CN': '学时', en: 'hours' },
  kind: 'number',
  direction: 'up',
  targetOf: 'value',
  target: '24',
  targetDay: null,
  shareOfUnits: 80,
  unitTypes: ['village'],
  rule: null,
  ended: false,
};
const fromTrainings = {
  register: 'trainings',
  states: ['recorded'],
  of: 'unit',
  answer: null,
  count: { kind: 'sum', question: 'hours', per: 1 },
};

/** Indicators over units and years: targets, trends, and the part of the units that reaches them (S1.1, S1.2, S1.16, S1.17). */
describe.each(databaseKinds())('indicators, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let office: Client;
  let own: Indicator;

  const list = async () => (await office.ok<{ items: Indicator[] }>('GET', '/api/indicators')).items;
  const table = (id: string, query = '', who = office) => who.ok<Table>('GET', `/api/indicators/${id}/table?${query}`);
  const note = (id: string, year: number, value: string, unit = township.units.yanshang, base?: string, who = office) =>
    who.request('PUT', `/api/indicators/${id}/values/${unit}/${year}`, { body: { value, ...(base && { base }) } });
  const pointers = ({ status, body }: { status: number; body: unknown }) => [
    status,
    ...((body as { errors?: { pointer: string }[] }).errors ?? []).map(({ pointer }) => pointer),
  ];

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    office = bench.administrator;
  });
  afterAll(() => bench?.close());

  it('ship as data: income, funds, debts, safety, disclosure and venues', async () => {
    expect(await list()).toMatchObject([
      { code: 'collective-funds', targetOf: 'growth' },
      { code: 'disclosure', kind: 'share', target: '100' },
      { code: 'income-per-head', targetOf: 'growth', target: '10' },
      { code: 'safety-incidents', direction: 'down', target: '0', shareOfUnits: 90 },
      { code: 'venues', target: '1', targetDay: '2010-09-30', shareOfUnits: 100 },
      { code: 'village-debts', direction: 'down' },
    ]);
  });

  it('are noted by unit and year, and say growth, change and target exactly (S1.1)', async () => {
    for (const [year, value] of [
      [2010, '5000.5'],
      [2011, '5500.55'],
      [2012, '6000.7'],
    ] as const)
      expect((await note(income, year, value)).status).toBe(204);
    const found = await table(income);
    expect(found.years).toEqual([2010, 2011, 2012]);
    expect(found.items.map(({ unit, cells }) => [unit.name, cells.length])).toEqual([
      ['岩下村', 0],
      ['岩上村', 3],
    ]);
    expect(found.items[1]?.cells).toMatchObject([
      { amount: '5000.5', change: null, verdict: null, source: 'typed', notedBy: 'Root' },
      { amount: '5500.55', change: '+500.05', growth: '+10.00', verdict: 'met' },
      { amount: '6000.7', change: '+500.15', growth: '+9.09', verdict: 'not-met' },
    ]);
    expect(found.summary[1]).toEqual({ year: 2011, units: 2, noted: 1, met: 1, share: '50.00', reached: null });
  });

  it('are a part of a whole where they are shares, and a part of the units should reach them (S1.2, S1.16)', async () => {
    const { yanshang, yanxia } = township.units;
    expect((await note(disclosure, 2012, '11', yanshang, '12')).status).toBe(204);
    expect((await table(disclosure)).items[1]?.cells).toMatchObject([{ amount: '91.67', verdict: 'not-met' }]);
    expect(pointers(await note(disclosure, 2012, '13', yanshang, '12'))).toEqual([422, '#/value']);
    expect(pointers(await note(disclosure, 2012, '11'))).toEqual([422, '#/base']);
    expect(pointers(await note(safety, 2012, '1', yanshang, '2'))).toEqual([422, '#/base']);
    expect(pointers(await note(safety, 2012, '1e3'))).toEqual([422, '#/value']);
    await note(safety, 2012, '0', yanshang);
    await note(safety, 2012, '1', yanxia);
    const { items, summary } = await table(safety, 'firstYear=2012');
    expect(items.map(({ unit, cells }) => [unit.name, cells[0]?.['verdict']])).toEqual([
      ['岩下村', 'not-met'],
      ['岩上村', 'met'],
    ]);
    expect(summary).toEqual([{ year: 2012, units: 2, noted: 2, met: 1, share: '50.00', reached: false }]);
    expect((await table(safety, 'only=met')).total).toBe(1);
    expect((await table(safety, `type=township-committee&under=${township.units.township}`)).total).toBe(0);
  });

  it('are noted within reach, for years that have come and units that they are about', async () => {
    const { yanxia, township: above } = township.units;
    expect((await note(income, 2012, '1', yanxia, undefined, township.clerk)).status).toBe(404);
    expect((await note(income, 2012, '6000.7', township.units.yanshang, undefined, township.clerk)).status).toBe(204);
    expect(outcome(await note(income, 2012, '1', yanxia, undefined, township.viewer))).toEqual([403, 'forbidden']);
    expect(pointers(await note(income, 2199, '1'))).toEqual([422, '#/year']);
    expect(pointers(await note(income, 2012, '1', above))).toEqual([422, '#/unitId']);
    expect((await table(income, '', township.clerk)).items.map(({ unit }) => unit.name)).toEqual(['岩上村']);
  });

  it('come in from a file whole or not at all, and go out as one', async () => {
    const send = (content: string, dryRun = false) =>
      office.upload(`/api/indicators/${income}/import?dryRun=${dryRun}`, 'income.csv', content);
    const faulty = await send('unitCode,year,value\n3301002,2012,many\n3301002,2011,1.23456\n');
    const faults = faulty.body['errors'] as { code: string; params: { cell: string } }[];
    expect(faults.map(({ code, params }) => `${params.cell} ${code}`)).toEqual(['C2 wrong-type', 'C3 too-many-places']);
    const beyond = await send('unitCode,year,value\nnobody,2012,1\n3301002,2012,5\n3301002,2012,6\n');
    expect((beyond.body['errors'] as { code: string }[]).map(({ code }) => code).sort()).toEqual([
      'duplicate-year',
      'not-a-choice',
    ]);
    const good = '组织代码,年度,数值\n3301001,2012,6000.70\n3301002,2012,"5,100.50"\n';
    expect(await send(good, true)).toMatchObject({ status: 200, body: { created: 1, updated: 0, unchanged: 1 } });
    expect((await table(income)).items[0]).toMatchObject({ unit: { name: '岩下村' }, cells: [] });
    expect(await send(good)).toMatchObject({ status: 200, body: { created: 1, dryRun: false } });
    const template = await office.request('GET', `/api/indicators/${disclosure}/import-template?format=csv&lang=en`);
    expect(template.raw.toString()).toContain('"Part","Whole"');
    const csv = await office.request('GET', `/api/indicators/${income}/export?format=csv&lang=en&firstYear=2012`);
    expect(csv.raw.toString().split('\r\n').slice(1, 3)).toEqual([
      '"3301001","岩上村",6000.7,500.15,"not met"',
      '"3301002","岩下村",5100.5,,',
    ]);
  });

  it('are defined by the office, changed by revision, and count a register without touching what was typed', async () => {
    own = await office.ok<Indicator>('POST', '/api/indicators', { body: { code: trained, ...hours } });
    const again = await office.request('POST', '/api/indicators', { body: { code: trained, ...hours } });
    expect(outcome(again)).toEqual([409, 'indicator-code-taken']);
    const change = (body: object, revision = own.revision) =>
      office.request<Indicator>('PATCH', `/api/indicators/${trained}`, { body, revision });
    const count = () => office.request('POST', `/api/indicators/${trained}/counts`, { body: { year: 2012 } });
    expect(outcome(await count())).toEqual([409, 'indicator-not-counted']);
    expect(pointers(await change({ rule: { ...fromTrainings, register: 'dreams' } }))).toEqual([
      422,
      '#/rule/register',
    ]);
    expect(pointers(await change({ targetOf: 'growth', kind: 'share' }))).toEqual([422, '#/targetOf']);
    own = (await change({ rule: fromTrainings })).body;
    expect(own).toMatchObject({ revision: 2, target: '24' });
    expect(outcome(await change({ target: '25' }, 1))).toEqual([412, 'revision-stale']);
    const { yanshang, yanxia } = township.units;
    const record = await township.clerk.ok<{ id: string; revision: number }>(
      'POST',
      '/api/registers/trainings/records',
      { body: { unitId: yanshang, period: '2012', answers: training } },
    );
    await township.clerk.ok('POST', `/api/records/${record.id}/moves`, {
      body: { move: 'record' },
      revision: record.revision,
    });
    await note(trained, 2012, '9', yanxia);
    expect(await count()).toMatchObject({ status: 200, body: { counted: 1, unchanged: 0, kept: 1 } });
    expect(await count()).toMatchObject({ status: 200, body: { counted: 0, unchanged: 1, kept: 1 } });
    const { items, summary } = await table(trained, 'firstYear=2012');
    expect(items.map(({ cells }) => cells[0])).toMatchObject([
      { amount: '9', source: 'typed', verdict: 'not-met' },
      { amount: '28', source: 'counted', counted: { register: 'trainings', records: 1 }, verdict: 'met' },
    ]);
    expect(summary).toMatchObject([{ share: '50.00', reached: false }]);
    expect(outcome(await change({ kind: 'share', rule: null }))).toEqual([409, 'indicator-in-use']);
  });

  it('take values back one by one, and nothing new once they are ended', async () => {
    const remove = () => office.request('DELETE', `/api/indicators/${trained}/values/${township.units.yanxia}/2012`);
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
    await office.ok('PATCH', `/api/indicators/${trained}`, { body: { ended: true }, revision: own.revision });
    expect(outcome(await note(trained, 2012, '1'))).toEqual([409, 'indicator-ended']);
    expect((await list()).at(-1)).toMatchObject({ code: trained, ended: true });
  });
});
