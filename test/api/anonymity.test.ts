import { BallotIntegration, Database, entities } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, handIn, issueCards, type Township } from '../support/township.js';

describe.each(databaseKinds())('nobody can trace a ballot, on %s (I5)', (kind) => {
  let bench: Bench;
  let township: Township;
  const select = <T>(sql: string) => bench.app.get(Database).select<T>(sql);

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    const cards = await issueCards(bench, township.campaignId, township.units.yanshang, 60);
    for (const [index, card] of cards.entries()) {
      // The comment tells the order of arrival to whoever could link it.
      await handIn(bench.client(), card, 'satisfied', { answers: { overall: 'satisfied', comment: `${index}` } });
    }
    await bench.app.get(BallotIntegration).countAll(township.campaignId);
  });
  afterAll(() => bench?.close());

  it('has no column for time, address, device, person or card beside an answer', () => {
    const tables = ['inbox_ballot', 'ballot', 'ballot_lot', 'door_signal', 'tally', 'answer_count', 'card_use'];
    const columns = entities
      .map((entity) => bench.app.get(Database).dataSource.getMetadata(entity))
      .filter(({ tableName }) => tables.includes(tableName))
      .flatMap(({ tableName, columns: list }) => list.map(({ databaseName }) => `${tableName}.${databaseName}`));
    expect(columns.filter((name) => /(_at|time|ip|agent|address|account|user|openid)$/.test(name))).toEqual([]);
    expect(columns.filter((name) => /^(inbox_ballot|ballot)\.(card|key|receipt|account)/.test(name))).toEqual([]);
  });

  it('has nothing beside an answer but its day and a lot that at least ten share', async () => {
    const [ballot] = await select<Record<string, unknown>>('SELECT * FROM ballot');
    expect(Object.keys(ballot ?? {}).sort()).toEqual([
      'answers',
      'collector_id',
      'form_version_id',
      'id',
      'lot',
      'received_on',
    ]);
    const lots = await select<{ size: number | string }>(
      'SELECT COUNT(*) AS size FROM ballot GROUP BY collector_id, lot',
    );
    for (const { size } of lots) expect(Number(size)).toBeGreaterThanOrEqual(10);
  });

  it('empties the inbox into the log under new ids', async () => {
    expect(await select('SELECT id FROM inbox_ballot')).toEqual([]);
    expect(await select('SELECT id FROM ballot')).toHaveLength(60);
  });

  it('stores the ballots in another order than they came in', async () => {
    const rows = await select<{ answers: string }>('SELECT answers FROM ballot');
    const order = rows.map((row) => Number((JSON.parse(row.answers) as { comment: string }).comment));
    const inOrder = order.filter((value, at) => at > 0 && value === (order[at - 1] ?? 0) + 1).length;
    // Sixty shuffled numbers keep about one neighbour; fifteen would be an order.
    expect(inOrder).toBeLessThan(15);
  });

  it.runIf(kind === 'postgres')('shares no transaction between a used card and a counted ballot', async () => {
    const linked = await select('SELECT 1 FROM card_use JOIN ballot ON card_use.xmin = ballot.xmin');
    expect(linked).toEqual([]);
  });

  it('keeps only the hash of a card', async () => {
    const [card] = await issueCards(bench, township.campaignId, township.units.yanxia, 1);
    const rows = await select<Record<string, unknown>>('SELECT * FROM card');
    expect(JSON.stringify(rows)).not.toContain(card?.code);
  });

  it('counts the same in the tallies as in the ballot log', async () => {
    const rows = await select<{ answers: string }>('SELECT answers FROM ballot');
    const recount = rows.filter(
      (row) => (JSON.parse(row.answers) as { overall: string }).overall === 'satisfied',
    ).length;
    const [tally] = await select<{ count: number }>(
      "SELECT count FROM tally WHERE question_role = 'overall' AND option_code = 'satisfied'",
    );
    expect(Number(tally?.count)).toBe(recount);
  });

  it('withholds counts of fewer than five', async () => {
    const [card] = await issueCards(bench, township.campaignId, township.units.yanxia, 1);
    if (card) await handIn(bench.client(), card, 'dissatisfied');
    const { items } = await bench.administrator.ok<{
      items: { unit: { id: string }; ballots: { received: number | null }[] }[];
    }>('GET', `/api/campaigns/${township.campaignId}/participation`);
    expect(items.find(({ unit }) => unit.id === township.units.yanxia)?.ballots[0]?.received).toBeNull();
    expect(items.find(({ unit }) => unit.id === township.units.yanshang)?.ballots[0]?.received).toBe(60);
    const alone = await bench.administrator.ok<{ totals: { ballots: unknown[] } }>(
      'GET',
      `/api/campaigns/${township.campaignId}/participation?q=${encodeURIComponent('岩下村')}`,
    );
    expect(alone.totals.ballots).toMatchObject([{ key: 'mass', received: 0, unitsReached: 0 }]);
  });
});
