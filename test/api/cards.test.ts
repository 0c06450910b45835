import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endOf, type JobView } from '../support/jobs.js';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { pageCount, readText } from '../support/pdf-pages.js';
import { readQrCodes } from '../support/qr-codes.js';
import { buildTownship, handIn, issueCards, openCampaign, type Township } from '../support/township.js';

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

  it('are counted by unit once handed out, and a correction leaves what it corrects in sight', async () => {
    const { administrator } = bench;
    const { items: batches } = await administrator.ok<{ items: { id: string }[] }>(
      'GET',
      `/api/campaigns/${township.campaignId}/card-batches`,
    );
    const units = `/api/card-batches/${batches[0]?.id}/units`;
    const of = `${units}/${township.units.yanshang}/counts`;
    const before = await administrator.ok<{ items: object[] }>('GET', units);
    expect(before.items).toMatchObject([
      { unit: { name: '岩上村' }, parentName: 'Yanzhang', issued: 11, missing: null, counts: [], revision: 0 },
      { unit: { name: '岩下村' }, issued: 11 },
    ]);
    const put = (revision: number, handedOut: number, returned: number, reason?: string) =>
      administrator.request<{ code?: string; errors?: object[]; missing?: number; counts?: object[] }>('PUT', of, {
        body: { handedOut, returned, ...(reason !== undefined && { reason }) },
        revision,
      });
    expect((await put(0, 8, 4)).body.errors).toEqual([{ pointer: '#/returned', code: 'out-of-range' }]);
    expect((await put(0, 8, 2)).body).toMatchObject({ missing: 1, revision: 1 });
    expect((await put(0, 8, 3)).status).toBe(412);
    expect((await put(1, 8, 3)).body.errors).toEqual([{ pointer: '#/reason', code: 'required' }]);
    expect((await put(1, 8, 3, '又找到一张')).body).toMatchObject({
      missing: 0,
      revision: 2,
      counts: [
        { handedOut: 8, returned: 3, reason: '又找到一张' },
        { handedOut: 8, returned: 2, reason: null },
      ],
    });
    const audit = await administrator.ok<{ items: { action: string; detail: object }[] }>(
      'GET',
      '/api/audit?pageSize=200',
    );
    expect(audit.items.filter(({ action }) => action === 'cards.counted').map(({ detail }) => detail)).toMatchObject([
      { unit: '岩上村', handedOut: 8, returned: 3, reason: '又找到一张' },
      { unit: '岩上村', handedOut: 8, returned: 2 },
    ]);
  });

  it('come as one file for each superior, with purpose and contact in traditional characters, under a name', async () => {
    const { administrator } = bench;
    const csv =
      'code,name,type,level,parentCode,residents,partyMembers,secretary\n3302001,岩外村,village,village,3302,90,20,王某';
    expect((await administrator.upload('/api/units/import', 'units.csv', csv)).status).toBe(200);
    const units = await administrator.ok<{ items: { id: string; code: string }[] }>('GET', '/api/units?pageSize=200');
    const elsewhere = units.items.find(({ code }) => code === '3302001')?.id ?? '';
    const campaignId = await openCampaign(administrator, township.units.county);
    const { body } = await administrator.request<JobView>('POST', `/api/campaigns/${campaignId}/card-jobs`, {
      body: {
        group: 'mass',
        unitIds: [township.units.yanshang, township.units.yanxia, elsewhere],
        cardsPerUnit: 2,
        language: 'zh-TW',
        name: '第一批',
        purpose: '評議 2012 年工作',
        contact: '組織辦 0578-1',
        perSuperior: true,
      },
    });
    const ended = await endOf(administrator, body.id);
    expect(ended).toMatchObject({ state: 'succeeded', progress: { done: 6, total: 6 } });
    const { raw, headers } = await administrator.request('GET', `/api/jobs/${ended.id}/file`);
    expect(headers['content-disposition']).toContain('cards.zip');
    const files = unzipSync(raw);
    expect(Object.keys(files).sort()).toEqual(['Elsewhere.pdf', 'Yanzhang.pdf']);
    const sheet = Buffer.from(files['Yanzhang.pdf'] ?? []);
    expect(await pageCount(sheet)).toBe(2);
    const text = (await readText(sheet, 1)).replace(/\s+/g, ' ');
    for (const printed of ['評議 2012 年工作', '諮詢：組織辦 0578-1', '匿名填寫']) expect(text).toContain(printed);
    expect(await administrator.ok('GET', `/api/campaigns/${campaignId}/card-batches`)).toMatchObject({
      items: [{ name: '第一批', cards: 6, units: 3 }],
    });
  });

  it('are printed anew when a batch is lost, as many at each door, and its unused ones open nothing from then on', async () => {
    const { administrator } = bench;
    const campaignId = await openCampaign(administrator, township.units.township);
    const [used, unused] = await issueCards(bench, campaignId, township.units.yanshang, 3);
    await issueCards(bench, campaignId, township.units.yanxia, 1);
    if (!used || !unused) throw new Error('no cards');
    expect((await handIn(bench.client(), used, 'satisfied')).status).toBe(201);
    const batches = () =>
      administrator.ok<{ items: { id: string; cards: number; voided: boolean; replaces: object | null }[] }>(
        'GET',
        `/api/campaigns/${campaignId}/card-batches`,
      );
    const lost = (await batches()).items.find(({ cards }) => cards === 3)?.id;
    const order = { body: { reason: '运送途中丢失' } };
    const started = await administrator.request<JobView>('POST', `/api/card-batches/${lost}/reprint-jobs`, order);
    const ended = await endOf(administrator, started.body.id);
    expect(ended).toMatchObject({ state: 'succeeded', result: { cards: 3 } });
    const { raw } = await administrator.request('GET', `/api/jobs/${ended.id}/file`);
    const [scanned] = await readQrCodes(raw, 1);
    const { pathname, hash } = new URL(scanned ?? '');
    expect((await handIn(bench.client(), unused, 'satisfied')).body.code).toBe('card-unknown');
    const anew = { collector: pathname.slice(3), code: hash.slice(3) };
    expect(anew.collector).toBe(used.collector);
    expect((await handIn(bench.client(), anew, 'satisfied')).status).toBe(201);
    const after = (await batches()).items;
    expect(after.map(({ id, cards, voided }) => ({ lost: id === lost, cards, voided }))).toEqual(
      expect.arrayContaining([
        { lost: false, cards: 1, voided: false },
        { lost: false, cards: 3, voided: false },
        { lost: true, cards: 3, voided: true },
      ]),
    );
    expect(after.filter(({ replaces }) => replaces !== null)).toMatchObject([
      { id: ended.result?.['batch'], cards: 3 },
    ]);
    const again = await administrator.request<{ code: string }>(
      'POST',
      `/api/card-batches/${lost}/reprint-jobs`,
      order,
    );
    expect([again.status, again.body.code]).toEqual([409, 'batch-voided']);
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

  let batch = '';

  it('are replaced one by one by their printed number when they are lost, and the old one says so', async () => {
    const campaignId = await openCampaign(bench.administrator, township.units.township);
    const cards = await issueCards(bench, campaignId, township.units.yanxia, 21);
    const { items } = await bench.administrator.ok<{ items: { id: string }[] }>(
      'GET',
      `/api/campaigns/${campaignId}/card-batches`,
    );
    batch = items[0]?.id ?? '';
    const lose = (number: number) =>
      bench.administrator.request<{ code: string }>('POST', `/api/card-batches/${batch}/lost-cards`, {
        body: { number, reason: '发放时遗失' },
      });
    const [used, lost] = cards;
    expect((await handIn(bench.client(), used!, 'satisfied')).status).toBe(201);
    expect(await lose(1)).toMatchObject({ status: 409, body: { code: 'card-already-used' } });
    const printed = await lose(2);
    expect(printed.headers['content-type']).toBe('application/pdf');
    expect(await lose(2)).toMatchObject({ status: 410, body: { code: 'card-replaced' } });
    expect(await lose(99)).toMatchObject({ status: 422 });
    expect(await handIn(bench.client(), lost!, 'satisfied')).toMatchObject({
      status: 410,
      body: { code: 'card-replaced' },
    });
    const text = await readText(printed.raw, 1);
    expect(text).toContain(`${batch.slice(-4).toUpperCase()}-0022`);
    const [scanned] = await readQrCodes(printed.raw, 1);
    const { pathname, hash } = new URL(scanned ?? '');
    const card = { collector: pathname.slice(3), code: hash.slice(3) };
    expect((await handIn(bench.client(), card, 'satisfied')).status).toBe(201);
    const { check, Database } = await import('@pingyi/backend/testing');
    const { dataSource } = bench.app.get(Database);
    expect((await check(dataSource, bench.database.env.DATA_DIR)).findings).toEqual([]);
  });

  it('that are used are disputed, and a second person gives another one; the ballot stays', async () => {
    const second = await bench.secondAdministrator();
    const dispute = (number: number) =>
      bench.administrator.request<{ id: string; code: string }>('POST', `/api/card-batches/${batch}/card-disputes`, {
        body: { number, reason: '本人没有用过' },
      });
    expect(await dispute(3)).toMatchObject({ status: 409, body: { code: 'card-not-used' } });
    const recorded = await dispute(1);
    expect(recorded).toMatchObject({ status: 201, body: { state: 'waiting' } });
    expect(await dispute(1)).toMatchObject({ status: 409, body: { code: 'dispute-known' } });
    const path = `/api/card-replacements/${recorded.body.id}/confirmation`;
    expect(await bench.administrator.request('POST', path, { body: {} })).toMatchObject({
      status: 403,
      body: { code: 'four-eyes-required' },
    });
    const given = await second.request('POST', path, { body: {} });
    expect(given.headers['content-type']).toBe('application/pdf');
    expect(await second.request('POST', path, { body: {} })).toMatchObject({
      status: 409,
      body: { code: 'dispute-decided' },
    });
    const [scanned] = await readQrCodes(given.raw, 1);
    const { pathname, hash } = new URL(scanned ?? '');
    expect(
      (await handIn(bench.client(), { collector: pathname.slice(3), code: hash.slice(3) }, 'satisfied')).status,
    ).toBe(201);
  });
});
