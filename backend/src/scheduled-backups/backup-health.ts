import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { BackupRuns } from './backup-runs.js';
import type { BackupRun } from './backup-run.entity.js';
import { faultsOf, type BackupFault } from './domain/backup-faults.js';

/** Whether the backups are as they should be. */
@Injectable()
export class BackupHealth {
  private readonly startedAt: Date;

  constructor(
    @Inject(BackupRuns) private readonly runs: BackupRuns,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'backup'>,
  ) {
    this.startedAt = clock.now();
  }

  /** None where no folder is set: there is nothing to go wrong. */
  async faults(): Promise<readonly BackupFault[]> {
    if (!this.config.backup) return [];
    return this.faultsIn(await this.runs.listed());
  }

  faultsIn(listed: readonly BackupRun[]): readonly BackupFault[] {
    const ended = listed.filter(({ finishedAt }) => finishedAt !== null);
    return faultsOf(this.clock.now(), this.startedAt, {
      lastBackup: ended.find(({ kind }) => kind === 'backup'),
      newestGood: listed.find((run) => run.kind === 'backup' && this.runs.isThere(run)),
      lastTest: ended.find(({ kind }) => kind === 'test'),
    });
  }

  /** When the newest archive was begun that is there; null for none. */
  async newestAt(): Promise<Date | null> {
    if (!this.config.backup) return null;
    const newest = (await this.runs.listed()).find((run) => run.kind === 'backup' && this.runs.isThere(run));
    return newest ? new Date(newest.askedAt) : null;
  }
}
