import { appCode } from './authenticator.js';
import type { Bench, Client } from './client.js';
import { reachPassword, type ReachCounty } from './reach-county.js';
import type { Roles } from './reach-rows.js';

/** Somebody who asks. */
export interface Caller {
  readonly name: string;
  readonly client: Client;
  /** What the session is good for: there is none; what must be done first; everything. */
  readonly session: 'none' | 'held' | 'full';
  readonly role: Exclude<Roles, ''> | null;
  /** Code of the own unit. */
  readonly unit: string | null;
  /** Codes of the units below, and of those guided. */
  readonly territory: readonly string[];
  readonly guided: readonly string[];
}

const everything = ['33', '9901', '3301', '3301001', '3301002', '3302', '3302001'];
const township = ['3301', '3301001', '3301002'];

const people = [
  ['county-admin', 'A', '33', everything, []],
  ['township-admin', 'A', '3301', township, []],
  ['village-admin', 'A', '3301001', ['3301001'], []],
  ['sibling-admin', 'A', '3302', ['3302', '3302001'], []],
  ['guidance-admin', 'A', '9901', ['9901'], ['3301001']],
  ['assessor', 'S', '3301', township, []],
  ['guidance-assessor', 'S', '9901', ['9901'], ['3301001']],
  ['clerk', 'C', '3301001', ['3301001'], []],
  ['sibling-clerk', 'C', '3302001', ['3302001'], []],
  ['enterer', 'E', '3301', township, []],
  ['verifier', 'F', '33', everything, []],
  ['viewer', 'V', '3301001', ['3301001'], []],
] as const;

/** Of this role a second factor is required where the matrix is asked. */
export const roleWithFactor = 'viewer';

async function setUpFactor(client: Client): Promise<void> {
  const { secret } = await client.ok<{ secret: string }>('POST', '/api/session/second-factor', {
    body: { currentPassword: reachPassword },
  });
  await client.ok('POST', '/api/session/second-factor/confirmation', { body: { code: appCode(secret) } });
}

/**
 * Eighteen who ask: three without a session, two whose owners have something to do first, and one of every role at every distance that
 * the product knows.
 */
export async function callersOf(bench: Bench, { as, units }: ReachCounty): Promise<Caller[]> {
  const { AccountsService } = await import('@pingyi/backend/testing');
  const account = async (username: string, role: 'administrator' | 'viewer') => {
    const unitId = units['33'] ?? '';
    const made = await bench.app
      .get(AccountsService)
      .create(null, { username, displayName: username, role, unitId, password: reachPassword });
    return { ...made.account, client: await bench.client().signIn(username, reachPassword) };
  };
  const signedOut = await account('signed-out', 'administrator');
  await signedOut.client.ok('DELETE', '/api/session');
  const disabled = await account('disabled', 'administrator');
  await as.root.ok('PATCH', `/api/accounts/${disabled.id}`, { body: { disabled: true }, revision: disabled.revision });
  const held = await account('reset-by-somebody', 'administrator');
  await as.root.ok('POST', `/api/accounts/${held.id}/reset`);
  await held.client.signIn('reset-by-somebody', reachPassword);
  await setUpFactor(as.viewer);
  const nobody = { role: null, unit: null, territory: [], guided: [] } as const;
  const office = { role: 'A', unit: '33', territory: everything, guided: [] } as const;
  return [
    { name: 'nobody', client: bench.client(), session: 'none', ...nobody },
    { name: 'signed out', client: signedOut.client, session: 'none', ...nobody },
    { name: 'disabled', client: disabled.client, session: 'none', ...nobody },
    { name: 'reset by somebody', client: held.client, session: 'held', ...office },
    {
      name: 'without the second factor',
      client: (await account('without-factor', 'viewer')).client,
      session: 'held',
      ...office,
      role: 'V',
    },
    { name: 'root', client: as.root, session: 'full', ...office, unit: null },
    ...people.map(([name, role, unit, territory, guided]): Caller => ({
      name,
      client: as[name],
      session: 'full',
      role,
      unit,
      territory,
      guided,
    })),
  ];
}
