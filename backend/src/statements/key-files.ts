import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson, fingerprintOf } from '@pingyi/plugin-sdk/verification';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';

/** A private key that was read, ready to sign. */
export class OpenedKey {
  readonly publicKey: string;
  readonly id: string;

  constructor(private readonly key: KeyObject) {
    this.publicKey = createPublicKey(key).export({ format: 'jwk' }).x as string;
    this.id = fingerprintOf(this.publicKey);
  }

  /** Signs the canonical JSON of a value. @returns base64url */
  sign(value: unknown): string {
    return sign(null, Buffer.from(canonicalJson(value)), this.key).toString('base64url');
  }
}

/**
 * Private keys (Ed25519) in `DATA_DIR/signing-keys`, each in a file with the name of its fingerprint, for its owner only and in no database
 * or backup: a copy of the database alone signs nothing. Processes that share a PostgreSQL share the folder.
 */
@Injectable()
export class KeyFiles {
  private readonly folder: string;

  constructor(@Inject(CONFIG) config: Pick<Config, 'dataDir'>) {
    this.folder = join(config.dataDir, 'signing-keys');
  }

  /** A new key, on disk when this resolves. */
  async create(): Promise<OpenedKey> {
    const { privateKey } = generateKeyPairSync('ed25519');
    const opened = new OpenedKey(privateKey);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const handle = await open(this.pathOf(opened.id), 'wx', 0o600);
    try {
      await handle.writeFile(privateKey.export({ type: 'pkcs8', format: 'pem' }));
      await handle.sync();
    } finally {
      await handle.close();
    }
    const folder = await open(this.folder, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
    return opened;
  }

  /** @returns null where the file is missing, or is not the key of that name */
  async read(id: string): Promise<OpenedKey | null> {
    const text = await readFile(this.pathOf(id)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return null;
    });
    try {
      const opened = text && new OpenedKey(createPrivateKey(text));
      return opened?.id === id ? opened : null;
    } catch {
      return null;
    }
  }

  /** Removes a key that signs no more. */
  async destroy(id: string): Promise<void> {
    await unlink(this.pathOf(id)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }

  private pathOf(id: string): string {
    return join(this.folder, `${id}.pem`);
  }
}
