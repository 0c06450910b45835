import { mkdir, open as openFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import type { DataSource, EntityManager, EntityMetadata } from 'typeorm';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { CommandError } from '../commands/command.error.js';
import { uuidPattern } from '../common/ids.js';
import type { Config } from '../config/config.js';
import { createDataSource } from '../database/data-source.js';
import { Database, placeholders } from '../database/database.js';
import { fileEntry, manifestEntry, tableEntry, type ArchiveManifest, type ArchiveReport } from './archive-format.js';
import { archivedTables, newestMigration } from './backup.js';
import type { Row } from './table-reader.js';

const openZip = promisify<string, yauzl.Options, ZipFile>(yauzl.open);

/** An opened archive, by entry name. */
class Archive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(path: string): Promise<Archive> {
    const zip = await openZip(path, { lazyEntries: true, autoClose: false }).catch(() => {
      throw new CommandError(`${path} is not a readable archive`);
    });
    const entries = new Map<string, Entry>();
    await new Promise<void>((resolve, reject) => {
      zip.on('entry', (entry: Entry) => {
        entries.set(entry.fileName, entry);
        zip.readEntry();
      });
      zip.on('end', () => resolve());
      zip.on('error', reject);
      zip.readEntry();
    });
    return new Archive(zip, entries);
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  async read(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry) throw new CommandError(`the archive lacks ${name}`);
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
    });
  }

  close(): void {
    this.zip.close();
  }
}

/**
 * Fills an empty database and data folder from an archive, whole or not at all.
 * @throws {CommandError} when the database holds accounts, or the archive is of another release
 */
export async function restore(config: Pick<Config, 'databaseUrl' | 'dataDir'>, path: string): Promise<ArchiveReport> {
  const archive = await Archive.open(path);
  const dataSource = await createDataSource(config).initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
    const manifest = JSON.parse((await buffer(await archive.read(manifestEntry))).toString()) as ArchiveManifest;
    if (manifest.format !== 'pingyi/backup@1' || manifest.migration !== newestMigration(dataSource)) {
      throw new CommandError('the archive was written by another release; restore it there and migrate');
    }
    // Files first: a row never refers to evidence that is not there.
    const files = await restoreFiles(archive, join(config.dataDir, 'evidence'));
    const rows = await restoreTables(dataSource, archive, manifest);
    return { tables: Object.keys(manifest.tables).length, rows, files };
  } finally {
    archive.close();
    await dataSource.destroy();
  }
}

async function restoreTables(dataSource: DataSource, archive: Archive, manifest: ArchiveManifest): Promise<number> {
  const database = new Database(dataSource);
  return database.write(async (tx) => {
    let total = 0;
    for (const table of archivedTables(dataSource)) {
      const [existing] = await database.execute<{ count: string | number }>(tx, `SELECT COUNT(*) AS count FROM "${table.tableName}"`);
      if (Number(existing?.count) > 0) throw new CommandError(`the database is not empty: ${table.tableName} has rows`);
      const restored = await restoreTable(database, tx, table, await archive.read(tableEntry(table.tableName)));
      if (restored !== manifest.tables[table.tableName]) throw new CommandError(`the archive is damaged: ${table.tableName}`);
      total += restored;
    }
    return total;
  });
}

async function restoreTable(database: Database, tx: EntityManager, table: EntityMetadata, lines: Readable): Promise<number> {
  const columns = table.columns.map((column) => column.databaseName);
  const batchSize = Math.floor(20_000 / columns.length);
  let batch: Row[] = [];
  let count = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    const sql = `INSERT INTO "${table.tableName}" (${columns.map((name) => `"${name}"`).join(', ')}) VALUES ${placeholders(batch.length, columns.length)}`;
    await database.execute(tx, sql, batch.flatMap((row) => columns.map((name) => (row[name] ?? null) as string | number | boolean | null)));
    count += batch.length;
    batch = [];
  };
  for await (const line of createInterface({ input: lines, crlfDelay: Infinity })) {
    batch.push(JSON.parse(line) as Row);
    if (batch.length >= batchSize) await flush();
  }
  await flush();
  return count;
}

async function restoreFiles(archive: Archive, folder: string): Promise<number> {
  const prefix = fileEntry('');
  const names = archive.names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  await mkdir(folder, { recursive: true });
  for (const name of names) {
    if (!uuidPattern.test(name)) throw new CommandError('the archive holds a file that no backup writes');
    const handle = await openFile(join(folder, name), 'wx');
    try {
      await pipeline(await archive.read(fileEntry(name)), handle.createWriteStream({ flush: true, autoClose: false }));
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
  return names.length;
}
