import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, handIn, issueCards, type TestCard, type Township } from '../support/township.js';

describe.each(databaseKinds())(
  'a retry whose first answer was lost gets its receipt, whatever happened since, on %s',
  (kind) => {
    let bench: Bench;
    let township: Township;
    let card: TestCard;
    let formVersion: string;
    const move = (to: string) =>
      bench.administrator.ok('POST', `/api/campaigns/${township.campaignId}/transitions`, {
        body: { to, ...(to === 'OPEN' ? { reason: '补收' } : {}) },
      });
    const send = (key: string) => handIn(bench.client(), card, 'satisfied', { key, formVersion });

    beforeAll(async () => {
      bench = await startBench(kind);
      township = await buildTownship(bench);
    });
    afterAll(() => bench?.close());
    beforeEach(async () => {
      [card] = (await issueCards(bench, township.campaignId, township.units.yanshang, 1)) as [TestCard];
      ({ formVersion } = await bench.client().ok<{ formVersion: string }>('GET', `/api/collect/${card.collector}`));
    });

    it('after the campaign has closed; other answers are too late', async () => {
      const key = randomUUID();
      const [other] = (await issueCards(bench, township.campaignId, township.units.yanshang, 1)) as [TestCard];
      const first = await send(key);
      expect(first.status).toBe(201);
      await move('CLOSED');
      // The directory of doors answers from memory for two seconds.
      await expect
        .poll(async () => (await handIn(bench.client(), other, 'satisfied', { formVersion })).status)
        .toBe(410);
      const again = await send(key);
      expect([again.status, again.body.receipt]).toEqual([200, first.body.receipt]);
      expect(again.headers['idempotency-replayed']).toBe('true');
      expect(['closed', 'card-already-used']).toContain((await send(randomUUID())).body.code);
      await move('OPEN');
      await expect
        .poll(async () => (await handIn(bench.client(), other, 'satisfied', { formVersion })).status)
        .toBe(201);
    });

    it('after its batch was voided', async () => {
      const key = randomUUID();
      const first = await send(key);
      const { items } = await bench.administrator.ok<{ items: { id: string }[] }>(
        'GET',
        `/api/campaigns/${township.campaignId}/card-batches`,
      );
      for (const { id } of items)
        await bench.administrator.ok('POST', `/api/card-batches/${id}/void`, { body: { reason: '印错' } });
      const again = await send(key);
      expect([again.status, again.body.receipt]).toEqual([200, first.body.receipt]);
      expect(await send(randomUUID())).toMatchObject({ status: 404, body: { code: 'card-unknown' } });
    });

    it('after its form was retired and replaced', async () => {
      const key = randomUUID();
      const first = await send(key);
      const again = await handIn(bench.client(), card, 'satisfied', { key, formVersion: 'no-such-version' });
      expect([again.status, again.body.receipt]).toEqual([200, first.body.receipt]);
      expect(await handIn(bench.client(), card, 'satisfied', { formVersion: 'no-such-version' })).toMatchObject({
        status: 422,
        body: { code: 'form-version-unknown' },
      });
    });
  },
);
