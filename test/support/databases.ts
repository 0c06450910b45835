import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';

/** An empty database of one kind with a data folder, and how to get rid of both. */
export interface TestDatabase {
  readonly env: { readonly DATA_DIR: string; readonly DATABASE_URL: string };
  remove(): Promise<void>;
}

export type DatabaseKind = 'sqlite' | 'postgres';

/** Both databases, or SQLite alone where no PostgreSQL can be had (in CI the run has failed by then). */
export const databaseKinds = (): DatabaseKind[] => (inject('postgresUrl') ? ['sqlite', 'postgres'] : ['sqlite']);

export async function createDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'pingyi-test-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  if (kind === 'sqlite') {
    return { env: { DATA_DIR: folder, DATABASE_URL: '' }, remove: async () => removeFolder() };
  }
  const server = inject('postgresUrl');
  const name = `pingyi_${randomBytes(6).toString('hex')}`;
  await onServer(`${server}/postgres`, `CREATE DATABASE ${name}`);
  return {
    env: { DATA_DIR: folder, DATABASE_URL: `${server}/${name}` },
    remove: async () => {
      await onServer(`${server}/postgres`, `DROP DATABASE ${name} WITH (FORCE)`);
      removeFolder();
    },
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
