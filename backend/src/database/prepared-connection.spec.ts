import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PreparedConnection } from './prepared-connection.js';

const endless =
  'WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers) SELECT COUNT(*) FROM numbers';

describe('a prepared connection', () => {
  let folder: string;
  let database: sqlite3.Database;
  let connection: PreparedConnection;

  const all = (sql: string, parameters: unknown[] = []): Promise<unknown[] | undefined> =>
    new Promise((resolve, reject) =>
      connection.all(sql, parameters, (error, rows) => (error ? reject(error) : resolve(rows))),
    );
  const run = (sql: string): Promise<void> =>
    new Promise((resolve, reject) => connection.run(sql, [], (error) => (error ? reject(error) : resolve())));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pingyi-prepared-'));
    database = new sqlite3.Database(join(folder, 'test.sqlite'));
    connection = new PreparedConnection(database, { statementMs: 200, onHang: () => undefined });
  });
  afterEach(async () => {
    connection.finalize();
    await new Promise((resolve) => database.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers everybody who asks for what cannot be prepared, each time', async () => {
    for (let round = 0; round < 2; round++) {
      const answers = await Promise.allSettled([
        all('SELECT * FROM nowhere'),
        run('INSERT INTO nowhere VALUES (1)'),
        all('SELECT * FROM nowhere'),
      ]);
      expect(answers.map((answer) => (answer.status === 'rejected' ? String(answer.reason) : 'answered'))).toEqual(
        Array(3).fill(expect.stringContaining('no such table: nowhere')),
      );
    }
    expect(await all('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('ends a statement that runs too long, and goes on', async () => {
    await expect(all(endless)).rejects.toMatchObject({ code: 'SQLITE_INTERRUPT' });
    expect(await all('SELECT 2 AS two')).toEqual([{ two: 2 }]);
  });
});
