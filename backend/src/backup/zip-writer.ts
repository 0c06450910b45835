import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Zip, ZipDeflate } from 'fflate';

/** Writes a ZIP archive entry by entry; the file is complete and on disk only after {@link finish}. */
export class ZipWriter {
  private readonly output: WriteStream;
  private readonly zip: Zip;
  private failure: Error | undefined;

  constructor(private readonly path: string) {
    this.output = createWriteStream(path, { flags: 'wx', mode: 0o600 });
    this.output.on('error', (error) => (this.failure = error));
    this.zip = new Zip((error, chunk) => {
      if (error) this.failure = error;
      else this.output.write(chunk);
    });
  }

  /** Adds an entry from text or from a file. */
  async add(name: string, chunks: AsyncIterable<string | Buffer>): Promise<void> {
    const entry = new ZipDeflate(name, { level: 6 });
    this.zip.add(entry);
    for await (const chunk of chunks) {
      entry.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk, false);
      await this.breathe();
    }
    entry.push(new Uint8Array(0), true);
    await this.breathe();
  }

  addFile(name: string, path: string): Promise<void> {
    return this.add(name, createReadStream(path) as AsyncIterable<Buffer>);
  }

  async finish(): Promise<void> {
    this.zip.end();
    this.output.end();
    await once(this.output, 'close');
    if (this.failure) throw this.failure;
    const handle = await open(this.path, 'r');
    await handle.sync();
    await handle.close();
  }

  /** Lets the disk keep up, so that memory stays flat. */
  private async breathe(): Promise<void> {
    if (this.failure) throw this.failure;
    if (this.output.writableNeedDrain) await once(this.output, 'drain');
  }
}
