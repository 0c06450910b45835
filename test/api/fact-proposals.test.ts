import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, type Township } from '../support/township.js';

interface Proposals {
  readonly total: number;
  readonly items: readonly {
    readonly unit: { readonly id: string };
    readonly kind: string;
    readonly months: number;
    readonly dueOn: string;
  }[];
}

/** The register of elections proposes the fact that an election is overdue (S2.8, V2a). */
describe.each(databaseKinds())('facts that registers propose, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let address: string;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    address = `/api/campaigns/${township.campaignId}/fact-proposals`;
  });
  afterAll(() => bench?.close());

  const plan = (dueOn: string) =>
    township.clerk.ok('POST', '/api/registers/elections/records', {
      body: { unitId: township.units.yanshang, answers: { 'due-on': dueOn } },
    });
  const proposals = () => township.enterer.ok<Proposals>('GET', address);

  it('are what the newest record of a unit says is overdue on the reference day', async () => {
    expect(await proposals()).toMatchObject({ total: 0 });
    await plan('2010-01-31');
    await plan('2012-06-30');
    expect(await proposals()).toMatchObject({ total: 0 });
    await plan('2011-03-31');
    const { items, total } = await proposals();
    expect(total).toBe(1);
    expect(items).toMatchObject([
      { unit: { id: township.units.yanshang }, kind: 'election-overdue', months: 12, dueOn: '2011-03-31' },
    ]);
  });

  it('are entered once by one press, in the name of whoever pressed, and wait for a second person (I18)', async () => {
    const { enterer, verifier, campaignId } = township;
    expect((await township.viewer.request('POST', address)).status).toBe(403);
    expect(await enterer.ok('POST', address)).toEqual({ entered: 1 });
    expect(await enterer.ok('POST', address)).toEqual({ entered: 0 });
    expect(await proposals()).toMatchObject({ total: 0 });
    const { items } = await enterer.ok<{ items: { id: string }[] }>('GET', `/api/campaigns/${campaignId}/facts`);
    expect(items).toMatchObject([
      { kind: 'election-overdue', months: 12, state: 'entered', enteredBy: { displayName: 'enterer' } },
    ]);
    const [fact] = items;
    const decision = { body: { decision: 'verified' } };
    expect((await enterer.request('POST', `/api/facts/${fact?.id}/verification`, decision)).status).toBe(403);
    await verifier.ok('POST', `/api/facts/${fact?.id}/verification`, decision);
  });
});
