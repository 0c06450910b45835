import { mkdir } from 'node:fs/promises';
import type { Config } from '../config/config.js';
import { lockFolder } from '../database/server-lock.js';
import type { ArchiveCodec } from './archive-codec.js';
import { archiveCodecs } from './archive-codecs.js';
import { reportOn, type ArchiveManifest, type ArchiveReport } from './archive-format.js';
import { Archive, rowsOf } from './archive-reader.js';
import { EvidenceRestore } from './restore-evidence.js';
import { levelOf, prepareSchema, restoreTables, upgradeSchema } from './restore-tables.js';

type Location = Pick<Config, 'databaseUrl' | 'dataDir'>;

/**
 * Fills an empty database and data folder from an archive, whole or not at all, and brings it up to date. The whole archive is verified
 * before anything is written.
 * @throws {CommandError} when database or folder are not empty, or the archive is damaged or of a newer release
 */
export async function restore(location: Location, path: string): Promise<ArchiveReport> {
  const archive = await Archive.open(path);
  let unlock: (() => Promise<void>) | undefined;
  try {
    const manifest = await archive.verify();
    const level = levelOf(manifest);
    const codecs = archiveCodecs({ dataDir: location.dataDir, archive: path });
    for (const codec of codecs.values()) {
      const digest = manifest.tables[codec.table];
      if (digest) await codec.beforeRestore?.(rowsOf(archive, codec.table, digest));
    }
    if (location.databaseUrl === null) unlock = await lockFolder(location.dataDir);
    await fill(location, { archive, manifest, level, codecs });
    await upgradeSchema(location);
    return reportOn(manifest);
  } finally {
    archive.close();
    await unlock?.();
  }
}

interface Filling {
  readonly archive: Archive;
  readonly manifest: ArchiveManifest;
  readonly level: ReturnType<typeof levelOf>;
  readonly codecs: ReadonlyMap<string, ArchiveCodec>;
}

async function fill(location: Location, { archive, manifest, level, codecs }: Filling): Promise<void> {
  await mkdir(location.dataDir, { recursive: true, mode: 0o700 });
  const evidence = new EvidenceRestore(location.dataDir, manifest.files);
  await evidence.checkFolder();
  const dataSource = await prepareSchema(location, level);
  try {
    await evidence.stage(archive);
    await restoreTables(dataSource, archive, { manifest, codecs }, () => evidence.publish());
  } catch (error) {
    for (const codec of codecs.values()) await codec.discard?.();
    throw error;
  } finally {
    await evidence.clean();
    await dataSource.destroy();
  }
}
