import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityMetadata, QueryRunner } from 'typeorm';
import { ResetSlip } from '../accounts/reset-slip.entity.js';
import { AttemptCount } from '../accounts/attempt-count.entity.js';
import { AccessToken } from '../access-tokens/access-token.entity.js';
import { RobotPost } from '../reminders/robot-post.entity.js';
import { OutgoingMail } from '../reminders/outgoing-mail.entity.js';
import { WebhookDelivery } from '../webhooks/webhook-delivery.entity.js';
import { BackupRun } from '../scheduled-backups/backup-run.entity.js';
import { Session } from '../accounts/session.entity.js';
import { auditHead } from '../audit/index.js';
import { CommandError } from '../commands/command.error.js';
import { newId, sha256 } from '../common/ids.js';
import type { Config } from '../config/config.js';
import { createDataSource, patience } from '../database/data-source.js';
import { entities } from '../entities.js';
import { readTable, type Row } from '../database/table-reader.js';
import { everyEvidence, readEvidence } from '../files/index.js';
import type { ArchiveCodec } from './archive-codec.js';
import { archiveCodecs } from './archive-codecs.js';
import {
  archiveFormat,
  digestEntry,
  fileEntry,
  manifestEntry,
  reportOn,
  tableEntry,
  type ArchiveManifest,
  type ArchiveReport,
} from './archive-format.js';
import { Archive } from './archive-reader.js';
import { ArchiveWriter } from './archive-writer.js';
import { syncFolder } from './sync-folder.js';
import { keyFileOf } from './waiting-ballots.codec.js';

export interface BackupOptions {
  /** Waiting ballots whose keys are lost go along unreadable, instead of refusing the backup. */
  readonly withoutKeys?: boolean;
}

/**
 * Writes a consistent copy of everything but sessions and reset slips, in one snapshot, while ballots may keep arriving; it has its name
 * only once it was read back and found whole. Evidence that is lost or changed is reported and does not stop the rest.
 * @throws {CommandError} when the archive exists, cannot be read back, or the database is not migrated
 */
export async function backup(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  archive: string,
  { withoutKeys = false }: BackupOptions = {},
): Promise<ArchiveReport> {
  for (const file of [archive, keyFileOf(archive)])
    if (existsSync(file)) throw new CommandError(`${file} exists already`);
  const codecs = archiveCodecs({ dataDir: config.dataDir, archive });
  const dataSource = await createDataSource(config, entities, patience).initialize();
  // A name of its own: what a killed backup left stops none that comes later.
  const partial = `${archive}.${newId()}.part`;
  try {
    if (await dataSource.showMigrations())
      throw new CommandError('the database is not migrated; run "pingyi migrate" first');
    await writeArchive(dataSource, partial, { dataDir: config.dataDir, codecs, withoutKeys });
    const manifest = await readBack(partial);
    await rename(partial, archive);
    await syncFolder(dirname(archive));
    return reportOn(manifest);
  } catch (error) {
    for (const codec of codecs.values()) await codec.discard?.();
    throw isFileFault(error) ? new CommandError(`${archive} cannot be written: ${error.code}`) : error;
  } finally {
    await rm(partial, { force: true });
    await dataSource.destroy();
  }
}

/** A full disk, a folder that is not there or may not be written to. */
const isFileFault = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error;

/** A key may be destroyed between the snapshot and its reading; not again and again. */
const mostSnapshots = 20;

/** Whoever was signed in signs in again; a slip or a token that was used or ended meanwhile must not count once more, no message be sent again, and files on another machine are none here. */
const unarchived: readonly unknown[] = [
  Session,
  ResetSlip,
  AttemptCount,
  AccessToken,
  WebhookDelivery,
  OutgoingMail,
  RobotPost,
  BackupRun,
];

/** Tables that no archive holds. */
export const leftOut: readonly string[] = [
  'session',
  'reset_slip',
  'attempt_count',
  'access_token',
  'webhook_delivery',
  'outgoing_mail',
  'robot_post',
  'backup_run',
  'storage_probe',
];

const archivedTables = (dataSource: DataSource): EntityMetadata[] =>
  entities.filter((entity) => !unarchived.includes(entity)).map((entity) => dataSource.getMetadata(entity));

interface Source {
  readonly dataDir: string;
  readonly withoutKeys: boolean;
  readonly codecs: ReadonlyMap<string, ArchiveCodec>;
}

async function writeArchive(
  dataSource: DataSource,
  path: string,
  { dataDir, codecs, withoutKeys }: Source,
): Promise<void> {
  const postgres = dataSource.options.type === 'postgres';
  // The reading connection of SQLite; on PostgreSQL any connection, held for the whole snapshot.
  const runner = dataSource.createQueryRunner(postgres ? 'master' : 'slave');
  await runner.connect();
  try {
    await takeSnapshot(runner, { postgres, codecs, withoutKeys });
    const zip = new ArchiveWriter(path);
    const tables: ArchiveManifest['tables'] = {};
    for (const table of archivedTables(dataSource))
      tables[table.tableName] = await addTable(zip, runner, table, codecs.get(table.tableName));
    const evidence = await addEvidence(zip, runner, dataDir);
    const manifest = JSON.stringify({
      format: archiveFormat,
      createdAt: new Date().toISOString(),
      migration: dataSource.migrations.at(-1)?.name ?? '',
      tables,
      auditHead: await auditHead({ select: async <R>(sql: string) => (await runner.query(sql)) as R[] }),
      ...evidence,
    } satisfies ArchiveManifest);
    await zip.addBytes(manifestEntry, Buffer.from(manifest));
    await zip.addBytes(digestEntry, Buffer.from(sha256(manifest)));
    await zip.finish();
  } finally {
    await runner.query('ROLLBACK').catch(() => undefined);
    await runner.release();
  }
}

/** @throws {CommandError} when no snapshot has all that its codecs need */
async function takeSnapshot(
  runner: QueryRunner,
  { postgres, codecs, withoutKeys }: Omit<Source, 'dataDir'> & { readonly postgres: boolean },
): Promise<void> {
  for (let attempt = 1; attempt <= mostSnapshots; attempt++) {
    await runner.query(postgres ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN');
    if ((await isComplete(runner, codecs)) || (withoutKeys && attempt === mostSnapshots)) return;
    await runner.query('ROLLBACK');
    await pause(100);
  }
  throw new CommandError(
    'keys of waiting ballots are missing; is DATA_DIR the folder of the running server? If they are lost for good, --without-keys saves the rest',
  );
}

async function isComplete(runner: QueryRunner, codecs: Source['codecs']): Promise<boolean> {
  for (const codec of codecs.values()) if (codec.atSnapshot && !(await codec.atSnapshot(runner))) return false;
  return true;
}

async function addTable(
  zip: ArchiveWriter,
  runner: QueryRunner,
  table: EntityMetadata,
  codec: ArchiveCodec | undefined,
): Promise<ArchiveManifest['tables'][string]> {
  const stored = readTable(runner, table, codec?.orderBy);
  let rows = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const row of codec ? codec.forArchive(stored) : (stored as AsyncIterable<Row>)) {
      rows++;
      yield `${JSON.stringify(row)}\n`;
    }
  }
  const digest = await zip.add(tableEntry(table.tableName), lines());
  return { ...digest, rows };
}

async function addEvidence(
  zip: ArchiveWriter,
  runner: QueryRunner,
  dataDir: string,
): Promise<Pick<ArchiveManifest, 'files' | 'faults'>> {
  const files: ArchiveManifest['files'] = {};
  const faults: ArchiveManifest['faults'] = [];
  for await (const file of everyEvidence(runner)) {
    const { id } = file;
    const { content, fault } = await readEvidence(dataDir, file);
    if (fault) faults.push({ id, fault });
    if (content) files[id] = await zip.addBytes(fileEntry(id), content);
  }
  return { files, faults };
}

async function readBack(path: string): Promise<ArchiveManifest> {
  const archive = await Archive.open(path);
  try {
    return await archive.verify();
  } finally {
    archive.close();
  }
}
