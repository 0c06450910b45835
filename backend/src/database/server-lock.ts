import sqlite3 from 'sqlite3';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StorageFaultError } from './storage-fault.js';

/**
 * Keeps a second server, and whatever may not run beside one, away from a SQLite folder. The lock is one of the operating system on a file
 * of its own: it ends with the process, however that ends.
 * @returns what lets go of it
 * @throws {StorageFaultError} when another process holds it
 */
export async function lockFolder(dataDir: string): Promise<() => Promise<void>> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'server.lock');
  const file = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(path, (error) =>
      error ? reject(new StorageFaultError(`${path} cannot be opened: ${error.message}`)) : resolve(opened),
    );
  });
  const close = (): Promise<void> => new Promise((resolve) => file.close(() => resolve()));
  try {
    await execute(file, 'BEGIN EXCLUSIVE');
    chmodSync(path, 0o600);
    return close;
  } catch {
    await close();
    throw new StorageFaultError(`another server is running on ${dataDir}`);
  }
}

const execute = (file: sqlite3.Database, sql: string): Promise<void> =>
  new Promise((resolve, reject) => {
    file.exec(sql, (error) => (error ? reject(error) : resolve()));
  });
