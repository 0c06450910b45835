import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Database } from './database.js';

const rowsInStatement = 1_000;

/**
 * Inserts complete rows by few statements with one parameter each: a tenth of the time of TypeORM's own for thousands of rows, which
 * is time for which SQLite takes no ballot. Nor are the rows changed: after an insert of several rows with default values TypeORM reads
 * them back in whatever order the database gives them, and writes them over the given ones.
 */
export async function insertInBulk<E extends ObjectLiteral>(
  database: Database,
  tx: EntityManager,
  entity: EntityTarget<E>,
  rows: readonly E[],
): Promise<void> {
  const { tableName, columns } = tx.connection.getMetadata(entity);
  const names = columns.map(({ databaseName }) => databaseName).join(', ');
  const values = columns
    .map(({ type }, at) =>
      type === 'integer' || type === 'boolean' ? `CAST(entry.value ->> ${at} AS ${type})` : `entry.value ->> ${at}`,
    )
    .join(', ');
  const sql = `INSERT INTO ${tableName} (${names}) SELECT ${values} FROM ${database.jsonRows}`;
  for (let at = 0; at < rows.length; at += rowsInStatement) {
    const slice = rows.slice(at, at + rowsInStatement).map((row) =>
      columns.map((column) => {
        const value: unknown = column.getEntityValue(row) ?? null;
        return column.type === 'simple-json' && value !== null ? JSON.stringify(value) : value;
      }),
    );
    await database.execute(tx, sql, [JSON.stringify(slice)]);
  }
}
