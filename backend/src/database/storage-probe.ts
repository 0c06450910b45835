import { Inject, Injectable } from '@nestjs/common';
import { Database } from './database.js';
import { StorageWatch } from './storage-fault.js';

/** How long one answer serves everybody who asks. */
const freshMs = 1_000;

/** Whether something can be written, found out by writing: a database that only reads takes no ballot. */
@Injectable()
export class StorageProbe {
  private last: { readonly at: number; readonly answer: Promise<boolean> } | undefined;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(StorageWatch) private readonly watch: StorageWatch,
  ) {}

  canWrite(): Promise<boolean> {
    if (this.watch.fault !== undefined) return Promise.resolve(false);
    const now = performance.now();
    if (this.last === undefined || now - this.last.at >= freshMs) this.last = { at: now, answer: this.write() };
    return this.last.answer;
  }

  private async write(): Promise<boolean> {
    try {
      await this.database.writeStatement(
        'INSERT INTO storage_probe (id, at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at',
        [new Date().toISOString()],
      );
      return true;
    } catch {
      return false;
    }
  }
}
