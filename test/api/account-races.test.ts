import { AccountsService } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administratorPassword, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { fairRounds, race, raceRounds, rounds, startOffices, type Offices, type Round } from '../support/races.js';

const limit = { timeout: 240_000 };

describe.each(databaseKinds())('of several who change accounts at once, on %s', (kind) => {
  let offices: Offices;
  let colleague: string;
  beforeAll(async () => {
    offices = await startOffices(kind);
    ({
      account: { id: colleague },
    } = await offices.bench.app.get(AccountsService).create(null, {
      username: 'colleague',
      displayName: 'colleague',
      role: 'administrator',
      unitId: null,
      password: administratorPassword,
    }));
  });
  afterAll(() => offices?.close());

  const accountOf = async (username: string) => {
    const [row] = await offices.select<{ id: string; revision: number; disabled: number | boolean }>(
      'SELECT id, revision, disabled FROM account WHERE username = ?',
      [username],
    );
    return row ?? expect.fail(username);
  };
  /** Which of these passwords opens the account. */
  const opening = async (username: string, passwords: readonly string[]) => {
    const answers = await Promise.all(
      passwords.map((password) =>
        offices.bench.client().request('POST', '/api/session', { body: { username, password } }),
      ),
    );
    return passwords.filter((_, index) => answers[index]?.status === 201);
  };

  it('one gets a user name', limit, async () => {
    const ended = await raceRounds(offices, async (round) => {
      const username = `wanted-${round}`;
      const stored = async () =>
        (
          await offices.select<{ display_name: string }>('SELECT display_name FROM account WHERE username = ?', [
            username,
          ])
        ).map((row) => row.display_name);
      const attempts = offices.seats.map((client, seat) => ({
        wanted: [`${round}-${seat}`],
        send: () =>
          client.request('POST', '/api/accounts', {
            body: {
              username,
              displayName: `${round}-${seat}`,
              role: 'administrator',
              unitId: null,
            },
          }),
      }));
      return { attempts, stored, audited: 'account.created' };
    });
    await offices.execute("UPDATE account SET disabled = TRUE WHERE username LIKE 'wanted-%'");
    expect(ended).toEqual(fairRounds);
  });

  const slipOf = async (accountId: string) =>
    (await offices.bench.administrator.ok<{ code: string }>('POST', `/api/accounts/${accountId}/reset`)).code;
  const spend = (client: Client, code: string, newPassword: string | undefined) =>
    client.request('POST', '/api/reset', { body: { code, newPassword } });
  const choose = async (newPassword: string) =>
    expect((await spend(offices.bench.client(), await slipOf(colleague), newPassword)).status).toBe(200);

  it('one uses a slip', limit, async () => {
    const passwords = [0, 1].map((seat) => `four-eyes-see-${seat}`);
    const [here, there] = offices.seats;
    const ended = await raceRounds(offices, async () => {
      const code = await slipOf(colleague);
      const attempts = [here, there].map((client, seat) => ({
        wanted: [passwords[seat]],
        send: () => spend(client, code, passwords[seat]),
      }));
      return { attempts, stored: () => opening('colleague', passwords), audited: 'account.slip-used', refusals: [409] };
    });
    expect(ended).toEqual(fairRounds);
  });

  it('the last to ask for a slip gets one that counts', limit, async () => {
    for (let round = 0; round < rounds; round++) {
      const slips = await Promise.all(
        offices.seats.map((client) => client.ok<{ code: string }>('POST', `/api/accounts/${colleague}/reset`)),
      );
      const kept = await offices.select<{ count: string | number }>(
        'SELECT COUNT(*) AS count FROM reset_slip WHERE account_id = ? AND used_at IS NULL',
        [colleague],
      );
      expect([new Set(slips.map(({ code }) => code)).size, Number(kept[0]?.count)]).toEqual([4, 1]);
    }
  });

  it('one changes the password that both know', limit, async () => {
    const ended: Round[] = [];
    let current = `${administratorPassword}-first`;
    await choose(current);
    for (let round = 0; round < rounds; round++) {
      const tabs = await Promise.all([0, 1].map(async (seat) => (await offices.signIn('colleague', current))[seat]));
      const next = tabs.map((_, tab) => `four-eyes-saw-${round}-${tab}`);
      const attempts = tabs.map((client, tab) => ({
        wanted: [next[tab]],
        send: () =>
          (client ?? expect.fail('no tab')).request('POST', '/api/session/password', {
            body: { currentPassword: current, newPassword: next[tab] },
          }),
      }));
      // Whoever comes late finds another password, or no session any more.
      ended.push(
        await race(offices, {
          attempts,
          stored: () => opening('colleague', next),
          audited: 'account.password-changed',
          refusals: [401, 412],
        }),
      );
      [current = ''] = await opening('colleague', next);
    }
    expect(ended).toEqual(fairRounds);
  });

  it('one of the last two administrators stays', limit, async () => {
    await choose(administratorPassword);
    const ended: Round[] = [];
    for (let round = 0; round < rounds; round++) {
      await offices.execute(
        "UPDATE account SET disabled = FALSE, must_change_password = FALSE WHERE username IN ('root', 'colleague')",
      );
      await offices.execute("UPDATE account_act SET acknowledged_at = '2012-04-30T00:00:00.000Z'");
      const [root] = await offices.signIn('root', administratorPassword);
      const [, other] = await offices.signIn('colleague', administratorPassword);
      const [roots, others] = [await accountOf('root'), await accountOf('colleague')];
      const disable = { disabled: true };
      ended.push(
        await race(offices, {
          attempts: [
            {
              wanted: ['root'],
              send: () =>
                root.request('PATCH', `/api/accounts/${others.id}`, {
                  body: disable,
                  revision: Number(others.revision),
                }),
            },
            {
              wanted: ['colleague'],
              send: () =>
                other.request('PATCH', `/api/accounts/${roots.id}`, {
                  body: disable,
                  revision: Number(roots.revision),
                }),
            },
          ],
          stored: async () =>
            (
              await offices.select<{ username: string }>(
                "SELECT username FROM account WHERE role = 'administrator' AND NOT disabled",
              )
            ).map(({ username }) => username),
          audited: 'account.changed',
          // The one who is disabled first is nobody any more.
          refusals: [401, 409],
        }),
      );
    }
    expect(ended).toEqual(fairRounds);
  });
});
