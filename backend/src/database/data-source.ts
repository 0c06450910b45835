import { DataSource, type DataSourceOptions } from 'typeorm';
import { guardStoredValues } from './damaged-value.js';
import { keepPrivate, sqliteFileIn } from './data-folder.js';
import { createGatedSqlite } from './gated-sqlite.js';
import { migrations } from './migrations/index.js';
import { SnakeNaming } from './snake-naming.js';
import { StorageWatch } from './storage-fault.js';

export interface DatabaseLocation {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
}

export interface DataSourceSettings {
  /** The migrations that it knows, oldest first. */
  readonly level?: readonly (typeof migrations)[number][];
  /** A statement that takes longer is ended and fails. */
  readonly longestStatementMs?: number;
  /** Is told when the storage cannot be trusted any more. */
  readonly watch?: StorageWatch;
}

/** Classes of the rows that are read and written through a data source; none where only statements are run. */
export type EntityClasses = readonly (new () => object)[];

/** Of a request. */
const longestStatementMs = 60_000;
/** Of commands that look through whole tables or change them. */
export const patience = { longestStatementMs: 3_600_000 } as const;

/** The data source of a location, not yet connected: PostgreSQL by URL, else SQLite in the data folder. */
export function createDataSource(
  location: DatabaseLocation,
  entities: EntityClasses,
  settings: DataSourceSettings = {},
): DataSource {
  const dataSource = openable(location, entities, settings);
  guardStoredValues(dataSource);
  return dataSource;
}

function openable(location: DatabaseLocation, entities: EntityClasses, settings: DataSourceSettings): DataSource {
  const options = {
    entities: [...entities],
    migrations: [...(settings.level ?? migrations)],
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
  } satisfies Partial<DataSourceOptions>;
  const limitMs = settings.longestStatementMs ?? longestStatementMs;
  if (location.databaseUrl === null) {
    keepPrivate(location.dataDir);
    return createGatedSqlite(
      sqliteFileIn(location.dataDir),
      { longestStatementMs: limitMs, watch: settings.watch ?? new StorageWatch() },
      options,
    );
  }
  return new DataSource({
    ...options,
    type: 'postgres',
    url: location.databaseUrl,
    poolSize: 16,
    connectTimeoutMS: 4_000,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    extra: {
      // A commit is acknowledged only once it is on disk, whatever the server's default.
      options: `-c synchronous_commit=on -c statement_timeout=${limitMs} -c lock_timeout=10000`,
      // For a server that does not even answer that a statement took too long.
      query_timeout: limitMs + 5_000,
    },
  });
}
