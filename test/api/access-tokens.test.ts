import { createHash, randomUUID } from 'node:crypto';
import { Database } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appCode } from '../support/authenticator.js';
import { administratorPassword, startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { publishTogether } from '../support/publish.js';
import { buildTownship, runGrading, type Township } from '../support/township.js';

interface Token {
  readonly id: string;
  readonly secret: string;
  readonly state: string;
  readonly expiresAt: string;
  readonly lastUsedOn: string | null;
}

interface Operation {
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
}

const scopes = ['organisations:read', 'results:read', 'releases:read', 'outcomes:read'] as const;
const bearer = (secret: string, more: Record<string, string> = {}) => ({
  headers: { authorization: `Bearer ${secret}`, ...more },
});
/** A token that nobody was given, as its text says it could be. */
const guessed = (): string => {
  const secret = createHash('sha256').update(randomUUID()).digest('base64url');
  return `pyt_${secret}${createHash('sha256').update(`pyt_${secret}`).digest('hex').slice(0, 6)}`;
};

describe.each(databaseKinds())('access tokens of other systems, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let second: Client;

  beforeAll(async () => {
    bench = await startBench(kind, { TRUST_PROXY: '1' });
    township = await buildTownship(bench);
    second = await bench.secondAdministrator();
    const { administrator } = bench;
    await administrator.ok('POST', `/api/campaigns/${township.campaignId}/transitions`, { body: { to: 'CLOSED' } });
    const { id: runId } = await runGrading(administrator, township.campaignId);
    await publishTogether(administrator, second, township.campaignId, { runId });
  }, 120_000);
  afterAll(() => bench?.close());

  const wanted = (more: object = {}) => ({
    body: { name: '县数据平台', scopes, unitId: null, currentPassword: administratorPassword, ...more },
  });
  const make = (more: object = {}, by: Client = bench.administrator) =>
    by.ok<Token>('POST', '/api/access-tokens', wanted(more));
  const ask = (secret: string, path: string, more: Record<string, string> = {}) =>
    bench
      .client()
      .request<{ code?: string; total?: number; items?: { unit?: object }[] }>(
        'GET',
        `/api/integration/${path}`,
        bearer(secret, more),
      );
  const answered = async (secret: string, path = 'organisations') => {
    const { status, body } = await ask(secret, path);
    return [status, body.code];
  };
  const listed = async (id: string) =>
    (await bench.administrator.ok<{ items: Token[] }>('GET', '/api/access-tokens')).items.find(
      (item) => item.id === id,
    );

  it('are told once, with the password and for ninety days; what is kept of them opens nothing', async () => {
    const refused = await bench.administrator.request('POST', '/api/access-tokens', wanted({ currentPassword: 'x' }));
    expect([refused.status, refused.body['code']]).toEqual([401, 'credentials-invalid']);
    const { id, secret, expiresAt } = await make();
    expect(secret).toMatch(/^pyt_[\w-]{49}$/);
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(89.9 * 86_400_000);
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(90 * 86_400_000);
    expect(await answered(secret)).toEqual([200, undefined]);
    expect(Object.keys((await listed(id)) ?? {})).not.toContain('secret');
    const rows = await bench.app.get(Database).select('SELECT * FROM access_token');
    expect(JSON.stringify(rows)).not.toContain(secret.slice(4, 40));
    expect((await bench.administrator.request('POST', '/api/access-tokens', wanted({ days: 366 }))).status).toBe(422);
    expect((await township.viewer.request('POST', '/api/access-tokens', wanted())).status).toBe(403);
  });

  it('take a code where the maker has a second factor', async () => {
    const enrolled = await second.ok<{ secret: string }>('POST', '/api/session/second-factor', {
      body: { currentPassword: administratorPassword },
    });
    await second.ok('POST', '/api/session/second-factor/confirmation', {
      body: { code: appCode(enrolled.secret, -1) },
    });
    const without = await second.request('POST', '/api/access-tokens', wanted());
    expect([without.status, without.body['code']]).toEqual([401, 'second-factor-required']);
    expect((await make({ code: appCode(enrolled.secret) }, second)).state).toBe('active');
  });

  it('read organisations, campaigns, results and releases page by page', async () => {
    const { secret } = await make();
    const { campaignId, units } = township;
    expect((await ask(secret, 'organisations?pageSize=2')).body).toMatchObject({
      total: 5,
      pageSize: 2,
      items: [
        { code: '33', parent: null },
        { code: '3301', parent: { code: '33' } },
      ],
    });
    expect((await ask(secret, 'campaigns')).body).toMatchObject({
      items: [{ id: campaignId, type: 'classification-grading', state: 'COMPUTED', round: 1, asOf: '2012-04-30' }],
    });
    const { body } = await ask(secret, `campaigns/${campaignId}/results?run=released`);
    expect(body).toMatchObject({ total: 2, run: { number: 1 }, releaseId: expect.any(String) });
    expect(body.items?.map((item) => Object.keys(item))).toEqual(
      Array(2).fill(['unit', 'unitType', 'status', 'grade', 'score', 'rank', 'change', 'distinctions']),
    );
    expect(body.items?.[0]?.unit).toEqual({ id: units.yanshang, code: '3301001', name: '岩上村' });
    expect((await ask(secret, 'releases')).body).toMatchObject({
      items: [
        { revision: 1, state: 'confirmed', terms: { content: 'package', audience: 'public' }, run: { number: 1 } },
      ],
    });
    // Nothing of it names a person.
    expect(JSON.stringify(body)).not.toContain('林桂兰');
  });

  it('reach their unit and what is below it, and never more than their maker', async () => {
    const { units, campaignId } = township;
    const { secret } = await make({ unitId: units.yanshang });
    expect((await ask(secret, 'organisations')).body).toMatchObject({ total: 1, items: [{ code: '3301001' }] });
    expect((await ask(secret, `campaigns/${campaignId}/results`)).body).toMatchObject({ total: 1 });
    const { secret: elsewhere } = await make({ unitId: units.elsewhere });
    expect(await answered(elsewhere, `campaigns/${campaignId}/results`)).toEqual([404, 'not-found']);
    const local = await localAdministrator();
    for (const unitId of [null, units.county, units.elsewhere])
      expect((await local.client.request('POST', '/api/access-tokens', wanted({ unitId }))).status).toBe(422);
    // An administrator below sees and revokes none that reach beyond.
    const { id } = await make();
    expect((await local.client.request('POST', `/api/access-tokens/${id}/revocation`)).status).toBe(404);
    expect(await local.client.ok('GET', '/api/access-tokens')).toMatchObject({
      items: [{ unit: { id: units.yanshang } }],
    });
  });

  it('call nothing that does not name one of their scopes', { timeout: 60_000 }, async () => {
    const all = await make();
    const { paths } = await bench
      .client()
      .ok<{ paths: Record<string, Record<string, Operation>> }>('GET', '/api/openapi.json');
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { security }]) => ({ name: `${method.toUpperCase()} ${path}`, security })),
    );
    const open = operations.flatMap(({ name, security }) => (security.some(({ token }) => token) ? name : [])).sort();
    expect(open).toEqual([
      'GET /api/integration/campaigns',
      'GET /api/integration/campaigns/{id}/results',
      'GET /api/integration/organisations',
      'GET /api/integration/outcomes',
      'GET /api/integration/outcomes/export',
      'GET /api/integration/releases',
    ]);
    const strange: string[] = [];
    for (const { name } of operations.filter((operation) => !open.includes(operation.name))) {
      const [method = '', path = ''] = name.split(' ');
      const { status, body } = await bench.client().request<{ code?: string }>(
        method,
        path.replace(/\{\w+\}/g, () => randomUUID()),
        { body: {}, ...bearer(all.secret) },
      );
      if (status !== 403 || body.code !== 'token-scope') strange.push(`${name}: ${status} ${body.code}`);
    }
    expect(operations.length).toBeGreaterThan(200);
    expect(strange).toEqual([]);
    const { secret } = await make({ scopes: ['releases:read'] });
    expect(await answered(secret, 'releases')).toEqual([200, undefined]);
    expect(await answered(secret, 'campaigns')).toEqual([200, undefined]);
    const refused = await ask(secret, 'organisations');
    expect([refused.status, refused.body.code, refused.headers['www-authenticate']]).toEqual([
      403,
      'token-scope',
      'Bearer realm="pingyi", error="insufficient_scope", scope="organisations:read"',
    ]);
  });

  it('come without a session, or are refused', async () => {
    const { secret } = await make();
    const { status, body } = await bench.administrator.request('GET', '/api/integration/organisations', bearer(secret));
    expect([status, body['code']]).toEqual([400, 'credentials-ambiguous']);
  });

  it('end on their day, when they are revoked, and with the rights of their maker, for good', async () => {
    const { id, secret } = await make();
    const expire = (at: string) =>
      bench.app.get(Database).writeStatement('UPDATE access_token SET expires_at = ? WHERE id = ?', [at, id]);
    await expire(new Date(Date.now() - 1_000).toISOString());
    expect(await answered(secret)).toEqual([401, 'token-expired']);
    await expire(new Date(Date.now() + 60_000).toISOString());
    expect(await answered(secret)).toEqual([200, undefined]);
    expect(await listed(id)).toMatchObject({ state: 'active', lastUsedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    for (let time = 0; time < 2; time++)
      expect((await bench.administrator.request('POST', `/api/access-tokens/${id}/revocation`)).status).toBe(204);
    expect(await answered(secret)).toEqual([401, 'token-revoked']);
    const { client, account, name } = await localAdministrator();
    const { secret: local } = await make({ unitId: township.units.township, currentPassword: password }, client);
    expect(await answered(local)).toEqual([200, undefined]);
    for (const [disabled, revision] of [
      [true, account.revision],
      [false, account.revision + 1],
    ] as const)
      await bench.administrator.ok('PATCH', `/api/accounts/${account.id}`, { body: { disabled }, revision });
    await bench.client().signIn(name, password);
    expect(await answered(local)).toEqual([401, 'token-revoked']);
  });

  it('are guessed ever more slowly, by the address; whoever has one passes', async () => {
    const { secret } = await make();
    const from = { 'x-forwarded-for': '203.0.113.40' };
    const codes: unknown[] = [];
    for (let guess = 0; guess < 8; guess++)
      codes.push((await ask(guess % 2 ? guessed() : 'pyt_short', 'organisations', from)).body.code);
    expect(codes).toEqual([...Array(6).fill('token-invalid'), 'too-many-attempts', 'too-many-attempts']);
    expect((await ask(secret, 'organisations', from)).status).toBe(200);
    expect((await ask(guessed(), 'organisations', { 'x-forwarded-for': '203.0.113.41' })).status).toBe(401);
  });

  it('ask three hundred times a minute at most', { timeout: 60_000 }, async () => {
    const { secret } = await make({ unitId: township.units.yanshang });
    const statuses = await Promise.all(Array.from({ length: 310 }, () => ask(secret, 'organisations?pageSize=1')));
    expect(statuses.filter(({ status }) => status === 200)).toHaveLength(300);
    const slowed = statuses.filter(({ status }) => status === 429);
    expect(slowed.map(({ headers }) => Number(headers['retry-after']) > 0)).toEqual(Array(10).fill(true));
  });

  it('stand in the audit log as made and revoked, never by what they are', async () => {
    const { items } = await bench.administrator.ok<{ items: { action: string; detail: object }[] }>(
      'GET',
      '/api/audit?action=access-token&pageSize=200',
    );
    expect(new Set(items.map(({ action }) => action))).toEqual(new Set(['access-token.made', 'access-token.revoked']));
    expect(JSON.stringify(items)).not.toMatch(/pyt_|digest/);
  });

  const password = 'a-county-of-its-own';

  async function localAdministrator() {
    const { AccountsService } = await import('@pingyi/backend/testing');
    const name = `local-${randomUUID().slice(0, 8)}`;
    const { account } = await bench.app.get(AccountsService).create(null, {
      username: name,
      displayName: name,
      role: 'administrator',
      unitId: township.units.township,
      password,
    });
    return { account, name, client: await bench.client().signIn(name, password) };
  }
});
