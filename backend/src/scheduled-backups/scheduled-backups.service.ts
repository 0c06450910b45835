import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { BackupFolder } from './backup-folder.js';
import type { BackupReport, BackupRun } from './backup-run.entity.js';
import { BackupRuns } from './backup-runs.js';
import { BackupWork } from './backup-work.js';
import { BackupFailure, BackupRunningError, BackupsOffError, NoBackupError } from './backups.errors.js';
import { isBackupDue, isTestDue, newestTurn } from './domain/backup-times.js';
import { superfluous } from './domain/rotation.js';

/** How often is looked whether something is to be done. */
const lookMs = 30_000;
const beatMs = 5_000;

/** Writes a backup every day, makes room for it, and restores one a month for a test; by whichever process comes first, and not by one that only answers requests. */
@Injectable()
export class ScheduledBackups implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('backup');
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    @Inject(BackupRuns) private readonly runs: BackupRuns,
    @Inject(BackupWork) private readonly work: BackupWork,
    @Inject(BackupFolder) private readonly folder: BackupFolder,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.works) return;
    this.timer = setInterval(() => void this.look(), lookMs).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.stopping.abort();
    await this.looking;
  }

  /** @throws {BackupsOffError | BackupRunningError} 409 */
  async backUpNow(viewer: Viewer): Promise<BackupRun> {
    if (!this.config.backup) throw new BackupsOffError();
    return this.ask({ kind: 'backup', testedId: null }, viewer, 'backup.asked');
  }

  /** Tests the newest archive. @throws {BackupsOffError | NoBackupError | BackupRunningError} 409 */
  async testNow(viewer: Viewer): Promise<BackupRun> {
    if (!this.config.backup) throw new BackupsOffError();
    const newest = (await this.runs.listed()).find((run) => run.kind === 'backup' && this.runs.isThere(run));
    if (!newest) throw new NoBackupError();
    return this.ask({ kind: 'test', testedId: newest.id }, viewer, 'backup.test-asked');
  }

  /** When the next daily backup begins; null without any. */
  nextTurn(): Date | null {
    if (!this.config.backup) return null;
    const { calendar } = this.clock;
    const { at } = this.config.backup;
    const turn = newestTurn(calendar, this.clock.now(), at);
    return calendar.instantOf(calendar.dayOf(new Date(calendar.startOf(calendar.dayOf(turn), 1).getTime())), at);
  }

  /** Does what waits and what is due, one after the other; resolves when nothing is left for this process. */
  look(): Promise<void> {
    this.looking = this.looking
      .then(async () => {
        while (!this.stopping.signal.aborted && (await this.doNext()));
      })
      .catch((error: unknown) => this.logger.error('Backups could not be looked after', error));
    return this.looking;
  }

  private get works(): boolean {
    return this.config.backup !== null && this.config.role !== 'web';
  }

  private async ask(wanted: Pick<BackupRun, 'kind' | 'testedId'>, viewer: Viewer, action: string): Promise<BackupRun> {
    const run = await this.runs.add(wanted, viewer, {
      alongside: (tx) => this.audit.record(tx, viewer, { action, subject: '' }),
    });
    if (!run) throw new BackupRunningError();
    if (this.works) void this.look();
    return run;
  }

  /** @returns false when nothing is to be done */
  private async doNext(): Promise<boolean> {
    const run = await this.runs.claim();
    if (run) {
      await this.carryOut(run);
      return true;
    }
    const listed = await this.runs.listed();
    const wanted = this.due(listed);
    return wanted !== null && (await this.runs.add(wanted, null, { seen: listed[0] })) !== null;
  }

  private due(listed: readonly BackupRun[]): Pick<BackupRun, 'kind' | 'testedId'> | null {
    if (!this.config.backup) return null;
    const now = this.clock.now();
    const backups = listed.filter(({ kind }) => kind === 'backup');
    if (isBackupDue(newestTurn(this.clock.calendar, now, this.config.backup.at), now, backups))
      return { kind: 'backup', testedId: null };
    const newest = backups.find((run) => this.runs.isThere(run));
    const lastTest = listed.find(({ kind }) => kind === 'test');
    return newest && isTestDue(now, newest, lastTest) ? { kind: 'test', testedId: newest.id } : null;
  }

  private async carryOut(run: BackupRun): Promise<void> {
    const lost = new AbortController();
    const signal = AbortSignal.any([lost.signal, this.stopping.signal]);
    const begun: { file: string | null; step: BackupRun['step'] } = { file: null, step: null };
    const beat = async (): Promise<void> => {
      const written = run.kind === 'backup' && begun.file ? await this.folder.sizeOf(begun.file) : 0;
      if (!(await this.runs.change(run.id, { step: begun.step, kilobytes: written }))) lost.abort();
    };
    const beating = setInterval(() => void beat().catch((error: unknown) => this.logger.warn(error)), beatMs).unref();
    const begin = (step: BackupRun['step']): void => {
      begun.step = step;
    };
    try {
      begun.file = run.kind === 'backup' ? await this.folder.prepare() : await this.testedFile(run);
      const report = await this.work[run.kind === 'backup' ? 'write' : 'test'](begun.file, begin, signal);
      clearInterval(beating);
      await this.succeed(run, begun.file, report);
      if (run.kind === 'backup') await this.makeRoom();
    } catch (error) {
      clearInterval(beating);
      await this.giveUp(run, error, lost.signal.aborted);
    }
  }

  private async testedFile({ testedId }: BackupRun): Promise<string> {
    const tested = (await this.runs.listed()).find(({ id }) => id === testedId);
    if (!tested?.file || !this.runs.isThere(tested)) throw new BackupFailure('file-fault', 'the archive is not there');
    return tested.file;
  }

  private async succeed(run: BackupRun, file: string, report: BackupReport): Promise<void> {
    const kilobytes = run.kind === 'backup' ? await this.folder.sizeOf(file) : 0;
    const end = { state: 'succeeded', finishedAt: this.clock.timestamp(), step: null } as const;
    await this.runs.change(run.id, { ...end, file, kilobytes, report });
  }

  /** Whoever stops gives its run back for another, or for the next start. */
  private async giveUp({ id, kind }: BackupRun, error: unknown, isLost: boolean): Promise<void> {
    if (isLost) return;
    if (this.stopping.signal.aborted) {
      await this.runs.change(id, { state: 'waiting', owner: null, step: null, kilobytes: 0 });
      return;
    }
    const detail = error instanceof Error ? error.message.slice(0, 300) : String(error);
    this.logger.error(`${kind === 'backup' ? 'The backup' : 'The test restore'} failed: ${detail}`);
    await this.runs.change(id, {
      state: 'failed',
      finishedAt: this.clock.timestamp(),
      step: null,
      errorCode: error instanceof BackupFailure ? error.code : 'file-fault',
      errorDetail: detail,
    });
  }

  private async makeRoom(): Promise<void> {
    const { backup } = this.config;
    if (!backup) return;
    const listed = await this.runs.listed();
    const archives = listed.filter((run) => run.kind === 'backup' && this.runs.isThere(run));
    const superfluousIds = superfluous(
      archives.map(({ id, askedAt }) => ({
        id,
        askedAt,
        day: this.clock.calendar.dayOf(new Date(askedAt)),
        tested: testedAs(listed, id),
      })),
      backup.keep,
      this.clock.today(),
    );
    for (const { id, file } of archives) if (file && superfluousIds.includes(id)) await this.folder.remove(file);
    await this.runs.removed(superfluousIds);
    await this.runs.forget(listed);
  }
}

/** What the newest test of an archive came to; one that was interrupted says nothing. */
function testedAs(runs: readonly BackupRun[], id: string): 'good' | 'bad' | null {
  const test = runs.find(
    ({ kind, testedId, finishedAt, errorCode }) =>
      kind === 'test' && testedId === id && finishedAt !== null && errorCode !== 'interrupted',
  );
  if (!test) return null;
  return test.state === 'succeeded' ? 'good' : 'bad';
}
