import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';

export interface WrittenManifest {
  migration: string;
  tables: Record<string, { rows: number; sha256: string; size: number }>;
  files: Record<string, { sha256: string; size: number }>;
  faults: { id: string; fault: string }[];
}

type Row = Record<string, unknown>;

const digestOf = (content: Uint8Array) => ({
  sha256: createHash('sha256').update(content).digest('hex'),
  size: content.length,
});

export const manifestIn = (path: string): WrittenManifest =>
  JSON.parse(Buffer.from(unzipSync(readFileSync(path))['manifest.json'] ?? []).toString()) as WrittenManifest;

export const rowsIn = (path: string, table: string): Row[] =>
  Buffer.from(unzipSync(readFileSync(path))[`tables/${table}.jsonl`] ?? [])
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

/** Writes a copy of an archive in which entries were changed, with a manifest that is true of them all the same. */
export function rewriteArchive(
  from: string,
  to: string,
  change: (entries: Record<string, Uint8Array>, manifest: WrittenManifest) => void,
): void {
  const entries = unzipSync(readFileSync(from));
  const manifest = manifestIn(from);
  change(entries, manifest);
  for (const [table, digest] of Object.entries(manifest.tables)) {
    const content = entries[`tables/${table}.jsonl`];
    if (content)
      manifest.tables[table] = {
        ...digest,
        rows: content.filter((byte) => byte === 0x0a).length,
        ...digestOf(content),
      };
  }
  entries['manifest.json'] = Buffer.from(JSON.stringify(manifest));
  entries['manifest.sha256'] = Buffer.from(digestOf(entries['manifest.json']).sha256);
  writeFileSync(to, zipSync(entries));
}

/** Writes a copy of an archive as it would be without the digests of the manifest being true. */
export function tamperWith(from: string, to: string, change: (entries: Record<string, Uint8Array>) => void): void {
  const entries = unzipSync(readFileSync(from));
  change(entries);
  writeFileSync(to, zipSync(entries));
}

/** Everything that an archive holds, one entry after the other. */
export const contentIn = (path: string): string =>
  Object.values(unzipSync(readFileSync(path)))
    .map((content) => Buffer.from(content).toString('latin1'))
    .join('\n');
