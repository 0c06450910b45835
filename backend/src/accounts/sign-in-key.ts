import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * The key in `DATA_DIR/sign-in.key`, for its owner only and in no database or backup: it seals the secrets of second factors, so that a
 * copy of the database alone signs nobody in, and vouches for known devices. Processes that share a PostgreSQL share the folder.
 */
@Injectable()
export class SignInKey implements OnModuleInit {
  private readonly folder: string;
  private sealing: Buffer = Buffer.alloc(0);
  private vouching: Buffer = Buffer.alloc(0);

  constructor(@Inject(CONFIG) config: Pick<Config, 'dataDir'>) {
    this.folder = config.dataDir;
  }

  async onModuleInit(): Promise<void> {
    const key = await this.readOrCreate();
    const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', `pingyi ${use}`, keyBytes));
    this.sealing = derive('second factor');
    this.vouching = derive('known device');
    key.fill(0);
  }

  /** @param owner what the text belongs to; sealed text of another owner does not open */
  seal(text: string, owner: string): string {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.sealing, nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64');
  }

  /** @returns null for what another key or another owner has sealed */
  open(sealed: string, owner: string): string | null {
    const bytes = Buffer.from(sealed, 'base64');
    if (bytes.length <= nonceBytes + tagBytes) return null;
    const decipher = createDecipheriv('aes-256-gcm', this.sealing, bytes.subarray(0, nonceBytes))
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(-tagBytes));
    try {
      return decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      return null;
    }
  }

  vouch(statement: string): string {
    return createHmac('sha256', this.vouching).update(statement).digest('base64url');
  }

  vouchesFor(statement: string, signature: string): boolean {
    const [given, right] = [Buffer.from(signature), Buffer.from(this.vouch(statement))];
    return given.length === right.length && timingSafeEqual(given, right);
  }

  private async readOrCreate(): Promise<Buffer> {
    const path = join(this.folder, 'sign-in.key');
    const present = await readFile(path).catch(missingIsNull);
    if (present) return whole(present, path);
    await mkdir(this.folder, { recursive: true });
    // Complete before it has its name: of two processes that start at once, both read the key of the first.
    const draft = `${path}.${randomBytes(8).toString('hex')}`;
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(randomBytes(keyBytes));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await unlink(draft);
    return whole(await readFile(path), path);
  }
}

function whole(key: Buffer, path: string): Buffer {
  if (key.length !== keyBytes)
    throw new Error(`${path} is damaged; restore it, or remove it and have second factors set up anew`);
  return key;
}

function missingIsNull(error: NodeJS.ErrnoException): null {
  if (error.code !== 'ENOENT') throw error;
  return null;
}
