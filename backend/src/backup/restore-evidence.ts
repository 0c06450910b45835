import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../commands/command.error.js';
import { sha256 } from '../common/ids.js';
import { evidenceFolder } from '../files/index.js';
import { fileEntry, type ArchiveManifest } from './archive-format.js';
import type { Archive } from './archive-reader.js';
import { syncFolder } from './sync-folder.js';

/**
 * Puts evidence files into the data folder: first beside their place, then, with {@link publish}, all into it. What a killed restore left is
 * recognised by its digest and used again.
 */
export class EvidenceRestore {
  private readonly folder: string;
  private readonly staging: string;

  constructor(
    dataDir: string,
    private readonly files: ArchiveManifest['files'],
  ) {
    this.folder = evidenceFolder(dataDir);
    this.staging = join(dataDir, 'evidence.restoring');
  }

  /** @throws {CommandError} when the folder holds anything that the archive does not */
  async checkFolder(): Promise<void> {
    for (const name of await this.present()) {
      const expected = this.files[name]?.sha256;
      if (expected === undefined || sha256(await readFile(join(this.folder, name))) !== expected) {
        throw new CommandError(`the data folder is not empty: evidence/${name}`);
      }
    }
  }

  /** Writes every file beside its place, durably. */
  async stage(archive: Archive): Promise<void> {
    await rm(this.staging, { recursive: true, force: true });
    await mkdir(this.staging, { recursive: true, mode: 0o700 });
    for (const [id, digest] of Object.entries(this.files)) {
      await writeFile(join(this.staging, id), archive.read(fileEntry(id), digest), {
        flag: 'wx',
        mode: 0o600,
        flush: true,
      });
    }
  }

  /** Moves all files into their place, or none; a row never refers to evidence that is not there. */
  async publish(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const moved: string[] = [];
    try {
      for (const id of Object.keys(this.files)) {
        await rename(join(this.staging, id), join(this.folder, id));
        moved.push(id);
      }
      await syncFolder(this.folder);
    } catch (error) {
      for (const id of moved) await rm(join(this.folder, id), { force: true });
      throw error;
    }
  }

  async clean(): Promise<void> {
    await rm(this.staging, { recursive: true, force: true });
  }

  private async present(): Promise<string[]> {
    try {
      return await readdir(this.folder);
    } catch {
      return [];
    }
  }
}
