import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource, EntityMetadata, QueryRunner } from 'typeorm';
import { Session } from '../accounts/session.entity.js';
import { CommandError } from '../commands/command.error.js';
import type { Config } from '../config/config.js';
import { createDataSource } from '../database/data-source.js';
import { entities } from '../database/entities.js';
import { EvidenceFile } from '../files/index.js';
import { fileEntry, manifestEntry, tableEntry, type ArchiveManifest, type ArchiveReport } from './archive-format.js';
import { readTable, type Row } from './table-reader.js';
import { ZipWriter } from './zip-writer.js';

/**
 * Writes a consistent copy of everything but the sessions, in one snapshot, while ballots may keep arriving.
 * @throws {CommandError} when the archive exists or the database is not migrated
 */
export async function backup(config: Pick<Config, 'databaseUrl' | 'dataDir'>, archive: string): Promise<ArchiveReport> {
  if (existsSync(archive)) throw new CommandError(`${archive} exists already`);
  const dataSource = await createDataSource(config).initialize();
  const partial = `${archive}.part`;
  try {
    if (await dataSource.showMigrations()) throw new CommandError('the database is not migrated; run "pingyi migrate" first');
    const report = await writeArchive(dataSource, config.dataDir, partial);
    await rename(partial, archive);
    return report;
  } finally {
    await rm(partial, { force: true });
    await dataSource.destroy();
  }
}

/** The tables that an archive holds, in an order in which they can be filled. */
export const archivedTables = (dataSource: DataSource): EntityMetadata[] =>
  entities.filter((entity) => entity !== Session).map((entity) => dataSource.getMetadata(entity));

async function writeArchive(dataSource: DataSource, dataDir: string, path: string): Promise<ArchiveReport> {
  const postgres = dataSource.options.type === 'postgres';
  // The reading connection of SQLite; on PostgreSQL any connection, held for the whole snapshot.
  const runner = dataSource.createQueryRunner(postgres ? 'master' : 'slave');
  await runner.connect();
  await runner.query(postgres ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN');
  try {
    const zip = new ZipWriter(path);
    const counts: Record<string, number> = {};
    for (const table of archivedTables(dataSource)) {
      await zip.add(tableEntry(table.tableName), countedLines(readTable(runner, table, postgres), (count) => (counts[table.tableName] = count)));
    }
    const files = await addEvidence(zip, runner, dataSource, join(dataDir, 'evidence'));
    const manifest: ArchiveManifest = {
      format: 'pingyi/backup@1',
      createdAt: new Date().toISOString(),
      migration: newestMigration(dataSource),
      tables: counts,
    };
    await zip.add(manifestEntry, once(JSON.stringify(manifest)));
    await zip.finish();
    return { tables: Object.keys(counts).length, rows: Object.values(counts).reduce((sum, count) => sum + count, 0), files };
  } finally {
    await runner.query('ROLLBACK');
    await runner.release();
  }
}

export const newestMigration = (dataSource: DataSource): string => dataSource.migrations.at(-1)?.name ?? '';

async function addEvidence(zip: ZipWriter, runner: QueryRunner, dataSource: DataSource, folder: string): Promise<number> {
  const table = dataSource.getMetadata(EvidenceFile);
  let files = 0;
  for await (const row of readTable(runner, table, dataSource.options.type === 'postgres')) {
    await zip.addFile(fileEntry(String(row['id'])), join(folder, String(row['id'])));
    files++;
  }
  return files;
}

async function* countedLines(rows: AsyncIterable<Row>, done: (count: number) => void): AsyncGenerator<string> {
  let count = 0;
  for await (const row of rows) {
    count++;
    yield `${JSON.stringify(row)}\n`;
  }
  done(count);
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
