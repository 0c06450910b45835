import type { Runner } from 'graphile-worker';
import type { Pool } from 'pg';
import { Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Database } from '../database/database.js';
import { JobEngine, jobsAtOnce, type Perform } from './job-engine.js';
import { bringEngineUpToDate, engineLogger, engineSchema } from './prepare-engine.js';

const task = 'pingyi-job';
/** For what a notification did not bring. */
const pollMs = 5_000;
const stopMs = 5_000;

/**
 * Graphile Worker: jobs are handed in with the transaction that makes them wait, and brought at once to any process that works on
 * jobs. Its own taking over after four hours is of no use here; see `job-leases.ts`.
 */
export class PostgresEngine extends JobEngine {
  private readonly logger = new Logger('jobs');
  private runner: Runner | undefined;

  constructor(
    private readonly database: Database,
    private readonly works: boolean,
  ) {
    super();
  }

  override async begin(perform: Perform): Promise<void> {
    const pgPool = (this.database.dataSource.driver as PostgresDriver).master as Pool;
    // A connection that breaks is told of by whoever uses it.
    pgPool.on('connect', (client) => client.on('error', (error) => this.logger.warn(error.message)));
    await bringEngineUpToDate(pgPool, this.log);
    if (!this.works) return;
    const { run } = await import('graphile-worker');
    this.runner = await run({
      pgPool,
      schema: engineSchema,
      logger: await engineLogger(this.log),
      concurrency: jobsAtOnce,
      pollInterval: pollMs,
      gracefulShutdownAbortTimeout: stopMs,
      noHandleSignals: true,
      parsedCronItems: [],
      taskList: {
        [task]: async (payload) => perform((payload as { readonly jobId: string }).jobId),
      },
    });
    // A database that goes away is told of by everything else too.
    this.runner.promise.catch((error: unknown) => this.logger.error('The job engine has stopped', error));
  }

  override async hand(tx: EntityManager, jobId: string): Promise<() => void> {
    await this.database.execute(
      tx,
      `SELECT 1 FROM ${engineSchema}.add_job(?, CAST(? AS json), job_key := ?, max_attempts := 1)`,
      [task, JSON.stringify({ jobId }), jobId],
    );
    return () => undefined;
  }

  override async end(): Promise<void> {
    await this.runner?.stop();
  }

  private readonly log = (level: string, message: string): void => {
    if (level === 'error') this.logger.error(message);
    else if (level === 'warning') this.logger.warn(message);
  };
}
