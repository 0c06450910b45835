import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, Not, type EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { Database, insertRows } from '../database/database.js';
import { BackupFolder } from './backup-folder.js';
import { BackupRun } from './backup-run.entity.js';

/** A process that has not been heard of for so long has lost its run. */
const leaseMs = 60_000;
/** How long a run is listed whose archive is not there. */
const listedMs = 30 * 24 * 3_600_000;

/** The rows of backups and test restores. One is under way at a time, in whatever process. */
@Injectable()
export class BackupRuns {
  private readonly owner = newId();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(BackupFolder) private readonly folder: BackupFolder,
  ) {}

  /** Runs of the last month, and those of archives that are there with their tests; the newest first. */
  async listed(): Promise<readonly BackupRun[]> {
    const since = this.longAgo();
    const runs = await this.database.reader(BackupRun).find({ order: { askedAt: 'DESC' } });
    const there = new Set(runs.filter((run) => run.kind === 'backup' && this.isThere(run)).map(({ id }) => id));
    return runs.filter(({ id, testedId, askedAt }) => askedAt >= since || there.has(testedId ?? id));
  }

  isThere({ file, state, removedAt }: BackupRun): boolean {
    return state === 'succeeded' && file !== null && removedAt === null && this.folder.isThere(file);
  }

  /** Whether it waits, or its process has been heard of. */
  isUnderWay({ finishedAt, state, heartbeatAt }: BackupRun): boolean {
    if (finishedAt !== null) return false;
    return state === 'waiting' || this.clock.now().getTime() - Date.parse(heartbeatAt ?? '') < leaseMs;
  }

  /**
   * Stores a run that waits.
   * @param alongside what is stored with it; null for one whose time it is
   * @param seen the newest run that was known when it was found to be due
   * @returns null while another waits or is under way, or when another came since `seen`
   */
  add(
    wanted: Pick<BackupRun, 'kind' | 'testedId'>,
    viewer: Viewer | null,
    { alongside, seen }: { alongside?: (tx: EntityManager) => Promise<void>; seen?: BackupRun | undefined },
  ): Promise<BackupRun | null> {
    return this.inTurn(async (tx) => {
      const unfinished = await tx.findBy(BackupRun, { finishedAt: IsNull() });
      if (unfinished.some((run) => this.isUnderWay(run))) return null;
      const [newest] = await tx.find(BackupRun, { order: { askedAt: 'DESC' }, take: 1 });
      if (viewer === null && newest?.id !== seen?.id) return null;
      const run = this.newRun(wanted, viewer);
      await insertRows(tx, BackupRun, run);
      await alongside?.(tx);
      return run;
    });
  }

  /** Takes what waits for this process, once those of silent processes have ended. */
  claim(): Promise<BackupRun | null> {
    return this.inTurn(async (tx) => {
      const unfinished = await tx.find(BackupRun, { where: { finishedAt: IsNull() }, order: { askedAt: 'ASC' } });
      for (const { id } of unfinished.filter((run) => !this.isUnderWay(run)))
        await tx.update(
          BackupRun,
          { id },
          { state: 'failed', finishedAt: this.clock.timestamp(), errorCode: 'interrupted' },
        );
      if (unfinished.some((run) => run.state === 'running' && this.isUnderWay(run))) return null;
      const [next] = unfinished.filter(({ state }) => state === 'waiting');
      if (!next) return null;
      const now = this.clock.timestamp();
      await tx.update(
        BackupRun,
        { id: next.id },
        { state: 'running', owner: this.owner, startedAt: now, heartbeatAt: now },
      );
      return tx.findOneByOrFail(BackupRun, { id: next.id });
    });
  }

  /** Changes a run of this process, which is thereby heard of. @returns false when others have ended it */
  change(
    id: string,
    change: Partial<Omit<BackupRun, 'report'>> & Pick<Partial<BackupRun>, 'report'>,
  ): Promise<boolean> {
    const mine = { id, owner: this.owner, finishedAt: IsNull() };
    return this.database.write((tx) =>
      this.database.changeIf(tx, BackupRun, mine, { heartbeatAt: this.clock.timestamp(), ...change }),
    );
  }

  async removed(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.database.write((tx) =>
      tx.update(BackupRun, { id: In([...ids]) }, { removedAt: this.clock.timestamp() }),
    );
  }

  /** Forgets runs that are not listed any more. */
  async forget(listed: readonly BackupRun[]): Promise<void> {
    const old = {
      askedAt: LessThan(this.longAgo()),
      id: Not(In(listed.map(({ id }) => id))),
      finishedAt: Not(IsNull()),
    };
    if (await this.database.reader(BackupRun).existsBy(old))
      await this.database.write((tx) => tx.delete(BackupRun, old));
  }

  private inTurn<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.write(async (tx) => {
      await this.database.takeTurns(tx, 'backup-run');
      return work(tx);
    });
  }

  private longAgo(): string {
    return new Date(this.clock.now().getTime() - listedMs).toISOString();
  }

  private newRun({ kind, testedId }: Pick<BackupRun, 'kind' | 'testedId'>, viewer: Viewer | null): BackupRun {
    return {
      id: newId(),
      kind,
      state: 'waiting',
      askedAt: this.clock.timestamp(),
      askedBy: viewer?.displayName ?? null,
      owner: null,
      heartbeatAt: null,
      startedAt: null,
      finishedAt: null,
      step: null,
      kilobytes: 0,
      file: null,
      removedAt: null,
      report: null,
      testedId,
      errorCode: null,
      errorDetail: null,
    };
  }
}
