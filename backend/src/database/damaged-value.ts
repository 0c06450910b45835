import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { ProblemError } from '../common/problem/problem.error.js';

/** A restore takes a person. */
const retryAfterSeconds = '600';

const logger = new Logger('storage');

/** 503 `data-damaged`: a stored value cannot be read as what it was written. The message names table and key for the log, never content. */
export class DataDamagedError extends ProblemError {
  constructor(
    readonly table: string,
    readonly key: string,
  ) {
    super(503, 'data-damaged', { headers: { 'retry-after': retryAfterSeconds } });
    this.message = `${table} ${key} cannot be read`;
  }
}

/**
 * Parses a stored JSON text.
 * @throws {DataDamagedError}
 */
export function readStored<T>(text: string, table: string, key: string): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new DataDamagedError(table, key);
  }
}

/** Lets entities with a column that cannot be read answer {@link DataDamagedError}, and looks up for the log whose it is. */
export function guardStoredValues(dataSource: DataSource): void {
  const { driver } = dataSource;
  const hydrate = driver.prepareHydratedValue.bind(driver);
  driver.prepareHydratedValue = (value: unknown, column: ColumnMetadata): unknown => {
    try {
      return hydrate(value, column) as unknown;
    } catch {
      void tellKeys(dataSource, column, value);
      throw new DataDamagedError(column.entityMetadata.tableName, column.databaseName);
    }
  };
}

async function tellKeys(
  dataSource: DataSource,
  { entityMetadata, databaseName }: ColumnMetadata,
  value: unknown,
): Promise<void> {
  const keys = entityMetadata.primaryColumns.map((column) => `"${column.databaseName}"`).join(', ');
  const mark = dataSource.options.type === 'postgres' ? '$1' : '?';
  try {
    const rows = (await dataSource.query(
      `SELECT ${keys} FROM "${entityMetadata.tableName}" WHERE "${databaseName}" = ${mark} LIMIT 5`,
      [value],
    )) as Record<string, unknown>[];
    for (const row of rows)
      logger.error(`${entityMetadata.tableName} ${Object.values(row).join('/')} cannot be read: ${databaseName}`);
  } catch {
    // The failure itself is told by the request that met it.
  }
}
