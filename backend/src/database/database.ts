import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';

/** Inserts complete rows; TypeORM's own type refuses JSON columns, whose content it cannot know. */
export async function insertRows<E extends ObjectLiteral>(tx: EntityManager, entity: EntityTarget<E>, rows: E | E[]): Promise<void> {
  await tx.insert(entity, rows as QueryDeepPartialEntity<E>);
}

type Parameter = string | number | boolean | null;

/** Writes `?` placeholders as PostgreSQL's `$1`, `$2`…; statements hold no literal question mark. */
export function numbered(sql: string): string {
  let count = 0;
  return sql.replace(/\?/g, () => `$${++count}`);
}

/** `(?,?,?),(?,?,?)` for a statement that inserts `rows` rows of `columns` columns. */
export const placeholders = (rows: number, columns: number): string =>
  Array(rows)
    .fill(`(${Array(columns).fill('?').join(',')})`)
    .join(',');

/**
 * The unit of work. Every write happens inside {@link write} and through the manager it hands out; reads outside see
 * committed data only. The same code is safe on SQLite (one writer at a time) and on PostgreSQL.
 */
@Injectable()
export class Database {
  constructor(@InjectDataSource() readonly dataSource: DataSource) {}

  get isPostgres(): boolean {
    return this.dataSource.options.type === 'postgres';
  }

  /** Runs the work in one durable transaction; when the promise resolves, the rows are on disk. */
  write<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
  }

  /** One durable writing statement with `?` placeholders: atomic by itself, and cheaper than a unit of work around it. */
  async writeStatement(sql: string, parameters: readonly Parameter[] = []): Promise<void> {
    const runner = this.dataSource.createQueryRunner('master');
    try {
      await runner.query(this.isPostgres ? numbered(sql) : sql, [...parameters]);
    } finally {
      await runner.release();
    }
  }

  /** A repository for reading outside a unit of work. */
  reader<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.dataSource.getRepository(entity);
  }

  /** A statement with `?` placeholders inside a unit of work. */
  async execute<R = unknown>(tx: EntityManager, sql: string, parameters: readonly Parameter[] = []): Promise<R[]> {
    return (await tx.query(this.isPostgres ? numbered(sql) : sql, [...parameters])) as R[];
  }

  /**
   * Keeps other units of work that ask for the same name waiting until this one ends, so that what is looked up stays true until
   * it is acted upon. SQLite has one writer at a time anyway.
   */
  async takeTurns(tx: EntityManager, name: string): Promise<void> {
    if (this.isPostgres) await this.execute(tx, 'SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [name]);
  }

  /** A reading statement with `?` placeholders outside a unit of work. */
  async select<R>(sql: string, parameters: readonly Parameter[] = []): Promise<R[]> {
    const runner = this.dataSource.createQueryRunner('slave');
    try {
      return (await runner.query(this.isPostgres ? numbered(sql) : sql, [...parameters])) as R[];
    } finally {
      await runner.release();
    }
  }

  /**
   * A table expression over one parameter, a JSON array of arrays: `entry.value ->> 0` is the first column as text.
   * One parameter binds faster than hundreds, and the statement stays the same for every number of rows.
   */
  get jsonRows(): string {
    return this.isPostgres ? 'json_array_elements(CAST(? AS json)) AS entry(value)' : 'json_each(?) AS entry';
  }

  /** Whether the database answers. */
  async ping(): Promise<boolean> {
    try {
      await this.select('SELECT 1');
      return true;
    } catch {
      return false;
    }
  }
}
