import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { BackupHealth } from './backup-health.js';
import { BackupRuns } from './backup-runs.js';
import { backupStates, backupSteps, type BackupRun } from './backup-run.entity.js';
import { backupFaults } from './domain/backup-faults.js';
import { ScheduledBackups } from './scheduled-backups.service.js';

const tag = 'system';

const runView = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['backup', 'test']),
    state: z.enum(backupStates),
    askedAt: z.string(),
    /** Null when it was its time. */
    askedBy: z.string().nullable(),
    startedAt: z.string().nullable(),
    finishedAt: z.string().nullable(),
    step: z.enum(backupSteps).nullable(),
    kilobytes: z.int(),
    file: z.string().nullable(),
    /** Whether the archive is in the folder. */
    there: z.boolean(),
    testedId: z.string().nullable(),
    report: z
      .strictObject({
        rows: z.int().optional(),
        files: z.int().optional(),
        faults: z.int().optional(),
        waiting: z.int().optional(),
        auditHead: z.string(),
        findings: z.int().optional(),
      })
      .nullable(),
    error: z.strictObject({ code: z.string(), detail: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'BackupRun' });

const list = endpoint({
  method: 'GET',
  path: 'api/backups',
  summary: 'Backups that the server writes by itself, and test restores of them, the newest first',
  tag,
  access: 'system.check',
  response: z
    .strictObject({
      /** Null where no folder for backups is set. */
      settings: z
        .strictObject({
          folder: z.string(),
          keysApart: z.boolean(),
          at: z.string(),
          keep: z.strictObject({ days: z.int(), weeks: z.int(), months: z.int() }),
          nextAt: z.string(),
        })
        .nullable(),
      faults: z.array(z.enum(backupFaults)),
      underWay: z.boolean(),
      items: z.array(runView),
    })
    .meta({ id: 'Backups' }),
});
const backUp = endpoint({
  method: 'POST',
  path: 'api/backups',
  summary: 'Write a backup now, by the process that writes the daily ones',
  tag,
  access: 'system.check',
  response: runView,
  status: 202,
  problems: ['backups-off', 'backup-running'],
});
const test = endpoint({
  method: 'POST',
  path: 'api/backups/test-restores',
  summary: 'Restore the newest backup into a folder of its own, check what comes out, and remove it',
  tag,
  access: 'system.check',
  response: runView,
  status: 202,
  problems: ['backups-off', 'no-backup', 'backup-running'],
});

@Controller()
export class BackupsController {
  constructor(
    @Inject(ScheduledBackups) private readonly backups: ScheduledBackups,
    @Inject(BackupRuns) private readonly runs: BackupRuns,
    @Inject(BackupHealth) private readonly health: BackupHealth,
    @Inject(CONFIG) private readonly config: Pick<Config, 'backup'>,
  ) {}

  @Route(list)
  async list(): Promise<Output<typeof list>> {
    const { backup } = this.config;
    const nextAt = this.backups.nextTurn();
    const listed = await this.runs.listed();
    return {
      settings: backup &&
        nextAt && {
          folder: backup.folder,
          keysApart: backup.keysFolder !== null,
          at: backup.at,
          keep: backup.keep,
          nextAt: nextAt.toISOString(),
        },
      faults: backup ? [...this.health.faultsIn(listed)] : [],
      underWay: listed.some((run) => this.runs.isUnderWay(run)),
      items: listed.map((run) => this.viewOf(run)),
    };
  }

  @Route(backUp)
  async backUp(@Call() { viewer }: Input<typeof backUp>): Promise<Output<typeof backUp>> {
    return this.viewOf(await this.backups.backUpNow(viewer));
  }

  @Route(test)
  async test(@Call() { viewer }: Input<typeof test>): Promise<Output<typeof test>> {
    return this.viewOf(await this.backups.testNow(viewer));
  }

  private viewOf(run: BackupRun): z.input<typeof runView> {
    const { id, kind, state, askedAt, askedBy, startedAt, finishedAt, step, kilobytes, file, testedId, report } = run;
    return {
      id,
      kind,
      state,
      askedAt,
      askedBy,
      startedAt,
      finishedAt,
      step,
      kilobytes,
      file,
      testedId,
      report,
      there: kind === 'backup' && this.runs.isThere(run),
      error: run.errorCode === null ? null : { code: run.errorCode, detail: run.errorDetail },
    };
  }
}
