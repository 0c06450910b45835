import type { Logger } from 'graphile-worker';
import type { Pool } from 'pg';
import type { DatabaseLocation } from '../database/data-source.js';

/** Where the engine keeps its own tables and functions. */
export const engineSchema = 'pingyi_jobs';

/** What a library tells of its work. */
type Log = (level: string, message: string) => void;

export async function engineLogger(log: Log): Promise<Logger> {
  const { Logger } = await import('graphile-worker');
  return new Logger(() => log);
}

/**
 * Makes the schema of the engine and brings it up to date, one process at a time. Where it is, nothing is changed: the account of the
 * database then needs no right to make schemas.
 */
export async function bringEngineUpToDate(pgPool: Pool, log: Log): Promise<void> {
  const { runMigrations } = await import('graphile-worker');
  const turn = await pgPool.connect();
  try {
    await turn.query("SELECT pg_advisory_lock(hashtextextended('job-engine', 0))");
    await runMigrations({ pgPool, schema: engineSchema, logger: await engineLogger(log) });
  } finally {
    await turn.query("SELECT pg_advisory_unlock(hashtextextended('job-engine', 0))");
    turn.release();
  }
}

/** For commands that bring a database up to date; SQLite needs no engine. */
export async function prepareEngine({ databaseUrl }: Pick<DatabaseLocation, 'databaseUrl'>): Promise<void> {
  if (databaseUrl === null) return;
  const { default: pg } = await import('pg');
  const pgPool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  // A connection that breaks is told of by whoever uses it.
  pgPool.on('error', () => undefined);
  pgPool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await bringEngineUpToDate(pgPool, () => undefined);
  } finally {
    await pgPool.end();
  }
}
