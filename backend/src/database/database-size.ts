import { Inject, Injectable } from '@nestjs/common';
import { Database } from './database.js';

export interface DatabaseSize {
  readonly kind: 'sqlite' | 'postgres';
  /** Of the library or the server. */
  readonly version: string;
  readonly bytes: number;
}

/** Which database it is, and how much it takes up. */
@Injectable()
export class DatabaseSizes {
  constructor(@Inject(Database) private readonly database: Database) {}

  async read(): Promise<DatabaseSize> {
    const { isPostgres } = this.database;
    const [row] = await this.database.select<{ version: string; bytes: string }>(
      isPostgres
        ? "SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS bytes"
        : 'SELECT sqlite_version() AS version, page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()',
    );
    return { kind: isPostgres ? 'postgres' : 'sqlite', version: row?.version ?? '', bytes: Number(row?.bytes) };
  }
}
