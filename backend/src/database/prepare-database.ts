import { statSync } from 'node:fs';
import type { DataSource, Migration } from 'typeorm';
import { checkFolder, markFolder, sqliteFileIn } from './data-folder.js';
import { sizeInHeader } from './database-file.js';
import { createDataSource, patience, type DatabaseLocation, type EntityClasses } from './data-source.js';
import { checkSchema, refuseNewerSchema } from './schema.js';
import { StorageFaultError } from './storage-fault.js';

/** Larger databases are looked through by the weekly check, not at every start. */
const largestQuickCheck = 1024 ** 3;

/**
 * Brings the database up to date, after making sure that it is the one that was there before and whole.
 * @param entities what PostgreSQL's schema is compared with; SQLite's is compared with what the migrations make
 * @returns the migrations that were run
 * @throws {StorageFaultError} in one line, when it must not be served from
 */
export async function prepareDatabase(location: DatabaseLocation, entities: EntityClasses): Promise<Migration[]> {
  if (location.databaseUrl === null) checkFolder(location.dataDir);
  const dataSource = createDataSource(location, entities, patience);
  try {
    if (location.databaseUrl === null) checkLength(sqliteFileIn(location.dataDir));
    await dataSource.initialize();
    if (location.databaseUrl === null) await checkPages(dataSource, sqliteFileIn(location.dataDir));
    await refuseNewerSchema(dataSource);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    await checkSchema(dataSource);
    if (location.databaseUrl === null) markFolder(location.dataDir);
    return done;
  } catch (error) {
    throw asFault(error);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}

/** A file that is shorter than its header says was cut. */
function checkLength(file: string): void {
  const stats = statSync(file);
  // What has not been copied over from the write-ahead file yet is not missing.
  const waiting = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (stats.size > 0 && waiting === 0 && stats.size < sizeInHeader(file, stats))
    throw new StorageFaultError(`${file} is shorter than it says itself; restore a backup`);
}

async function checkPages(dataSource: DataSource, file: string): Promise<void> {
  if (statSync(file).size > largestQuickCheck) return;
  const [first] = (await dataSource.query('PRAGMA quick_check(1)')) as { quick_check: string }[];
  if (first?.quick_check !== 'ok')
    throw new StorageFaultError(
      `${file} is damaged (${(first?.quick_check ?? '').replace(/\s+/g, ' ')}); restore a backup`,
    );
}

/** What SQLite and the file system say in codes. */
function asFault(error: unknown): unknown {
  const text = error instanceof Error ? error.message : '';
  const code = /SQLITE_(?:CORRUPT|NOTADB|READONLY|CANTOPEN|IOERR|BUSY)[^\n]*/.exec(text)?.[0];
  return code === undefined ? error : new StorageFaultError(`the database cannot be used: ${code}`);
}
