import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { openRegister } from '../support/open-register.js';
import { buildTownship, type Township } from '../support/township.js';

interface Shared {
  readonly items: readonly {
    readonly unit: { readonly name: string };
    readonly said: readonly { readonly question: string; readonly answer: string }[];
  }[];
}

const answers = {
  helper: 'unit',
  since: '2012-01-10',
  support: '扶持产业一项',
  contact: '陈立 13800000000',
};

/** What is told within a limited circle: 在一定范围内公开 (S4.11, S5.6). */
describe.each(databaseKinds())('records for a circle, on %s', (kind) => {
  let bench: Bench;
  let township: Township;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    await openRegister(bench.administrator, 'closed-pairings', 'pairings', { publication: 'none' });
  });
  afterAll(() => bench?.close());

  const pair = async (code: string, unitId: string, begin: boolean) => {
    const { assessor, units } = township;
    const record = await assessor.ok<{ id: string; revision: number }>('POST', `/api/registers/${code}/records`, {
      body: { unitId, otherUnitId: units.township, answers },
    });
    if (begin)
      await assessor.ok('POST', `/api/records/${record.id}/moves`, {
        body: { move: 'begin' },
        revision: record.revision,
      });
  };
  const seen = async (who: Client, query = '') =>
    (await who.ok<Shared>('GET', `/api/shared-records${query}`)).items.map(({ unit }) => unit.name);

  it('are seen by units with the same superior and by those above, and by nobody else', async () => {
    await pair('pairings', township.units.yanxia, true);
    const { clerk, assessor, viewer } = township;
    expect(await seen(clerk)).toEqual(['岩下村']);
    expect(await seen(assessor)).toEqual(['岩下村']);
    expect(await seen(bench.administrator)).toEqual(['岩下村']);
    // A neighbouring township is no unit of that superior.
    expect(await seen(viewer)).toEqual([]);
    expect((await bench.client().request('GET', '/api/shared-records')).status).toBe(401);
    expect(await bench.client().ok('GET', '/api/public/records')).toMatchObject({ total: 0 });
  });

  it('say what the register tells, and nothing else', async () => {
    const { items } = await township.clerk.ok<Shared>('GET', '/api/shared-records?lang=en');
    expect(items[0]?.said.map(({ answer }) => answer)).toEqual(['2012-01-10', '扶持产业一项']);
    expect(JSON.stringify(items)).not.toContain('13800000000');
  });

  it('are not there before a step that is told, nor of a register that tells nobody', async () => {
    await pair('pairings', township.units.yanxia, false);
    await pair('closed-pairings', township.units.yanxia, true);
    expect(await seen(township.clerk)).toEqual(['岩下村']);
    expect(await seen(township.clerk, '?q=nothing')).toEqual([]);
  });

  it('have something to tell before their register is opened', async () => {
    const { items } = await bench.administrator.ok<{
      items: { code: string; definition: object; formVersionId: string }[];
    }>('GET', '/api/registers');
    const pairings = items.find(({ code }) => code === 'pairings');
    const { faults } = await bench.administrator.ok<{ faults: { code: string }[] }>('POST', '/api/registers/check', {
      body: {
        definition: { ...pairings?.definition, publishedQuestions: [] },
        formVersionId: pairings?.formVersionId,
      },
    });
    expect(faults.map(({ code }) => code)).toEqual(['publication-shows-nothing']);
  });
});
