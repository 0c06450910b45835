import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backup, BallotIntegration, BallotPool, Database, InboxKeys, restore } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contentIn, rowsIn } from '../support/archives.js';
import { bootApp, startBench, type Bench } from '../support/client.js';
import { createEmptyDatabase, databaseKinds, type DatabaseKind, type TestDatabase } from '../support/databases.js';
import { runCommand } from '../support/server.js';
import { contentOf, locationOf, withRows } from '../support/stored.js';
import { buildTownship, handIn, issueCards, type TestCard, type Township } from '../support/township.js';

const votes = [...Array<string>(17).fill('satisfied'), ...Array<string>(9).fill('dissatisfied')];
const comment = '路灯修得及时';

describe.each(databaseKinds())('ballots that wait when %s is backed up', (kind) => {
  let bench: Bench;
  let township: Township;
  let spare: TestCard[];
  const targets: TestDatabase[] = [];

  const target = async (of: DatabaseKind): Promise<TestDatabase> => {
    const database = await createEmptyDatabase(of);
    targets.push(database);
    return database;
  };
  const archiveAt = (name: string) => join(bench.database.env.DATA_DIR, name);
  const backUp = async (name: string): Promise<string> => {
    await backup(locationOf(bench.database), archiveAt(name));
    return archiveAt(name);
  };
  const keyFolder = () => join(bench.database.env.DATA_DIR, 'inbox-keys');
  const idsIn = async (table: string) =>
    (await bench.app.get(Database).select<{ id: string }>(`SELECT id FROM ${table} ORDER BY id`)).map(({ id }) => id);

  /** What another machine makes of an archive when it counts everything. */
  const counted = async (archive: string, into: DatabaseKind) => {
    const database = await target(into);
    await restore(locationOf(database), archive);
    const app = await bootApp(database, { INTEGRATION_SECONDS: '86400' });
    try {
      const { setAside } = await app.get(BallotIntegration).countAll(township.campaignId);
      const select = app.get(Database).select.bind(app.get(Database));
      const tallies = await select<{ option_code: string; count: number }>(
        "SELECT option_code, count FROM tally WHERE question_role = 'overall' ORDER BY option_code",
      );
      return {
        setAside,
        ballots: (await select('SELECT id FROM ballot')).length,
        overall: Object.fromEntries(tallies.map(({ option_code: code, count }) => [code, Number(count)])),
        // That of ballots to come.
        keys: readdirSync(join(database.env.DATA_DIR, 'inbox-keys')).length,
      };
    } finally {
      await app.close();
    }
  };

  beforeAll(async () => {
    bench = await startBench(kind, { INTEGRATION_SECONDS: '86400' });
    township = await buildTownship(bench);
    const cards = await issueCards(bench, township.campaignId, township.units.yanshang, votes.length + 10);
    spare = cards.splice(votes.length);
    for (const [index, card] of cards.entries())
      expect((await handIn(bench.client(), card, '', { answers: { overall: votes[index], comment } })).status).toBe(
        201,
      );
  });
  afterAll(async () => {
    await bench?.close();
    for (const database of targets) await database.remove();
  });

  it.each(databaseKinds())(
    'are counted on another machine with %s as they would have been here, under its own keys',
    async (into) => {
      const archive = await backUp(`to-${into}.zip`);
      expect(await counted(archive, into)).toEqual({
        setAside: 0,
        ballots: 26,
        overall: { dissatisfied: 9, satisfied: 17 },
        keys: 1,
      });
    },
  );

  it('are not readable in the archive, and stand in it under new ids in their order', async () => {
    const archive = await backUp('sealed.zip');
    const rows = rowsIn(archive, 'inbox_ballot');
    const ids = rows.map(({ id }) => String(id));
    expect(ids).toHaveLength(votes.length);
    expect(ids).toEqual([...ids].sort());
    const here = await idsIn('inbox_ballot');
    expect(ids.filter((id) => here.includes(id))).toEqual([]);
    const content = contentIn(archive);
    expect(content).not.toContain(Buffer.from(comment).toString('latin1'));
    for (const key of readdirSync(keyFolder())) expect(content).not.toContain(key);
    expect(new Set(rowsIn(archive, 'collector').map(({ inbox_key: key }) => key))).toEqual(new Set([null]));
  });

  it("are read with a key beside the archive that is its owner's alone", async () => {
    const archive = await backUp('key.zip');
    expect(statSync(`${archive}.key`)).toMatchObject({ size: 32 });
    expect(statSync(`${archive}.key`).mode & 0o777).toBe(0o600);
    const content = contentIn(archive);
    expect(content).not.toContain(readFileSync(`${archive}.key`).toString('latin1'));
  });

  it('are not given up for a restore without their key, or with another one: it says so in one line and writes nothing', async () => {
    const archive = await backUp('without.zip');
    const database = await target(kind);
    renameSync(`${archive}.key`, `${archive}.kept`);
    expect(await runCommand(['restore', archive], database.env)).toEqual({
      code: 1,
      stdout: '',
      stderr: `pingyi: ${archive}.key cannot be read (ENOENT): without it nobody can read the ballots that wait in the archive\n`,
    });
    for (const key of [Buffer.alloc(32, 7), Buffer.alloc(31)]) {
      writeFileSync(`${archive}.key`, key);
      await expect(restore(locationOf(database), archive)).rejects.toThrow(
        `${archive}.key is not the key of this archive`,
      );
    }
    expect(readdirSync(database.env.DATA_DIR)).toEqual([]);
    renameSync(`${archive}.kept`, `${archive}.key`);
    await restore(locationOf(database), archive);
    expect(await contentOf(database)).toEqual(await contentOf(bench.database));
  });

  it('keep the key of an archive that is there: nothing is written in its place', async () => {
    const archive = archiveAt('taken.zip');
    writeFileSync(`${archive}.key`, 'of another archive');
    await expect(backup(locationOf(bench.database), archive)).rejects.toThrow(`${archive}.key exists already`);
    expect([existsSync(archive), readFileSync(`${archive}.key`, 'utf8')]).toEqual([false, 'of another archive']);
  });

  it('have one key when two backups want the same name', async () => {
    const archive = archiveAt('twice.zip');
    const done = await Promise.allSettled([
      backup(locationOf(bench.database), archive),
      backup(locationOf(bench.database), archive),
    ]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await counted(archive, kind)).toMatchObject({ ballots: 26, overall: { dissatisfied: 9, satisfied: 17 } });
  });

  it('leave no key beside an archive that could not be written', async () => {
    const archive = archiveAt('blocked.zip');
    const reading = vi.spyOn(InboxKeys.prototype, 'read').mockImplementationOnce(async function (this: InboxKeys, id) {
      // Nothing can take the name of a folder.
      mkdirSync(archive);
      return this.read(id);
    });
    await expect(backup(locationOf(bench.database), archive)).rejects.toThrow(`${archive} cannot be written: `);
    reading.mockRestore();
    expect(
      readdirSync(bench.database.env.DATA_DIR).filter(
        (name) => name.startsWith('blocked.zip') || name.endsWith('.part'),
      ),
    ).toEqual(['blocked.zip']);
  });

  it('are not backed up without their keys, and nothing is left of the attempt; the rest is, where the office says so', async () => {
    renameSync(keyFolder(), `${keyFolder()}-elsewhere`);
    const answer = await runCommand(['backup', '--out', archiveAt('keyless.zip')], bench.database.env);
    const rest = await runCommand(['backup', '--out', archiveAt('rest.zip'), '--without-keys'], bench.database.env);
    renameSync(`${keyFolder()}-elsewhere`, keyFolder());
    expect(answer).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'pingyi: keys of waiting ballots are missing; is DATA_DIR the folder of the running server? If they are lost for good, --without-keys saves the rest\n',
    });
    expect(rest).toMatchObject({ code: 0, stderr: '' });
    const waiting = rowsIn(archiveAt('rest.zip'), 'inbox_ballot');
    expect([waiting.length, new Set(waiting.map((row) => row['sealed_under']))]).toEqual([26, new Set([''])]);
    expect(readdirSync(bench.database.env.DATA_DIR).filter((name) => name.startsWith('keyless'))).toEqual([]);
  });

  it('that nobody can read leave as they are, are set aside there, and hold up no other', async () => {
    const [broken] = await idsIn('inbox_ballot');
    const change = (answers: string) =>
      withRows(bench.database, (dataSource) =>
        dataSource.query(`UPDATE inbox_ballot SET answers = '${answers}' WHERE id = '${broken}'`),
      );
    const [stored] = await bench.app
      .get(Database)
      .select<{ answers: string }>(`SELECT answers FROM inbox_ballot WHERE id = '${broken}'`);
    const damaged = `${stored?.answers.slice(0, -8)}AAAAAAA=`;
    await change(damaged);
    const archive = await backUp('damaged.zip');
    await change(stored?.answers ?? '');
    expect(rowsIn(archive, 'inbox_ballot').filter(({ answers }) => answers === damaged)).toHaveLength(1);
    const { ballots, setAside } = await counted(archive, kind);
    expect([ballots, setAside]).toEqual([25, 1]);
  });

  it('are in one snapshot with what was counted, while ballots arrive and keys are destroyed', async () => {
    const arriving: Promise<{ status: number }>[] = [];
    // Between the snapshot and the reading of its keys a round destroys them.
    const reading = vi.spyOn(InboxKeys.prototype, 'read').mockImplementationOnce(async function (this: InboxKeys, id) {
      await bench.app.get(BallotPool).mix();
      arriving.push(...spare.map((card) => handIn(bench.client(), card, 'satisfied')));
      return this.read(id);
    });
    const archive = await backUp('raced.zip').finally(() => reading.mockRestore());
    expect((await Promise.all(arriving)).map(({ status }) => status)).toEqual(spare.map(() => 201));
    const [ballots, waiting, used] = ['ballot', 'inbox_ballot', 'card_use'].map(
      (table) => rowsIn(archive, table).length,
    );
    // A first snapshot would have held none that is counted.
    expect(ballots).toBe(16);
    expect((ballots ?? 0) + (waiting ?? 0)).toBe(used);
    expect(await counted(archive, kind)).toMatchObject({ ballots: used, setAside: 0 });
  });
});
