import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { mkdir, open, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';

/** The key of waiting ballots is not in the data folder: another folder was given, or it was lost. */
export class InboxKeyMissingError extends Error {
  constructor(readonly keyId: string) {
    super('A key of waiting ballots is missing; is DATA_DIR the folder that all processes share?');
  }
}

const keyBytes = 32;
const destroyed = Buffer.alloc(keyBytes);

/** Keys made together lie in one file: to sync a file for each would take longer than to count the ballots under it. */
const keysInFile = 1_000;
const bundleDigits = 28;
const placeDigits = 4;

/** Where a key lies. An id is the name of its file and its place there, or, of an earlier release, the name of a file of its own. */
interface KeyPlace {
  readonly id: string;
  readonly place: number;
}

/** Files that are synced at the same time, which costs the disk little more than one; fewer than there are threads for files. */
const filesAtOnce = 3;

const isKeyId = (id: string): boolean => /^[0-9a-f]{32}$/.test(id);
const isFileName = (name: string): boolean => /^[0-9a-f]{28}(?:[0-9a-f]{4})?$/.test(name);

const idOf = (file: string, place: number): string =>
  file.length === bundleDigits ? `${file}${place.toString(16).padStart(placeDigits, '0')}` : file;

/**
 * Keys of waiting ballots in `DATA_DIR/inbox-keys`, in files of random names and for their owner only. They are never in a database, a
 * log or a backup; what was encrypted under a key is gone with it.
 */
@Injectable()
export class InboxKeys {
  private readonly folder: string;

  /** @param folder another folder, for keys of what does not wait to be counted yet */
  constructor(@Inject(CONFIG) config: Pick<Config, 'dataDir'>, @Optional() folder = 'inbox-keys') {
    this.folder = join(config.dataDir, folder);
  }

  /**
   * New keys, on disk when this resolves.
   * @returns their ids
   */
  async create(count: number): Promise<string[]> {
    if (count === 0) return [];
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const ids: string[] = [];
    while (ids.length < count) {
      const file = randomBytes(bundleDigits / 2).toString('hex');
      const size = Math.min(keysInFile, count - ids.length);
      const keys = randomBytes(size * keyBytes);
      const handle = await open(join(this.folder, file), 'wx', 0o600);
      try {
        await handle.writeFile(keys);
        await handle.sync();
      } finally {
        await handle.close();
      }
      keys.fill(0);
      for (let place = 0; place < size; place++) ids.push(idOf(file, place));
    }
    await this.syncFolder();
    return ids;
  }

  /** @throws {InboxKeyMissingError} */
  async read(id: string): Promise<KeyObject> {
    const key = (await this.readAll([id])).get(id);
    if (!key) throw new InboxKeyMissingError(id);
    return key;
  }

  /**
   * Keys by their ids; each file is read once.
   * @throws {InboxKeyMissingError}
   */
  async readAll(ids: Iterable<string>): Promise<ReadonlyMap<string, KeyObject>> {
    const keys = new Map<string, KeyObject>();
    for (const [file, places] of await this.placesOf(ids)) {
      const bytes = await readFile(join(this.folder, file)).catch(missingIsUndefined);
      for (const { id, place } of places) {
        const key = bytes?.subarray(place * keyBytes, (place + 1) * keyBytes);
        if (key?.length !== keyBytes || key.equals(destroyed)) throw new InboxKeyMissingError(id);
        keys.set(id, createSecretKey(key));
      }
      bytes?.fill(0);
    }
    return keys;
  }

  /** Overwrites keys, and removes the files in which none is left; gone from the disk when this resolves. */
  async destroy(ids: readonly string[]): Promise<void> {
    const files = await this.placesOf(ids.filter(isKeyId));
    if (files.size === 0) return;
    const queue = files.entries();
    const takeInTurn = async (): Promise<void> => {
      for (const [file, places] of queue) await this.destroyIn(file, places);
    };
    await Promise.all(Array.from({ length: filesAtOnce }, takeInTurn));
    await this.syncFolder();
  }

  /** Ids of the keys in files that nobody has touched for so many milliseconds. */
  async olderThan(milliseconds: number): Promise<string[]> {
    const names = ((await readdir(this.folder).catch(missingIsUndefined)) ?? []).filter(isFileName);
    const before = Date.now() - milliseconds;
    const old: string[] = [];
    for (const name of names) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(missingIsUndefined);
      if (!found || found.mtimeMs >= before) continue;
      const bytes = await readFile(path).catch(missingIsUndefined);
      // A file that was cut short holds nothing that could be read; its first id is enough to remove it.
      const places = Math.max(1, Math.floor((bytes?.length ?? 0) / keyBytes));
      for (let place = 0; place < places; place++) old.push(idOf(name, place));
      bytes?.fill(0);
    }
    return old;
  }

  private async destroyIn(file: string, places: readonly KeyPlace[]): Promise<void> {
    const path = join(this.folder, file);
    const handle = await open(path, 'r+').catch(missingIsUndefined);
    if (!handle) return;
    let isEmpty: boolean;
    try {
      for (const { place } of places) await handle.write(destroyed, 0, keyBytes, place * keyBytes);
      await handle.sync();
      // Read after writing: of two processes that destroy keys of one file at the same time, the later one finds it empty.
      const left = Buffer.alloc((await handle.stat()).size);
      await handle.read(left, 0, left.length, 0);
      isEmpty = left.every((byte) => byte === 0);
      left.fill(0);
    } finally {
      await handle.close();
    }
    if (isEmpty) await unlink(path).catch(missingIsUndefined);
  }

  /** Which keys lie in which file. */
  private async placesOf(ids: Iterable<string>): Promise<ReadonlyMap<string, readonly KeyPlace[]>> {
    const files = new Map<string, KeyPlace[]>();
    const add = (file: string, key: KeyPlace): void => {
      const places = files.get(file) ?? [];
      places.push(key);
      files.set(file, places);
    };
    const bundles = new Map<string, boolean>();
    for (const id of new Set(ids)) {
      if (!isKeyId(id)) throw new InboxKeyMissingError(id);
      const bundle = id.slice(0, bundleDigits);
      const isThere =
        bundles.get(bundle) ?? (await stat(join(this.folder, bundle)).catch(missingIsUndefined)) !== undefined;
      bundles.set(bundle, isThere);
      if (isThere) add(bundle, { id, place: Number.parseInt(id.slice(bundleDigits), 16) });
      else add(id, { id, place: 0 });
    }
    return files;
  }

  private async syncFolder(): Promise<void> {
    const handle = await open(this.folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

/** Another process may have removed the file. */
function missingIsUndefined(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
