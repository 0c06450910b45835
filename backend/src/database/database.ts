import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral, Repository } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { ConflictError, type ProblemError } from '../common/problem/problem.error.js';
import { Turns } from '../common/turns.js';
import { isUniqueViolation } from './unique-violation.js';

/**
 * Inserts complete rows. TypeORM's own type refuses JSON columns, whose content it cannot know; and its own insert reads rows with default
 * values back, in whatever order they come, and writes them over those that were given.
 */
export async function insertRows<E extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<E>,
  rows: E | E[],
): Promise<void> {
  await tx
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(rows as QueryDeepPartialEntity<E>)
    .updateEntity(false)
    .execute();
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

/** How a row is held: by one alone who may change it, or by many together who need it to stay. */
export type Hold = 'alone' | 'shared';

/**
 * The unit of work. Every write happens inside {@link write} and through the manager it hands out; reads outside see
 * committed data only. What is read, decided upon and written goes one of two ways: {@link changeIf}, which compares in the
 * statement that writes, or {@link hold}, which keeps the row as it was read. The same code is safe on SQLite (one writer at a
 * time) and on PostgreSQL.
 */
@Injectable()
export class Database {
  private readonly longReadings = new Turns({ atOnce: 2, waiting: 40 });

  constructor(@InjectDataSource() readonly dataSource: DataSource) {}

  get isPostgres(): boolean {
    return this.dataSource.options.type === 'postgres';
  }

  /**
   * Runs the work in one durable transaction; when the promise resolves, the rows are on disk.
   * @param taken the refusal where a unique key holds such a row already
   */
  async write<T>(
    work: (tx: EntityManager) => Promise<T>,
    taken: () => ProblemError = () => new ConflictError('already-there'),
  ): Promise<T> {
    try {
      return await this.dataSource.transaction(work);
    } catch (error) {
      throw isUniqueViolation(error) ? taken() : error;
    }
  }

  /**
   * Changes one row if it still says what the decision was made by: its revision, its state. The comparison is part of the
   * statement, so that of two who decide by the same row one changes it and the other is told.
   * @param expected the key of the row, and what it must still say
   * @returns whether the row was changed; if not, the caller refuses with 412 or 409
   */
  async changeIf<E extends ObjectLiteral>(
    tx: EntityManager,
    entity: EntityTarget<E>,
    expected: FindOptionsWhere<E>,
    change: Partial<E>,
  ): Promise<boolean> {
    const { affected } = await tx.update(entity, expected, change as QueryDeepPartialEntity<E>);
    return affected === 1;
  }

  /**
   * Reads a row that stays as it is until the unit of work ends: others who would change it, or hold it otherwise than `shared`
   * together, wait. Rows are held in the order campaign, then what belongs to it, so that nobody waits in a circle.
   */
  async hold<E extends ObjectLiteral>(
    tx: EntityManager,
    entity: EntityTarget<E>,
    where: FindOptionsWhere<E>,
    how: Hold = 'alone',
  ): Promise<E | null> {
    // SQLite has one unit of work at a time, and no words for locks.
    return tx.findOne(
      entity,
      this.isPostgres
        ? { where, lock: { mode: how === 'alone' ? 'pessimistic_write' : 'pessimistic_read' } }
        : { where },
    );
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

  /** One durable writing statement of PostgreSQL with `$1` placeholders, planned once per connection and known by its name. */
  async writePrepared(name: string, text: string, values: readonly unknown[]): Promise<void> {
    const runner = this.dataSource.createQueryRunner('master');
    try {
      const client = (await runner.connect()) as {
        query(statement: { name: string; text: string; values: readonly unknown[] }): Promise<unknown>;
      };
      await client.query({ name, text, values });
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

  /** Like {@link execute}, for a statement that changes or deletes rows: how many. */
  async affect(tx: EntityManager, sql: string, parameters: readonly Parameter[] = []): Promise<number> {
    if (!tx.queryRunner) throw new Error('A change outside a unit of work');
    const result = (await tx.queryRunner.query(this.isPostgres ? numbered(sql) : sql, [...parameters], true)) as {
      affected?: number | null;
    };
    return result.affected ?? 0;
  }

  /**
   * Deletes rows whose content need not be overwritten, since it is encrypted under keys that are destroyed: SQLite otherwise writes
   * zeros over each freed page, which takes as long as the deletion itself. Has no meaning on PostgreSQL, which never overwrites.
   */
  async withoutOverwriting(tx: EntityManager, work: () => Promise<void>): Promise<void> {
    if (this.isPostgres) return work();
    await tx.query('PRAGMA secure_delete = FAST');
    try {
      await work();
    } finally {
      await tx.query('PRAGMA secure_delete = ON');
    }
  }

  /**
   * Removes what changed rows of these tables have left behind: on SQLite the write-ahead file is written into the database, which
   * overwrites what is deleted, and cut to nothing; on PostgreSQL dead rows are vacuumed.
   */
  async removeTraces(tables: readonly string[]): Promise<void> {
    const runner = this.dataSource.createQueryRunner('master');
    try {
      if (!this.isPostgres) {
        await runner.query('PRAGMA wal_checkpoint(TRUNCATE)');
        return;
      }
      // A large table takes longer than a request may.
      await runner.query('SET statement_timeout = 0');
      for (const table of tables) await runner.query(`VACUUM "${table}"`);
      await runner.query('RESET statement_timeout');
    } finally {
      await runner.release();
    }
  }

  /**
   * Has PostgreSQL look at tables to which many rows were added: it chooses its plans by what it saw last, and would look by itself
   * within a minute only. Those who read meanwhile wait three times as long. SQLite chooses without looking.
   */
  async notePlentyAdded(tables: readonly string[]): Promise<void> {
    if (this.isPostgres) await this.writeStatement(`ANALYZE ${tables.map((table) => `"${table}"`).join(', ')}`);
  }

  /**
   * Keeps other units of work that ask for the same name waiting until this one ends, so that what is looked up stays true until
   * it is acted upon: a {@link hold} for rules about many rows, or about none yet. SQLite has one writer at a time anyway.
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
   * {@link select} for tens of thousands of short rows, which the database puts together as one text: the driver of SQLite takes several
   * times as long to make an object of each.
   * @param columns of the statement, in the order of the values of a row; large numbers and decimals come as numbers
   */
  async selectPacked<R extends readonly unknown[]>(
    columns: readonly string[],
    sql: string,
    parameters: readonly Parameter[] = [],
  ): Promise<R[]> {
    const values = columns.map((column) => `packed.${column}`).join(', ');
    const text = this.isPostgres
      ? `CAST(json_agg(json_build_array(${values})) AS text)`
      : `json_group_array(json_array(${values}))`;
    const [row] = await this.select<{ packed: string | null }>(
      `SELECT ${text} AS packed FROM (${sql}) packed`,
      parameters,
    );
    return row?.packed ? (JSON.parse(row.packed) as R[]) : [];
  }

  /**
   * A reading that goes through thousands of rows: few of them at once, so that short ones need not wait.
   * @throws {BusyError} 503 when too many wait
   */
  atLength<T>(work: () => Promise<T>): Promise<T> {
    return this.longReadings.take(work);
  }

  /**
   * A table expression over one parameter, a JSON array of arrays: `entry.value ->> 0` is the first column as text.
   * One parameter binds faster than hundreds, and the statement stays the same for every number of rows.
   */
  get jsonRows(): string {
    return this.isPostgres ? 'json_array_elements(CAST(? AS json)) AS entry(value)' : 'json_each(?) AS entry';
  }

  /** An aggregate that gives rows as one JSON text, an array of arrays: for rows that are only passed on, which need no objects here. */
  jsonOfRows(columns: readonly string[]): string {
    // SQLite takes whatever lies in a column; what is no text would fail every row.
    return this.isPostgres
      ? `COALESCE(CAST(json_agg(json_build_array(${columns.join(', ')})) AS text), '[]')`
      : `json_group_array(json_array(${columns.map((column) => `CAST(${column} AS text)`).join(', ')}))`;
  }

  /** An aggregate that gives the different values of a column as one JSON text, an array. */
  jsonOfDistinct(column: string): string {
    return this.isPostgres
      ? `COALESCE(CAST(json_agg(DISTINCT ${column}) AS text), '[]')`
      : `json_group_array(DISTINCT ${column})`;
  }
}
