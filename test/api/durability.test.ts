import { Database } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';

describe.each(databaseKinds())('an acknowledged write is on the disk, on %s (I4)', (kind) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench(kind);
  });
  afterAll(() => bench?.close());

  const setting = async (sql: string) =>
    Object.values(((await bench.app.get(Database).dataSource.query(sql)) as Record<string, unknown>[])[0] ?? {})[0];

  it.runIf(kind === 'sqlite')('syncs the write-ahead file at every commit', async () => {
    expect(await setting('PRAGMA journal_mode')).toBe('wal');
    expect(await setting('PRAGMA synchronous')).toBe(2);
  });

  it.runIf(kind === 'postgres')('commits synchronously', async () => {
    expect(await setting('SHOW synchronous_commit')).toBe('on');
  });
});
