import { randomUUID } from 'node:crypto';
import { AccountsService, Database } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildReachCounty, reachPassword, type ReachCounty } from '../support/reach-county.js';

const limit = { timeout: 240_000 };
const chosen = 'chosen-by-whoever-holds-it';

interface Slip {
  readonly code: string;
  readonly url: string;
  readonly expiresAt: string;
}

describe.each(databaseKinds())('two persons are two persons, on %s', (databaseKind) => {
  let bench: Bench;
  let county: ReachCounty;
  beforeAll(async () => {
    bench = await startBench(databaseKind);
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
  const spend = (code: string, newPassword = chosen) =>
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
    expect((await spend(code)).status).toBe(200);
    const taken = await bench.client().signIn('verifier', chosen);
    expect(outcome(await verify(taken, id))).toEqual([403, 'forbidden']);
    const page = (number: number) => taken.ok('GET', `/api/session/notices?pageSize=1&page=${number}`);
    expect(await page(1)).toMatchObject({ items: [{ acknowledgedAt: null }], total: 2 });
    expect(await page(2)).toMatchObject({ items: [{ acknowledgedAt: null }], total: 2 });
    expect(await page(3)).toMatchObject({ items: [], total: 2 });
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
    expect((await spend((await reset(root, 'enterer')).code)).status).toBe(200);
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
    expect(outcome(await spend(first.code))).toEqual([403, 'reset-code-invalid']);
    expect(outcome(await spend(second.code, 'short'))).toEqual([422, 'password-weak']);
    const together = await Promise.all([spend(second.code), spend(second.code)]);
    expect(together.map(({ status }) => String(status)).sort()).toEqual(['200', '409']);
    expect(outcome(await spend(second.code))).toEqual([409, 'reset-code-used']);
    const guesses = await Promise.all(Array.from({ length: 12 }, (_, index) => spend(`guess-${index}`)));
    expect(guesses.filter(({ status }) => status === 429).length).toBeGreaterThan(5);
    // A code that counts passes from the same place.
    expect((await spend((await reset(office, 'clerk')).code)).status).toBe(200);
  });

  it('gives nobody a slip for the own account, and a new account a slip alone', limit, async () => {
    const office = county.as['county-admin'];
    expect(outcome(await office.request('POST', `/api/accounts/${county.accounts['county-admin']}/reset`))).toEqual([
      403,
      'forbidden',
    ]);
    const { slip } = await office.ok<{ slip: Slip }>('POST', '/api/accounts', {
      body: { username: 'newcomer', displayName: 'n', role: 'fact-verifier', unitId: county.units['33'] },
    });
    expect((await spend(slip.code)).body).toEqual({ username: 'newcomer', signedIn: true });
    const newcomer = await bench.client().signIn('newcomer', chosen);
    expect((await readNotices(newcomer)).map((notice) => notice.kind)).toEqual(['slip-used', 'created']);
    // Whoever made an account could have kept the slip.
    const { id } = await enter(office);
    expect(outcome(await verify(newcomer, id))).toEqual([403, 'confirmation-by-reset-account']);
    expect((await verify(newcomer, (await enter(county.as.root)).id)).status).toBe(200);
  });

  /** As if it had happened so much earlier. */
  const backDate = (table: string, column: string, username: string, ms: number) =>
    bench.app
      .get(Database)
      .writeStatement(`UPDATE ${table} SET ${column} = ? WHERE account_id = ?`, [
        new Date(Date.now() - ms).toISOString(),
        county.accounts[username] ?? '',
      ]);
  const day = 86_400_000;

  it('ends a slip after 72 hours', limit, async () => {
    const office = county.as['county-admin'];
    const { code, expiresAt } = await reset(office, 'viewer');
    expect(Math.round((Date.parse(expiresAt) - Date.now()) / 3_600_000)).toBe(72);
    await backDate('reset_slip', 'expires_at', 'viewer', 1);
    expect(outcome(await spend(code))).toEqual([403, 'reset-code-invalid']);
    // The old password holds.
    await bench.client().signIn('viewer', reachPassword);
  });

  it('takes a code however it is typed, and none of an account that was disabled', limit, async () => {
    const office = county.as['county-admin'];
    const typed = await reset(office, 'sibling-clerk');
    expect((await spend(typed.code.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
    const { code } = await reset(office, 'sibling-clerk');
    const { items } = await office.ok<{ items: { id: string; revision: number }[] }>(
      'GET',
      '/api/accounts?q=sibling-clerk',
    );
    await office.ok('PATCH', `/api/accounts/${items[0]?.id}`, {
      body: { disabled: true },
      revision: items[0]?.revision ?? 0,
    });
    expect(outcome(await spend(code))).toEqual([403, 'reset-code-invalid']);
  });

  it('refuses what was entered by whoever could act as whoever reset the account', limit, async () => {
    const { root } = county.as;
    const office = county.as['county-admin'];
    const chained = await newVerifier('chained');
    await reset(office, 'chained');
    const { id } = await enter(root);
    expect((await verify(chained, id)).status).toBe(200);
    const later = await enter(root);
    await reset(root, 'county-admin');
    expect(outcome(await verify(chained, later.id))).toEqual([403, 'confirmation-by-reset-account']);
  });

  it('counts acts from thirty days before an entry', limit, async () => {
    const { root } = county.as;
    const dated = await newVerifier('dated');
    await reset(root, 'dated');
    const { id } = await enter(root);
    await backDate('account_act', 'at', 'dated', 30 * day - 60_000);
    // Now it came before the session.
    await readNotices(dated);
    expect(outcome(await verify(dated, id))).toEqual([403, 'confirmation-by-reset-account']);
    await backDate('account_act', 'at', 'dated', 30 * day + 60_000);
    expect((await verify(dated, id)).status).toBe(200);
  });

  it('counts a removed second factor and an account that was made, and no change of rights', limit, async () => {
    const { root } = county.as;
    const act = (username: string, kind: string) =>
      bench.app
        .get(Database)
        .writeStatement('UPDATE account_act SET kind = ? WHERE account_id = ?', [
          kind,
          county.accounts[username] ?? '',
        ]);
    const verifier = await newVerifier('of-each-kind');
    await reset(root, 'of-each-kind');
    for (const [kind, expected] of [
      ['created', 403],
      ['second-factor-removed', 403],
      ['reset-asked', 403],
      ['slip-used', 200],
      ['rights-changed', 200],
    ] as const) {
      await act('of-each-kind', kind);
      const { id } = await enter(root);
      expect((await verify(verifier, id)).status, kind).toBe(expected);
    }
  });

  it('tells the owner again what somebody else may have acknowledged', limit, async () => {
    const office = county.as['county-admin'];
    expect((await spend((await reset(office, 'assessor')).code)).status).toBe(200);
    const thief = await bench.client().signIn('assessor', chosen);
    const waiting = async (client: Client) =>
      (await client.ok<{ account: { mustReadNotices: boolean } }>('GET', '/api/session')).account.mustReadNotices;
    expect(await waiting(thief)).toBe(true);
    await readNotices(thief);
    expect(await waiting(thief)).toBe(false);
    await backDate('account_act', 'at', 'assessor', 29 * day);
    expect((await spend((await reset(office, 'assessor')).code, 'chosen-by-the-owner')).status).toBe(200);
    expect((await thief.request('GET', '/api/session')).status).toBe(401);
    const owner = await bench.client().signIn('assessor', 'chosen-by-the-owner');
    const told = await readNotices(owner);
    expect(told.map(({ kind, acknowledgedAt }) => `${kind} ${acknowledgedAt}`).sort()).toEqual([
      'reset-asked null',
      'reset-asked null',
      'slip-used null',
      'slip-used null',
    ]);
    expect(await waiting(owner)).toBe(false);
  });

  it(
    'tells a change of rights, holds back the session that comes after it, and shows the unread first',
    limit,
    async () => {
      const { root } = county.as;
      const { items } = await root.ok<{ items: { id: string; revision: number }[] }>(
        'GET',
        '/api/accounts?q=guidance-assessor',
      );
      const { id, revision } = items[0] ?? expect.fail('no account');
      await bench.app.get(Database).write((tx) =>
        tx.insert(
          'account_act',
          Array.from({ length: 120 }, () => ({
            id: randomUUID(),
            accountId: id,
            kind: 'reset-asked',
            byId: null,
            byName: 'system',
            at: '2099-01-01T00:00:00.000Z',
            acknowledgedAt: '2099-01-01T00:00:00.000Z',
          })),
        ),
      );
      await root.ok('PATCH', `/api/accounts/${id}`, { body: { unitId: county.units['33'] }, revision });
      const owner = await bench.client().signIn('guidance-assessor', reachPassword);
      expect(outcome(await owner.request('GET', '/api/campaigns'))).toEqual([403, 'forbidden']);
      expect((await readNotices(owner))[0]).toMatchObject({ kind: 'rights-changed', acknowledgedAt: null });
      expect((await owner.request('GET', '/api/campaigns')).status).toBe(200);
    },
  );
});
