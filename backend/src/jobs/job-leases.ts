import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import type { FieldProblem } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { JobEngine } from './job-engine.js';
import type { JobEnd } from './job-handler.js';
import type { JobLease } from './job-lease.js';
import { JobRegistry } from './job-registry.js';
import { Job } from './job.entity.js';

/** A process that has not been heard of for so long has lost its jobs. */
const leaseMs = 15_000;
/** A job that has lost its process so often is what ends them. */
const mostAttempts = 5;
/** Taken over or handed in anew at once. */
const slice = 100;

/** Why a job failed. */
export interface JobFault {
  readonly code: string;
  readonly detail: string | null;
  /** The first places that a refusal names, such as cells of a file. */
  readonly places: readonly FieldProblem[];
}

/**
 * Which process works on which job. The database knows: a running job names its owner and when it was last heard of. All that
 * changes a job compares its owner and its end in the statement that writes.
 */
@Injectable()
export class JobLeases implements JobLease {
  /** This process, for as long as it runs. */
  private readonly owner = newId();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(JobEngine) private readonly engine: JobEngine,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
  ) {}

  /** Takes a job that waits. @returns null when others have taken it, or it has ended */
  async claim(id: string): Promise<Job | null> {
    const now = this.clock.timestamp();
    return this.database.write(async (tx) => {
      const { affected } = await tx
        .createQueryBuilder()
        .update(Job)
        .set({ state: 'running', owner: this.owner, heartbeatAt: now, startedAt: now, attempts: () => 'attempts + 1' })
        .where({ id, state: 'queued' })
        .execute();
      return affected === 1 ? tx.findOneBy(Job, { id }) : null;
    });
  }

  change(tx: EntityManager, id: string, change: Partial<Job>): Promise<boolean> {
    return this.database.changeIf(tx, Job, { id, owner: this.owner, finishedAt: IsNull() }, change);
  }

  /** Ends a job of this process without success. @returns false as {@link change}, and when what it has decided must be carried out */
  fail(tx: EntityManager, job: Job, { code, detail, places }: JobFault): Promise<boolean> {
    const end = { ...this.failed(code, detail), ...(places.length > 0 && { result: { errors: [...places] } }) };
    return this.end(tx, job, { owner: this.owner, cancellable: true }, end);
  }

  /** Cancels a job, whoever works on it. @returns false when it has ended, or has decided what must be carried out */
  cancel(tx: EntityManager, job: Job): Promise<boolean> {
    const end = { state: 'cancelled', errorCode: null, errorDetail: null, finishedAt: this.clock.timestamp() } as const;
    return this.end(tx, job, { cancellable: true }, end);
  }

  /** Gives a job of this process back, for another to begin anew. */
  async giveBack(id: string): Promise<void> {
    await this.handIn({ id, owner: this.owner, finishedAt: IsNull() }, id);
  }

  /** Says that this process is at work on these jobs. @returns those that are still its own */
  async renew(ids: readonly string[]): Promise<readonly string[]> {
    if (ids.length === 0) return [];
    return this.database.write(async (tx) => {
      const mine = { id: In([...ids]), owner: this.owner, finishedAt: IsNull() };
      await tx.update(Job, mine, { heartbeatAt: this.clock.timestamp() });
      return (await tx.find(Job, { where: mine, select: { id: true } })).map(({ id }) => id);
    });
  }

  hasUnfinished(): Promise<boolean> {
    return this.database.reader(Job).existsBy({ finishedAt: IsNull() });
  }

  /** Lets jobs begin anew whose process has not been heard of, and hands in anew what waits and nobody has come for. */
  async takeOver(): Promise<void> {
    const heartbeatAt = LessThan(new Date(this.clock.now().getTime() - leaseMs).toISOString());
    const silent = await this.database.reader(Job).find({
      where: { finishedAt: IsNull(), heartbeatAt },
      order: { createdAt: 'ASC', id: 'ASC' },
      take: slice,
    });
    for (const job of silent) {
      const { id, state, attempts, cancellable } = job;
      // What is decided is carried out, however often its process dies.
      if (state === 'running' && cancellable && attempts >= mostAttempts)
        await this.database.write((tx) => this.end(tx, job, { heartbeatAt }, this.failed('interrupted', null)));
      else await this.handIn({ id, state, heartbeatAt }, id);
    }
  }

  private async handIn(where: FindOptionsWhere<Job>, id: string): Promise<void> {
    const anew = { state: 'queued', owner: null, heartbeatAt: this.clock.timestamp() } as const;
    const handed = await this.database.write(async (tx) =>
      (await this.database.changeIf(tx, Job, where, { ...anew, progressDone: 0, progressCode: null }))
        ? this.engine.hand(tx, id)
        : undefined,
    );
    handed?.();
  }

  private failed(errorCode: string, errorDetail: string | null): JobEnd {
    return { state: 'failed', errorCode, errorDetail, finishedAt: this.clock.timestamp() };
  }

  private async end(tx: EntityManager, job: Job, where: FindOptionsWhere<Job>, end: JobEnd): Promise<boolean> {
    if (!(await this.database.changeIf(tx, Job, { ...where, id: job.id, finishedAt: IsNull() }, end))) return false;
    await this.registry.handlerOf(job.kind)?.ended?.(tx, job, end);
    return true;
  }
}
