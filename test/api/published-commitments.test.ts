import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, issueCards, type Township } from '../support/township.js';

interface RecordView {
  readonly id: string;
  readonly state: string;
  readonly revision: number;
}
interface Board {
  readonly items: readonly {
    readonly unit: { readonly name: string };
    readonly state: Readonly<Record<string, string>>;
    readonly said: readonly { readonly question: string; readonly answer: string }[];
  }[];
  readonly total: number;
}

/** 提诺、审诺、示诺、评诺: what a unit promises is looked at, published, and judged by residents (S1.10, S2.14, S4.9). */
describe.each(databaseKinds())('commitments on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let record: RecordView;
  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
  });
  afterAll(() => bench?.close());

  const board = (query = '') => bench.client().ok<Board>('GET', `/api/public/records${query}`);
  const move = async (who: Client, key: string, note?: string) => {
    record = await who.ok<RecordView>('POST', `/api/records/${record.id}/moves`, {
      body: { move: key, note: note ?? null },
      revision: record.revision,
    });
  };
  const promise = (content: string) => ({ content, owner: '村主任', due: '2012-10-31' });
  const appraisal = async (asOf: string) => {
    const { id } = await bench.administrator.ok<{ id: string }>('POST', '/api/campaigns', {
      body: {
        name: '群众评议',
        campaignType: 'mass-appraisal',
        asOf,
        scheme: { minValid: 3, turnout: { members: '0.05', masses: '0.01' } },
      },
    });
    await bench.administrator.ok('PUT', `/api/campaigns/${id}/subjects`, {
      body: { selection: { under: township.units.township, types: ['village'] } },
    });
    return id;
  };
  const publish = (id: string) =>
    bench.administrator.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to: 'PUBLISHED' } });
  const inputs = (id: string, unitId: string) =>
    bench.administrator.ok<{ commitments: readonly object[] }>('GET', `/api/campaigns/${id}/subjects/${unitId}/inputs`);

  it('are seen by nobody outside before they are published', async () => {
    const { clerk, units } = township;
    record = await clerk.ok<RecordView>('POST', '/api/registers/commitments/records', {
      body: {
        unitId: units.yanshang,
        period: '2012',
        answers: { year: 2012, promises: [promise('硬化三组道路'), promise('修建水池')], published: 'no' },
      },
    });
    await move(clerk, 'submit');
    expect(await board()).toMatchObject({ items: [], total: 0 });
  });

  it('are on the public board from then on, with what is public of them, until they are judged and after', async () => {
    await move(township.assessor, 'publish');
    const shown = await board(`?unitId=${township.units.yanshang}&lang=en`);
    expect(shown).toMatchObject({
      total: 1,
      items: [{ unit: { name: '岩上村' }, state: { 'zh-CN': '已公开' } }],
    });
    expect(shown.items[0]?.said.map(({ question }) => question)).toEqual(['Commitments']);
    expect(shown.items[0]?.said[0]?.answer).toContain('硬化三组道路');
    expect(await board('?q=岩上')).toMatchObject({ total: 1 });
    expect(await board('?q=岩下')).toMatchObject({ total: 0 });
    expect(await board(`?unitId=${township.units.yanxia}`)).toMatchObject({ total: 0 });
  });

  it('are put on the ballots of a campaign of that year by themselves, and no others', async () => {
    const { yanshang, yanxia } = township.units;
    const id = await appraisal('2012-04-30');
    await publish(id);
    expect((await inputs(id, yanshang)).commitments).toEqual([
      { code: 'c1', text: '硬化三组道路' },
      { code: 'c2', text: '修建水池' },
    ]);
    expect((await inputs(id, yanxia)).commitments).toEqual([]);
    await bench.administrator.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to: 'OPEN' } });
    const [card] = await issueCards(bench, id, yanshang, 1, 'masses');
    const door = await bench
      .client()
      .ok<{ variables: Record<string, unknown> }>('GET', `/api/collect/${card?.collector}`);
    expect(door.variables['commitments']).toEqual([
      { value: 'c1', text: '硬化三组道路' },
      { value: 'c2', text: '修建水池' },
    ]);
    const later = await appraisal('2013-04-30');
    await publish(later);
    expect((await inputs(later, yanshang)).commitments).toEqual([]);
  });

  it('give way to what the office has entered itself', async () => {
    const { yanshang } = township.units;
    const id = await appraisal('2012-04-30');
    const own = [{ code: 'road', text: '只评这一项' }];
    await bench.administrator.ok('PATCH', `/api/campaigns/${id}/subjects/${yanshang}/inputs`, {
      body: { commitments: own },
    });
    await publish(id);
    expect((await inputs(id, yanshang)).commitments).toEqual(own);
  });

  it('stay on the board with how they were kept', async () => {
    await move(township.clerk, 'report', '两项都办完了');
    await move(township.assessor, 'keep');
    expect(await board()).toMatchObject({ items: [{ state: { 'zh-CN': '已兑现' } }] });
  });
});
