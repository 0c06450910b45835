import { existsSync } from 'node:fs';
import { chmod, copyFile, cp, mkdir, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';

/** `pingyi-2026-11-22-023000.zip`; nothing else in the folder is touched. */
const leftover = /^(pingyi-\d{4}-\d{2}-\d{2}-\d{6}\.zip)\.[0-9a-f-]{36}\.part$/;

const keyOf = (archive: string): string => `${archive}.key`;

/** The archives in `BACKUP_DIR`, and the keys that belong apart from them in `BACKUP_KEYS_DIR`. */
@Injectable()
export class BackupFolder {
  private readonly folder: string;
  private readonly keysFolder: string | null;
  private readonly dataDir: string;

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) config: Pick<Config, 'backup' | 'dataDir'>,
  ) {
    this.folder = config.backup?.folder ?? '';
    this.keysFolder = config.backup?.keysFolder ?? null;
    this.dataDir = config.dataDir;
  }

  /** Makes the folders, and removes what a killed backup left half written. @returns the name of a new archive */
  async prepare(): Promise<string> {
    for (const folder of [this.folder, this.keysFolder])
      if (folder) await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(this.folder)) {
      const archive = leftover.exec(name)?.[1];
      if (!archive) continue;
      await rm(this.pathOf(name), { force: true });
      if (!existsSync(this.pathOf(archive))) await rm(keyOf(this.pathOf(archive)), { force: true });
    }
    return `pingyi-${this.clock.calendar.timeOf(this.clock.now()).replace(' ', '-').replaceAll(':', '')}.zip`;
  }

  pathOf(file: string): string {
    return join(this.folder, file);
  }

  isThere(file: string): boolean {
    return existsSync(this.pathOf(file));
  }

  /** Kilobytes written of an archive, also while it has no name yet. */
  async sizeOf(file: string): Promise<number> {
    const names = await readdir(this.folder).catch(() => []);
    const name = names.find((found) => found === file || (found.startsWith(`${file}.`) && found.endsWith('.part')));
    const found = name === undefined ? null : await stat(this.pathOf(name)).catch(() => null);
    return Math.ceil((found?.size ?? 0) / 1000);
  }

  /**
   * Puts the keys that no archive holds into their own folder: that of waiting ballots, the one of second factors, and those with which
   * results are signed, as they are now. A signing key that was destroyed here is destroyed there.
   */
  async setKeysApart(file: string): Promise<void> {
    if (this.keysFolder === null) return;
    const key = keyOf(this.pathOf(file));
    if (existsSync(key)) {
      await this.copyKey(key, keyOf(file));
      await rm(key);
    }
    const signIn = join(this.dataDir, 'sign-in.key');
    if (existsSync(signIn)) await this.copyKey(signIn, 'sign-in.key');
    const signing = join(this.dataDir, 'signing-keys');
    if (!existsSync(signing)) return;
    const copied = join(this.keysFolder, 'signing-keys');
    await cp(signing, copied, { recursive: true });
    await chmod(copied, 0o700);
    const standing = new Set(await readdir(signing));
    for (const name of await readdir(copied)) if (!standing.has(name)) await rm(join(copied, name));
  }

  /** Lays an archive and its key where a test restore finds them. */
  async layOut(file: string, folder: string): Promise<string> {
    const archive = join(folder, file);
    await symlink(this.pathOf(file), archive);
    const key = [keyOf(this.pathOf(file)), this.keysFolder === null ? '' : join(this.keysFolder, keyOf(file))].find(
      (path) => path !== '' && existsSync(path),
    );
    if (key) await symlink(key, keyOf(archive));
    return archive;
  }

  /** Removes an archive and its key. */
  async remove(file: string): Promise<void> {
    await rm(this.pathOf(file), { force: true });
    await rm(keyOf(this.pathOf(file)), { force: true });
    if (this.keysFolder !== null) await rm(join(this.keysFolder, keyOf(file)), { force: true });
  }

  private async copyKey(from: string, name: string): Promise<void> {
    const target = join(this.keysFolder ?? '', name);
    await copyFile(from, `${target}.part`);
    await chmod(`${target}.part`, 0o600);
    await rename(`${target}.part`, target);
  }
}
