import { createHash, randomUUID } from 'node:crypto';
import { Database, storeCardBallots } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, handIn, issueCards, type TestCard, type Township } from '../support/township.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe.each(databaseKinds())('one statement spends the cards of a batch and stores its ballots, on %s (I4)', (kind) => {
  let bench: Bench;
  let township: Township;
  let cards: TestCard[];
  let formVersion: string;
  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    cards = await issueCards(bench, township.campaignId, township.units.yanshang, 6);
    ({ formVersion } = await bench.client().ok<{ formVersion: string }>('GET', `/api/collect/${cards[0]?.collector}`));
  });
  afterAll(() => bench?.close());

  const row = (card: TestCard) => ({
    cardHash: sha256(card.code),
    collectorId: card.collector,
    keyHash: sha256(randomUUID()),
    receipt: randomUUID().slice(0, 8),
    id: randomUUID().replaceAll('-', ''),
    formVersionId: formVersion,
    answers: { overall: 'satisfied' },
    receivedOn: '2012-03-01',
  });
  const at = (index: number): TestCard => cards[index] ?? expect.fail('no such card');
  const store = (given: readonly TestCard[]) => storeCardBallots(bench.app.get(Database), given.map(row));
  const stored = async () => {
    const count = async (table: string) => Number((await bench.app.get(Database).select<{ n: number | string }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.n);
    return { used: await count('card_use'), waiting: await count('inbox_ballot') };
  };

  it('stores a batch of new cards', async () => {
    await store([at(0), at(1)]);
    expect(await stored()).toEqual({ used: 2, waiting: 2 });
  });

  it.each([
    ['unknown', () => [at(2), { ...at(3), code: 'AAAAAAAAAAAAAAAAAAAAAA' }]],
    ['of another unit', () => [at(2), { ...at(3), collector: 'AAAAAAAAAA' }]],
    ['used before', () => [at(2), at(0)]],
    ['twice in the batch', () => [at(2), at(2)]],
  ])('stores nothing of a batch with a card that is %s', async (_name, batch) => {
    await expect(store(batch())).rejects.toThrow();
    expect(await stored()).toEqual({ used: 2, waiting: 2 });
  });

  it('answers each of a mixed crowd by itself', async () => {
    const answers = await Promise.all([at(0), at(2), { ...at(3), code: 'AAAAAAAAAAAAAAAAAAAAAA' }, at(4)].map((card) => handIn(bench.client(), card, 'satisfied')));
    expect(answers.map(({ status }) => status)).toEqual([409, 201, 404, 201]);
    expect(await stored()).toEqual({ used: 4, waiting: 4 });
  });

  it('stores nothing once the campaign is closed', async () => {
    await bench.administrator.ok('POST', `/api/campaigns/${township.campaignId}/transitions`, { body: { to: 'CLOSED' } });
    const before = await stored();
    await expect(store([at(5)])).rejects.toThrow();
    expect(await stored()).toEqual(before);
  });
});
