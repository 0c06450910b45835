import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { pageCount, readText } from '../support/pdf-pages.js';
import { readQrCodes } from '../support/qr-codes.js';
import { buildTownship, handIn, type Township } from '../support/township.js';

describe.each(databaseKinds())('printed cards on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let pdf: Buffer;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    const body = { group: 'mass', unitIds: [township.units.yanshang, township.units.yanxia], cardsPerUnit: 11 };
    const answer = await bench.administrator.request('POST', `/api/campaigns/${township.campaignId}/card-batches`, {
      body,
    });
    expect(answer.headers['content-type']).toBe('application/pdf');
    pdf = answer.raw;
  });
  afterAll(() => bench?.close());

  it('are ten a page, one unit never sharing a page with another, with unit and campaign on each', async () => {
    expect(await pageCount(pdf)).toBe(4);
    const text = await readText(pdf, 1);
    expect(text.split('岩上村').length - 1).toBe(10);
    expect(text).toContain('分类定级');
    expect(text).not.toContain('岩下村');
  });

  it('carry QR codes that an independent decoder reads, and each lets one ballot in', async () => {
    const [first, second] = await readQrCodes(pdf, 1);
    expect(first).toMatch(/^http:\/\/pingyi\.test\/s\/[A-Za-z0-9]{10}#t=[2-9A-HJ-NP-Z]{28}$/);
    expect(second).not.toBe(first);
    const { pathname, hash } = new URL(first ?? '');
    const card = { collector: pathname.slice(3), code: hash.slice(3) };
    expect((await handIn(bench.client(), card, 'satisfied')).status).toBe(201);
    expect((await handIn(bench.client(), card, 'satisfied')).status).toBe(409);
  });

  it('print their code in groups of four, with the address at which it is typed, in capitals or small letters', async () => {
    const [scanned] = await readQrCodes(pdf, 2);
    const { pathname, hash } = new URL(scanned ?? '');
    const text = (await readText(pdf, 2)).replace(/\s+/g, ' ');
    const typed = hash.slice(3).replace(/.{4}(?=.)/g, '$& ');
    expect(text).toContain(typed);
    expect(text).toContain('用浏览器打开 pingyi.test/s');
    const door = await bench.client().request('POST', '/api/collect-doors', { body: { card: typed.toLowerCase() } });
    expect([door.status, door.body]).toEqual([200, { collector: pathname.slice(3) }]);
    const card = { collector: pathname.slice(3), code: typed.toLowerCase() };
    expect((await handIn(bench.client(), card, 'satisfied')).status).toBe(201);
    expect((await handIn(bench.client(), { ...card, code: hash.slice(3) }, 'satisfied')).body.code).toBe(
      'card-already-used',
    );
  });

  it.each([['2'.repeat(28)], ['2'.repeat(27)], ['']])('have no door for a code that is no card: %j', async (card) => {
    const answer = await bench.client().request<{ code: string }>('POST', '/api/collect-doors', { body: { card } });
    expect([answer.status, answer.body.code]).toEqual([404, 'card-unknown']);
  });

  it('become useless when their batch is voided, while ballots handed in stay', async () => {
    const { items } = await bench.administrator.ok<{ items: { id: string; cards: number }[] }>(
      'GET',
      `/api/campaigns/${township.campaignId}/card-batches`,
    );
    expect(items).toHaveLength(1);
    expect(items[0]?.cards).toBe(22);
    await bench.administrator.ok('POST', `/api/card-batches/${items[0]?.id}/void`, { body: { reason: '整包遗失' } });
    const codes = await readQrCodes(pdf, 3);
    const { pathname, hash } = new URL(codes[0] ?? '');
    expect(
      (await handIn(bench.client(), { collector: pathname.slice(3), code: hash.slice(3) }, 'satisfied')).body.code,
    ).toBe('card-unknown');
  });

  it('are not issued to a unit without a head count unless a number is given', async () => {
    const { administrator } = bench;
    const body = { group: 'mass', unitIds: [township.units.elsewhere], cardsPerUnit: null };
    expect(
      (await administrator.request('POST', `/api/campaigns/${township.campaignId}/card-batches`, { body })).status,
    ).toBe(422);
  });

  it('are listed batch by batch, the newest first, page by page', async () => {
    const path = `/api/campaigns/${township.campaignId}/card-batches`;
    for (const cardsPerUnit of [1, 2]) {
      const body = { group: 'mass', unitIds: [township.units.yanshang], cardsPerUnit };
      expect((await bench.administrator.request('POST', path, { body })).status).toBe(200);
    }
    const read = (query: string) =>
      bench.administrator.ok<{ items: { id: string }[]; total: number }>('GET', `${path}${query}`);
    const { items, total } = await read('');
    expect(total).toBe(items.length);
    expect(total).toBeGreaterThanOrEqual(3);
    const first = await read('?pageSize=2');
    expect(first).toMatchObject({ items: items.slice(0, 2), total, page: 1, pageSize: 2 });
    expect(await read('?pageSize=2&page=2')).toMatchObject({ items: items.slice(2, 4), total });
  });
});
