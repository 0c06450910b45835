import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveWriter, backup, createDataSource, entities, migrations, restore } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { manifestIn, rewriteArchive, rowsIn } from '../support/archives.js';
import { administratorPassword, startBench, type Bench } from '../support/client.js';
import { createEmptyDatabase, databaseKinds, type DatabaseKind, type TestDatabase } from '../support/databases.js';
import { runCommand } from '../support/server.js';
import { contentOf, locationOf, withRows } from '../support/stored.js';
import { buildTownship, handIn, issueCards } from '../support/township.js';

const other = (kind: DatabaseKind): DatabaseKind =>
  kind === 'sqlite' && databaseKinds().includes('postgres') ? 'postgres' : 'sqlite';
const pdf = (text: string) => Buffer.from(`%PDF-1.4\n${text}\n%%EOF\n`);

const migrate = (database: TestDatabase) =>
  withRows(database, (dataSource) => dataSource.runMigrations({ transaction: 'each' }));

/** A township with evidence, with ballots that wait and with a slip that was handed over. */
async function fillBench(bench: Bench): Promise<string[]> {
  const township = await buildTownship(bench);
  // Characters that end a line elsewhere, but not in JSON Lines.
  await withRows(bench.database, (dataSource) =>
    dataSource.query("UPDATE org_unit SET name = '岩\u2028下\u2029村\u0085' WHERE code = '3302'"),
  );
  for (const card of await issueCards(bench, township.campaignId, township.units.yanshang, 8))
    await handIn(bench.client(), card, 'satisfied');
  const ids = [];
  for (const text of ['one', 'two', 'three']) {
    const stored = await township.clerk.upload('/api/evidence', `${text}.pdf`, pdf(text), {
      campaignId: township.campaignId,
    });
    ids.push(String(stored.body['id']));
  }
  const { items } = await bench.administrator.ok<{ items: { id: string }[] }>('GET', '/api/accounts?q=clerk');
  await bench.administrator.ok('POST', `/api/accounts/${items[0]?.id}/reset`);
  await bench.administrator.ok('POST', '/api/access-tokens', {
    body: { name: 'x', scopes: ['results:read'], unitId: null, currentPassword: administratorPassword },
  });
  return ids;
}

describe.each(databaseKinds())('a backup of %s', (kind) => {
  let bench: Bench;
  let evidence: string[];
  let archive: string;
  let content: Record<string, string>;
  const targets: TestDatabase[] = [];

  const target = async (of: DatabaseKind): Promise<TestDatabase> => {
    const database = await createEmptyDatabase(of);
    targets.push(database);
    return database;
  };
  const evidenceIn = (database: TestDatabase, id: string) => join(database.env.DATA_DIR, 'evidence', id);

  beforeAll(async () => {
    bench = await startBench(kind);
    evidence = await fillBench(bench);
    archive = join(bench.database.env.DATA_DIR, 'backup.zip');
    await backup(locationOf(bench.database), archive);
    content = await contentOf(bench.database);
  });
  afterAll(async () => {
    await bench?.close();
    for (const database of targets) await database.remove();
  });

  it('is announced with its size, the head of the audit log, and the key of what waits', async () => {
    const out = join(bench.database.env.DATA_DIR, 'announced.zip');
    expect(await runCommand(['backup', '--out', out], bench.database.env)).toEqual({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(
        new RegExp(
          `^${out}: read back, \\d+ rows of \\d+ tables, 3 files\nHead of the audit log: sha256-[0-9a-f]{64}\n8 ballots wait to be counted; only ${out}.key reads them. [^\n]+\n$`,
        ),
      ),
    });
  });

  it.each(['session', 'reset_slip', 'access_token'])(
    'holds nothing that opens an account: no row of %s',
    async (table) => {
      expect(await withRows(bench.database, (dataSource) => dataSource.query(`SELECT 1 FROM ${table}`))).not.toEqual(
        [],
      );
      expect(Object.keys(manifestIn(archive).tables)).not.toContain(table);
    },
  );

  it('holds what was done to accounts', () =>
    expect(manifestIn(archive).tables).toMatchObject({ account_act: { rows: 1 } }));

  it.each([kind, other(kind)])(`comes back whole, with its evidence, into %s`, async (into) => {
    const database = await target(into);
    expect(await restore(locationOf(database), archive)).toMatchObject({
      files: 3,
      waiting: 8,
      faults: [],
      auditHead: expect.stringMatching(/^sha256-[0-9a-f]{64}$/),
    });
    expect(await contentOf(database)).toEqual(content);
    for (const [index, id] of evidence.entries())
      expect(readFileSync(evidenceIn(database, id))).toEqual(pdf(['one', 'two', 'three'][index] ?? ''));
    await expect(restore(locationOf(database), archive)).rejects.toThrow(/^the database is not empty: \w+ has rows$/);
    expect(await contentOf(database)).toEqual(content);
  });

  it.each([
    ['failed half way', "RAISE(ABORT, 'refused')", "RAISE 'refused'", 'refused'],
    ['lost a row', 'RAISE(IGNORE)', 'RETURN NULL', 'the archive is damaged: tables/audit_event.jsonl'],
  ])('can be restored after a restore that %s', async (_how, onSqlite, onPostgres, message) => {
    const database = await target(kind);
    await migrate(database);
    const [refuse, allow] =
      kind === 'sqlite'
        ? [
            [`CREATE TRIGGER refuse BEFORE INSERT ON audit_event WHEN NEW.number = 2 BEGIN SELECT ${onSqlite}; END`],
            ['DROP TRIGGER refuse'],
          ]
        : [
            [
              `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${onPostgres}; END $$`,
              'CREATE TRIGGER refuse BEFORE INSERT ON audit_event FOR EACH ROW WHEN (NEW.number = 2) EXECUTE FUNCTION refuse()',
            ],
            ['DROP FUNCTION refuse CASCADE'],
          ];
    await withRows(database, async (dataSource) => {
      for (const sql of refuse) await dataSource.query(sql);
    });
    await expect(restore(locationOf(database), archive)).rejects.toThrow(message);
    expect(Object.values(await contentOf(database)).every((table) => table.startsWith('0 '))).toBe(true);
    expect(evidence.filter((id) => existsSync(evidenceIn(database, id)))).toEqual([]);
    expect(readdirSync(join(database.env.DATA_DIR, 'inbox-keys'))).toEqual([]);
    await withRows(database, async (dataSource) => {
      for (const sql of allow) await dataSource.query(sql);
    });
    await restore(locationOf(database), archive);
    expect(await contentOf(database)).toEqual(content);
  });

  it('goes on from the files that a killed restore left, and takes no foreign file for one', async () => {
    const database = await target(kind);
    await restore(locationOf(database), archive);
    const killed = await target(kind);
    const folder = join(killed.env.DATA_DIR, 'evidence');
    // As a restore leaves them that was killed between its files and its rows.
    cpSync(join(database.env.DATA_DIR, 'evidence'), folder, { recursive: true });
    mkdirSync(join(killed.env.DATA_DIR, 'evidence.restoring'));
    writeFileSync(join(killed.env.DATA_DIR, 'evidence.restoring', evidence[0] ?? ''), 'half');
    writeFileSync(join(folder, evidence[0] ?? ''), 'foreign');
    await expect(restore(locationOf(killed), archive)).rejects.toThrow(
      `the data folder is not empty: evidence/${evidence[0]}`,
    );
    rmSync(join(folder, evidence[0] ?? ''));
    await restore(locationOf(killed), archive);
    expect(await contentOf(killed)).toEqual(content);
    expect(readdirSync(killed.env.DATA_DIR)).not.toContain('evidence.restoring');
  });

  it('reports evidence that is lost or changed, keeps the rest, and says so again on restoring', async () => {
    const folder = join(bench.database.env.DATA_DIR, 'evidence');
    const [first = '', second = ''] = evidence;
    const kept = [first, second].map((id) => readFileSync(join(folder, id)));
    rmSync(join(folder, first));
    writeFileSync(join(folder, second), 'other bytes');
    const damaged = join(bench.database.env.DATA_DIR, 'damaged.zip');
    const answer = await runCommand(['backup', '--out', damaged], bench.database.env);
    const lines = [`pingyi: evidence ${first} is missing`, `pingyi: evidence ${second} is changed`];
    expect([answer.code, answer.stderr.trim().split('\n').sort()]).toEqual([2, lines.sort()]);
    expect(answer.stdout).toMatch(/ 2 files; 2 evidence files are not as they were handed in\n/);
    const database = await target(kind);
    const restored = await runCommand(['restore', damaged], database.env);
    expect([restored.code, restored.stderr.trim().split('\n').sort()]).toEqual([2, lines.sort()]);
    expect(restored.stdout).toMatch(
      /^Restored .* 2 files; 2 evidence files are not as they were handed in\nHead of the audit log: sha256-[0-9a-f]{64}\n$/,
    );
    expect(await contentOf(database)).toEqual(content);
    expect(readdirSync(join(database.env.DATA_DIR, 'evidence')).sort()).toEqual(evidence.slice(1).sort());
    kept.forEach((bytes, index) => writeFileSync(join(folder, evidence[index] ?? ''), bytes));
  });

  it('of an earlier schema is restored and brought up to date, also into a database that is ahead of it', async () => {
    // The archive as the release before the form designer would have written it.
    const older = join(bench.database.env.DATA_DIR, 'older.zip');
    const level = migrations.findIndex(({ name }) => name.startsWith('Publications')) + 1;
    const early = await target(kind);
    const dataSource = await createDataSource(locationOf(early), entities, {
      level: migrations.slice(0, level),
    }).initialize();
    await dataSource.runMigrations({ transaction: 'each' });
    const columns = new Map<string, string[]>();
    const runner = dataSource.createQueryRunner();
    for (const table of Object.keys(manifestIn(archive).tables)) {
      const found = await runner.getTable(table);
      if (found)
        columns.set(
          table,
          found.columns.map(({ name }) => name),
        );
    }
    await runner.release();
    await dataSource.destroy();
    rewriteArchive(archive, older, (entries, manifest) => {
      manifest.migration = migrations[level - 1]?.name ?? '';
      for (const table of Object.keys(manifest.tables)) {
        const known = columns.get(table);
        if (!known) {
          delete manifest.tables[table];
          delete entries[`tables/${table}.jsonl`];
        } else {
          const stored: Record<string, unknown>[] =
            table === 'inbox_ballot'
              ? rowsIn(archive, table).map((row) => ({ ...row, answers: '{"overall":"satisfied"}' }))
              : rowsIn(archive, table);
          const rows = stored.map(
            (row) => `${JSON.stringify(Object.fromEntries(known.map((name) => [name, row[name] ?? null])))}\n`,
          );
          entries[`tables/${table}.jsonl`] = Buffer.from(rows.join(''));
        }
      }
    });
    const ahead = await target(kind);
    await migrate(ahead);
    for (const database of [await target(kind), await target(other(kind)), ahead]) {
      await restore(locationOf(database), older);
      expect(await withRows(database, (restored) => restored.showMigrations())).toBe(false);
      expect((await contentOf(database))['inbox_ballot']).toBe(content['inbox_ballot']);
      expect(
        await withRows(database, (restored) =>
          restored.query('SELECT DISTINCT sealed_under, answers FROM inbox_ballot'),
        ),
      ).toEqual([{ sealed_under: '', answers: '{"overall":"satisfied"}' }]);
      expect((await contentOf(database))['org_unit']).toBe(content['org_unit']);
    }
  });

  it('of a newer schema is refused', async () => {
    const newer = join(bench.database.env.DATA_DIR, 'newer.zip');
    rewriteArchive(archive, newer, (_entries, manifest) => (manifest.migration = 'Later1999999999999'));
    const database = await target(kind);
    await expect(restore(locationOf(database), newer)).rejects.toThrow(
      'the archive was written by a newer release; restore it there',
    );
  });

  it('that did not reach the disk as it was written is no backup', async () => {
    const { finish } = ArchiveWriter.prototype;
    vi.spyOn(ArchiveWriter.prototype, 'finish').mockImplementationOnce(async function (this: ArchiveWriter) {
      await finish.call(this);
      const [part = ''] = readdirSync(bench.database.env.DATA_DIR).filter((name) => name.endsWith('.part'));
      const bytes = readFileSync(join(bench.database.env.DATA_DIR, part));
      writeFileSync(join(bench.database.env.DATA_DIR, part), bytes.fill(0, 2_000, 3_000));
    });
    await expect(backup(locationOf(bench.database), join(bench.database.env.DATA_DIR, 'rotten.zip'))).rejects.toThrow(
      /^the archive is damaged: /,
    );
    vi.restoreAllMocks();
    expect(readdirSync(bench.database.env.DATA_DIR).filter((name) => name.startsWith('rotten'))).toEqual([]);
  });

  it('that cannot be written leaves nothing', async () => {
    const nowhere = join(bench.database.env.DATA_DIR, 'no-folder', 'x.zip');
    await expect(backup(locationOf(bench.database), nowhere)).rejects.toThrow(`${nowhere} cannot be written: ENOENT`);
    expect(readdirSync(bench.database.env.DATA_DIR).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
