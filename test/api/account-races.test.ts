import { AccountsService } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administratorPassword } from '../support/client.js';
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
              password: administratorPassword,
            },
          }),
      }));
      return { attempts, stored, audited: 'account.created' };
    });
    await offices.execute("UPDATE account SET disabled = TRUE WHERE username LIKE 'wanted-%'");
    expect(ended).toEqual(fairRounds);
  });

  it('one sets a password for somebody', limit, async () => {
    const passwords = [0, 1].map((seat) => `four-eyes-see-${seat}`);
    const [here, there] = offices.seats;
    const ended = await raceRounds(offices, async () => {
      const attempts = [here, there].map((client, seat) => ({
        wanted: [passwords[seat]],
        send: () =>
          client.request('POST', `/api/accounts/${colleague}/password`, { body: { newPassword: passwords[seat] } }),
      }));
      return { attempts, stored: () => opening('colleague', passwords), audited: 'account.password-reset' };
    });
    // Nobody names a revision here: two that do not overlap may both succeed, each with its own event. Of those that do, one does.
    expect(
      ended.filter(
        ({ won, audited, strange, storedWinners }) => won !== audited || strange.length > 0 || !storedWinners,
      ),
    ).toEqual([]);
    expect(ended.filter(({ won }) => won === 1).length).toBeGreaterThan(ended.length / 2);
  });

  it('one changes the password that both know', limit, async () => {
    const ended: Round[] = [];
    let current = `${administratorPassword}-first`;
    await offices.bench.administrator.ok('POST', `/api/accounts/${colleague}/password`, {
      body: { newPassword: current },
    });
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
    await offices.bench.administrator.ok('POST', `/api/accounts/${colleague}/password`, {
      body: { newPassword: administratorPassword },
    });
    const ended: Round[] = [];
    for (let round = 0; round < rounds; round++) {
      await offices.execute(
        "UPDATE account SET disabled = FALSE, must_change_password = FALSE WHERE username IN ('root', 'colleague')",
      );
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
