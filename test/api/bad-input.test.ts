import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Answer, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, handIn, issueCards, openCampaign, type TestCard, type Township } from '../support/township.js';

/** Rows of the table of required answers to bad input (docs/bad-input.md), by number. */
describe.each(databaseKinds())('bad input on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let cards: TestCard[];
  let formVersion: string;
  const key = () => crypto.randomUUID();
  const nextCard = (): TestCard => cards.pop() ?? { collector: '', code: '' };
  const collect = (collector: string) => `/api/collect/${collector}/responses`;
  const summary = ({ status, body }: Answer) => [status, body['code']];
  const fault = ({ status, body }: Answer) => [
    status,
    (body['errors'] as { code: string }[] | undefined)?.[0]?.code ?? body['code'],
  ];

  /** Posts raw text as a ballot's body. */
  const post = (payload: string | Buffer, headers: Record<string, string> = {}) =>
    bench.client().request('POST', collect(cards[0]?.collector ?? ''), {
      payload,
      headers: { 'content-type': 'application/json', 'idempotency-key': key(), ...headers },
    });

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    cards = await issueCards(bench, township.campaignId, township.units.yanshang, 60);
    ({ formVersion } = await bench.client().ok<{ formVersion: string }>('GET', `/api/collect/${cards[0]?.collector}`));
  });
  afterAll(() => bench?.close());

  it('answers every failure as a problem document that echoes nothing', async () => {
    const answer = await post('{"secret-value": }');
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(Object.keys(answer.body).sort()).toEqual(['code', 'instance', 'status', 'title', 'type']);
    expect(answer.raw.toString()).not.toContain('secret-value');
  });

  it('1 an empty body, or no content type', async () => {
    expect(summary(await post(''))).toEqual([400, 'body-missing']);
    expect(summary(await bench.client().request('POST', collect(cards[0]?.collector ?? '')))).toEqual([
      415,
      'unsupported-media-type',
    ]);
  });

  it.each([['{"a":'], ['\uFEFF{}'], ['{"a":1,}'], ['{"a":NaN}'], ['{"a":"\xff']])(
    '2 text that is not JSON: %s',
    async (text) => {
      expect(summary(await post(text))).toEqual([400, 'malformed-json']);
    },
  );

  it.each([['1'], ['null'], ['[]'], ['"text"']])('3 %s at the top level', async (text) => {
    expect(summary(await post(text))).toEqual([422, 'validation-failed']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    '4 %s on a JSON route',
    async (type) => {
      expect(summary(await post('a=1', { 'content-type': type }))).toEqual([415, 'unsupported-media-type']);
    },
  );

  it('5 more than the limit, also as a gzip bomb', async () => {
    expect(summary(await post(JSON.stringify({ a: 'x'.repeat(2_000_000) })))).toEqual([413, 'payload-too-large']);
    expect(summary(await post(gzipSync(Buffer.alloc(5_000_000, ' ')), { 'content-encoding': 'gzip' }))).toEqual([
      413,
      'payload-too-large',
    ]);
  });

  it('5 takes an honest gzip body', async () => {
    const card = nextCard();
    const body = JSON.stringify({ formVersion, answers: { overall: 'satisfied' }, card: card.code });
    expect((await post(gzipSync(body), { 'content-encoding': 'gzip' })).status).toBe(201);
  });

  it('6 nesting deeper than 32', async () => {
    expect(summary(await post(`{"answers":${'['.repeat(33)}${']'.repeat(33)}}`))).toEqual([422, 'too-deep']);
    expect(summary(await post(`${'['.repeat(10_000)}${']'.repeat(10_000)}`))).toEqual([422, 'too-deep']);
  });

  it('7 fifty thousand items', async () => {
    expect(summary(await post(`{"answers":[${Array<string>(50_000).fill('1').join(',')}]}`))).toEqual([
      422,
      'too-many-items',
    ]);
  });

  it('8 the same key twice', async () => {
    expect(summary(await post('{"answers":{"overall":"satisfied","overall":"dissatisfied"}}'))).toEqual([
      400,
      'duplicate-key',
    ]);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('9 the key %s', async (name) => {
    expect(summary(await post(`{"answers":{"${name}":1}}`))).toEqual([422, 'forbidden-key']);
  });

  it.each([
    [10, 'an unknown question', { overall: 'satisfied', extra: 1 }, 'unknown-field'],
    [11, 'an option that is not offered', { overall: 'delighted' }, 'not-a-choice'],
    [11, 'a number for an option', { overall: 5 }, 'wrong-type'],
    [12, 'a required answer missing', { comment: '好' }, 'required'],
    [12, 'an answer to an invisible question', { overall: 'satisfied', reasons: ['unfair'] }, 'not-visible'],
    [13, 'too much text', { overall: 'satisfied', comment: '好'.repeat(10_001) }, 'too-long'],
    [13, 'NUL in text', { overall: 'satisfied', comment: 'a\0b' }, 'invalid-text'],
  ])('%i %s', async (_row, _name, answers, code) => {
    const answer = await handIn(bench.client(), nextCard(), '', { formVersion, answers });
    expect(fault(answer as Answer)).toEqual([422, code]);
  });

  it('10 an extra property of the request', async () => {
    expect(fault(await post(JSON.stringify({ formVersion, answers: {}, role: 'administrator' })))).toEqual([
      422,
      'unknown-field',
    ]);
  });

  it('11 numbers that are none', async () => {
    expect(fault(await post('{"answers":{"overall":1e400}}'))).toEqual([422, 'out-of-range']);
    expect(fault(await post('{"answers":{"overall":-0}}'))).toEqual([422, 'out-of-range']);
  });

  it('13 a lone surrogate', async () => {
    expect(fault(await post('{"answers":{"comment":"\\ud800"}}'))).toEqual([422, 'invalid-text']);
  });

  it.each(['😀 བོད་ཡིག ئۇيغۇر e\u0301 𠮷', '<script>alert(1)</script>{q1}', '=HYPERLINK("x")', "' OR 1=1--"])(
    '14, 15 keeps %s as it is',
    async (comment) => {
      const answer = await handIn(bench.client(), nextCard(), '', {
        formVersion,
        answers: { overall: 'satisfied', comment },
      });
      expect(answer.status).toBe(201);
      const { BallotIntegration, Database } = await import('@pingyi/backend/testing');
      await bench.app.get(BallotIntegration).countAll(township.campaignId);
      const rows = await bench.app.get(Database).select<{ answers: string }>('SELECT answers FROM ballot');
      expect(rows.some((row) => (JSON.parse(row.answers) as { comment?: string }).comment === comment)).toBe(true);
    },
  );

  it('16 an unknown collector', async () => {
    expect(summary(await bench.client().request('GET', '/api/collect/nowhere123'))).toEqual([404, 'not-found']);
  });

  it('17 a campaign that is not open yet, and one that is closed', async () => {
    const { administrator } = bench;
    const { id } = await administrator.ok<{ id: string }>('POST', '/api/campaigns', {
      body: { name: 'later', campaignType: 'classification-grading', asOf: '2012-04-30' },
    });
    await administrator.ok('PUT', `/api/campaigns/${id}/subjects`, { body: { unitIds: [township.units.yanshang] } });
    await administrator.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to: 'PUBLISHED' } });
    const [early] = await issueCards(bench, id, township.units.yanshang, 1);
    expect(summary((await handIn(bench.client(), early!, 'satisfied')) as Answer)).toEqual([403, 'not-open']);
    const other = await openCampaign(administrator, township.units.township);
    const [late] = await issueCards(bench, other, township.units.yanshang, 1);
    await administrator.ok('POST', `/api/campaigns/${other}/transitions`, { body: { to: 'CLOSED' } });
    expect(summary((await handIn(bench.client(), late!, 'satisfied')) as Answer)).toEqual([410, 'closed']);
  });

  it('18 a card that is unknown, malformed or of another collector: one answer', async () => {
    const { collector } = nextCard();
    const [foreign] = await issueCards(bench, township.campaignId, township.units.yanxia, 1);
    for (const code of ['A'.repeat(22), 'short', foreign?.code ?? '']) {
      expect(
        summary((await handIn(bench.client(), { collector, code }, 'satisfied', { formVersion })) as Answer),
      ).toEqual([404, 'card-unknown']);
    }
  });

  it('19, 20 a retry gets its receipt again, another use of the card is refused', async () => {
    const card = nextCard();
    const mine = key();
    const first = await handIn(bench.client(), card, 'satisfied', { key: mine, formVersion });
    const again = await handIn(bench.client(), card, 'dissatisfied', { key: mine, formVersion });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body.receipt).toBe(first.body.receipt);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(summary((await handIn(bench.client(), card, 'satisfied', { formVersion })) as Answer)).toEqual([
      409,
      'card-already-used',
    ]);
  });

  it('18, 19 tells before anything is filled in whether a card can be used', async () => {
    const card = nextCard();
    const check = (code: string) =>
      bench.client().request('POST', `/api/collect/${card.collector}/card-checks`, { body: { card: code } });
    expect((await check(card.code)).body).toEqual({ status: 'usable' });
    await handIn(bench.client(), card, 'satisfied', { formVersion });
    expect((await check(card.code)).body).toEqual({ status: 'used' });
    expect(summary(await check('A'.repeat(22)))).toEqual([404, 'card-unknown']);
  });

  it('22 two hundred at once with one card: exactly one counts', async () => {
    const card = nextCard();
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => handIn(bench.client(), card, 'satisfied', { formVersion })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(199);
  });

  it('23 no key, or one that is none', async () => {
    const card = nextCard();
    const body = { formVersion, answers: { overall: 'satisfied' }, card: card.code };
    expect(summary(await bench.client().request('POST', collect(card.collector), { body }))).toEqual([
      400,
      'idempotency-key-missing',
    ]);
    expect(summary((await handIn(bench.client(), card, 'satisfied', { key: 'abc', formVersion })) as Answer)).toEqual([
      422,
      'idempotency-key-invalid',
    ]);
  });

  it('25 a form version that was never published', async () => {
    expect(
      summary((await handIn(bench.client(), nextCard(), 'satisfied', { formVersion: crypto.randomUUID() })) as Answer),
    ).toEqual([422, 'form-version-unknown']);
  });

  it('25 takes a form version that was published earlier', async () => {
    const { administrator } = bench;
    const { items } = await administrator.ok<{ items: { code: string; latest: { id: string } }[] }>(
      'GET',
      '/api/forms',
    );
    const earlier = items.find(({ code }) => code === 'classification-mass')?.latest.id ?? '';
    const { definition } = await administrator.ok<{ definition: Record<string, unknown> }>(
      'GET',
      `/api/form-versions/${earlier}`,
    );
    const draft = await administrator.ok<{ id: string }>('POST', '/api/forms/classification-mass/versions', {
      body: { definition: { ...definition, questionsOnPageMode: 'standard' } },
    });
    const published = await administrator.ok('POST', `/api/form-versions/${draft.id}/publish`);
    expect(published).toMatchObject({ state: 'PUBLISHED', version: 2 });
    const campaign = await openCampaign(administrator, township.units.township);
    const [card] = await issueCards(bench, campaign, township.units.yanshang, 1);
    expect((await handIn(bench.client(), card!, 'satisfied', { formVersion: earlier })).status).toBe(201);
  });

  it('27 no session, or one that has ended', async () => {
    const anonymous = await bench.client().request('GET', '/api/units');
    expect(summary(anonymous)).toEqual([401, 'unauthenticated']);
    expect(anonymous.headers['www-authenticate']).toBeDefined();
    const leaving = await bench.client().signIn('root', 'four-eyes-see-more');
    await leaving.ok('DELETE', '/api/session');
    expect((await leaving.request('GET', '/api/session')).status).toBe(401);
  });

  it('28 the wrong role, and the id of what lies out of reach', async () => {
    expect(summary(await township.viewer.request('GET', '/api/accounts'))).toEqual([403, 'forbidden']);
    expect(summary(await township.viewer.request('GET', `/api/units/${township.units.yanshang}`))).toEqual([
      404,
      'not-found',
    ]);
  });

  it.each(['role', 'status', 'grade', 'ownerId'])('29 %s in a body that does not have it', async (field) => {
    const body = { name: 'x', campaignType: 'classification-grading', asOf: '2012-04-30', [field]: 'x' };
    expect(fault(await bench.administrator.request('POST', '/api/campaigns', { body }))).toEqual([
      422,
      'unknown-field',
    ]);
  });

  it('30 a change to a published form or campaign', async () => {
    const { items } = await bench.administrator.ok<{ items: { latest: { id: string; revision: number } }[] }>(
      'GET',
      '/api/forms',
    );
    const latest = items[0]?.latest;
    const form = await bench.administrator.request('PUT', `/api/form-versions/${latest?.id}`, {
      body: { definition: {} },
      revision: latest?.revision ?? 0,
    });
    expect(summary(form)).toEqual([409, 'immutable']);
    const campaign = await bench.administrator.request('PATCH', `/api/campaigns/${township.campaignId}`, {
      body: { name: 'x' },
      revision: 1,
    });
    expect(summary(campaign)).toEqual([409, 'immutable']);
  });

  it('31 a change without the revision, or with an old one', async () => {
    const url = `/api/units/${township.units.yanshang}`;
    expect(summary(await bench.administrator.request('PATCH', url, { body: { name: 'x' } }))).toEqual([
      428,
      'if-match-missing',
    ]);
    expect(summary(await bench.administrator.request('PATCH', url, { body: { name: 'x' }, revision: 99 }))).toEqual([
      412,
      'revision-stale',
    ]);
  });

  it.each([
    'sort=id;drop',
    'filter[a][$ne]=1',
    'pageSize=-1',
    'pageSize=1e9',
    'page=abc',
    'page=1&page=2',
    'nonsense=1',
  ])('33 ?%s', async (query) => {
    expect(summary(await bench.administrator.request('GET', `/api/units?${query}`))).toEqual([422, 'invalid-query']);
  });

  it('33 an undecodable address', async () => {
    expect((await bench.administrator.request('GET', '/api/units/%zz')).status).toBe(400);
  });

  it.each(['1', '0x1', '1e3', '[]', 'x'.repeat(150)])('34 the id %s', async (id) => {
    expect(summary(await bench.administrator.request('GET', `/api/units/${encodeURIComponent(id)}`))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('35 the wrong method', async () => {
    const answer = await bench.administrator.request('DELETE', '/api/units', {
      headers: { 'x-http-method-override': 'GET' },
    });
    expect(summary(answer)).toEqual([405, 'method-not-allowed']);
    expect(answer.headers['allow']).toContain('GET');
  });

  it('36 asks for a picture and gets the problem all the same', async () => {
    const answer = await bench.client().request('GET', '/api/nowhere', { headers: { accept: 'image/png' } });
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('an address at which there is nothing: people read a page, programs a problem', async () => {
    const at = async (path: string, accept: string) => {
      const { status, headers } = await bench.client().request('GET', path, { headers: { accept } });
      return [status, headers['content-type']?.split(';')[0]];
    };
    expect(await at('/units/7', 'text/html,application/xhtml+xml')).toEqual([404, 'text/html']);
    expect(await at('/units/7', '*/*')).toEqual([404, 'application/problem+json']);
    expect(await at('/api/nowhere', 'text/html')).toEqual([404, 'application/problem+json']);
    expect(await at('/assets/none.js', 'text/html')).toEqual([404, 'application/problem+json']);
    expect(summary(await bench.client().request('POST', '/units/7'))).toEqual([404, 'not-found']);
  });

  it('43 a request from a foreign page', async () => {
    const answer = await bench.administrator.request('POST', '/api/units', {
      body: {},
      headers: { origin: 'https://evil.example' },
    });
    expect(summary(answer)).toEqual([403, 'foreign-origin']);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  describe('40 uploads', () => {
    const upload = (name: string, content: Buffer | string) =>
      township.clerk.upload('/api/evidence', name, content, { campaignId: township.campaignId });
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );

    it('keeps a picture and gives it back as an attachment under a harmless name', async () => {
      const stored = await upload('../../现场\r\n照片.png', png);
      expect(stored.status).toBe(201);
      expect(String(stored.body['name'])).not.toMatch(/[\\/\r\n]/);
      const back = await township.clerk.request('GET', `/api/evidence/${String(stored.body['id'])}`);
      expect(back.raw).toEqual(png);
      expect(back.headers['content-disposition']).toMatch(/^attachment/);
      expect(back.headers['content-security-policy']).toContain('sandbox');
      expect(back.headers['x-content-type-options']).toBe('nosniff');
      expect((await township.viewer.request('GET', `/api/evidence/${String(stored.body['id'])}`)).status).toBe(404);
    });

    it.each([
      ['an executable renamed', Buffer.from('MZ\x90\0\x03'), 422, 'file-type'],
      ['an SVG with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', 422, 'file-type'],
      ['nothing', '', 422, 'file-empty'],
    ])('refuses %s', async (_name, content, status, code) => {
      expect(summary(await upload('photo.jpg', content))).toEqual([status, code]);
    });

    it('refuses a picture of fifty thousand pixels a side', async () => {
      const flood = Buffer.from(png);
      flood.writeUInt32BE(50_000, 16);
      flood.writeUInt32BE(50_000, 20);
      expect((await upload('flood.png', flood)).status).toBe(413);
    });

    it('refuses what is larger than the limit', async () => {
      expect(summary(await upload('big.png', Buffer.concat([png, Buffer.alloc(11 * 1024 * 1024)])))).toEqual([
        413,
        'payload-too-large',
      ]);
    });

    it.each([
      ['no boundary', 'multipart/form-data', 'x'],
      [
        'half a part',
        'multipart/form-data; boundary=b',
        '--b\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\nabc',
      ],
      [
        'no field name',
        'multipart/form-data; boundary=b',
        '--b\r\ncontent-disposition: form-data; filename="a.png"\r\n\r\nabc\r\n--b--\r\n',
      ],
    ])('refuses %s', async (_name, type, payload) => {
      const answer = await township.clerk.request('POST', '/api/evidence', {
        payload,
        headers: { 'content-type': type },
      });
      expect([400, 415]).toContain(answer.status);
      expect(answer.headers['content-type']).toContain('problem+json');
    });
  });

  it.runIf(kind === 'sqlite')('42 a full disk: 507, nothing half stored, and on again when there is room', async () => {
    const { Database } = await import('@pingyi/backend/testing');
    const { dataSource } = bench.app.get(Database);
    const many = await issueCards(bench, township.campaignId, township.units.yanxia, 400);
    const [pages] = (await dataSource.query('PRAGMA page_count')) as { page_count: number }[];
    await dataSource.query(`PRAGMA max_page_count = ${(pages?.page_count ?? 0) + 4}`);
    let refused: Answer | undefined;
    let sent: TestCard | undefined;
    for (const card of many) {
      const answer = await handIn(bench.client(), card, '', {
        formVersion,
        answers: { overall: 'satisfied', comment: '满'.repeat(300) },
      });
      if (answer.status === 201) continue;
      [refused, sent] = [answer as Answer, card];
      break;
    }
    expect(refused && summary(refused)).toEqual([507, 'storage-full']);
    expect(refused?.headers['retry-after']).toBeDefined();
    expect((await bench.client().request('GET', '/api/health')).status).toBe(200);
    await dataSource.query('PRAGMA max_page_count = 1073741823');
    expect((await handIn(bench.client(), sent!, 'satisfied', { formVersion })).status).toBe(201);
  });

  it('42 slows guessing of passwords down', async () => {
    const attempts = [];
    for (let attempt = 0; attempt < 12; attempt++)
      attempts.push(
        await bench
          .client()
          .request('POST', '/api/session', { body: { username: 'guessed', password: `wrong-${attempt}` } }),
      );
    expect(summary(attempts[0]!)).toEqual([401, 'credentials-invalid']);
    expect(summary(attempts[11]!)).toEqual([429, 'too-many-attempts']);
    expect(Number(attempts[11]?.headers['retry-after'])).toBeGreaterThan(0);
  });
});
