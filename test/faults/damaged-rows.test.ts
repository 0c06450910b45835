import { Database } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { withRows } from '../support/stored.js';
import { buildTownship, handIn, issueCards, runGrading, type Township } from '../support/township.js';

describe.each(databaseKinds())('a damaged row, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let runId: string;

  const store = (sql: string, value: unknown) =>
    withRows(bench.database, (dataSource) =>
      dataSource.query(sql.replace('?', kind === 'postgres' ? '$1' : '?'), [value]),
    );
  const stored = async (sql: string) =>
    ((await withRows(bench.database, (dataSource) => dataSource.query(sql))) as { value: string }[])[0]?.value;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    for (const card of await issueCards(bench, township.campaignId, township.units.yanshang, 12))
      await handIn(bench.client(), card, 'satisfied');
    await bench.administrator.ok('POST', `/api/campaigns/${township.campaignId}/transitions`, {
      body: { to: 'CLOSED' },
    });
    ({ id: runId } = await runGrading(bench.administrator, township.campaignId));
  });
  afterAll(() => bench?.close());

  it.each([
    ['a campaign', 'campaign', 'scheme', () => `/api/campaigns/${township.campaignId}`],
    ['an outcome of the ledger', 'outcome', 'document', () => `/api/campaigns/${township.campaignId}/ledger?page=1`],
    ['the aggregate of a run', 'grading_run', 'aggregate', () => `/api/grading-runs/${runId}`],
    ['an audit event', 'audit_event', 'detail', () => '/api/audit'],
  ])('%s answers 503 with a code, and is served again when it is mended', async (_what, table, column, address) => {
    const key = table === 'audit_event' ? 'number = (SELECT MAX(number) FROM audit_event)' : '1 = 1';
    const before = await stored(`SELECT ${column} AS value FROM ${table} WHERE ${key}`);
    const others = await stored(`SELECT COUNT(DISTINCT ${column}) AS value FROM ${table} WHERE ${key}`);
    const rows = await withRows(bench.database, (dataSource) =>
      dataSource.query(`SELECT * FROM ${table} WHERE ${key}`),
    );
    expect(Number(others)).toBeGreaterThan(0);
    await store(`UPDATE ${table} SET ${column} = ? WHERE ${key}`, '{"half":');
    const answer = await bench.administrator.request('GET', address());
    expect([answer.status, answer.body['code'], answer.headers['retry-after']]).toEqual([503, 'data-damaged', '600']);
    expect(answer.raw.toString()).not.toContain('half');
    for (const row of rows as Record<string, string>[]) {
      const own =
        table === 'outcome' ? `run_id = '${row['run_id']}' AND unit_id = '${row['unit_id']}'` : `id = '${row['id']}'`;
      await store(`UPDATE ${table} SET ${column} = ? WHERE ${own}`, row[column]);
    }
    expect(before).toBeDefined();
    expect((await bench.administrator.request('GET', address())).status).toBe(200);
  });
});

describe.each(databaseKinds())('a statement that cannot be carried out, on %s', (kind) => {
  it('holds nobody up who writes after it', async () => {
    const bench = await startBench(kind);
    try {
      const database = bench.app.get(Database);
      await expect(database.writeStatement('INSERT INTO nowhere (id) VALUES (1)')).rejects.toThrow(/nowhere/);
      await expect(database.write((tx) => tx.query('INSERT INTO nowhere (id) VALUES (1)'))).rejects.toThrow(/nowhere/);
      await expect(database.select('SELECT * FROM nowhere')).rejects.toThrow(/nowhere/);
      await database.writeStatement("UPDATE storage_probe SET at = 'now'");
      expect((await bench.client().request('GET', '/api/ready')).status).toBe(200);
    } finally {
      await bench.close();
    }
  });
});
