import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InboxKeyMissingError, InboxKeys } from './inbox-keys.js';

describe('keys of waiting ballots', () => {
  let dataDir: string;
  let keys: InboxKeys;
  const folder = () => join(dataDir, 'inbox-keys');
  const files = () => readdirSync(folder());
  const contentOf = async (id: string) => (await keys.read(id)).export().toString('hex');

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'pingyi-keys-'));
    keys = new InboxKeys({ dataDir });
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('lie together in one file that is its owner’s only, each key another', async () => {
    const ids = await keys.create(120);
    expect(files()).toHaveLength(1);
    expect(statSync(folder()).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder(), files()[0] ?? '')).mode & 0o777).toBe(0o600);
    expect(new Set(ids.map((id) => id.length))).toEqual(new Set([32]));
    const contents = await Promise.all(ids.map(contentOf));
    expect(new Set(contents).size).toBe(120);
    const together = await keys.readAll(ids);
    expect(ids.map((id) => together.get(id)?.export().toString('hex'))).toEqual(contents);
  });

  it('are cut into several files when there are many', async () => {
    const ids = await keys.create(1_001);
    expect(new Set(ids).size).toBe(1_001);
    expect(files()).toHaveLength(2);
    await keys.readAll(ids);
  });

  it('are gone from the disk once destroyed, while others of their file stay readable', async () => {
    const ids = await keys.create(3);
    const [first = '', second = '', third = ''] = ids;
    const gone = [await contentOf(first), await contentOf(third)];
    const kept = await contentOf(second);
    await keys.destroy([first, third]);
    const onDisk = readFileSync(join(folder(), files()[0] ?? '')).toString('hex');
    for (const content of gone) expect(onDisk).not.toContain(content);
    await expect(keys.read(first)).rejects.toThrow(InboxKeyMissingError);
    await expect(keys.readAll([second, third])).rejects.toThrow(InboxKeyMissingError);
    expect(await contentOf(second)).toBe(kept);
    await keys.destroy([second]);
    expect(files()).toEqual([]);
  });

  it('may be destroyed twice and by two at the same time, and leave no file', async () => {
    const ids = await keys.create(40);
    await Promise.all([keys.destroy(ids.slice(0, 25)), keys.destroy(ids.slice(15))]);
    await keys.destroy(ids);
    expect(files()).toEqual([]);
  });

  it('of an earlier release lie in a file each, and are read and destroyed as well', async () => {
    const old = randomBytes(16).toString('hex');
    const key = randomBytes(32);
    mkdirSync(folder(), { recursive: true });
    writeFileSync(join(folder(), old), key);
    expect(await contentOf(old)).toBe(key.toString('hex'));
    expect(await keys.olderThan(-1_000)).toEqual([old]);
    await keys.destroy([old]);
    expect(files()).toEqual([]);
  });

  it('tell those that nobody has touched for a while, and a file that was cut short', async () => {
    const ids = await keys.create(2);
    expect(await keys.olderThan(60_000)).toEqual([]);
    expect((await keys.olderThan(-1_000)).sort()).toEqual([...ids].sort());
    await keys.destroy(ids);
    writeFileSync(join(folder(), 'a'.repeat(28)), '');
    const [cut = ''] = await keys.olderThan(-1_000);
    await expect(keys.read(cut)).rejects.toThrow(InboxKeyMissingError);
    await keys.destroy([cut]);
    expect(files()).toEqual([]);
  });

  it.each(['', '../../etc/passwd', 'f'.repeat(31), 'F'.repeat(32)])('are not looked for under %j', async (id) => {
    await expect(keys.read(id)).rejects.toThrow(InboxKeyMissingError);
    await expect(keys.destroy([id])).resolves.toBeUndefined();
  });
});
