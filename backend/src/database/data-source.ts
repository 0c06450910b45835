import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { entities } from './entities.js';
import { createGatedSqlite } from './gated-sqlite.js';
import { migrations } from './migrations/index.js';
import { SnakeNaming } from './snake-naming.js';

export interface DatabaseLocation {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
}

/**
 * The data source of a location, not yet connected: PostgreSQL by URL, else SQLite in the data folder.
 * @param level the migrations that it knows, oldest first
 */
export function createDataSource(location: DatabaseLocation, level: readonly (typeof migrations)[number][] = migrations): DataSource {
  const options = {
    entities,
    migrations: [...level],
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
  } satisfies Partial<DataSourceOptions>;
  if (location.databaseUrl === null) {
    mkdirSync(location.dataDir, { recursive: true });
    return createGatedSqlite(join(location.dataDir, 'pingyi.sqlite'), options);
  }
  return new DataSource({
    ...options,
    type: 'postgres',
    url: location.databaseUrl,
    poolSize: 16,
    connectTimeoutMS: 4_000,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    // A commit is acknowledged only once it is on disk, whatever the server's default.
    extra: { options: '-c synchronous_commit=on -c statement_timeout=60000 -c lock_timeout=10000' },
  });
}
