import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import type { JobFile } from './job.entity.js';

export type NamedFile = Pick<JobFile, 'name' | 'mediaType' | 'once'>;

/** How long a finished file can be fetched. */
export const fileKeptMs = 24 * 3_600_000;

/** Files that jobs have made, and those that they work from, in `DATA_DIR/job-files`: for the server's account alone, and for a day. */
@Injectable()
export class JobFiles {
  private readonly folder: string;

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) config: Pick<Config, 'dataDir'>,
  ) {
    this.folder = join(config.dataDir, 'job-files');
  }

  /** Writes a file whole: nobody finds it under its name before it is on disk. */
  async write(content: Readable, named: NamedFile, signal?: AbortSignal): Promise<JobFile> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const stored = newId();
    const partial = this.pathOf(`${stored}.part`);
    try {
      const target = createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true });
      await pipeline(content, target, signal ? { signal } : {});
      const { size } = await stat(partial);
      await rename(partial, this.pathOf(stored));
      return { ...named, bytes: size, stored };
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  }

  /** @returns null when it is not there any more */
  async read({ stored }: JobFile): Promise<Readable | null> {
    const stream = createReadStream(this.pathOf(stored));
    return new Promise((resolve, reject) => {
      stream.once('open', () => resolve(stream));
      stream.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? resolve(null) : reject(error)));
    });
  }

  async remove({ stored }: JobFile): Promise<void> {
    await rm(this.pathOf(stored), { force: true });
  }

  /** Removes what is older than a day, also what a killed process has left half written. */
  async removeOld(): Promise<void> {
    const names = await readdir(this.folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    for (const name of names) {
      const path = this.pathOf(name);
      const found = await stat(path).catch(() => null);
      if (found && this.clock.now().getTime() - found.mtimeMs >= fileKeptMs) await rm(path, { force: true });
    }
  }

  private pathOf(stored: string): string {
    return join(this.folder, stored);
  }
}
