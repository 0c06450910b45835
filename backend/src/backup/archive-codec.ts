import type { QueryRunner } from 'typeorm';
import type { Row } from '../database/table-reader.js';

/** Where an archive is written from or restored to. */
export interface ArchivePlace {
  readonly dataDir: string;
  /** Path of the finished archive; what belongs to it lies beside it. */
  readonly archive: string;
}

/** How the rows of one table go into an archive and come back, where they may not be copied as they are. */
export interface ArchiveCodec {
  readonly table: string;
  /** Columns in whose order the rows are read. */
  readonly orderBy: readonly string[];
  /** Called as soon as the snapshot stands. @returns false when another snapshot is needed */
  atSnapshot?(runner: QueryRunner): Promise<boolean>;
  forArchive(rows: AsyncIterable<Row>): AsyncIterable<Row>;
  /** Called before the first row of any table is restored, with the rows to come. @throws {CommandError} when they cannot be restored */
  beforeRestore?(rows: AsyncIterable<Row>): Promise<void>;
  fromArchive(rows: AsyncIterable<Row>): AsyncIterable<Row>;
  /** Called when the backup or restore has failed: takes away what was written beside archive and tables. */
  discard?(): Promise<void>;
}
