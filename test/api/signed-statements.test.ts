import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkStatement, isSignedBy, statementDigest, type SignedStatement } from '@pingyi/plugin-sdk/verification';
import { check, Database, StatementChain } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { openRelease, publishTogether, withdrawTogether } from '../support/publish.js';
import { hasPython, verifyAgain } from '../support/second-verifier.js';
import { runCommand } from '../support/server.js';
import { withRows } from '../support/stored.js';
import { buildTownship, runGrading, type Township } from '../support/township.js';

interface Entry {
  readonly office: string | null;
  readonly sequence: number;
  readonly digest: string;
  readonly signed: SignedStatement | null;
}
interface Key {
  readonly fingerprint: string;
  readonly until: string | null;
  readonly introduction: { readonly key: string; readonly publicKey: string; readonly introducedBy: string | null };
  readonly signature: string;
}
type Said = Readonly<Record<string, unknown>>;

describe.each(databaseKinds())('what an office signs about its results, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let folder: string;
  let second: Bench['administrator'];
  const releases: string[] = [];

  const anybody = () => bench.client();
  const chain = async (): Promise<Entry[]> =>
    (await anybody().ok<{ items: Entry[] }>('GET', '/api/public/statements?pageSize=200')).items;
  const keys = async (): Promise<Key[]> => (await anybody().ok<{ items: Key[] }>('GET', '/api/public/keys')).items;
  const statementOf = (id: string) =>
    anybody().ok<SignedStatement & { later: SignedStatement[] }>('GET', `/api/public/publications/${id}/statement`);
  const said = ({ statement }: SignedStatement): Said => ({ ...statement });
  const publish = async (terms: object): Promise<string> => {
    const { id: runId } = await runGrading(bench.administrator, township.campaignId);
    const id = await publishTogether(bench.administrator, second, township.campaignId, {
      runId,
      terms: { ...openRelease, ...terms },
    });
    releases.push(id);
    return id;
  };
  const findings = async () =>
    withRows(bench.database, async (dataSource) => [
      ...new Set((await check(dataSource, bench.database.env.DATA_DIR)).findings.map(({ code }) => code)),
    ]);

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    second = await bench.secondAdministrator();
    folder = await mkdtemp(join(tmpdir(), 'pingyi-statements-'));
    await bench.administrator.ok('POST', `/api/campaigns/${township.campaignId}/transitions`, {
      body: { to: 'CLOSED' },
    });
    await publish({});
    await publish({ content: 'grades' });
    await publish({ audience: 'circle', circle: { unitIds: [], roles: ['assessor'], withCode: true } });
    await withdrawTogether(bench.administrator, second, releases[1]!, '数据有误');
  });
  afterAll(async () => {
    await bench?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is a chain without gaps in which each statement holds the digest of the one before, signed by the key of the office', async () => {
    const [key] = await keys();
    const entries = await chain();
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    expect(entries.map(({ signed }) => signed && said(signed)['kind'])).toEqual([
      'release',
      'release',
      null,
      'withdrawal',
    ]);
    entries.forEach(({ signed, digest }, at) => {
      if (!signed) return;
      const previous = entries[at - 1]?.digest ?? null;
      expect(checkStatement(signed, { key: key!.fingerprint, previous })).toEqual([]);
      expect(statementDigest(signed.statement)).toBe(digest);
    });
  });

  it('tells of a release for a circle nothing but a digest, in the chain, and everything to the circle', async () => {
    expect(JSON.stringify(await chain())).not.toContain(releases[2]);
    expect((await anybody().request('GET', `/api/public/publications/${releases[2]}/statement`)).status).toBe(403);
    const { items } = await bench.administrator.ok<{ items: { id: string; accessCode: string | null }[] }>(
      'GET',
      `/api/campaigns/${township.campaignId}/publications`,
    );
    const code = items.find(({ id }) => id === releases[2])?.accessCode ?? '';
    const read = await anybody().request('GET', `/api/public/publications/${releases[2]}/statement`, {
      headers: { 'release-code': code },
    });
    expect(read.status).toBe(200);
    expect(statementDigest(read.body['statement'])).toBe((await chain())[2]?.digest);
  });

  it('seals the digests of what a release does not hand out', async () => {
    const { about, sealed } = { about: said(await statementOf(releases[1]!)), sealed: /^sha256-[0-9a-f]{64}$/ };
    expect(about).toMatchObject({
      packageDigest: null,
      runDigest: null,
      sealed: expect.stringMatching(sealed) as string,
    });
    expect(said(await statementOf(releases[0]!))).toMatchObject({
      packageDigest: expect.stringMatching(sealed) as string,
      sealed: null,
      revision: 1,
      madeLater: false,
    });
  });

  it('says of a withdrawn release that it was withdrawn, and why', async () => {
    const { later } = await statementOf(releases[1]!);
    expect(later.map(said)).toMatchObject([{ kind: 'withdrawal', reason: '数据有误', releaseId: releases[1] }]);
  });

  // Neither program asks a database.
  describe.runIf(kind === 'sqlite')('verify', () => {
    let packed: string;
    let signed: string;
    beforeAll(async () => {
      packed = join(folder, 'package.zip');
      signed = join(folder, 'statement.json');
      await writeFile(
        packed,
        (await anybody().request('GET', `/api/public/publications/${releases[0]}/package.zip`)).raw,
      );
      await writeFile(signed, JSON.stringify(await statementOf(releases[0]!)));
    });
    const changed = async (change: (statement: Said) => object): Promise<string> => {
      const file = join(folder, 'changed.json');
      const given = await statementOf(releases[0]!);
      await writeFile(file, JSON.stringify({ ...given, statement: change(said(given)) }));
      return file;
    };

    it('finds signature, key and digests right', async () => {
      const [key] = await keys();
      const { code, stdout } = await runCommand(['verify', packed, '--statement', signed, '--key', key!.fingerprint]);
      expect(stdout).toContain(`Signed by key ${key!.fingerprint}`);
      expect(code).toBe(0);
    });

    it('names a statement that was changed, and another key', async () => {
      const file = await changed((about) => ({ ...about, revision: 2 }));
      const forged = await runCommand(['verify', packed, '--statement', file]);
      expect(forged).toMatchObject({
        code: 1,
        stdout: expect.stringContaining('signature of the statement') as string,
      });
      const other = await runCommand(['verify', packed, '--statement', signed, '--key', 'ab12 cd34']);
      expect(other).toMatchObject({ code: 1, stdout: expect.stringContaining('by another key') as string });
    });

    it('finds the statement in the chain that the office shows, and misses one that it had signed otherwise', async () => {
      const shownChain = join(folder, 'chain.json');
      const pages = await Promise.all(
        [1, 2].map((page) =>
          anybody().request('GET', `/api/public/statements?office=root&pageSize=2&page=${page}&sort=sequence`),
        ),
      );
      await writeFile(shownChain, pages.map(({ raw }) => raw.toString()).join('\n'));
      expect(await runCommand(['verify', packed, '--statement', signed, '--chain', shownChain])).toMatchObject({
        code: 0,
      });
      await writeFile(shownChain, JSON.stringify({ items: [] }));
      const gone = await runCommand(['verify', packed, '--statement', signed, '--chain', shownChain]);
      expect(gone).toMatchObject({ code: 1, stdout: expect.stringContaining('was exchanged') as string });
    });

    it.skipIf(!hasPython)('comes to the same in the second program', async () => {
      const [key] = await keys();
      expect(await verifyAgain(packed, '--statement', signed, '--key', key!.fingerprint)).toMatchObject({ code: 0 });
      const forged = await changed((about) => ({ ...about, revision: 2 }));
      const { code, stdout } = await verifyAgain(packed, '--statement', forged, '--key', '1234');
      expect(stdout).toMatch(/signature of the statement does not hold[\s\S]*another key/);
      expect(code).toBe(1);
    });
  });

  it('is looked through by pingyi check: a statement, a release and a gap', async () => {
    expect(await findings()).toEqual([]);
    const changing = async (column: string, from: string, to: string, where: string) => {
      const table = column === 'package_digest' ? 'publication' : 'signed_statement';
      const write = (a: string, b: string) =>
        withRows(bench.database, (dataSource) =>
          dataSource.query(
            `UPDATE ${table} SET ${column} = REPLACE(CAST(${column} AS TEXT), '${a}', '${b}') WHERE ${where}`,
          ),
        );
      await write(from, to);
      const found = await findings();
      await write(to, from);
      return found;
    };
    expect(await changing('document', '"revision":1', '"revision":7', 'sequence = 1')).toContain('statement-changed');
    for (const id of releases)
      expect(await changing('package_digest', 'sha256-', 'sha256+', `id = '${id}'`)).toContain('statement-differs');
    expect(await changing('sealed_content', 'sha256-', 'sha256+', 'sequence = 2')).toContain('statement-differs');
    await withRows(bench.database, (dataSource) =>
      dataSource.query('UPDATE signed_statement SET sequence = 9 WHERE sequence = 2'),
    );
    expect(await findings()).toContain('statement-chain-broken');
    await withRows(bench.database, (dataSource) =>
      dataSource.query('UPDATE signed_statement SET sequence = 2 WHERE sequence = 9'),
    );
    expect(await findings()).toEqual([]);
  });

  it('goes on without a gap when many acts are signed at once', async () => {
    const before = (await chain()).length;
    const [database, statements] = [bench.app.get(Database), bench.app.get(StatementChain)];
    const act = { kind: 'withdrawal', officeId: null, publicationId: releases[1]!, disclosed: true } as const;
    const acts = { ...act, madeLater: false, about: { campaignId: township.campaignId }, sealedContent: null };
    await Promise.all(Array.from({ length: 12 }, () => database.write((tx) => statements.append(tx, acts))));
    const entries = await chain();
    expect(entries.map(({ sequence }) => sequence)).toEqual(Array.from({ length: before + 12 }, (_, at) => at + 1));
    expect(await findings()).toEqual([]);
  });

  it('is signed by a new key after a rotation, which the old one has introduced before it was destroyed', async () => {
    const [old] = await keys();
    const rotated = await runCommand(['key', 'rotate'], bench.database.env);
    expect(rotated).toMatchObject({ code: 0, stderr: '' });
    const [first, next] = await keys();
    expect(rotated.stdout).toContain(next!.fingerprint);
    expect(first).toMatchObject({ fingerprint: old!.fingerprint, until: expect.any(String) as string });
    expect(next!.introduction.introducedBy).toBe(old!.introduction.key);
    expect(isSignedBy(old!.introduction.publicKey, next!.introduction, next!.signature)).toBe(true);
    const id = await publish({});
    expect(checkStatement(await statementOf(id), { key: next!.fingerprint })).toEqual([]);
    const files = await readdir(join(bench.database.env.DATA_DIR, 'signing-keys'));
    expect(files).toEqual([`${next!.introduction.key}.pem`]);
    const { mode } = await stat(join(bench.database.env.DATA_DIR, 'signing-keys', files[0]!));
    expect(mode & 0o777).toBe(0o600);
  });

  it('is signed later, and says so, where it was published before there were statements; a lost key is followed by one that nobody introduces', async () => {
    await withRows(bench.database, (dataSource) => dataSource.query('DELETE FROM signed_statement'));
    await rm(join(bench.database.env.DATA_DIR, 'signing-keys'), { recursive: true });
    expect(await runCommand(['key', 'show'], bench.database.env)).toMatchObject({ code: 0 });
    const entries = (await chain()).flatMap(({ signed }) => (signed ? [said(signed)] : []));
    expect(entries.map(({ madeLater }) => madeLater)).toEqual(entries.map(() => true));
    expect(entries.map(({ kind: what }) => what)).toContain('withdrawal');
    expect((await keys()).at(-1)?.introduction.introducedBy).toBeNull();
    expect(await findings()).toEqual([]);
  });
});
