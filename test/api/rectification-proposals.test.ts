import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, runGrading, type Township } from '../support/township.js';

interface Proposals {
  readonly total: number;
  readonly items: readonly {
    readonly unit: { readonly id: string };
    readonly problem: string;
    readonly grade: string | null;
    readonly actionGroup: string | null;
    readonly record: string | null;
  }[];
}

/** What residents, superiors and facts say against a unit becomes what it puts right (S5.9). */
describe.each(databaseKinds())('what a result proposes to put right, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let address: string;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    const { administrator } = bench;
    const { campaignId, units, enterer, verifier } = township;
    address = `/api/campaigns/${campaignId}/rectification-proposals`;
    const fact = await enterer.ok<{ id: string }>('POST', `/api/campaigns/${campaignId}/facts`, {
      body: {
        unitId: units.yanxia,
        kind: 'election-overdue',
        months: 14,
        source: '组织科',
        documentNo: '7',
        detail: '长期不换届',
      },
    });
    await verifier.ok('POST', `/api/facts/${fact.id}/verification`, { body: { decision: 'verified' } });
    await administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to: 'CLOSED' } });
    await runGrading(administrator, campaignId);
  });
  afterAll(() => bench?.close());

  const list = () => bench.administrator.ok<Proposals>('GET', address);

  it('is each reason of a unit in words, with its grade', async () => {
    const { items } = await list();
    expect(items).toContainEqual({
      unit: expect.objectContaining({ id: township.units.yanxia }) as unknown,
      problem: expect.stringContaining('长期不换届') as unknown,
      grade: 'poor',
      actionGroup: 'rectify',
      record: null,
    });
  });

  it('is also what was recorded of a unit in that year: a finding of an inspection (S1.20)', async () => {
    const { assessor, units } = township;
    const inspect = async (period: string, finding: string) => {
      const record = await assessor.ok<{ id: string; revision: number }>('POST', '/api/registers/inspections/records', {
        body: {
          unitId: units.yanshang,
          period,
          answers: {
            'inspected-on': `${period}-03-08`,
            way: 'unannounced',
            inspectors: '督查组两人',
            seen: '会议记录',
            finding,
            kind: 'work',
            deadline: `${period}-06-08`,
          },
        },
      });
      await assessor.ok('POST', `/api/records/${record.id}/moves`, {
        body: { move: 'issue' },
        revision: record.revision,
      });
    };
    await inspect('2012', '三个月没有开展活动');
    await inspect('2011', '去年的问题');
    const { items } = await list();
    const problems = items.filter(({ unit }) => unit.id === units.yanshang).map(({ problem }) => problem);
    expect(problems).toContainEqual(expect.stringContaining('三个月没有开展活动'));
    expect(problems).not.toContainEqual(expect.stringContaining('去年的问题'));
  });

  it('becomes a record of each unit in one step, and none twice, though two press at once or a run follows', async () => {
    const { total } = await list();
    const both = await Promise.all([1, 2].map(() => bench.administrator.request('POST', address)));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    await runGrading(bench.administrator, township.campaignId);
    await bench.administrator.ok('POST', address);
    const after = await list();
    expect([after.total, after.items.every(({ record }) => record !== null)]).toEqual([total, true]);
    const { items } = await bench.administrator.ok<{
      items: { unit: { id: string }; name: string; state: string; answers: Record<string, unknown> }[];
      total: number;
    }>('GET', '/api/registers/rectifications/records');
    expect(items).toHaveLength(total);
    const overdue = items.find(({ unit }) => unit.id === township.units.yanxia);
    expect(overdue).toMatchObject({
      state: 'draft',
      answers: { source: 'grading', grade: 'poor', 'action-group': 'rectify' },
    });
  });

  it('goes by the group of the grade, whose boundaries the office of the campaign sets (S5.11)', async () => {
    const { administrator } = bench;
    const { campaignId, units, assessor } = township;
    const groups = `/api/campaigns/${campaignId}/action-groups`;
    const ledger = async (group: string) =>
      (
        await administrator.ok<{ items: { unit: { id: string }; actionGroup: string | null }[]; total: number }>(
          'GET',
          `/api/campaigns/${campaignId}/ledger?actionGroup=${group}`,
        )
      ).items.map(({ unit, actionGroup }) => [unit.id, actionGroup]);
    const exported = async () => {
      const { raw } = await administrator.request('GET', `/api/campaigns/${campaignId}/ledger/export?format=csv`);
      const rows = parse(raw, { bom: true, columns: true }) as Record<string, string>[];
      return rows.map((row) => [row['组织名称'], row['分类措施']]);
    };
    expect(await assessor.ok('GET', groups)).toEqual({
      consolidate: ['good', 'fairly-good'],
      push: ['average'],
      rectify: ['poor'],
      revision: 0,
    });
    expect([await ledger('rectify'), await ledger('push')]).toEqual([[[units.yanxia, 'rectify']], []]);
    const set = (client: Client, consolidate: string[], rectify: string[], revision: number) =>
      client.request('PUT', groups, { body: { consolidate, rectify }, revision });
    expect((await set(assessor, ['good'], [], 0)).status).toBe(403);
    expect(await set(administrator, ['fairly-good'], ['good'], 0)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '#/consolidate' }, { pointer: '#/rectify' }] },
    });
    expect(await set(administrator, ['good'], [], 0)).toMatchObject({ status: 200, body: { revision: 1 } });
    expect([await ledger('rectify'), await ledger('push')]).toEqual([[], [[units.yanxia, 'push']]]);
    expect(await exported()).toEqual([
      ['岩上村', ''],
      ['岩下村', '推动'],
    ]);
    expect((await list()).items.filter(({ grade }) => grade !== null).map(({ actionGroup }) => actionGroup)).toEqual([
      'push',
    ]);
  });

  it('is for who manages the campaign', async () => {
    expect((await township.assessor.request('GET', address)).status).toBe(403);
    expect((await township.assessor.request('POST', address)).status).toBe(403);
  });
});
