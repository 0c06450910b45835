import sqlite3 from 'sqlite3';
import { DataSource, type DataSourceOptions, type QueryRunner, type ReplicationMode } from 'typeorm';
import { SqliteQueryRunner } from 'typeorm/driver/sqlite/SqliteQueryRunner.js';
import type { SqliteDriver } from 'typeorm/driver/sqlite/SqliteDriver.js';
import { DatabaseFile } from './database-file.js';
import { PreparedConnection } from './prepared-connection.js';
import { ReadingConnections } from './reading-connections.js';
import { quietSqlite } from './sqlite-driver.js';
import { StorageFaultError, type StorageWatch } from './storage-fault.js';
import { WriteGate } from './write-gate.js';

/*
 * TypeORM's SQLite driver gives every caller the same connection, so that a statement of one request slips into
 * another's open transaction and is rolled back with it although it was acknowledged. Here each caller gets its own
 * runner, writers pass one gate in turn, and readers use read-only connections that see committed data only.
 */

/** Settings of every connection, read back and compared at start. */
const pragmas = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  secure_delete: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  // Random ids touch random pages: a cache of 24 MB and rarer checkpoints write each page once instead of often.
  cache_size: -24_000,
  wal_autocheckpoint: 2_000,
} as const;

class WritingRunner extends SqliteQueryRunner {
  private passOn: (() => void) | undefined;

  constructor(
    driver: SqliteDriver,
    private readonly gate: WriteGate,
    private readonly storage: {
      readonly prepared?: PreparedConnection;
      readonly file?: DatabaseFile;
      readonly watch: StorageWatch;
    },
  ) {
    super(driver);
  }

  override async connect(): Promise<unknown> {
    return this.storage.prepared ?? super.connect();
  }

  override async query(
    sql: string,
    parameters?: unknown[],
    structured = false,
  ): ReturnType<SqliteQueryRunner['query']> {
    // IMMEDIATE takes the write lock at once; a deferred transaction could fail half way when it upgrades.
    const statement = sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql;
    if (this.passOn) return super.query(statement, parameters, structured);
    const release = await this.gate.acquire();
    try {
      const answer = await super.query(statement, parameters, structured);
      this.storage.file?.assertWhole();
      return answer;
    } finally {
      release();
    }
  }

  override async startTransaction(...args: Parameters<SqliteQueryRunner['startTransaction']>): Promise<void> {
    this.passOn ??= await this.gate.acquire();
    try {
      await super.startTransaction(...args);
    } catch (error) {
      if (this.transactionDepth === 0) {
        this.isTransactionActive = false;
        this.leave();
      }
      throw error;
    }
  }

  override async commitTransaction(): Promise<void> {
    await super.commitTransaction();
    if (this.isTransactionActive) return;
    this.leave();
    this.storage.file?.assertWhole();
  }

  override async rollbackTransaction(): Promise<void> {
    try {
      await super.rollbackTransaction();
    } finally {
      if (!this.isTransactionActive) this.leave();
    }
  }

  override async release(): Promise<void> {
    if (this.passOn && this.isTransactionActive)
      await super.rollbackTransaction().catch((error: unknown) => this.giveUp(error));
    this.leave();
    return super.release();
  }

  /** SQLite ends a transaction by itself after some faults; one that it cannot end would swallow what others write. */
  private giveUp(error: unknown): void {
    if (!/no transaction is active/.test(String(error))) this.storage.watch.fail('SQLite cannot end a transaction');
  }

  private leave(): void {
    const turn = this.passOn;
    this.passOn = undefined;
    turn?.();
  }
}

class ReadingRunner extends SqliteQueryRunner {
  constructor(
    driver: SqliteDriver,
    private readonly readers: ReadingConnections,
  ) {
    super(driver);
  }

  override connect(): Promise<ReadingConnections> {
    return Promise.resolve(this.readers);
  }
}

/** Two for long readings, see `Database.atLength`, and one that is left for short ones. */
const readerCount = 3;
/** In KiB; negative as SQLite wants it. Small, since whatever is written empties it. */
const readerCache = -8_000;

async function openReader(file: string): Promise<sqlite3.Database> {
  const reader = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, sqlite3.OPEN_READONLY, (error) =>
      error ? reject(error) : resolve(opened),
    );
  });
  await new Promise<void>((resolve, reject) =>
    reader.run(`PRAGMA cache_size = ${readerCache}`, (error: Error | null) => (error ? reject(error) : resolve())),
  );
  return reader;
}

const close = (database: sqlite3.Database): Promise<void> =>
  new Promise((resolve, reject) => database.close((error) => (error ? reject(error) : resolve())));

async function applyPragmas(dataSource: DataSource): Promise<void> {
  for (const [name, value] of Object.entries(pragmas)) {
    await dataSource.query(`PRAGMA ${name} = ${value}`);
    const [row] = (await dataSource.query(`PRAGMA ${name}`)) as Record<string, unknown>[];
    if (String(row?.[name]) !== String(value)) {
      throw new StorageFaultError(`SQLite refuses ${name} = ${value}; the data folder must be on a local disk`);
    }
  }
}

export interface SqliteSafety {
  readonly longestStatementMs: number;
  readonly watch: StorageWatch;
}

const gates = new WeakMap<DataSource, WriteGate>();

/** How many units of work wait for the one writer. */
export const waitingForTurn = (dataSource: DataSource): number => gates.get(dataSource)?.waiting ?? 0;

/**
 * A SQLite data source that is safe under concurrency and durable: WAL with `synchronous=FULL`, one writer at a time,
 * reads on connections of their own, every statement within its time, and nothing acknowledged into a file that is gone.
 * @throws {StorageFaultError} from `initialize()` when a pragma does not take effect
 */
export function createGatedSqlite(
  path: string,
  { longestStatementMs, watch }: SqliteSafety,
  options: Partial<DataSourceOptions>,
): DataSource {
  const dataSource = new DataSource({
    ...options,
    type: 'sqlite',
    database: path,
    busyTimeout: 5_000,
    enableWAL: true,
    driver: quietSqlite,
  } as DataSourceOptions);
  const driver = dataSource.driver as SqliteDriver;
  const gate = new WriteGate();
  gates.set(dataSource, gate);
  const limits = { statementMs: longestStatementMs, onHang: () => watch.fail('SQLite does not end a statement') };
  const storage: { prepared?: PreparedConnection; file?: DatabaseFile; readonly watch: StorageWatch } = { watch };
  let readers: readonly sqlite3.Database[] = [];
  let reading: ReadingConnections | undefined;
  driver.createQueryRunner = (mode: ReplicationMode): QueryRunner =>
    mode === 'slave' && reading ? new ReadingRunner(driver, reading) : new WritingRunner(driver, gate, storage);
  const initialize = dataSource.initialize.bind(dataSource);
  const destroy = dataSource.destroy.bind(dataSource);
  dataSource.initialize = async () => {
    await initialize();
    await applyPragmas(dataSource);
    readers = await Promise.all(Array.from({ length: readerCount }, () => openReader(path)));
    reading = new ReadingConnections(readers.map((reader) => new PreparedConnection(reader, limits)));
    storage.prepared = new PreparedConnection(driver.databaseConnection as sqlite3.Database, limits);
    storage.file = new DatabaseFile(path, watch);
    storage.file.open();
    return dataSource;
  };
  dataSource.destroy = async () => {
    const release = await gate.acquire();
    storage.file?.close();
    reading?.finalize();
    storage.prepared?.finalize();
    await Promise.all(readers.map(close));
    readers = [];
    reading = undefined;
    delete storage.prepared;
    delete storage.file;
    release();
    await destroy();
  };
  return dataSource;
}
