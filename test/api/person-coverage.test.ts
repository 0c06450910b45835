import { shippedSamples } from '@pingyi/form-definitions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { openRegister } from '../support/open-register.js';
import { buildTownship, type Township } from '../support/township.js';

interface Coverage {
  readonly items: readonly {
    readonly unit: { readonly id: string };
    readonly person: { readonly name: string | null } | null;
    readonly count: number;
    readonly missing: number;
    readonly missingTypes: readonly string[];
  }[];
  readonly coverage: { readonly total: number; readonly covered: number; readonly met: boolean } | null;
}

const visit = shippedSamples('register-visit').find(({ errors }) => errors.length === 0)?.answers;
const eachLeader = {
  kind: 'each-person',
  personKinds: ['leader'],
  personsOf: ['township-committee'],
  unitTypes: ['village'],
  ofEachType: false,
  atLeast: 1,
  states: ['recorded'],
};
const eachUnit = { kind: 'each-unit', atLeast: 1, states: ['recorded'], until: null };

describe.each(databaseKinds())('coverage of persons and by a day, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    const { units } = township;
    const enter = async (name: string, unitId: string, more: object = {}) => {
      const body = { unitId, name, post: '班子成员', kind: 'leader', ...more };
      ids.set(name, (await bench.administrator.ok<{ id: string }>('POST', '/api/persons', { body })).id);
    };
    await enter('陈镇长', units.township);
    await enter('吴委员', units.township);
    await enter('旧委员', units.township, { to: '2025-12-31' });
    await enter('新委员', units.township, { from: '2026-01-01' });
    await enter('赵镇长', units.elsewhere);
    await enter('周部长', units.county);
    const rules = { about: 'leader-and-unit', writer: 'superior', unitTypes: [] };
    await openRegister(bench.administrator, 'own-leaders', 'visits', { ...rules, coverage: [eachUnit, eachLeader] });
    await openRegister(bench.administrator, 'own-links', 'visits', {
      ...rules,
      coverage: [{ ...eachLeader, unitTypes: ['township-committee', 'village'], ofEachType: true }],
    });
    const until = { question: 'visited-on', monthDay: '09-30' };
    await openRegister(bench.administrator, 'own-visits', 'visits', { coverage: [{ ...eachUnit, until }] });
  });
  afterAll(() => bench?.close());

  const record = async (code: string, body: object) => {
    const made = await bench.administrator.ok<{ id: string; revision: number }>(
      'POST',
      `/api/registers/${code}/records`,
      { body: { answers: visit, ...body } },
    );
    const move = { body: { move: 'record' }, revision: made.revision };
    await bench.administrator.ok('POST', `/api/records/${made.id}/moves`, move);
  };
  const coverage = (code: string, query = '', who: Client = bench.administrator) =>
    who.ok<Coverage>('GET', `/api/registers/${code}/coverage?${query}`);
  const lines = ({ items }: Coverage) =>
    items.map(({ person, count, missing }) => `${person?.name} ${count} ${missing}`).sort();
  const leader = (name: string, unitId: string, more: object = {}) => ({ personId: ids.get(name), unitId, ...more });

  it('asks each leader of a township for a village; other units and earlier years do not count (S1.19)', async () => {
    const { yanshang, yanxia, township: own } = township.units;
    await record('own-leaders', leader('陈镇长', yanshang));
    await record('own-leaders', leader('陈镇长', yanxia));
    await record('own-leaders', leader('吴委员', own));
    await record('own-leaders', leader('吴委员', yanshang, { period: '2025' }));
    const found = await coverage('own-leaders', 'rule=1');
    expect(found.coverage).toMatchObject({ rule: 1, kind: 'each-person', asked: 1, total: 4, covered: 1, met: false });
    expect(lines(found)).toEqual(['吴委员 0 1', '新委员 0 1', '赵镇长 0 1', '陈镇长 2 0']);
    expect(found.items.map(({ missing }) => missing)).toEqual([1, 1, 1, 0]);
  });

  it('asks those who were in their post at the end of a period that is over', async () => {
    expect(lines(await coverage('own-leaders', 'rule=1&period=2025'))).toEqual([
      '吴委员 1 0',
      '旧委员 0 1',
      '赵镇长 0 1',
      '陈镇长 0 1',
    ]);
  });

  it('shows everybody the persons within reach, and has the rule of units beside it', async () => {
    expect(lines(await coverage('own-leaders', 'rule=1', township.assessor))).toEqual([
      '吴委员 0 1',
      '新委员 0 1',
      '陈镇长 2 0',
    ]);
    const units = await coverage('own-leaders', 'pageSize=200');
    expect(units.coverage).toMatchObject({ rule: 0, kind: 'each-unit', total: 5, covered: 3 });
    expect(units.items.every(({ person }) => person === null)).toBe(true);
    const all = await bench.administrator.ok<{ items: { code: string; rule: number; covered: number }[] }>(
      'GET',
      '/api/register-coverage',
    );
    const ours = all.items.filter(({ code }) => code === 'own-leaders');
    expect(ours.map(({ rule, covered }) => [rule, covered])).toEqual([
      [0, 3],
      [1, 1],
    ]);
  });

  it('asks for one unit of each type and says which is missing (S3.6)', async () => {
    const { yanshang, yanxia, township: own } = township.units;
    await record('own-links', leader('陈镇长', yanshang));
    await record('own-links', leader('陈镇长', yanxia));
    const before = (await coverage('own-links')).items.find(({ person }) => person?.name === '陈镇长');
    expect(before).toMatchObject({ count: 2, missing: 1, missingTypes: ['township-committee'] });
    await record('own-links', leader('陈镇长', own));
    const after = (await coverage('own-links')).items.find(({ person }) => person?.name === '陈镇长');
    expect(after).toMatchObject({ count: 3, missing: 0, missingTypes: [] });
  });

  it('asks nothing any more of whoever had his name removed', async () => {
    const id = ids.get('新委员');
    const { revision } = await bench.administrator.ok<{ revision: number }>('GET', `/api/persons/${id}`);
    await bench.administrator.ok('DELETE', `/api/persons/${id}`, { revision });
    expect((await coverage('own-leaders', 'rule=1')).items.map(({ person }) => person?.name)).not.toContain('新委员');
  });

  it('counts by a day what was done until then, and nothing later (S5.2)', async () => {
    const { yanshang, yanxia } = township.units;
    const on = (day: string) => ({ answers: { ...visit, 'visited-on': day } });
    await record('own-visits', { unitId: yanshang, ...on('2026-09-30') });
    await record('own-visits', { unitId: yanxia, ...on('2026-10-01') });
    const { coverage: measured, items } = await coverage('own-visits', '', township.assessor);
    expect(measured).toMatchObject({ until: '2026-09-30', total: 2, covered: 1 });
    expect(items.map(({ unit, count }) => [unit.id, count])).toEqual([
      [yanxia, 0],
      [yanshang, 1],
    ]);
  });
});
