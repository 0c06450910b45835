import { Database } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administratorPassword, startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import {
  clientId,
  clientSecret,
  startLyingProvider,
  startProvider,
  type Claims,
  type LyingProvider,
  type SignInProvider,
} from '../support/sign-in-providers.js';

const settings = (issuer: string) => ({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_CLIENT_SECRET: clientSecret,
  OIDC_NAME: '政务微信',
});
const outcome = ({ status, body }: { status: number; body: object }) => [status, (body as { code?: string }).code];
const begin = async (who: Client) => (await who.ok<{ url: string }>('POST', '/api/oidc/sign-in')).url;
const back = (who: Client, search: string) =>
  who.request<{ did: string; errors: readonly { params: { code: string } }[] }>('POST', '/api/oidc/return', {
    body: { search },
  });

describe.each(databaseKinds())('sign-in at a provider, on %s', (kind) => {
  let provider: SignInProvider;
  let bench: Bench;
  beforeAll(async () => {
    provider = await startProvider('http://pingyi.test/console/oidc');
    bench = await startBench(kind, settings(provider.issuer));
  });
  afterAll(async () => {
    await bench?.close();
    await provider?.close();
  });

  const visit = async (who: Client, login: string) => back(who, await provider.visit(await begin(who), login));
  const newAccount = async (username: string): Promise<string> => {
    const { id } = await bench.administrator.ok<{ id: string }>('POST', '/api/accounts', {
      body: { username, displayName: username, role: 'administrator', unitId: null },
    });
    return id;
  };
  const link = (id: string, code: string) =>
    bench.administrator.request('POST', `/api/accounts/${id}/identity`, { body: { code } });
  const nameOf = async (who: Client) =>
    (await who.ok<{ account: { username: string } }>('GET', '/api/session')).account.username;

  it('refuses whom nobody has linked, with a code for the office, and lets in once it is linked', async () => {
    expect(await bench.client().ok('GET', '/api/system')).toMatchObject({ signInProvider: '政务微信' });
    const stranger = bench.client();
    const refused = await visit(stranger, 'zhang-san');
    expect(outcome(refused)).toEqual([403, 'oidc-unknown']);
    expect((await stranger.request('GET', '/api/session')).status).toBe(401);
    const code = refused.body.errors[0]?.params.code ?? '';
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
    const id = await newAccount('zhang');
    expect(outcome(await link(id, 'WRONG-CODE'))).toEqual([422, 'validation-failed']);
    expect((await link(id, code.toLowerCase())).status).toBe(204);
    expect(outcome(await link(await newAccount('other'), code))).toEqual([409, 'oidc-taken']);
    const owner = bench.client();
    expect((await visit(owner, 'zhang-san')).body).toEqual({ did: 'signed-in' });
    expect(await nameOf(owner)).toBe('zhang');
    // Whoever linked it could be the one who signs in: the owner is told before anything else.
    const notices = await owner.ok<{ items: { kind: string }[] }>('GET', '/api/session/notices');
    expect(notices.items.map((notice) => notice.kind)).toContain('identity-linked');
    // The same person in another browser is known by the provider's name for him, and somebody else is not.
    expect((await visit(bench.client(), 'zhang-san')).status).toBe(200);
    expect(outcome(await visit(bench.client(), 'zhang-san-2'))).toEqual([403, 'oidc-unknown']);
  });

  it('links whoever is signed in and types the password, to nobody else’s account', async () => {
    const { administrator } = bench;
    const leave = (currentPassword: string) =>
      administrator.request<{ url: string }>('POST', '/api/oidc/link', { body: { currentPassword } });
    expect(outcome(await leave('wrong'))).toEqual([401, 'credentials-invalid']);
    const { url } = (await leave(administratorPassword)).body;
    expect((await back(administrator, await provider.visit(url, 'root-of-all'))).body).toEqual({ did: 'linked' });
    const again = bench.client();
    expect((await visit(again, 'root-of-all')).status).toBe(200);
    expect(await nameOf(again)).toBe('root');
    const second = (await leave(administratorPassword)).body.url;
    expect(outcome(await back(administrator, await provider.visit(second, 'zhang-san')))).toEqual([409, 'oidc-taken']);
  });

  it('takes a way back once, in the browser that began it, and never from a disabled account', async () => {
    const visitor = bench.client();
    const search = await provider.visit(await begin(visitor), 'root-of-all');
    expect(outcome(await back(bench.client(), search))).toEqual([403, 'oidc-refused']);
    const twin = visitor.copy();
    expect((await back(visitor, search)).status).toBe(200);
    expect(outcome(await back(visitor, search))).toEqual([403, 'oidc-refused']);
    // The cookie was copied, and the provider takes a code once.
    expect(outcome(await back(twin, search))).toEqual([403, 'oidc-refused']);
    const other = bench.client();
    await begin(other);
    expect(outcome(await back(other, search))).toEqual([403, 'oidc-refused']);
    await bench.app.get(Database).writeStatement("UPDATE account SET disabled = true WHERE username = 'zhang'");
    expect(outcome(await visit(bench.client(), 'zhang-san'))).toEqual([403, 'oidc-refused']);
  });

  it('passes no second factor', async () => {
    const database = bench.app.get(Database);
    const id = await newAccount('careful');
    const refused = await visit(bench.client(), 'careful-one');
    await link(id, refused.body.errors[0]?.params.code ?? '');
    await database.writeStatement(
      'INSERT INTO second_factor (account_id, sealed_secret, confirmed, last_step, created_at) VALUES (?, ?, true, 0, ?)',
      [id, 'x', new Date().toISOString()],
    );
    const owner = bench.client();
    expect(outcome(await visit(owner, 'careful-one'))).toEqual([401, 'second-factor-required']);
    expect((await owner.request('GET', '/api/session')).status).toBe(401);
    const show = (who: Client, code: string) => who.request('POST', '/api/oidc/second-factor', { body: { code } });
    expect(outcome(await show(owner, '000000'))).toEqual([401, 'second-factor-invalid']);
    expect(outcome(await show(bench.client(), '000000'))).toEqual([403, 'oidc-refused']);
  });
});

describe('a provider that lies', () => {
  let provider: LyingProvider;
  let bench: Bench;
  beforeAll(async () => {
    provider = await startLyingProvider();
    bench = await startBench('sqlite', settings(provider.issuer));
  });
  afterAll(async () => {
    await bench?.close();
    await provider?.close();
  });

  const told = async (lie: (truth: Claims) => Partial<Record<keyof Claims, unknown>>, foreignKey = false) => {
    const visitor = bench.client();
    return outcome(await back(visitor, provider.lie(await begin(visitor), lie, foreignKey)));
  };

  it('is believed when it tells the truth', async () => {
    expect(await told(() => ({}))).toEqual([403, 'oidc-unknown']);
  });

  it.each<[string, (truth: Claims) => Partial<Record<keyof Claims, unknown>>]>([
    ['the audience', () => ({ aud: 'another-application' })],
    ['the nonce', () => ({ nonce: 'of-another-round' })],
    ['no nonce', () => ({ nonce: undefined })],
    ['a time that is over', ({ iat }) => ({ iat: iat - 7_200, exp: iat - 3_600 })],
    ['no end', () => ({ exp: undefined })],
    ['the issuer', () => ({ iss: 'http://127.0.0.1:1/another' })],
    ['no person', () => ({ sub: undefined })],
  ])('is refused for %s', async (_what, lie) => {
    expect(await told(lie)).toEqual([403, 'oidc-refused']);
  });

  it('is refused for a key that is not its own', async () => {
    expect(await told(() => ({}), true)).toEqual([403, 'oidc-refused']);
  });

  it('is refused for another state than it was sent', async () => {
    const visitor = bench.client();
    const search = provider.lie(await begin(visitor), () => ({}));
    expect(outcome(await back(visitor, search.replace(/state=[^&]*/, 'state=x')))).toEqual([403, 'oidc-refused']);
  });

  it('that is not there is told from one that refuses', async () => {
    const lonely = await startBench('sqlite', settings('http://127.0.0.1:9'));
    expect(outcome(await lonely.client().request('POST', '/api/oidc/sign-in'))).toEqual([503, 'oidc-unavailable']);
    await lonely.close();
    const without = await startBench('sqlite');
    expect(outcome(await without.client().request('POST', '/api/oidc/sign-in'))).toEqual([404, 'not-found']);
    await without.close();
  });
});
