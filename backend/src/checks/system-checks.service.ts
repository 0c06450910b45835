import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { ConflictError } from '../common/problem/problem.error.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database, insertRows } from '../database/database.js';
import { checkInProcess } from './check-process.js';
import { SystemCheck } from './system-check.entity.js';

const hour = 3_600_000;
const week = 7 * 24 * hour;
/** After this time a check that has not ended is taken for one whose process is gone. */
const longestCheck = 3 * hour;
const findingsKept = 1_000;

/** A check is under way. */
export class CheckRunningError extends ConflictError {
  constructor() {
    super('check-running');
  }
}

/** Looks through everything that is stored once a week, in one of the processes, and whenever an administrator asks. */
@Injectable()
export class SystemChecks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('check');
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.role === 'web') return;
    this.timer = setInterval(() => {
      void this.runWhenDue().catch((error: unknown) =>
        this.logger.error('The weekly check could not be started', error),
      );
    }, hour);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.stopping.abort();
    await this.running;
  }

  /** The newest check, and the newest that was done. */
  async latest(): Promise<{ readonly newest: SystemCheck | null; readonly finished: SystemCheck | null }> {
    const [newest = null] = await this.database.reader(SystemCheck).find({ order: { startedAt: 'DESC' }, take: 1 });
    if (newest?.finishedAt) return { newest, finished: newest };
    const finished = await this.database
      .reader(SystemCheck)
      .createQueryBuilder('entry')
      .where('entry.finishedAt IS NOT NULL')
      .orderBy('entry.startedAt', 'DESC')
      .limit(1)
      .getOne();
    return { newest, finished };
  }

  /** Whether a check that has not ended may still be under way. */
  isRunning(check: SystemCheck | null): boolean {
    return check !== null && check.finishedAt === null && this.age(check) < longestCheck;
  }

  /** @throws {CheckRunningError} 409 */
  async runNow(viewer: Viewer): Promise<SystemCheck> {
    const check = await this.claim(viewer, () => true);
    if (!check) throw new CheckRunningError();
    return check;
  }

  /** Starts the weekly check, unless one was done within the week, by whichever process. */
  async runWhenDue(): Promise<SystemCheck | null> {
    return this.claim(null, (newest) => newest === null || this.age(newest) >= week);
  }

  /** Resolves once no check of this process is under way. */
  settle(): Promise<void> {
    return this.running;
  }

  private async claim(
    viewer: Viewer | null,
    isDue: (newest: SystemCheck | null) => boolean,
  ): Promise<SystemCheck | null> {
    const check = await this.database.write(async (tx) => {
      await this.database.takeTurns(tx, 'system-check');
      const [newest = null] = await tx.find(SystemCheck, { order: { startedAt: 'DESC' }, take: 1 });
      if (this.isRunning(newest) || !isDue(newest)) return null;
      const started = tx.create(SystemCheck, {
        id: newId(),
        startedAt: this.clock.timestamp(),
        startedBy: viewer?.displayName ?? null,
        finishedAt: null,
        auditHead: null,
        findingCount: null,
        findings: null,
      });
      await insertRows(tx, SystemCheck, started);
      if (viewer) await this.audit.record(tx, viewer, { action: 'check.started', subject: started.id });
      return started;
    });
    if (check) this.running = this.running.then(() => this.look(check));
    return check;
  }

  private async look({ id }: SystemCheck): Promise<void> {
    try {
      const { findings, auditHead } = await checkInProcess(this.config, this.stopping.signal);
      for (const { code, where } of findings.slice(0, findingsKept)) this.logger.error(`${code} ${where}`);
      const result = {
        finishedAt: this.clock.timestamp(),
        auditHead,
        findingCount: findings.length,
        findings: findings.slice(0, findingsKept),
      };
      await this.database.write((tx) => tx.update(SystemCheck, { id }, result));
    } catch (error) {
      // As if it had not been asked for: whoever asks next looks again.
      if (!this.stopping.signal.aborted) this.logger.error('The check could not be done', error);
      await this.database.write((tx) => tx.delete(SystemCheck, { id })).catch(() => undefined);
    }
  }

  private age({ startedAt }: SystemCheck): number {
    return this.clock.now().getTime() - Date.parse(startedAt);
  }
}
