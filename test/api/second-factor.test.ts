import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccountsService, Database } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appCode } from '../support/authenticator.js';
import { administratorPassword, bootApp, Client, startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';

const limit = { timeout: 120_000 };

interface Enrolled {
  readonly client: Client;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

describe.each(databaseKinds())('a second factor, on %s', (kind) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench(kind);
  }, 120_000);
  afterAll(() => bench?.close());

  const newAccount = async (username: string): Promise<string> =>
    (
      await bench.app.get(AccountsService).create(null, {
        username,
        displayName: username,
        role: 'administrator',
        unitId: null,
        password: administratorPassword,
      })
    ).account.id;
  const enrol = async (username: string): Promise<Enrolled> => {
    await newAccount(username);
    const client = await bench.client().signIn(username, administratorPassword);
    const { secret } = await client.ok<{ secret: string }>('POST', '/api/session/second-factor', {
      body: { currentPassword: administratorPassword },
    });
    // The code of the last half minute, so that those of this one and the next are still unused.
    const { recoveryCodes } = await client.ok<{ recoveryCodes: string[] }>(
      'POST',
      '/api/session/second-factor/confirmation',
      { body: { code: appCode(secret, -1) } },
    );
    return { client, secret, recoveryCodes };
  };
  const signIn = (username: string, code?: string, at = bench.client()) =>
    at.request('POST', '/api/session', { body: { username, password: administratorPassword, ...(code && { code }) } });
  const outcome = ({ status, body }: { status: number; body: Record<string, unknown> }) => [status, body['code']];

  it('counts once a code has shown that the app has the secret, and is asked for from then on', limit, async () => {
    await newAccount('beginner');
    const client = await bench.client().signIn('beginner', administratorPassword);
    expect(
      outcome(
        await client.request('POST', '/api/session/second-factor', { body: { currentPassword: 'not-my-password' } }),
      ),
    ).toEqual([401, 'credentials-invalid']);
    expect(
      outcome(await client.request('POST', '/api/session/second-factor/confirmation', { body: { code: '000000' } })),
    ).toEqual([409, 'second-factor-missing']);
    const { secret, uri } = await client.ok<{ secret: string; uri: string }>('POST', '/api/session/second-factor', {
      body: { currentPassword: administratorPassword },
    });
    expect(uri).toMatch(/^otpauth:\/\/totp\/Pingyi:beginner\?/);
    expect((await signIn('beginner')).status).toBe(201);
    expect(
      outcome(
        await client.request('POST', '/api/session/second-factor/confirmation', {
          body: { code: appCode(secret, -40) },
        }),
      ),
    ).toEqual([401, 'second-factor-invalid']);
    const { recoveryCodes } = await client.ok<{ recoveryCodes: string[] }>(
      'POST',
      '/api/session/second-factor/confirmation',
      { body: { code: appCode(secret, -1) } },
    );
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(outcome(await signIn('beginner'))).toEqual([401, 'second-factor-required']);
    expect(outcome(await signIn('beginner', '000000'))).toEqual([401, 'second-factor-invalid']);
    expect((await signIn('beginner', appCode(secret))).status).toBe(201);
    expect(await client.ok('GET', '/api/session/second-factor')).toEqual({
      active: true,
      required: false,
      recoveryCodesLeft: 10,
    });
    expect(
      outcome(
        await client.request('POST', '/api/session/second-factor', {
          body: { currentPassword: administratorPassword },
        }),
      ),
    ).toEqual([409, 'second-factor-present']);
  });

  it('takes a code once, also of two who show it at the same moment', limit, async () => {
    const { secret } = await enrol('twice');
    const code = appCode(secret);
    const answers = await Promise.all(Array.from({ length: 5 }, () => signIn('twice', code)));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 401, 401, 401, 401]);
    // One of an earlier half minute is late, although its time has not run out.
    expect(outcome(await signIn('twice', appCode(secret, -1)))).toEqual([401, 'second-factor-invalid']);
  });

  it('is replaced by a recovery code, each once', limit, async () => {
    const {
      recoveryCodes: [first = '', second = ''],
      client,
    } = await enrol('forgetful');
    const answers = await Promise.all([first, first, first].map((code) => signIn('forgetful', code)));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 401, 401]);
    expect((await signIn('forgetful', second.toUpperCase().replaceAll('-', ' '))).status).toBe(201);
    expect(await client.ok('GET', '/api/session/second-factor')).toMatchObject({ recoveryCodesLeft: 8 });
  });

  it('has its recovery codes renewed alone, and the old ones open nothing any more', limit, async () => {
    const { client, secret, recoveryCodes: old } = await enrol('renewing');
    const renew = (currentPassword: string, code: string) =>
      client.request<{ recoveryCodes: string[]; code: string }>('POST', '/api/session/second-factor/recovery-codes', {
        body: { currentPassword, code },
      });
    expect(outcome(await renew('not-my-password', appCode(secret)))).toEqual([401, 'credentials-invalid']);
    expect(outcome(await renew(administratorPassword, '000000'))).toEqual([401, 'second-factor-invalid']);
    const code = appCode(secret);
    const answers = await Promise.all([renew(administratorPassword, code), renew(administratorPassword, code)]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 401]);
    const renewed = answers.find(({ status }) => status === 200)?.body.recoveryCodes ?? [];
    expect(new Set([...old, ...renewed]).size).toBe(20);
    expect(await client.ok('GET', '/api/session/second-factor')).toMatchObject({ active: true, recoveryCodesLeft: 10 });
    expect(outcome(await signIn('renewing', old[0]))).toEqual([401, 'second-factor-invalid']);
    expect((await signIn('renewing', renewed[0])).status).toBe(201);
    // The factor itself stays: what its app shows next is taken.
    expect((await signIn('renewing', appCode(secret, 1))).status).toBe(201);
    // A recovery code does as well, and is used up by it.
    expect((await renew(administratorPassword, renewed[1] ?? '')).status).toBe(200);
    expect(outcome(await signIn('renewing', renewed[2]))).toEqual([401, 'second-factor-invalid']);
  });

  it('has no recovery codes to renew where there is none', limit, async () => {
    await newAccount('without');
    const client = await bench.client().signIn('without', administratorPassword);
    const answer = await client.request('POST', '/api/session/second-factor/recovery-codes', {
      body: { currentPassword: administratorPassword, code: '000000' },
    });
    expect(outcome(answer)).toEqual([409, 'second-factor-missing']);
  });

  it('has few of a hundred guessed codes looked at', limit, async () => {
    await enrol('attacked');
    const statuses: unknown[] = [];
    for (let round = 0; round < 5; round++)
      statuses.push(
        ...(
          await Promise.all(
            Array.from({ length: 20 }, (_, index) => signIn('attacked', String(100_000 + round * 20 + index))),
          )
        ).map(({ body }) => body['code']),
      );
    // The delays between later ones may have run out on a slow machine.
    const looked = statuses.filter((code) => code === 'second-factor-invalid').length;
    expect(looked).toBeGreaterThanOrEqual(6);
    expect(looked).toBeLessThanOrEqual(10);
    expect(new Set(statuses)).toEqual(new Set(['second-factor-invalid', 'too-many-attempts']));
  });

  it('ends every other session when it is set up, and needs a code to be removed', limit, async () => {
    await newAccount('careful');
    const [here, there] = [
      await bench.client().signIn('careful', administratorPassword),
      await bench.client().signIn('careful', administratorPassword),
    ];
    const { secret } = await here.ok<{ secret: string }>('POST', '/api/session/second-factor', {
      body: { currentPassword: administratorPassword },
    });
    await here.ok('POST', '/api/session/second-factor/confirmation', { body: { code: appCode(secret, -1) } });
    expect((await there.request('GET', '/api/session')).status).toBe(401);
    const remove = (code: string) =>
      here.request('POST', '/api/session/second-factor/removal', {
        body: { currentPassword: administratorPassword, code },
      });
    expect(outcome(await remove('000000'))).toEqual([401, 'second-factor-invalid']);
    expect((await remove(appCode(secret))).status).toBe(204);
    expect((await signIn('careful')).status).toBe(201);
  });

  it('is taken from a colleague by an administrator, as an act on record that ends the sessions', limit, async () => {
    const { client } = await enrol('colleague');
    const { items } = await bench.administrator.ok<{
      items: { id: string; username: string; hasSecondFactor: boolean }[];
    }>('GET', '/api/accounts?pageSize=200');
    const colleague = items.find(({ username }) => username === 'colleague') ?? expect.fail('no colleague');
    const own = items.find(({ username }) => username === 'root') ?? expect.fail('no root');
    expect([colleague.hasSecondFactor, own.hasSecondFactor]).toEqual([true, false]);
    expect((await bench.administrator.request('DELETE', `/api/accounts/${own.id}/second-factor`)).status).toBe(403);
    await bench.administrator.ok('DELETE', `/api/accounts/${colleague.id}/second-factor`);
    expect(outcome(await bench.administrator.request('DELETE', `/api/accounts/${colleague.id}/second-factor`))).toEqual(
      [409, 'second-factor-missing'],
    );
    expect((await client.request('GET', '/api/session')).status).toBe(401);
    const back = await signIn('colleague');
    expect([back.status, back.body]).toMatchObject([201, { account: { mustReadNotices: true } }]);
    const audit = await bench.administrator.ok<{ items: { action: string; subject: string }[] }>(
      'GET',
      '/api/audit?pageSize=200',
    );
    expect(audit.items.filter(({ subject }) => subject === 'colleague').map(({ action }) => action)).toEqual([
      'account.second-factor-reset',
      'account.second-factor-set',
      'account.created',
    ]);
  });

  it(
    'stands in no table in a form that makes codes, and without its key only recovery codes are left',
    limit,
    async () => {
      // Each try has an account of its own.
      const name = `guarded-${randomUUID().slice(0, 8)}`;
      const {
        secret,
        recoveryCodes: [first = ''],
      } = await enrol(name);
      const database = bench.app.get(Database);
      const stored = JSON.stringify([
        await database.select('SELECT * FROM second_factor'),
        await database.select('SELECT * FROM recovery_code'),
      ]);
      expect([stored.includes(secret), stored.includes(first), stored.includes(first.replaceAll('-', ''))]).toEqual([
        false,
        false,
        false,
      ]);
      const path = join(bench.database.env.DATA_DIR, 'sign-in.key');
      expect(statSync(path).mode & 0o777).toBe(0o600);
      const key = readFileSync(path);
      rmSync(path);
      const other = await bootApp(bench.database);
      try {
        const at = () => new Client(other);
        expect(outcome(await signIn(name, appCode(secret), at()))).toEqual([401, 'second-factor-invalid']);
        expect((await signIn(name, first, at())).status).toBe(201);
      } finally {
        await other.close();
        writeFileSync(path, key);
      }
    },
  );
});

describe.each(databaseKinds())('where administrators need a second factor, on %s', (kind) => {
  it('they set it up before anything else', limit, async () => {
    const bench = await startBench(kind, { SECOND_FACTOR_ROLES: 'administrator' });
    try {
      const { administrator } = bench;
      expect(await administrator.ok('GET', '/api/session')).toMatchObject({
        permissions: [],
        account: { mustSetUpSecondFactor: true },
      });
      expect((await administrator.request('GET', '/api/accounts')).status).toBe(403);
      expect((await administrator.upload('/api/evidence', 'a.pdf', '%PDF-1.4')).status).toBe(403);
      const { secret } = await administrator.ok<{ secret: string }>('POST', '/api/session/second-factor', {
        body: { currentPassword: administratorPassword },
      });
      await administrator.ok('POST', '/api/session/second-factor/confirmation', { body: { code: appCode(secret) } });
      expect((await administrator.request('GET', '/api/accounts')).status).toBe(200);
    } finally {
      await bench.close();
    }
  });
});
