import { z } from 'zod';

/*
 * An archive is a ZIP of `tables/<table>.jsonl`, `evidence/<id>`, `manifest.json` and `manifest.sha256`. The manifest names every entry with its
 * digest, and the last entry holds the digest of the manifest, so that one changed bit anywhere is noticed.
 */

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const entry = { sha256, size: z.int().nonnegative() };

export const archiveFormat = 'pingyi/backup@2';

export const archiveManifest = z.strictObject({
  format: z.literal(archiveFormat),
  createdAt: z.iso.datetime(),
  /** Name of the newest migration that the tables follow. */
  migration: z.string(),
  tables: z.record(z.string(), z.strictObject({ ...entry, rows: z.int().nonnegative() })),
  /** Evidence files by id. */
  files: z.record(z.uuid(), z.strictObject(entry)),
  /** Hash of the newest audit event. */
  auditHead: z.string(),
  /** Evidence that was not as its row says when the archive was written. */
  faults: z.array(z.strictObject({ id: z.string(), fault: z.enum(['missing', 'unreadable', 'changed']) })),
});

/** What an archive holds: every entry with its size in bytes and its SHA-256, lowercase hexadecimal. */
export type ArchiveManifest = z.infer<typeof archiveManifest>;
export type EntryDigest = Pick<ArchiveManifest['files'][string], 'sha256' | 'size'>;
export type EvidenceFault = ArchiveManifest['faults'][number];

export interface ArchiveReport {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  readonly faults: readonly EvidenceFault[];
  readonly auditHead: string;
  /** Ballots that wait to be counted, readable with the key beside the archive only. */
  readonly waiting: number;
}

export const manifestEntry = 'manifest.json';
export const digestEntry = 'manifest.sha256';
export const tableEntry = (table: string): string => `tables/${table}.jsonl`;
export const fileEntry = (id: string): string => `evidence/${id}`;

export const reportOn = (manifest: ArchiveManifest): ArchiveReport => {
  const tables = Object.values(manifest.tables);
  return {
    tables: tables.length,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    files: Object.keys(manifest.files).length,
    faults: manifest.faults,
    auditHead: manifest.auditHead,
    waiting: manifest.tables['inbox_ballot']?.rows ?? 0,
  };
};
