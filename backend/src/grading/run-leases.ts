import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { IsNull, LessThan, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { Database } from '../database/database.js';
import { GradingRun } from './grading-run.entity.js';
import { Outcome } from './outcome.entity.js';

/** A process that has not been heard of for so long has lost its runs. */
const leaseMilliseconds = 20_000;
const beatMilliseconds = 4_000;

/** What ends a run: the columns that say so. */
export type RunEnd = Partial<GradingRun> & Pick<GradingRun, 'state' | 'finishedAt'>;

/**
 * Which process works on which run. The database knows: an unfinished run names its owner and when it was last heard of. Every
 * process renews its own leases, learns so what others ended, and ends the runs of processes that are gone.
 */
@Injectable()
export class RunLeases implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('grading');
  /** This process, for as long as it runs. */
  private readonly owner = newId();
  private readonly held = new Map<string, AbortController>();
  private timer: NodeJS.Timeout | undefined;
  private beating: Promise<void> = Promise.resolve();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.beating = this.beat().catch((error: unknown) => this.logger.warn(error));
    }, beatMilliseconds).unref();
  }

  /** Before anybody waits for what is under way. */
  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    for (const lease of this.held.values()) lease.abort();
    await this.beating;
  }

  /** The columns by which a new run is this process's. */
  claim(): Pick<GradingRun, 'owner' | 'heartbeatAt'> {
    return { owner: this.owner, heartbeatAt: this.clock.timestamp() };
  }

  /** Keeps the lease of a claimed run until {@link release}. @returns the signal that the run was ended by others, or is to stop */
  keep(runId: string): AbortSignal {
    const lease = new AbortController();
    this.held.set(runId, lease);
    return lease.signal;
  }

  release(runId: string): void {
    this.held.delete(runId);
  }

  /** Changes a run of this process. @returns false when others have ended it, and nothing of it may be stored */
  async change(tx: EntityManager, runId: string, change: Partial<GradingRun>): Promise<boolean> {
    const isMine = await this.database.changeIf(
      tx,
      GradingRun,
      { id: runId, owner: this.owner, finishedAt: IsNull() },
      change,
    );
    if (isMine) await discardOutcomes(tx, runId, change);
    return isMine;
  }

  /** Ends a run, whoever works on it. @returns false when it had ended */
  async end(tx: EntityManager, runId: string, end: RunEnd): Promise<boolean> {
    const isEnded = await this.database.changeIf(tx, GradingRun, { id: runId, finishedAt: IsNull() }, end);
    if (isEnded) await discardOutcomes(tx, runId, end);
    return isEnded;
  }

  /** Stops the work on a run at once if it is done here; another process hears of it at its next heartbeat. */
  stop(runId: string): void {
    this.held.get(runId)?.abort();
  }

  /** Ends the runs whose process has not been heard of. */
  async endAbandoned(tx: EntityManager, where: { readonly campaignId?: string } = {}): Promise<void> {
    const now = this.clock.now();
    const heardOf = new Date(now.getTime() - leaseMilliseconds).toISOString();
    const abandoned = { ...where, finishedAt: IsNull(), heartbeatAt: LessThan(heardOf) };
    for (const { id } of await tx.find(GradingRun, { where: abandoned, select: { id: true }, order: { id: 'ASC' } })) {
      const end = { state: 'failed', errorCode: 'interrupted', finishedAt: now.toISOString() } as const;
      if (await this.database.changeIf(tx, GradingRun, { ...abandoned, id }, end)) await discardOutcomes(tx, id, end);
    }
  }

  /** Nothing is written while no run is unfinished. */
  private async beat(): Promise<void> {
    const known = [...this.held.keys()];
    const mine = new Set<string>();
    if (await this.database.reader(GradingRun).existsBy({ finishedAt: IsNull() })) {
      for (const { id } of await this.database.write((tx) => this.renew(tx))) mine.add(id);
      await this.database.write((tx) => this.endAbandoned(tx));
    }
    for (const runId of known) if (!mine.has(runId)) this.stop(runId);
  }

  private async renew(tx: EntityManager): Promise<Pick<GradingRun, 'id'>[]> {
    const mine = { owner: this.owner, finishedAt: IsNull() };
    await tx.update(GradingRun, mine, { heartbeatAt: this.clock.timestamp() });
    return tx.find(GradingRun, { where: mine, select: { id: true } });
  }
}

/** Outcomes are stored before a run succeeds; those of one that does not are no part of anything. */
async function discardOutcomes(
  tx: EntityManager,
  runId: string,
  { state, finishedAt }: Partial<GradingRun>,
): Promise<void> {
  if (finishedAt && state !== 'succeeded') await tx.delete(Outcome, { runId });
}
