import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDataSource } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, databaseKinds, type DatabaseKind, type TestDatabase } from '../support/databases.js';
import { runCommand, startServer } from '../support/server.js';

interface Card {
  readonly collector: string;
  readonly card: string;
  readonly formVersion: string;
  readonly answers: unknown;
}

const other = (kind: DatabaseKind): DatabaseKind => (kind === 'sqlite' && databaseKinds().includes('postgres') ? 'postgres' : 'sqlite');

describe.each(databaseKinds())('a backup taken while ballots arrive, on %s', (kind) => {
  let source: TestDatabase;
  let target: TestDatabase;
  let archive: string;

  beforeAll(async () => {
    source = await createDatabase(kind);
    target = await createDatabase(other(kind));
    archive = join(source.env.DATA_DIR, 'backup.zip');
  });
  afterAll(async () => {
    await source?.remove();
    await target?.remove();
  });

  it('is consistent: as many used cards as ballots', async () => {
    const out = join(source.env.DATA_DIR, 'cards.jsonl');
    await runCommand(['demo', '--cards', '600', '--out', out], source.env);
    const cards = readFileSync(out, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Card);
    const server = await startServer(source.env);
    let stop = false;
    const load = (async () => {
      for (const { collector, card, formVersion, answers } of cards) {
        if (stop) return;
        await fetch(`${server.url}/api/collect/${collector}/responses`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
          body: JSON.stringify({ formVersion, answers, card }),
        });
      }
    })();
    const answer = await runCommand(['backup', '--out', archive], source.env);
    stop = true;
    await load;
    await server.stop();
    expect(answer).toMatchObject({ code: 0, stderr: '' });
  });

  it(`is restored into an empty ${other(kind)} database`, async () => {
    const answer = await runCommand(['restore', archive], target.env);
    expect(answer).toMatchObject({ code: 0, stderr: '' });
    const dataSource = await createDataSource({ databaseUrl: target.env.DATABASE_URL || null, dataDir: target.env.DATA_DIR }).initialize();
    const count = async (table: string) => Number(((await dataSource.query(`SELECT COUNT(*) AS count FROM ${table}`)) as { count: string }[])[0]?.count);
    expect(await count('card')).toBe(600);
    expect(await count('card_use')).toBe((await count('inbox_ballot')) + (await count('ballot')));
    expect(await count('session')).toBe(0);
    await dataSource.destroy();
  });

  it('starts and serves after the restore', async () => {
    const server = await startServer(target.env);
    expect((await fetch(`${server.url}/api/ready`)).status).toBe(200);
    expect(await server.stop()).toBe(0);
  });

  it('is not restored over existing data', async () => {
    const answer = await runCommand(['restore', archive], target.env);
    expect(answer.code).toBe(1);
    expect(answer.stderr).toMatch(/^pingyi: the database is not empty/);
  });
});
