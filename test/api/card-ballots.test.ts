import { createHash, randomUUID } from 'node:crypto';
import { BallotInbox, BallotIntegration, Database, storeCardBallots } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, handIn, issueCards, type TestCard, type Township } from '../support/township.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe.each(databaseKinds())(
  'one statement spends the cards of a batch and stores its ballots, on %s (I4)',
  (kind) => {
    let bench: Bench;
    let township: Township;
    let cards: TestCard[];
    let elsewhere: TestCard;
    let formVersion: string;
    beforeAll(async () => {
      bench = await startBench(kind);
      township = await buildTownship(bench);
      cards = await issueCards(bench, township.campaignId, township.units.yanshang, 6);
      [elsewhere = expect.fail('no card')] = await issueCards(bench, township.campaignId, township.units.yanxia, 1);
      ({ formVersion } = await bench
        .client()
        .ok<{ formVersion: string }>('GET', `/api/collect/${cards[0]?.collector}`));
    });
    afterAll(() => bench?.close());

    const row = (card: TestCard) => ({
      cardHash: sha256(card.code),
      collectorId: card.collector,
      keyHash: sha256(randomUUID()),
      receipt: randomUUID().slice(0, 8),
      formVersionId: formVersion,
      json: '{"overall":"satisfied"}',
      receivedOn: '2012-03-01',
    });
    const at = (index: number): TestCard => cards[index] ?? expect.fail('no such card');
    const seal = async (given: readonly TestCard[]) =>
      (await bench.app.get(BallotInbox).seal(given.map(row))).map(({ ballot, row: sealed }) => ({
        ...ballot,
        ...sealed,
      }));
    const store = async (given: readonly TestCard[]) => storeCardBallots(bench.app.get(Database), await seal(given));
    const stored = async () => {
      const count = async (table: string) =>
        Number(
          (await bench.app.get(Database).select<{ n: number | string }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.n,
        );
      return { used: await count('card_use'), waiting: await count('inbox_ballot') };
    };

    it('stores a batch of new cards', async () => {
      await store([at(0), at(1)]);
      expect(await stored()).toEqual({ used: 2, waiting: 2 });
    });

    it.each([
      ['unknown', () => [at(2), { ...at(3), code: 'AAAAAAAAAAAAAAAAAAAAAA' }]],
      ['of another unit', () => [at(2), { ...at(3), collector: elsewhere.collector }]],
      ['used before', () => [at(2), at(0)]],
      ['twice in the batch', () => [at(2), at(2)]],
    ])('stores nothing of a batch with a card that is %s', async (_name, batch) => {
      await expect(store(batch())).rejects.toThrow();
      expect(await stored()).toEqual({ used: 2, waiting: 2 });
    });

    it('stores nothing under a key that was retired, and the server takes the new one', async () => {
      const sealed = await seal([at(5)]);
      await bench.app.get(BallotIntegration).countAll(township.campaignId);
      const before = await stored();
      await expect(storeCardBallots(bench.app.get(Database), sealed)).rejects.toThrow();
      expect(await stored()).toEqual(before);
      expect((await handIn(bench.client(), at(5), 'satisfied')).status).toBe(201);
      expect(await stored()).toEqual({ used: before.used + 1, waiting: before.waiting + 1 });
    });

    it('answers each of a mixed crowd by itself', async () => {
      const answers = await Promise.all(
        [at(0), at(2), { ...at(3), code: 'AAAAAAAAAAAAAAAAAAAAAA' }, at(4)].map((card) =>
          handIn(bench.client(), card, 'satisfied'),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual([409, 201, 404, 201]);
      expect(await stored()).toEqual({ used: 5, waiting: 3 });
    });

    it('stores nothing once the campaign is closed', async () => {
      await bench.administrator.ok('POST', `/api/campaigns/${township.campaignId}/transitions`, {
        body: { to: 'CLOSED' },
      });
      const before = await stored();
      await expect(store([at(3)])).rejects.toThrow();
      expect(await stored()).toEqual(before);
    });
  },
);
