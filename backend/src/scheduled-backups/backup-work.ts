import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { checkInProcess } from '../checks/index.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { runOwnCommand, type CommandEnd } from '../workers/index.js';
import { BackupFolder } from './backup-folder.js';
import type { BackupReport, BackupRun } from './backup-run.entity.js';
import { BackupFailure } from './backups.errors.js';

/** Exit code of a command that is done but for evidence that was lost or changed before. */
const withFaults = 2;
const scratch = 'restore-test-';

interface Written {
  readonly rows: number;
  readonly files: number;
  readonly faults: readonly unknown[];
  readonly waiting: number;
  readonly auditHead: string;
}

/** Writes an archive, or restores one for a test, each step in a process of its own. */
@Injectable()
export class BackupWork {
  constructor(
    @Inject(BackupFolder) private readonly folder: BackupFolder,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws {BackupFailure} */
  async write(file: string, begin: (step: BackupRun['step']) => void, signal: AbortSignal): Promise<BackupReport> {
    begin('archive');
    const end = await runOwnCommand(this.config, ['backup', '--json', '--out', this.folder.pathOf(file)], signal);
    if (end.code !== 0 && end.code !== withFaults) throw new BackupFailure('backup-failed', saidBy(end));
    const { rows, files, faults, waiting, auditHead } = JSON.parse(end.output) as Written;
    begin('keys');
    await this.folder.setKeysApart(file);
    return { rows, files, faults: faults.length, waiting, auditHead };
  }

  /**
   * Restores an archive into a folder of its own on SQLite, whatever the installation runs on, and looks through what came out.
   * @throws {BackupFailure}
   */
  async test(file: string, begin: (step: BackupRun['step']) => void, signal: AbortSignal): Promise<BackupReport> {
    const { dataDir } = this.config;
    for (const name of await readdir(dataDir))
      if (name.startsWith(scratch)) await rm(join(dataDir, name), { recursive: true, force: true });
    const folder = await mkdtemp(join(dataDir, scratch));
    try {
      const restored = { dataDir: join(folder, 'data'), databaseUrl: null };
      await mkdir(restored.dataDir, { mode: 0o700 });
      begin('restore');
      const archive = await this.folder.layOut(file, folder);
      const end = await runOwnCommand(restored, ['restore', archive], signal);
      if (end.code !== 0 && end.code !== withFaults) throw new BackupFailure('restore-failed', saidBy(end));
      begin('check');
      const { findings, auditHead } = await checkInProcess(restored, signal).catch((error: Error) => {
        throw signal.aborted ? error : new BackupFailure('check-failed', error.message);
      });
      return { findings: findings.length, auditHead };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

const saidBy = ({ errors, code }: CommandEnd): string => errors.split('\n').find(Boolean) ?? `it ended with ${code}`;
