import { AccountsService } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildReachCounty, reachPassword, type ReachCounty } from '../support/reach-county.js';

const limit = { timeout: 240_000 };
const chosen = 'chosen-by-whoever-holds-it';

interface Slip {
  readonly code: string;
  readonly url: string;
}

describe.each(databaseKinds())('two persons are two persons, on %s', (kind) => {
  let bench: Bench;
  let county: ReachCounty;
  beforeAll(async () => {
    bench = await startBench(kind);
    county = await buildReachCounty(bench);
  }, 240_000);
  afterAll(() => bench?.close());

  const enter = (by: Client) =>
    by.ok<{ id: string }>('POST', `/api/campaigns/${county.campaigns.county.id}/facts`, {
      body: {
        unitId: county.units['3301001'],
        kind: 'discipline-case',
        date: '2012-03-01',
        source: 'x',
        documentNo: '1',
        detail: 'x',
      },
    });
  const verify = (by: Client, factId: string, decision = 'verified') =>
    by.request('POST', `/api/facts/${factId}/verification`, { body: { decision } });
  const reset = (by: Client, username: string) =>
    by.ok<Slip>('POST', `/api/accounts/${county.accounts[username]}/reset`);
  const use = (code: string, newPassword = chosen) =>
    bench.client().request('POST', '/api/reset', { body: { code, newPassword } });
  const readNotices = async (client: Client) => {
    const { items } = await client.ok<{ items: { id: string; kind: string; acknowledgedAt: string | null }[] }>(
      'GET',
      '/api/session/notices',
    );
    await client.ok('POST', '/api/session/notices/acknowledgement', { body: { ids: items.map(({ id }) => id) } });
    return items;
  };
  const outcome = ({ status, body }: { status: number; body: Record<string, unknown> }) => [status, body['code']];
  const newVerifier = async (username: string): Promise<Client> => {
    const { account } = await bench.app.get(AccountsService).create(null, {
      username,
      displayName: username,
      role: 'fact-verifier',
      unitId: county.units['33'] ?? '',
      password: reachPassword,
    });
    (county.accounts as Record<string, string>)[username] = account.id;
    return bench.client().signIn(username, reachPassword);
  };

  it('refuses what an administrator entered to the account that he reset', limit, async () => {
    const office = county.as['county-admin'];
    const { id } = await enter(office);
    const { code } = await reset(office, 'verifier');
    expect((await use(code)).status).toBe(200);
    const taken = await bench.client().signIn('verifier', chosen);
    expect(outcome(await verify(taken, id))).toEqual([403, 'forbidden']);
    expect((await readNotices(taken)).map((notice) => notice.kind).sort()).toEqual(['reset-asked', 'slip-used']);
    expect(outcome(await verify(taken, id))).toEqual([403, 'confirmation-by-reset-account']);
    const later = await enter(office);
    expect(outcome(await verify(taken, later.id))).toEqual([403, 'confirmation-by-reset-account']);
    // Somebody whom he did not reset confirms it.
    expect((await verify(await newVerifier('untouched'), id)).status).toBe(200);
    expect((await verify(taken, later.id, 'rejected')).status).toBe(200);
  });

  it('refuses two accounts that the same administrator reset', limit, async () => {
    const { root } = county.as;
    const { id } = await enter(root);
    expect((await use((await reset(root, 'enterer')).code)).status).toBe(200);
    const enterer = await bench.client().signIn('enterer', chosen);
    await readNotices(enterer);
    const stated = await enter(enterer);
    await newVerifier('third-verifier');
    await reset(root, 'third-verifier');
    const third = await bench.client().signIn('third-verifier', reachPassword);
    await readNotices(third);
    expect(outcome(await verify(third, stated.id))).toEqual([403, 'confirmation-by-reset-account']);
    expect(outcome(await verify(third, id))).toEqual([403, 'confirmation-by-reset-account']);
  });

  it('takes a slip once, of several the newest, and none that nobody was given', limit, async () => {
    const office = county.as['county-admin'];
    const first = await reset(office, 'clerk');
    const second = await reset(office, 'clerk');
    expect(second.url).toBe(`http://pingyi.test/reset#${second.code}`);
    expect(outcome(await use(first.code))).toEqual([403, 'reset-code-invalid']);
    expect(outcome(await use(second.code, 'short'))).toEqual([422, 'password-weak']);
    const together = await Promise.all([use(second.code), use(second.code)]);
    expect(together.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(outcome(await use(second.code))).toEqual([409, 'reset-code-used']);
    const guesses = await Promise.all(Array.from({ length: 12 }, (_, index) => use(`guess-${index}`)));
    expect(guesses.filter(({ status }) => status === 429).length).toBeGreaterThan(5);
    // A code that counts passes from the same place.
    expect((await use((await reset(office, 'clerk')).code)).status).toBe(200);
  });

  it('gives nobody a slip for the own account, and a new account a slip alone', limit, async () => {
    const office = county.as['county-admin'];
    expect(outcome(await office.request('POST', `/api/accounts/${county.accounts['county-admin']}/reset`))).toEqual([
      403,
      'forbidden',
    ]);
    const { slip } = await office.ok<{ slip: Slip }>('POST', '/api/accounts', {
      body: { username: 'newcomer', displayName: 'n', role: 'viewer', unitId: county.units['3301001'] },
    });
    expect((await use(slip.code)).body).toEqual({ username: 'newcomer' });
    await bench.client().signIn('newcomer', chosen);
  });
});
