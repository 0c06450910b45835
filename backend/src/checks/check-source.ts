import type { DataSource, QueryRunner } from 'typeorm';
import type { CheckSource } from '../common/check.js';
import { numbered } from '../database/database.js';
import { readTable } from '../database/table-reader.js';

/** A source of one snapshot, and the runner that holds it. */
export interface OpenCheckSource extends CheckSource {
  readonly dataSource: DataSource;
  readonly runner: QueryRunner;
}

/** Lets the work read from one snapshot of the database, while others write. */
export async function withCheckSource<T>(
  dataSource: DataSource,
  dataDir: string,
  work: (source: OpenCheckSource) => Promise<T>,
): Promise<T> {
  const postgres = dataSource.options.type === 'postgres';
  const runner = dataSource.createQueryRunner(postgres ? 'master' : 'slave');
  await runner.connect();
  await runner.query(postgres ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN');
  // Looking through a whole table takes longer than any request may.
  if (postgres) await runner.query("SET LOCAL statement_timeout = '10min'");
  const metadataOf = (table: string) => dataSource.entityMetadatas.find(({ tableName }) => tableName === table);
  try {
    return await work({
      dataSource,
      runner,
      dataDir,
      select: async <R>(sql: string, parameters: readonly (string | number)[] = []) =>
        (await runner.query(postgres ? numbered(sql) : sql, [...parameters])) as R[],
      rows: <R>(table: string) => {
        const metadata = metadataOf(table);
        if (!metadata) throw new Error(`there is no table ${table}`);
        return readTable(runner, metadata) as AsyncIterable<R>;
      },
    });
  } finally {
    await runner.query('ROLLBACK').catch(() => undefined);
    await runner.release();
  }
}
