import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, handIn, issueCards, runGrading, type TestCard, type Township } from '../support/township.js';

interface GroupView {
  readonly key: string;
  readonly access: string;
  readonly formVersionId: string;
  readonly joint: boolean;
}
interface CampaignView {
  readonly id: string;
  readonly revision: number;
  readonly groups: readonly GroupView[];
}
interface Participation {
  readonly items: readonly {
    readonly unit: { readonly id: string };
    readonly ballots: readonly { readonly key: string; readonly issued: number; readonly received: number | null }[];
  }[];
  readonly totals: {
    readonly ballots: readonly { readonly key: string; readonly issued: number; readonly received: number }[];
  };
}

/** Secretaries report to one meeting of their superiors, each of whom rates all of them on one ballot (S1.13, F10). */
describe.each(databaseKinds())('one ballot for all units of a superior, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let campaign: CampaignView;
  let cards: TestCard[];

  const move = (to: string) =>
    bench.administrator.ok('POST', `/api/campaigns/${campaign.id}/transitions`, { body: { to } });
  const both = (first: string, second: string) => ({
    overall: { [township.units.yanshang]: first, [township.units.yanxia]: second },
  });

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    campaign = await bench.administrator.ok<CampaignView>('POST', '/api/campaigns', {
      body: {
        name: '双述双评',
        campaignType: 'two-way-appraisal',
        asOf: '2012-04-30',
        scheme: { weights: { superior: 100, mass: 0 } },
      },
    });
    await bench.administrator.ok('PUT', `/api/campaigns/${campaign.id}/subjects`, {
      body: { selection: { under: township.units.township, types: ['village'] } },
    });
    for (const unitId of [township.units.yanshang, township.units.yanxia]) {
      await bench.administrator.ok('PATCH', `/api/campaigns/${campaign.id}/subjects/${unitId}/inputs`, {
        body: { panels: { superior: { roster: 6, attended: 6 }, mass: { roster: 3, attended: 3 } } },
      });
    }
  });
  afterAll(() => bench?.close());

  it('is what the campaign type proposes for its panel of superiors, and the office may choose it for another', async () => {
    expect(campaign.groups).toMatchObject([
      { key: 'superior', joint: true },
      { key: 'mass', joint: false },
    ]);
    const { revision } = await bench.administrator.ok<CampaignView>('GET', `/api/campaigns/${campaign.id}`);
    const groups = campaign.groups.map(({ key, access, formVersionId }) => ({
      key,
      access,
      formVersionId,
      joint: key === 'mass',
    }));
    expect(
      await bench.administrator.ok('PATCH', `/api/campaigns/${campaign.id}`, { body: { groups }, revision }),
    ).toMatchObject({ groups: [{ joint: false }, { joint: true }] });
    const proposed = groups.map(({ joint: _joint, ...group }) => group);
    expect(
      await bench.administrator.ok('PATCH', `/api/campaigns/${campaign.id}`, {
        body: { groups: proposed },
        revision: revision + 1,
      }),
    ).toMatchObject({ groups: [{ joint: true }, { joint: false }] });
  });

  it('needs a form that rates each unit in a row', async () => {
    const other = await bench.administrator.ok<CampaignView>('POST', '/api/campaigns', {
      body: { name: '晋位升级', campaignType: 'village-tiering', asOf: '2012-04-30' },
    });
    const groups = other.groups.map(({ key, access, formVersionId }) => ({ key, access, formVersionId, joint: true }));
    const refused = await bench.administrator.request('PATCH', `/api/campaigns/${other.id}`, {
      body: { groups },
      revision: other.revision,
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '#/groups/0/joint', code: 'not-a-choice' }] },
    });
  });

  it('is printed once for all of them, for as many people as the panel has', async () => {
    await move('PUBLISHED');
    const pdf = await bench.administrator.request('POST', `/api/campaigns/${campaign.id}/card-batches`, {
      body: { group: 'superior', unitIds: [township.units.yanshang], cardsPerUnit: null },
    });
    expect(pdf.status).toBe(200);
    const { items } = await bench.administrator.ok<{ items: unknown[] }>(
      'GET',
      `/api/campaigns/${campaign.id}/card-batches`,
    );
    expect(items).toMatchObject([{ group: 'superior', units: 2, cards: 6, spent: 0 }]);
    const { items: addresses } = await bench.administrator.ok<{
      items: { collector: string; unit: { name: string }; group: string }[];
    }>('GET', `/api/campaigns/${campaign.id}/collectors`);
    expect(addresses.map(({ unit, group }) => [unit.name, group])).toEqual([
      ['岩上村', 'superior'],
      ['岩下村', 'superior'],
    ]);
    expect(new Set(addresses.map(({ collector }) => collector)).size).toBe(1);
  });

  it('shows every unit as a row under the name of the superior, and takes nothing less', async () => {
    await move('OPEN');
    cards = await issueCards(bench, campaign.id, township.units.yanxia, 6, 'superior');
    const [card] = cards;
    if (!card) return expect.fail('no card');
    expect(await bench.client().ok('GET', `/api/collect/${card.collector}`)).toMatchObject({
      unit: { name: 'Yanzhang' },
      variables: { secretaries: [{ value: township.units.yanshang }, { value: township.units.yanxia }] },
    });
    expect(
      await handIn(bench.client(), card, '', { answers: { overall: { [township.units.yanshang]: 'excellent' } } }),
    ).toMatchObject({ status: 422 });
    expect(
      await handIn(bench.client(), card, '', {
        answers: { overall: { ...both('excellent', 'competent').overall, [township.units.elsewhere]: 'excellent' } },
      }),
    ).toMatchObject({ status: 422 });
  });

  it('counts for each of them, and once for the campaign', async () => {
    for (const card of cards)
      expect(
        await handIn(bench.client(), card, '', { answers: { ...both('excellent', 'competent'), reason: '路修好了' } }),
      ).toMatchObject({
        status: 201,
      });
    const { items, totals } = await bench.administrator.ok<Participation>(
      'GET',
      `/api/campaigns/${campaign.id}/participation`,
    );
    expect(items.map(({ ballots }) => ballots[0])).toMatchObject([
      { key: 'superior', issued: 12, received: 6 },
      { key: 'superior', issued: 12, received: 6 },
    ]);
    expect(totals.ballots[0]).toMatchObject({ key: 'superior', issued: 12, received: 6 });
  });

  it('grades each of them by its own row', async () => {
    await move('CLOSED');
    expect(await runGrading(bench.administrator, campaign.id)).toMatchObject({ state: 'succeeded', error: null });
    const { items } = await bench.administrator.ok<{ items: { unit: { name: string }; score: string }[] }>(
      'GET',
      `/api/campaigns/${campaign.id}/ledger`,
    );
    expect(items.map(({ unit, score }) => [unit.name, score])).toEqual([
      ['岩上村', '100.00'],
      ['岩下村', '80.00'],
    ]);
  });

  it('says its remarks of the superior at whose door it was handed in', async () => {
    const { items } = await township.assessor.ok<{ items: { unit: { name: string }; township: { id: string } }[] }>(
      'GET',
      `/api/campaigns/${campaign.id}/remarks?under=${township.units.township}`,
    );
    // The township's own assessor hears of it with the result.
    expect(items).toEqual([]);
    const { items: seen } = await bench.administrator.ok<{ items: typeof items }>(
      'GET',
      `/api/campaigns/${campaign.id}/remarks?under=${township.units.township}`,
    );
    expect(seen).toHaveLength(6);
    expect(seen[0]).toMatchObject({ unit: { name: 'Yanzhang' }, township: { id: township.units.township } });
  });
});
