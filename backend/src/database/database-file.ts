import { openSync, readSync, statSync, type Stats } from 'node:fs';
import type { StorageWatch } from './storage-fault.js';

const idleCheckMs = 1_000;
/** Bytes of the header of a SQLite file. */
const headerBytes = 100;

/**
 * The file that a connection has open, and its write-ahead file. A file that was deleted, replaced, cut short or made read-only takes every
 * write that comes, and nothing of it is there after a restart; so its name is compared with what is open before each acknowledgement.
 */
export class DatabaseFile {
  private readonly opened = new Map<string, Stats>();
  private size = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly path: string,
    private readonly watch: StorageWatch,
  ) {}

  /** Begins to watch, once the connection is open. */
  open(): void {
    this.look();
    this.timer = setInterval(() => this.look(), idleCheckMs);
    this.timer.unref();
  }

  close(): void {
    clearInterval(this.timer);
    this.opened.clear();
  }

  /**
   * Looks again, before something is acknowledged.
   * @throws {StorageUnavailableError} when what was written is not where it will be looked for
   */
  assertWhole(): void {
    this.look();
    this.watch.assertWhole();
  }

  private look(): void {
    for (const path of [this.path, `${this.path}-wal`]) {
      const now = statSync(path, { throwIfNoEntry: false });
      const known = this.opened.get(path);
      // SQLite makes the write-ahead file when it first needs it, and keeps it as long as it is open itself.
      if (!known) this.remember(path, now);
      else if (!now) this.watch.fail(`${path} was deleted while it was in use`);
      else if (now.ino !== known.ino || now.dev !== known.dev)
        this.watch.fail(`${path} was replaced while it was in use`);
      else if ((now.mode & 0o200) === 0) this.watch.fail(`${path} was made read-only while it was in use`);
      else if (path === this.path) this.lookAtSize(now);
    }
  }

  private remember(path: string, now: Stats | undefined): void {
    if (!now) return;
    // The connection keeps the file alive, so that no other can be given its number.
    this.opened.set(path, now);
    if (path === this.path) this.size = now.size;
  }

  private lookAtSize(now: Stats): void {
    const before = this.size;
    this.size = now.size;
    // It also becomes smaller when SQLite gives free pages back, after it has written so into the header.
    if (now.size < before && now.size < sizeInHeader(this.path, now))
      this.watch.fail(`${this.path} was cut short while it was in use`);
  }
}

/** By device and number of the file. Never closed: closing any of its descriptors drops the locks that SQLite holds on a file in this process. */
const descriptors = new Map<string, number>();

/** The size in bytes that the header of a SQLite file states; infinite where there is none. */
export function sizeInHeader(path: string, { dev, ino }: Stats): number {
  const key = `${dev}:${ino}`;
  const descriptor = descriptors.get(key) ?? openSync(path, 'r');
  descriptors.set(key, descriptor);
  const header = Buffer.alloc(headerBytes);
  if (readSync(descriptor, header, 0, headerBytes, 0) < headerBytes) return Number.POSITIVE_INFINITY;
  const pageSize = header.readUInt16BE(16);
  return (pageSize === 1 ? 65_536 : pageSize) * header.readUInt32BE(28);
}
