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
  /** Columns in whose order the rows are written. */
  readonly orderBy: readonly string[];
  forArchive(rows: AsyncIterable<Row>): AsyncIterable<Row>;
  fromArchive(rows: AsyncIterable<Row>): AsyncIterable<Row>;
}

/** Waiting ballots leave in the order of their random ids, which says nothing about the order in which they arrived. */
const waitingBallots: ArchiveCodec = {
  table: 'inbox_ballot',
  orderBy: ['id'],
  forArchive: (rows) => rows,
  fromArchive: (rows) => rows,
};

/** The codecs of one backup or restore. */
export const archiveCodecs = (_place: ArchivePlace): ReadonlyMap<string, ArchiveCodec> => new Map([waitingBallots].map((codec) => [codec.table, codec]));
