import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StorageFaultError } from './storage-fault.js';

export const sqliteFileIn = (dataDir: string): string => join(dataDir, 'pingyi.sqlite');

/** Says that there was a database, for the day on which there is none. */
const markerIn = (dataDir: string): string => join(dataDir, 'database-was-made');

/**
 * Makes the data folder and the database file where they are missing; only the account of the server may look into them.
 * @throws {StorageFaultError} when others can, and it cannot be changed
 */
export function keepPrivate(dataDir: string): void {
  const file = sqliteFileIn(dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  close(dataDir, 0o700);
  // SQLite gives its other files the mode of this one.
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  for (const path of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(path)) close(path, 0o600);
}

/** Takes everybody else's rights away, and gives none: what was made read-only stays so. */
function close(path: string, mode: number): void {
  const current = statSync(path).mode & 0o7777;
  if ((current & 0o1000) !== 0)
    throw new StorageFaultError(`${path} is a folder for everybody; the data needs one of its own`);
  if ((current & 0o077) === 0) return;
  try {
    chmodSync(path, current & mode);
  } catch {
    throw new StorageFaultError(`${path} can be read by others, and its mode cannot be changed`);
  }
}

/**
 * Compares the database file with what the folder says was there.
 * @throws {StorageFaultError} when a database that was there is gone or empty, or may not be written to
 */
export function checkFolder(dataDir: string): void {
  const file = sqliteFileIn(dataDir);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (existsSync(markerIn(dataDir)) && (stats?.size ?? 0) === 0) {
    throw new StorageFaultError(
      `the database ${file} is gone; restore a backup into an empty folder, or remove ${markerIn(dataDir)} to begin anew`,
    );
  }
  for (const path of [dataDir, file]) {
    const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0o200;
    if ((mode & 0o200) === 0) throw new StorageFaultError(`${path} is read-only`);
  }
}

export function markFolder(dataDir: string): void {
  if (!existsSync(markerIn(dataDir)))
    writeFileSync(markerIn(dataDir), 'A database was made in this folder. A start without it is refused.\n', {
      mode: 0o600,
      flush: true,
    });
}
