import type { EntityMetadata } from 'typeorm';
import type { Finding } from '../common/check.js';
import { parsedOrUndefined } from '../common/check.js';
import { readTable } from '../database/table-reader.js';
import type { OpenCheckSource } from './check-source.js';

/** Texts that are JSON although the schema does not say so. */
const jsonTexts: Readonly<Record<string, readonly string[]>> = {
  ballot: ['answers'],
  outcome: ['document'],
  grading_run: ['input'],
};

/** What the database itself can tell of its pages and indexes. */
export async function* checkIntegrity(source: OpenCheckSource): AsyncGenerator<Finding> {
  if (source.dataSource.options.type === 'postgres') yield* checkIndexes(source);
  else yield* checkPages(source);
}

async function* checkPages({ select }: OpenCheckSource): AsyncGenerator<Finding> {
  const faults = await select<{ integrity_check: string }>('PRAGMA integrity_check');
  for (const { integrity_check } of faults)
    if (integrity_check !== 'ok') yield { code: 'database-damaged', where: integrity_check.slice(0, 200) };
  const strays = await select<{ table: string; rowid: number | null }>('PRAGMA foreign_key_check');
  for (const { table, rowid } of strays) yield { code: 'reference-broken', where: `${table}/${rowid ?? ''}` };
}

/** Every index must be valid, and must know as many rows as the table holds. */
async function* checkIndexes({ select, runner, dataSource }: OpenCheckSource): AsyncGenerator<Finding> {
  const invalid = await select<{ name: string }>(
    `SELECT pg_class.relname AS name FROM pg_index JOIN pg_class ON pg_class.oid = pg_index.indexrelid
     WHERE NOT pg_index.indisvalid AND pg_class.relnamespace = current_schema()::regnamespace`,
  );
  for (const { name } of invalid) yield { code: 'database-damaged', where: `index ${name} is not valid` };
  for (const { tableName } of dataSource.entityMetadatas) {
    const counts: number[] = [];
    for (const [heap, index] of [
      ['on', 'off'],
      ['off', 'on'],
    ]) {
      await runner.query(`SET LOCAL enable_seqscan = ${heap}`);
      await runner.query(`SET LOCAL enable_indexscan = ${index}`);
      await runner.query(`SET LOCAL enable_indexonlyscan = ${index}`);
      await runner.query(`SET LOCAL enable_bitmapscan = ${index}`);
      const [row] = await select<{ count: string }>(`SELECT COUNT(*) AS count FROM "${tableName}"`);
      counts.push(Number(row?.count));
    }
    if (counts[0] !== counts[1])
      yield { code: 'database-damaged', where: `an index of ${tableName} does not hold all rows` };
  }
  for (const setting of ['enable_seqscan', 'enable_indexscan', 'enable_indexonlyscan', 'enable_bitmapscan'])
    await runner.query(`SET LOCAL ${setting} = on`);
}

/** Reads every row of every table, and every column that holds JSON. */
export async function* checkReadable({ runner, dataSource }: OpenCheckSource): AsyncGenerator<Finding> {
  for (const metadata of dataSource.entityMetadatas) {
    const columns = jsonColumns(metadata);
    for await (const row of readTable(runner, metadata)) {
      const damaged = columns.filter(
        (column) => typeof row[column] === 'string' && parsedOrUndefined(row[column]) === undefined,
      );
      for (const column of damaged)
        yield { code: 'value-unreadable', where: `${metadata.tableName}/${keyOf(metadata, row)}/${column}` };
    }
  }
}

const jsonColumns = (metadata: EntityMetadata): string[] => [
  ...metadata.columns.filter(({ type }) => type === 'simple-json').map(({ databaseName }) => databaseName),
  ...(jsonTexts[metadata.tableName] ?? []),
];

const keyOf = (metadata: EntityMetadata, row: Readonly<Record<string, unknown>>): string =>
  metadata.primaryColumns.map(({ databaseName }) => String(row[databaseName])).join('/');
