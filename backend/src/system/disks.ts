import { statfs } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';

export interface Disk {
  readonly folder: 'data' | 'backup';
  readonly freeBytes: number;
  readonly totalBytes: number;
  /** Whether it is time to make room. */
  readonly low: boolean;
}

const gigabyte = 1_000_000_000;
/** Below a gigabyte, or a twentieth of the disk. */
const isLow = (free: number, total: number): boolean => free < gigabyte || free < total / 20;

/** How much room there is where things are stored. */
@Injectable()
export class Disks {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'dataDir' | 'backup'>) {}

  /** A folder that is not there, as that of backups before the first, is left out. */
  async read(): Promise<readonly Disk[]> {
    const { dataDir, backup } = this.config;
    const folders = [['data', dataDir] as const, ...(backup ? [['backup', backup.folder] as const] : [])];
    const read = folders.map(async ([folder, path]): Promise<Disk[]> => {
      const found = await statfs(path).catch(() => null);
      if (!found) return [];
      const freeBytes = found.bavail * found.bsize;
      const totalBytes = found.blocks * found.bsize;
      return [{ folder, freeBytes, totalBytes, low: isLow(freeBytes, totalBytes) }];
    });
    return (await Promise.all(read)).flat();
  }
}
