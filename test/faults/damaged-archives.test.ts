import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Archive, ArchiveWriter, backup, restore } from '@pingyi/backend/testing';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rewriteArchive, tamperWith } from '../support/archives.js';
import { startBench } from '../support/client.js';
import { createEmptyDatabase, type TestDatabase } from '../support/databases.js';
import { runCommand } from '../support/server.js';
import { locationOf } from '../support/stored.js';
import { buildTownship } from '../support/township.js';

let folder: string;
let archive: string;
let target: TestDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pingyi-archives-'));
  archive = join(folder, 'whole.zip');
  target = await createEmptyDatabase('sqlite');
  const bench = await startBench('sqlite');
  const { clerk, campaignId } = await buildTownship(bench);
  await clerk.upload('/api/evidence', 'one.pdf', `%PDF-1.4\n${'evidence '.repeat(500)}`, { campaignId });
  await backup(locationOf(bench.database), archive);
  await bench.close();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await target?.remove();
});

const verify = async (path: string): Promise<void> => {
  const opened = await Archive.open(path);
  try {
    await opened.verify();
  } finally {
    opened.close();
  }
};

/** A small generator of its own, so that a failure can be repeated. */
function* randomNumbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

describe('an archive', () => {
  it('with one bit flipped is refused, or holds exactly what it held', async () => {
    const whole = readFileSync(archive);
    const content = unzipSync(whole);
    const random = randomNumbers(20_261_128);
    const flipped = join(folder, 'flipped.zip');
    let refused = 0;
    const flips = 300;
    for (let flip = 0; flip < flips; flip++) {
      const bytes = Buffer.from(whole);
      const at = Math.floor(random.next().value * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random.next().value * 8));
      writeFileSync(flipped, bytes);
      const refusal = await verify(flipped).then(
        () => null,
        (error: Error) => error,
      );
      if (refusal) {
        expect(refusal.message).toMatch(
          /^the archive is damaged: |is not a readable archive$|^the archive was written by another release/,
        );
        refused++;
      } else {
        expect(
          Object.entries(unzipSync(bytes)).every(
            ([name, entry]) => Buffer.compare(entry, content[name] ?? Buffer.of()) === 0,
          ),
          `bit ${flip} at ${at}`,
        ).toBe(true);
      }
    }
    expect(refused).toBeGreaterThan(flips * 0.9);
  });

  it.each<[string, (path: string) => void]>([
    [
      'a table cut short',
      (path) =>
        tamperWith(
          archive,
          path,
          (entries) => (entries['tables/org_unit.jsonl'] = entries['tables/org_unit.jsonl']!.slice(0, -10)),
        ),
    ],
    [
      'another grade of a row',
      (path) =>
        tamperWith(
          archive,
          path,
          (entries) =>
            (entries['tables/account.jsonl'] = Buffer.from(
              Buffer.from(entries['tables/account.jsonl']!).toString().replace('"clerk"', '"admin"'),
            )),
        ),
    ],
    ['a table missing', (path) => tamperWith(archive, path, (entries) => delete entries['tables/fact.jsonl'])],
    [
      'an entry that no backup writes',
      (path) => tamperWith(archive, path, (entries) => (entries['evidence/../../x'] = Buffer.from('x'))),
    ],
    [
      'a changed manifest',
      (path) =>
        tamperWith(
          archive,
          path,
          (entries) =>
            (entries['manifest.json'] = Buffer.from(
              Buffer.from(entries['manifest.json']!).toString().replace('"rows":1', '"rows":2'),
            )),
        ),
    ],
    [
      'a table that its release did not have',
      (path) =>
        rewriteArchive(archive, path, (entries, manifest) => {
          manifest.tables['stranger'] = { rows: 0, size: 0, sha256: '' };
          entries['tables/stranger.jsonl'] = Buffer.from('');
        }),
    ],
    [
      'a column that its release did not have',
      (path) =>
        rewriteArchive(
          archive,
          path,
          (entries) =>
            (entries['tables/org_unit.jsonl'] = Buffer.from(
              Buffer.from(entries['tables/org_unit.jsonl']!).toString().replaceAll('"code":', '"cipher":'),
            )),
        ),
    ],
    [
      'half of its bytes',
      (path) => {
        copyFileSync(archive, path);
        truncateSync(path, Math.floor(readFileSync(archive).length / 2));
      },
    ],
  ])('with %s is refused before the first row', async (what, make) => {
    const path = join(folder, `${what.replaceAll(' ', '-')}.zip`);
    make(path);
    const refusal = await restore(locationOf(target), path).then(
      () => null,
      (error: Error) => error,
    );
    expect([refusal?.constructor.name, refusal?.message]).toEqual([
      'CommandError',
      expect.stringMatching(/^the archive [^\n]+$|^[^\n]+ is not a readable archive$/),
    ]);
    expect(existsSync(join(target.env.DATA_DIR, 'evidence'))).toBe(false);
  });

  it('whose damage the command finds is told of without a word of the program', async () => {
    const path = join(folder, 'told.zip');
    tamperWith(archive, path, (entries) => delete entries['tables/fact.jsonl']);
    expect(await runCommand(['restore', path], target.env)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'pingyi: the archive is damaged: tables/fact.jsonl\n',
    });
  });

  it('is still restored into the database where all of these were refused', async () => {
    expect(await restore(locationOf(target), archive)).toMatchObject({ files: 1, faults: [] });
  });

  it('may hold more than 65,535 entries', async () => {
    const path = join(folder, 'many.zip');
    const writer = new ArchiveWriter(path);
    const entries = 66_000;
    let last = { sha256: '', size: 0 };
    for (let number = 0; number < entries; number++) {
      last = await writer.addBytes(`evidence/${number}`, Buffer.from(String(number)));
    }
    await writer.finish();
    const opened = await Archive.open(path);
    const chunks: Buffer[] = [];
    for await (const chunk of opened.read(`evidence/${entries - 1}`, last)) chunks.push(chunk);
    opened.close();
    expect(Buffer.concat(chunks).toString()).toBe(String(entries - 1));
  });
});
