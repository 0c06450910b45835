import { DataSource } from 'typeorm';
import { columnsOf, rowsIn, tablesOf, takenMigrations } from './catalogue.js';
import { createDataSource, patience, type DatabaseLocation } from './data-source.js';
import { migrations } from './migrations/index.js';
import { refuseNewerSchema } from './schema.js';
import { SnakeNaming } from './snake-naming.js';
import { quietSqlite } from './sqlite-driver.js';
import { StorageFaultError } from './storage-fault.js';

/** What taking back a migration deletes. */
export interface Loss {
  readonly migration: string;
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
  /** With the number of rows in which they hold something. */
  readonly columns: readonly { readonly table: string; readonly column: string; readonly rows: number }[];
}

/**
 * Takes back the newest migration.
 * @param agree is told what is lost, and throws unless that is wanted
 * @throws {StorageFaultError} when there is nothing to take back
 */
export async function undoNewest(location: DatabaseLocation, agree: (loss: Loss) => Promise<void>): Promise<void> {
  const dataSource = await createDataSource(location, [], patience).initialize();
  try {
    await refuseNewerSchema(dataSource);
    const taken = await takenMigrations(dataSource);
    const newest = taken.at(-1);
    if (newest === undefined) throw new StorageFaultError('there is no migration to take back');
    await agree({ migration: newest, ...(await lossOf(dataSource, taken.length - 1)) });
    await dataSource.undoLastMigration({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}

/** Compares the tables and columns that are there with those that the earlier migrations make, in a database of their own. */
async function lossOf(dataSource: DataSource, level: number): Promise<Pick<Loss, 'tables' | 'columns'>> {
  const earlier = new DataSource({
    type: 'sqlite',
    database: ':memory:',
    driver: quietSqlite,
    migrations: migrations.slice(0, level),
    namingStrategy: new SnakeNaming(),
  });
  await earlier.initialize();
  try {
    await earlier.runMigrations({ transaction: 'each' });
    const kept = new Set(await tablesOf(earlier));
    const tables: { table: string; rows: number }[] = [];
    const columns: { table: string; column: string; rows: number }[] = [];
    for (const table of await tablesOf(dataSource)) {
      if (!kept.has(table)) {
        tables.push({ table, rows: await rowsIn(dataSource, table) });
        continue;
      }
      const before = new Set(await columnsOf(earlier, earlier, table));
      for (const column of await columnsOf(dataSource, dataSource, table)) {
        if (before.has(column)) continue;
        const [filled] = (await dataSource.query(`SELECT COUNT("${column}") AS count FROM "${table}"`)) as {
          count: string | number;
        }[];
        columns.push({ table, column, rows: Number(filled?.count) });
      }
    }
    return { tables, columns };
  } finally {
    await earlier.destroy();
  }
}
