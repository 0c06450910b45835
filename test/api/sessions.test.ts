import { AccountsService } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administratorPassword, startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';

interface OwnSession {
  readonly id: string;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly isThis: boolean;
}

describe.each(databaseKinds())('sessions, on %s', (kind) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench(kind);
  }, 120_000);
  afterAll(() => bench?.close());

  const newAccount = async (username: string) =>
    (
      await bench.app.get(AccountsService).create(null, {
        username,
        displayName: username,
        role: 'administrator',
        unitId: null,
        password: administratorPassword,
      })
    ).account;
  const signIn = (username: string, password = administratorPassword) => bench.client().signIn(username, password);
  const listOf = async (client: Client) => (await client.ok<{ items: OwnSession[] }>('GET', '/api/sessions')).items;
  const isSignedIn = async (client: Client) => (await client.request('GET', '/api/session')).status === 200;

  it('are told to their owner alone, who can end one or all others', async () => {
    await newAccount('owner');
    const [first, second, third] = [await signIn('owner'), await signIn('owner'), await signIn('owner')];
    const sessions = await listOf(first);
    expect([sessions.length, sessions.filter(({ isThis }) => isThis).length]).toEqual([3, 1]);
    for (const session of sessions) {
      expect(Object.keys(session).sort()).toEqual(['createdAt', 'id', 'isThis', 'lastUsedAt']);
      expect(session.lastUsedAt).toMatch(/T\d\d:00:00\.000Z$/);
    }
    const ofSecond = (await listOf(second)).find(({ isThis }) => isThis)?.id ?? '';
    await bench.administrator.ok('DELETE', `/api/sessions/${ofSecond}`);
    expect(await isSignedIn(second)).toBe(true);
    await first.ok('DELETE', `/api/sessions/${ofSecond}`);
    expect([await isSignedIn(first), await isSignedIn(second), await isSignedIn(third)]).toEqual([true, false, true]);
    await first.ok('DELETE', '/api/sessions');
    expect([await isSignedIn(first), await isSignedIn(third), await isSignedIn(bench.administrator)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('end with a change of the password, and a new one begins', async () => {
    await newAccount('changing');
    const [here, there] = [await signIn('changing'), await signIn('changing')];
    const stolen = here.copy();
    await here.ok('POST', '/api/session/password', {
      body: { currentPassword: administratorPassword, newPassword: 'another-one-of-mine' },
    });
    expect([await isSignedIn(here), await isSignedIn(there), await isSignedIn(stolen)]).toEqual([true, false, false]);
  });

  it('end with a change of rights, also of one’s own', async () => {
    const other = await newAccount('promoted');
    const theirs = await signIn('promoted');
    await bench.administrator.ok('PATCH', `/api/accounts/${other.id}`, {
      body: { displayName: 'Renamed' },
      revision: 1,
    });
    expect(await isSignedIn(theirs)).toBe(true);
    const csv = 'code,name,type,level,parentCode\n33,County,county-committee,county,';
    await bench.administrator.upload('/api/units/import', 'units.csv', csv);
    const [unit] = (await bench.administrator.ok<{ items: { id: string }[] }>('GET', '/api/units')).items;
    await bench.administrator.ok('PATCH', `/api/accounts/${other.id}`, {
      body: { role: 'viewer', unitId: unit?.id },
      revision: 2,
    });
    expect(await isSignedIn(theirs)).toBe(false);
    const self = await newAccount('humble');
    const own = await signIn('humble');
    const stolen = own.copy();
    await own.ok('PATCH', `/api/accounts/${self.id}`, { body: { role: 'viewer', unitId: unit?.id }, revision: 1 });
    expect([await isSignedIn(own), await isSignedIn(stolen)]).toEqual([true, false]);
    expect((await own.request('GET', '/api/accounts')).status).toBe(403);
  });

  it('are refused a usual password with the reason', async () => {
    const { slip } = await bench.administrator.ok<{ slip: { code: string } }>('POST', '/api/accounts', {
      body: { username: 'weak.one', displayName: 'x', role: 'administrator', unitId: null },
    });
    const choose = (newPassword: string) =>
      bench.client().request('POST', '/api/reset', { body: { code: slip.code, newPassword } });
    expect((await choose('Password2012!')).body).toMatchObject({
      status: 422,
      code: 'password-weak',
      errors: [{ pointer: '#/newPassword', code: 'password-common' }],
    });
    expect((await choose('my-weak.one-here')).body).toMatchObject({ errors: [{ code: 'password-holds-username' }] });
  });
});
