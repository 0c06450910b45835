import { chmodSync, existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccountsService, migrations, StorageFaultError, undoNewest, type Loss } from '@pingyi/backend/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootApp } from '../support/client.js';
import {
  createAccountFor,
  createDatabase,
  createEmptyDatabase,
  databaseKinds,
  type TestDatabase,
} from '../support/databases.js';
import { runCommand, startServer, type ServerProcess } from '../support/server.js';
import { withRows } from '../support/stored.js';

/** Starts a server that must not start, in a process of its own, and gives what it said. */
const refusedProcess = async (env: Readonly<Record<string, string>>): Promise<string> => {
  const { code, stderr } = await runCommand(['start', '--empty'], { LOG_LEVEL: 'warn', PORT: '0', ...env });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^pingyi: [^\n]+\n$/);
  return stderr;
};

/** Why an application does not start on a database, in this process; {@link refusedProcess} shows how an operator is told. */
const refusal = async (database: TestDatabase): Promise<string> => {
  const begun = await bootApp(database).catch((error: unknown) => error);
  expect(begun).toBeInstanceOf(StorageFaultError);
  return (begun as Error).message;
};

const runAll = (database: TestDatabase, statements: readonly string[]) =>
  withRows(database, async (dataSource) => {
    for (const sql of statements) await dataSource.query(sql);
  });

describe.each(databaseKinds())('a start on %s is refused in one line', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase(kind);
  });
  afterAll(() => database?.remove());

  it('where a newer release has been at work', async () => {
    await runAll(database, ["INSERT INTO migrations (timestamp, name) VALUES (1999999999999, 'Later1999999999999')"]);
    expect(await refusedProcess(database.env)).toBe(
      'pingyi: the database was made by a newer release (Later1999999999999); install that one\n',
    );
    expect((await runCommand(['migrate'], database.env)).code).toBe(1);
    await runAll(database, ["DELETE FROM migrations WHERE name = 'Later1999999999999'"]);
  });

  it.each([
    ['a table', 'ALTER TABLE tally RENAME TO tally_away', 'ALTER TABLE tally_away RENAME TO tally'],
    ['an index', 'DROP INDEX card_collector_idx', 'CREATE INDEX card_collector_idx ON card (collector_id)'],
    [
      'a column',
      'ALTER TABLE collector RENAME COLUMN counted TO counted_away',
      'ALTER TABLE collector RENAME COLUMN counted_away TO counted',
    ],
  ])('where %s is missing', async (_what, take, giveBack) => {
    await runAll(database, [take]);
    expect(await refusal(database)).toMatch(/^(?:the schema|the table)/);
    await runAll(database, [giveBack]);
  });

  it('and is not refused once all is there again', async () => {
    const app = await bootApp(database);
    await app.close();
  });
});

describe.each(databaseKinds())('where others reach the server, on %s,', (kind) => {
  const isRefused = async (args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> => {
    const { code, stderr } = await runCommand(args, {
      LOG_LEVEL: 'warn',
      PORT: '0',
      PUBLIC_URL: 'https://pingyi.example',
      ...env,
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^pingyi: [^\n]+\n$/);
    return stderr;
  };

  it(
    'no demonstration is loaded, and none is served whose passwords everybody knows',
    { timeout: 240_000 },
    async () => {
      const database = await createDatabase(kind);
      try {
        expect(await isRefused(['start'], database.env)).toContain('start with --empty');
        expect(await isRefused(['demo'], database.env)).toContain('start with --empty');
        const [known] = await withAccount(database, 'demo-viewer', 'demo-county-2012');
        expect(await isRefused(['start', '--empty'], database.env)).toContain(
          `everybody knows the password of ${known}`,
        );
        await runAll(database, ['UPDATE account SET disabled = TRUE']);
        const server = await startServer({ ...database.env, PUBLIC_URL: 'https://pingyi.example' });
        expect(await server.stop()).toBe(0);
        await runAll(database, ['UPDATE account SET disabled = FALSE']);
        const here = await startServer(database.env);
        expect(await here.stop()).toBe(0);
      } finally {
        await database.remove();
      }
    },
  );
});

describe.each(databaseKinds().filter((kind) => kind === 'postgres'))('a start on %s', (kind) => {
  it.each(['migrated', 'restored'])('may make no schema, and need not in a database that was %s', async (how) => {
    const database = await createEmptyDatabase(kind);
    const account = await createAccountFor(database);
    try {
      await account.mayMakeSchemas(true);
      if (how === 'migrated') expect((await runCommand(['migrate'], account.env)).code).toBe(0);
      else expect(await restoreEmpty(account.env)).toBe(0);
      await account.mayMakeSchemas(false);
      const server = await startServer(account.env);
      expect((await fetch(`${server.url}/api/ready`)).status).toBe(200);
      expect(await server.stop()).toBe(0);
    } finally {
      await database.remove();
      await account.remove();
    }
  });
});

/** Restores a backup that nothing is in, and gives what the command ended with. */
async function restoreEmpty(env: Readonly<Record<string, string>>): Promise<number | null> {
  const empty = await createDatabase('sqlite');
  try {
    const archive = join(empty.env.DATA_DIR, 'empty.zip');
    expect((await runCommand(['backup', '--out', archive], empty.env)).code).toBe(0);
    return (await runCommand(['restore', archive], env)).code;
  } finally {
    await empty.remove();
  }
}

/** Puts an account into a database that no server has open. */
async function withAccount(database: TestDatabase, username: string, password: string): Promise<string[]> {
  const app = await bootApp(database);
  try {
    const { account } = await app
      .get(AccountsService)
      .create(null, { username, displayName: username, role: 'administrator', unitId: null, password });
    return [account.username];
  } finally {
    await app.close();
  }
}

describe('a start on a SQLite folder', () => {
  let database: TestDatabase;
  let file: string;

  beforeEach(async () => {
    database = await createDatabase('sqlite');
    file = join(database.env.DATA_DIR, 'pingyi.sqlite');
    return () => database.remove();
  });

  it.each([
    ['the view', 'DROP VIEW ballot_intake', 'lacks the view ballot_intake'],
    ['the trigger', 'DROP TRIGGER ballot_intake_insert', 'lacks the trigger ballot_intake_insert'],
  ])('is refused without %s of the ballots', async (_what, sql, told) => {
    await runAll(database, [sql]);
    expect(await refusal(database)).toContain(told);
  });

  it.each<[string, (path: string) => void, RegExp]>([
    ['gone', (path) => rmSync(path), /is gone; restore a backup/],
    ['empty', (path) => truncateSync(path, 0), /is gone; restore a backup/],
    ['cut short', (path) => truncateSync(path, statSync(path).size / 2), /is shorter than it says itself/],
    [
      'no database',
      (path) => writeFileSync(path, 'no database'.repeat(9_000)),
      /cannot be used: SQLITE_NOTADB|is shorter/,
    ],
    [
      'damaged inside',
      (path) => {
        const bytes = readFileSync(path);
        bytes.fill(0xa5, bytes.length / 2, bytes.length / 2 + 30_000);
        writeFileSync(path, bytes);
      },
      /is damaged|SQLITE_CORRUPT/,
    ],
    ['read-only', (path) => chmodSync(path, 0o400), /is read-only/],
    ['in a read-only folder', (path) => chmodSync(join(path, '..'), 0o500), /is read-only/],
  ])('is refused when the database is %s', async (_what, harm, told) => {
    harm(file);
    expect(await refusal(database)).toMatch(told);
    chmodSync(database.env.DATA_DIR, 0o700);
  });

  it('is for its account alone: the folder 700, the files 600', async () => {
    chmodSync(database.env.DATA_DIR, 0o755);
    chmodSync(file, 0o644);
    const server = await startServer(database.env);
    const modes = [
      '',
      'pingyi.sqlite',
      'pingyi.sqlite-wal',
      'pingyi.sqlite-shm',
      'server.lock',
      'database-was-made',
    ].map((name) => statSync(join(database.env.DATA_DIR, name)).mode & 0o777);
    expect(modes).toEqual([0o700, 0o600, 0o600, 0o600, 0o600, 0o600]);
    expect(await server.stop()).toBe(0);
    const fresh = join(database.env.DATA_DIR, 'fresh');
    expect((await runCommand(['migrate'], { ...database.env, DATA_DIR: fresh })).code).toBe(0);
    expect([fresh, join(fresh, 'pingyi.sqlite')].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600]);
  });

  it('is refused beside a server that runs there, and not after that one was killed', async () => {
    const first = await startServer(database.env);
    expect(await refusedProcess(database.env)).toBe(`pingyi: another server is running on ${database.env.DATA_DIR}\n`);
    for (const args of [
      ['migrate', '--down', '--yes'],
      ['restore', 'nothing.zip'],
    ])
      expect((await runCommand(args, database.env)).code).toBe(1);
    expect((await fetch(`${first.url}/api/ready`)).status).toBe(200);
    await first.kill();
    const second = await startServer(database.env);
    expect(await second.stop()).toBe(0);
  }, 120_000);
});

describe('the data folder of a running SQLite server', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let file: string;

  beforeEach(async () => {
    database = await createDatabase('sqlite');
    file = join(database.env.DATA_DIR, 'pingyi.sqlite');
    server = await startServer(database.env);
    return async () => {
      await server.kill();
      await database.remove();
    };
  });

  const told: string[] = [];
  const write = () =>
    fetch(`${server.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'admin', password: server.lines.join('\n').match(/password (\S+)/)?.[1] }),
    });

  it.each<[string, (path: string) => void, RegExp]>([
    ['deleted', (path) => rmSync(path), /was deleted/],
    ['deleted but for the main file', (path) => rmSync(`${path}-wal`), /-wal was deleted/],
    [
      'replaced',
      (path) => {
        const bytes = readFileSync(path);
        rmSync(path);
        writeFileSync(path, bytes, { mode: 0o600 });
      },
      /was replaced/,
    ],
    ['cut short', (path) => truncateSync(path, 8192), /was cut short/],
    ['made read-only', (path) => chmodSync(path, 0o400), /was made read-only/],
  ])('%s: nothing is acknowledged any more, and the server stops with one line', async (_what, harm, line) => {
    told.length = 0;
    server.process.stderr?.on('data', (chunk: Buffer) => told.push(chunk.toString()));
    const exited = new Promise<number | null>((resolve) => server.process.once('exit', resolve));
    expect((await write()).status).toBe(201);
    harm(file);
    const answer = await write().catch(() => null);
    if (answer)
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
        503,
        expect.stringMatching(/^(?:storage|database)-unavailable$/),
      ]);
    const ready = await fetch(`${server.url}/api/ready`).catch(() => null);
    if (ready) expect(ready.status).toBe(503);
    expect(await exited).toBe(1);
    expect(told.join('')).toMatch(line);
    expect(
      told
        .join('')
        .split('\n')
        .filter((text) => text.startsWith('pingyi: ')),
    ).toHaveLength(1);
  });

  it('is not ready when nothing can be written', async () => {
    expect((await fetch(`${server.url}/api/ready`)).status).toBe(200);
    await runAll(database, [
      "CREATE TRIGGER full BEFORE UPDATE ON storage_probe BEGIN SELECT RAISE(ABORT, 'full'); END",
    ]);
    await expect.poll(async () => (await fetch(`${server.url}/api/ready`)).status).toBe(503);
    await runAll(database, ['DROP TRIGGER full']);
    await expect.poll(async () => (await fetch(`${server.url}/api/ready`)).status).toBe(200);
  });
});

describe.each(databaseKinds())('migrate --down on %s', (kind) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createDatabase(kind);
    return () => database.remove();
  });

  it('says what it deletes, and deletes it only when told so', async () => {
    const newest = migrations.at(-1)?.name ?? '';
    const asked = await runCommand(['migrate', '--down'], database.env);
    expect([asked.code, asked.stderr]).toEqual([1, 'pingyi: nothing was deleted; say --yes to go on\n']);
    const told = await runCommand(['migrate', '--down', '--yes'], database.env);
    expect([told.code, told.stdout]).toEqual([0, asked.stdout]);
    expect(told.stdout).toContain(`Taking back ${newest} deletes`);
    expect((await runCommand(['migrate'], database.env)).stdout).toBe(`${newest}\n`);
    if (kind === 'sqlite') expect(existsSync(join(database.env.DATA_DIR, 'pingyi.sqlite'))).toBe(true);
  });

  it('knows what every migration made room for', { timeout: 300_000 }, async () => {
    await runAll(database, [
      "INSERT INTO attempt_count (key_hash, taken, ends_at) VALUES ('a', 1, 'b')",
      "INSERT INTO session (token_hash, account_id, created_at, expires_at, id, last_used_at) VALUES ('1', 'a', 'b', 'c', 'd', 'e')",
      "INSERT INTO account_act (id, account_id, kind, by_name, at) VALUES ('1', 'a', 'slip-asked', 'b', 'c')",
      "INSERT INTO publication_request (id, campaign_id, run_id, kind, title, asked_by_id, asked_by_name, asked_at, state) VALUES ('1', 'a', 'b', 'publish', 'c', 'd', 'e', 'f', 'waiting')",
    ]);
    const losses = new Map<string, Omit<Loss, 'migration'>>();
    const location = { databaseUrl: database.env.DATABASE_URL || null, dataDir: database.env.DATA_DIR };
    const last = kind === 'sqlite' ? 'SignIn1790600000000' : 'AttemptCounts1793000100000';
    while (!losses.has(last))
      await undoNewest(location, async ({ migration, ...loss }) => void losses.set(migration, loss));
    expect(losses.get('AttemptCounts1793000100000')).toEqual({
      tables: [{ table: 'attempt_count', rows: 1 }],
      columns: [],
    });
    // A database by itself is counted in the same way; what lies further back takes PostgreSQL a minute.
    if (kind === 'postgres') return;
    expect(losses.get('PublicationRequests1790900000000')?.tables).toEqual([{ table: 'publication_request', rows: 1 }]);
    expect(losses.get('Persons1790800000000')?.tables).toContainEqual({ table: 'account_act', rows: 1 });
    expect(losses.get('SignIn1790600000000')?.columns).toContainEqual({
      table: 'session',
      column: 'last_used_at',
      rows: 1,
    });
    expect(losses.get('Jobs1791000000000')?.tables.every(({ rows }) => rows === 0)).toBe(true);
  });
});
