import { buffer } from 'node:stream/consumers';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

export interface ArchiveEntry {
  readonly name: string;
  readonly content: Buffer;
}

/** Every entry of a ZIP archive in its order, by a reader that is none of the product's. */
export async function readArchive(path: string): Promise<ArchiveEntry[]> {
  const zip = await new Promise<ZipFile>((resolve, reject) => yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, file) => (error ? reject(error) : resolve(file))));
  const found: Entry[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      found.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve());
    zip.on('error', reject);
    zip.readEntry();
  });
  const entries: ArchiveEntry[] = [];
  for (const entry of found) {
    const content = await new Promise<Buffer>((resolve, reject) => zip.openReadStream(entry, (error, stream) => (error ? reject(error) : void buffer(stream).then(resolve, reject))));
    entries.push({ name: entry.fileName, content });
  }
  zip.close();
  return entries;
}
