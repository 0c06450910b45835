import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { Readable, type PassThrough } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { sha256 } from '../common/ids.js';
import type { EntryDigest } from './archive-format.js';

/** What yazl keeps of an entry; it is written once its state is at least this. */
interface KeptEntry {
  readonly state: number;
}
const isWritten = 3;

/**
 * Writes a ZIP archive entry by entry, in the ZIP64 format as soon as it needs more than 65,535 entries or 4 GB. The file is complete and
 * on disk only after {@link finish}.
 */
export class ArchiveWriter {
  private readonly zip = new ZipFile() as ZipFile & { entries: KeptEntry[] };
  /** Entries that are written; yazl looks for the next one from the first on, which takes too long among a hundred thousand. */
  private readonly aside: KeptEntry[] = [];
  private readonly output = this.zip.outputStream as PassThrough;
  private readonly written: Promise<void>;

  /** @throws when the file exists, from the first call */
  constructor(path: string) {
    this.written = pipeline(this.output, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
    // Told by whichever call comes next.
    this.written.catch(() => undefined);
    // A source that fails tells so itself.
    this.zip.on('error', () => undefined);
  }

  /** Adds an entry of any length, which it compresses. */
  async add(name: string, chunks: AsyncIterable<string>): Promise<EntryDigest> {
    const digest = createHash('sha256');
    let size = 0;
    async function* measured(): AsyncGenerator<Buffer> {
      for await (const chunk of chunks) {
        const bytes = Buffer.from(chunk);
        digest.update(bytes);
        size += bytes.length;
        yield bytes;
      }
    }
    const source = Readable.from(measured(), { objectMode: false });
    this.zip.addReadStream(source, name);
    try {
      // A disk that is full ends the writing, and then nobody reads the source any more.
      await Promise.race([finished(source, { writable: false }), this.written]);
    } finally {
      source.destroy();
    }
    return { sha256: digest.digest('hex'), size };
  }

  /** Adds an entry as it is: photographs and office documents do not become smaller. */
  async addBytes(name: string, bytes: Buffer): Promise<EntryDigest> {
    this.zip.addBuffer(bytes, name, { compress: false });
    while ((this.zip.entries[0]?.state ?? 0) >= isWritten) this.aside.push(...this.zip.entries.splice(0, 1));
    if (this.output.writableNeedDrain) await Promise.race([once(this.output, 'drain'), this.written]);
    return { sha256: sha256(bytes), size: bytes.length };
  }

  async finish(): Promise<void> {
    this.zip.entries = [...this.aside, ...this.zip.entries];
    this.zip.end();
    await this.written;
  }
}
