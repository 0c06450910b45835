import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { mkdir, open, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';

/** The key of waiting ballots is not in the data folder: another folder was given, or it was lost. */
export class InboxKeyMissingError extends Error {
  constructor(readonly keyId: string) {
    super('A key of waiting ballots is missing; is DATA_DIR the folder that all processes share?');
  }
}

const keyBytes = 32;
const isKeyId = (name: string): boolean => /^[0-9a-f]{32}$/.test(name);
/** Files written or read at once. */
const atOnce = 16;

/**
 * Keys of waiting ballots, one file each in `DATA_DIR/inbox-keys`, under random names and for their owner only. They are never in
 * a database, a log or a backup; what was encrypted under a key is gone with it.
 */
@Injectable()
export class InboxKeys {
  private readonly folder: string;

  constructor(@Inject(CONFIG) config: Pick<Config, 'dataDir'>) {
    this.folder = join(config.dataDir, 'inbox-keys');
  }

  /**
   * New keys, on disk when this resolves.
   * @returns their ids
   */
  async create(count: number): Promise<string[]> {
    const ids = Array.from({ length: count }, () => randomBytes(16).toString('hex'));
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await eachOf(ids, async (id) => {
      const key = randomBytes(keyBytes);
      const handle = await open(join(this.folder, id), 'wx', 0o600);
      try {
        await handle.writeFile(key);
        await handle.sync();
      } finally {
        await handle.close();
      }
      key.fill(0);
    });
    await this.syncFolder();
    return ids;
  }

  /** @throws {InboxKeyMissingError} */
  async read(id: string): Promise<KeyObject> {
    const bytes = isKeyId(id) ? await readFile(join(this.folder, id)).catch(missingIsUndefined) : undefined;
    if (bytes?.length !== keyBytes) throw new InboxKeyMissingError(id);
    const key = createSecretKey(bytes);
    bytes.fill(0);
    return key;
  }

  /** Overwrites and removes keys; gone from the disk when this resolves. */
  async destroy(ids: readonly string[]): Promise<void> {
    const present = ids.filter(isKeyId);
    if (present.length === 0) return;
    await eachOf(present, async (id) => {
      const handle = await open(join(this.folder, id), 'r+').catch(missingIsUndefined);
      if (!handle) return;
      try {
        await handle.write(randomBytes(keyBytes), 0, keyBytes, 0);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await unlink(join(this.folder, id)).catch(missingIsUndefined);
    });
    await this.syncFolder();
  }

  /** Ids of the keys that were made at least so many milliseconds ago. */
  async olderThan(milliseconds: number): Promise<string[]> {
    const names = ((await readdir(this.folder).catch(missingIsUndefined)) ?? []).filter(isKeyId);
    const before = Date.now() - milliseconds;
    const old: string[] = [];
    for (const name of names) {
      const found = await stat(join(this.folder, name)).catch(missingIsUndefined);
      if (found && found.mtimeMs < before) old.push(name);
    }
    return old;
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

async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += atOnce) await Promise.all(items.slice(at, at + atOnce).map(work));
}

/** Another process may have removed the file. */
function missingIsUndefined(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
