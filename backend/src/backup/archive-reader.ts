import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { CommandError } from '../commands/command.error.js';
import { sha256 } from '../common/ids.js';
import type { Row } from '../database/table-reader.js';
import {
  archiveManifest,
  digestEntry,
  fileEntry,
  manifestEntry,
  tableEntry,
  type ArchiveManifest,
  type EntryDigest,
} from './archive-format.js';

const openZip = promisify<string, yauzl.Options, ZipFile>(yauzl.open);

const newline = 0x0a;

const damaged = (what: string) => new CommandError(`the archive is damaged: ${what}`);

/** An opened archive. Nothing of it is believed but what its digests prove. */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws {CommandError} when the file is no archive */
  static async open(path: string): Promise<Archive> {
    const zip = await openZip(path, { lazyEntries: true, autoClose: false }).catch(() => {
      throw new CommandError(`${path} is not a readable archive`);
    });
    try {
      return new Archive(zip, await readDirectory(zip));
    } catch (error) {
      zip.close();
      throw error instanceof CommandError ? error : new CommandError(`${path} is not a readable archive`);
    }
  }

  /**
   * Reads the whole archive once and compares it with its manifest: every digest, every number of rows, no entry unknown, none missing.
   * @throws {CommandError} naming what is wrong first
   */
  async verify(): Promise<ArchiveManifest> {
    const manifest = await this.readManifest();
    const expected = new Map<string, EntryDigest>([
      ...Object.entries(manifest.tables).map(([table, digest]) => [tableEntry(table), digest] as const),
      ...Object.entries(manifest.files).map(([id, digest]) => [fileEntry(id), digest] as const),
    ]);
    for (const name of this.entries.keys()) {
      if (name !== manifestEntry && name !== digestEntry && !expected.has(name))
        throw damaged(`it holds ${JSON.stringify(name)}, which no backup writes`);
    }
    for (const [table, digest] of Object.entries(manifest.tables)) {
      let rows = 0;
      for await (const chunk of this.read(tableEntry(table), digest))
        for (const byte of chunk) if (byte === newline) rows++;
      if (rows !== digest.rows) throw damaged(tableEntry(table));
    }
    for (const [id, digest] of Object.entries(manifest.files)) {
      const content = this.read(fileEntry(id), digest);
      while (!(await content.next()).done);
    }
    return manifest;
  }

  /**
   * The content of an entry.
   * @throws {CommandError} at the end at the latest, when it is not what the digest says
   */
  async *read(name: string, expected: EntryDigest): AsyncGenerator<Buffer> {
    const digest = createHash('sha256');
    let size = 0;
    try {
      for await (const chunk of (await this.open(name)) as AsyncIterable<Buffer>) {
        digest.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    } catch {
      throw damaged(name);
    }
    if (size !== expected.size || digest.digest('hex') !== expected.sha256) throw damaged(name);
  }

  close(): void {
    this.zip.close();
  }

  private async readManifest(): Promise<ArchiveManifest> {
    const content = await this.readSmall(manifestEntry);
    if (this.entries.has(digestEntry) && (await this.readSmall(digestEntry)).toString() !== sha256(content))
      throw damaged(manifestEntry);
    const parsed = archiveManifest.safeParse(parseJson(content.toString()));
    if (!parsed.success)
      throw new CommandError('the archive was written by another release; restore it there and upgrade');
    if (!this.entries.has(digestEntry)) throw damaged(digestEntry);
    return parsed.data;
  }

  private async readSmall(name: string): Promise<Buffer> {
    try {
      return await buffer(await this.open(name));
    } catch {
      throw damaged(name);
    }
  }

  private open(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    return new Promise((resolve, reject) => {
      if (!entry) reject(damaged(name));
      else this.zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
    });
  }
}

/** The rows of a table, one after the other. */
export async function* rowsOf(archive: Archive, table: string, digest: EntryDigest): AsyncGenerator<Row> {
  for await (const line of linesOf(archive.read(tableEntry(table), digest))) yield JSON.parse(line) as Row;
}

/** Lines of a text, split at line feeds alone: JSON strings may hold every other separator. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let pending: Buffer[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      yield Buffer.concat([...pending, chunk.subarray(start, end)]).toString();
      pending = [];
      start = end + 1;
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  }
  if (pending.length > 0) yield Buffer.concat(pending).toString();
}

function readDirectory(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      if (entries.has(entry.fileName)) reject(damaged(`it holds ${JSON.stringify(entry.fileName)} twice`));
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
