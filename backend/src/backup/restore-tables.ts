import type { DataSource, EntityManager } from 'typeorm';
import { CommandError } from '../commands/command.error.js';
import type { Config } from '../config/config.js';
import { columnsOf, rowsIn, tablesOf, takenMigrations } from '../database/catalogue.js';
import { createDataSource, patience } from '../database/data-source.js';
import { Database, placeholders } from '../database/database.js';
import { migrations } from '../database/migrations/index.js';
import { prepareDatabase } from '../database/prepare-database.js';
import type { Row } from '../database/table-reader.js';
import { entities } from '../entities.js';
import { prepareEngine } from '../jobs/index.js';
import type { ArchiveCodec } from './archive-codec.js';
import { tableEntry, type ArchiveManifest } from './archive-format.js';
import { rowsOf, type Archive } from './archive-reader.js';
import { leftOut } from './backup.js';

type Location = Pick<Config, 'databaseUrl' | 'dataDir'>;

/** Parameters of one statement; SQLite takes 32,766, PostgreSQL 65,535. */
const largestBatch = 20_000;
/** Characters of one statement, more or less. */
const batchCharacters = 4_000_000;

type Migrations = typeof migrations;

/**
 * The migrations that the tables of an archive follow.
 * @throws {CommandError} when the archive is of a newer release
 */
export function levelOf({ migration }: ArchiveManifest): Migrations {
  const at = migrations.findIndex(({ name }) => name === migration);
  if (at < 0) throw new CommandError('the archive was written by a newer release; restore it there');
  return migrations.slice(0, at + 1);
}

/**
 * Brings the empty database to the schema of an archive, be it newer or older than that.
 * @param level the migrations that the tables of the archive follow
 * @returns the data source, connected, that knows the migrations up to that one
 * @throws {CommandError} when the database holds rows or is of a newer release
 */
export async function prepareSchema(location: Location, level: Migrations): Promise<DataSource> {
  const names = migrations.map(({ name }) => name);
  await withDataSource(location, async (dataSource) => {
    const taken = await takenMigrations(dataSource);
    if (taken.some((name) => !names.includes(name))) throw new CommandError('the database was made by a newer release');
    await refuseRows(dataSource);
    for (let surplus = taken.length - level.length; surplus > 0; surplus--)
      await dataSource.undoLastMigration({ transaction: 'each' });
  });
  const dataSource = await createDataSource(location, entities, { ...patience, level }).initialize();
  await dataSource.runMigrations({ transaction: 'each' });
  return dataSource;
}

/** Brings a restored database up to date. */
export async function upgradeSchema(location: Location): Promise<void> {
  await prepareDatabase(location, entities);
  await prepareEngine(location);
}

/**
 * Fills every table in one unit of work.
 * @param beforeCommit what must be done for the rows to be true
 * @throws {CommandError} when a table or column is not that of the archive's release; nothing is kept then
 */
export async function restoreTables(
  dataSource: DataSource,
  archive: Archive,
  { manifest, codecs }: { manifest: ArchiveManifest; codecs: ReadonlyMap<string, ArchiveCodec> },
  beforeCommit: () => Promise<void>,
): Promise<void> {
  const present = await archivedIn(dataSource);
  const differing = [
    ...present.filter((table) => !(table in manifest.tables)),
    ...Object.keys(manifest.tables).filter((table) => !present.includes(table)),
  ];
  if (differing.length > 0) throw new CommandError(`the archive does not fit its release: table ${differing[0]}`);
  const database = new Database(dataSource);
  await database.write(async (tx) => {
    for (const [table, digest] of Object.entries(manifest.tables)) {
      const stored = rowsOf(archive, table, digest);
      const rows = codecs.get(table)?.fromArchive(stored) ?? stored;
      await fillTable(database, tx, { table, columns: await columnsOf(dataSource, tx, table) }, rows);
      if ((await rowsIn(tx, table)) !== digest.rows)
        throw new CommandError(`the archive is damaged: ${tableEntry(table)}`);
    }
    await beforeCommit();
  });
}

const archivedIn = async (dataSource: DataSource): Promise<string[]> =>
  (await tablesOf(dataSource)).filter((table) => !leftOut.includes(table));

async function refuseRows(dataSource: DataSource): Promise<void> {
  for (const table of await archivedIn(dataSource)) {
    if ((await rowsIn(dataSource, table)) > 0) throw new CommandError(`the database is not empty: ${table} has rows`);
  }
}

async function withDataSource(location: Location, work: (dataSource: DataSource) => Promise<void>): Promise<void> {
  const dataSource = await createDataSource(location, entities, patience).initialize();
  try {
    await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function fillTable(
  database: Database,
  tx: EntityManager,
  { table, columns }: { table: string; columns: readonly string[] },
  rows: AsyncIterable<Row>,
): Promise<void> {
  const names = columns.map((name) => `"${name}"`).join(', ');
  let batch: (string | number | boolean | null)[] = [];
  let characters = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    await database.execute(
      tx,
      `INSERT INTO "${table}" (${names}) VALUES ${placeholders(batch.length / columns.length, columns.length)}`,
      batch,
    );
    batch = [];
    characters = 0;
  };
  for await (const row of rows) {
    if (Object.keys(row).sort().join() !== columns.join())
      throw new CommandError(`the archive does not fit its release: columns of ${table}`);
    for (const name of columns) {
      const value = (row[name] ?? null) as string | number | boolean | null;
      batch.push(value);
      characters += typeof value === 'string' ? value.length : 8;
    }
    if (batch.length + columns.length > largestBatch || characters > batchCharacters) await flush();
  }
  await flush();
}
