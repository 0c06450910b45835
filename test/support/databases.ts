import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { onServer } from './postgres-server.js';

/** A database of one kind with a data folder, and how to get rid of both. */
export interface TestDatabase {
  readonly env: { readonly DATA_DIR: string; readonly DATABASE_URL: string };
  remove(): Promise<void>;
}

export type DatabaseKind = 'sqlite' | 'postgres';

/** Both databases, or SQLite alone where no PostgreSQL can be had (in CI the run has failed by then). */
export const databaseKinds = (): DatabaseKind[] => (inject('postgresUrl') ? ['sqlite', 'postgres'] : ['sqlite']);

/** A database with the present schema, in which nobody has been yet. */
export function createDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  const { folder, postgres } = inject('templates');
  if (kind === 'postgres') return onPostgres(`TEMPLATE ${postgres}`);
  return Promise.resolve(inFolder((made) => cpSync(folder, made, { recursive: true })));
}

/** A database without any table, as it is before the first start. */
export const createEmptyDatabase = (kind: DatabaseKind): Promise<TestDatabase> =>
  kind === 'postgres' ? onPostgres('') : Promise.resolve(inFolder());

function inFolder(fill?: (folder: string) => void): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'pingyi-test-'));
  fill?.(folder);
  return {
    env: { DATA_DIR: folder, DATABASE_URL: '' },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function onPostgres(how: string): Promise<TestDatabase> {
  const { env, remove } = inFolder();
  const server = inject('postgresUrl');
  if (server === null) throw new Error('There is no PostgreSQL server');
  const name = `pingyi_${randomBytes(6).toString('hex')}`;
  await onServer(`${server}/postgres`, `CREATE DATABASE ${name} ${how}`);
  return {
    env: { ...env, DATABASE_URL: `${server}/${name}` },
    remove: async () => {
      await onServer(`${server}/postgres`, `DROP DATABASE ${name} WITH (FORCE)`);
      await remove();
    },
  };
}

/** An account of PostgreSQL that owns what it makes in one database, and may make schemas there for as long as it is let. */
export interface DatabaseAccount {
  readonly env: TestDatabase['env'];
  mayMakeSchemas(allowed: boolean): Promise<void>;
  /** Once its database is gone. */
  remove(): Promise<void>;
}

export async function createAccountFor({ env }: TestDatabase): Promise<DatabaseAccount> {
  const server = inject('postgresUrl');
  const url = new URL(env.DATABASE_URL);
  const database = url.pathname.slice(1);
  const name = `office_${randomBytes(6).toString('hex')}`;
  await onServer(`${server}/postgres`, `CREATE ROLE ${name} LOGIN PASSWORD '${name}'`);
  await onServer(env.DATABASE_URL, `GRANT ALL ON SCHEMA public TO ${name}`);
  url.username = name;
  url.password = name;
  return {
    env: { ...env, DATABASE_URL: url.href },
    mayMakeSchemas: (allowed) =>
      onServer(
        env.DATABASE_URL,
        `${allowed ? 'GRANT' : 'REVOKE'} CREATE ON DATABASE ${database} ${allowed ? 'TO' : 'FROM'} ${name}`,
      ),
    remove: () => onServer(`${server}/postgres`, `DROP ROLE ${name}`),
  };
}
