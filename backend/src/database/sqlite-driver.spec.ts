import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { prepareDatabase } from './prepare-database.js';
import { undoNewest } from './undo-migration.js';

let location: { databaseUrl: null; dataDir: string };
beforeEach(() => (location = { databaseUrl: null, dataDir: mkdtempSync(join(tmpdir(), 'pingyi-quiet-')) }));
afterEach(() => rmSync(location.dataDir, { recursive: true, force: true }));

it('nothing that opens a database makes SQLite write parameters into the stacks of errors', async () => {
  await prepareDatabase(location, []);
  await undoNewest(location, async () => undefined);
  for (const { prototype } of [sqlite3.Database, sqlite3.Statement])
    expect(String(prototype.run)).not.toContain('stack');
  const thrown = await new Promise<Error | null>((resolve) => {
    const database = new sqlite3.Database(':memory:', () =>
      database.run('SELECT * FROM nowhere WHERE id = ?', ['secret'], resolve),
    );
  });
  expect(thrown?.stack).not.toContain('secret');
});
