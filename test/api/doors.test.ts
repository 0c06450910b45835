import { Campaign, CampaignSubject, CardsService, Database } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, openCampaign, type Township } from '../support/township.js';

const villages = 60;

describe.each(databaseKinds())('every card opens the door of its own unit, on %s (I3)', (kind) => {
  let bench: Bench;
  let township: Township;
  let campaignId: string;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    const rows = Array.from({ length: villages }, (_, at) => `V${at},村${at},village,village,3301`);
    await bench.administrator.upload(
      '/api/units/import',
      'units.csv',
      ['code,name,type,level,parentCode', ...rows].join('\n'),
    );
    campaignId = await openCampaign(bench.administrator, township.units.township);
  });
  afterAll(() => bench?.close());

  it('however many doors are made at once', async () => {
    const database = bench.app.get(Database);
    const campaign = await database.reader(Campaign).findOneByOrFail({ id: campaignId });
    const subjects = await database.reader(CampaignSubject).findBy({ campaignId });
    const [group = expect.fail('no ballot group')] = campaign.groups.filter(
      ({ kind: groupKind }) => groupKind === 'ballot',
    );
    // In pairs and all at once: how rows that were inserted together come back depends on how many they are.
    const cards: { unitId: string; collectorId: string }[] = [];
    for (let at = 0; at < subjects.length / 2; at += 2)
      cards.push(
        ...(await bench.app.get(CardsService).issueFor(null, campaign, group, subjects.slice(at, at + 2), () => 1))
          .cards,
      );
    cards.push(...(await bench.app.get(CardsService).issueFor(null, campaign, group, subjects, () => 1)).cards);
    const doors = await database.select<{ id: string; unit_id: string }>(
      'SELECT id, unit_id FROM collector WHERE campaign_id = ?',
      [campaignId],
    );
    const unitOf = new Map(doors.map(({ id, unit_id: unitId }) => [id, unitId]));
    expect(cards.length).toBeGreaterThan(villages);
    expect(cards.filter(({ collectorId, unitId }) => unitOf.get(collectorId) !== unitId)).toEqual([]);
  });

  it('as the list of addresses says, too', async () => {
    const { items } = await bench.administrator.ok<{
      items: { collector: string; unit: { id: string; name: string } }[];
    }>('GET', `/api/campaigns/${campaignId}/collectors?pageSize=200`);
    expect(items.length).toBeGreaterThan(villages);
    for (const { collector, unit } of items)
      expect((await bench.client().ok<{ unit: { name: string } }>('GET', `/api/collect/${collector}`)).unit.name).toBe(
        unit.name,
      );
  });
});
