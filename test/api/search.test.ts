import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, type Township } from '../support/township.js';

interface Found {
  readonly units: readonly { readonly id: string; readonly name: string; readonly code: string }[];
  readonly campaigns: readonly { readonly id: string; readonly name: string }[];
  readonly forms: readonly { readonly code: string }[];
  readonly accounts: readonly { readonly username: string }[];
  readonly persons: readonly { readonly name: string; readonly post: string; readonly unitName: string }[];
  readonly records: readonly { readonly id: string; readonly name: string; readonly unitName: string | null }[];
}

const nothing: Found = { units: [], campaigns: [], forms: [], accounts: [], persons: [], records: [] };

describe.each(databaseKinds())('the search on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let record: string;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    const { administrator } = bench;
    const { yanshang: unitId } = township.units;
    await administrator.ok('POST', '/api/persons', {
      body: { unitId, name: '林桂兰', post: '村党支部书记', kind: 'secretary' },
    });
    ({ id: record } = await administrator.ok<{ id: string }>('POST', '/api/registers/visits/records', {
      body: { unitId, answers: {} },
    }));
    // What a record is called is read from its answers; here it is only looked for.
    const { Database } = await import('@pingyi/backend/testing');
    await bench.app
      .get(Database)
      .write((tx) => tx.query(`UPDATE register_record SET name = '走访岩上村第一组' WHERE id = '${record}'`));
  });
  afterAll(() => bench?.close());

  const search = (who: Client, q: string) => who.ok<Found>('GET', `/api/search?q=${encodeURIComponent(q)}`);

  it('finds units by a part of their name and by their code', async () => {
    expect((await search(bench.administrator, '岩上')).units).toMatchObject([{ code: '3301001' }]);
    expect((await search(bench.administrator, '3301001')).units).toMatchObject([{ name: '岩上村' }]);
  });

  it('finds campaigns, accounts, persons, records, and forms in every language of their titles', async () => {
    const { administrator } = bench;
    expect((await search(administrator, '定级')).campaigns).toMatchObject([{ id: township.campaignId }]);
    expect((await search(administrator, 'ASSESSOR-2')).accounts).toEqual([
      { id: expect.any(String) as string, username: 'assessor-2', displayName: 'assessor-2' },
    ]);
    expect((await search(administrator, '桂兰')).persons).toMatchObject([
      { name: '林桂兰', post: '村党支部书记', unitName: '岩上村' },
    ]);
    expect((await search(administrator, '第一组')).records).toMatchObject([{ id: record, unitName: '岩上村' }]);
    const codes = async (q: string) => (await search(administrator, q)).forms.map(({ code }) => code);
    expect(await codes('自查自评')).toContain('classification-self');
    expect(await codes('self-assessment')).toContain('classification-self');
  });

  it('gives no more than eight of a kind', async () => {
    expect((await search(bench.administrator, '表')).forms).toHaveLength(8);
  });

  it('takes what is typed as it is, without wildcards', async () => {
    expect(await search(bench.administrator, '%')).toEqual(nothing);
    expect((await bench.administrator.request('GET', '/api/search?q=%20')).status).toBe(422);
  });

  it('finds nothing beyond the own reach', async () => {
    for (const q of ['岩', '桂兰', '第一组', '定级', 'assessor'])
      expect(await search(township.viewer, q), q).toEqual({
        ...nothing,
        forms: (await search(township.viewer, q)).forms,
      });
  });

  it('finds accounts for those who manage them alone', async () => {
    const found = await search(township.assessor, 'assessor');
    expect(found.accounts).toEqual([]);
    expect((await search(township.assessor, '岩上')).units).toHaveLength(1);
  });
});
