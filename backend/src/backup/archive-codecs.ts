import type { ArchiveCodec, ArchivePlace } from './archive-codec.js';
import { waitingBallotsCodec } from './waiting-ballots.codec.js';

/** Keys of waiting ballots stay with the machine; those of the archive are made by the restore. */
const collectors: ArchiveCodec = {
  table: 'collector',
  orderBy: ['id'],
  async *forArchive(rows) {
    for await (const row of rows) yield { ...row, inbox_key: null };
  },
  fromArchive: (rows) => rows,
};

/** The papers are at hand, and are typed in again: what was typed in stays under keys of its machine, and so out of archives. */
const paperBatches: ArchiveCodec = {
  table: 'paper_batch',
  orderBy: ['id'],
  async *forArchive(rows) {
    for await (const row of rows)
      yield row['state'] === 'CONTROL'
        ? { ...row, key_id: null, state: 'ENTRY', sample: null, seed: null }
        : { ...row, key_id: null };
  },
  fromArchive: (rows) => rows,
};
const paperEntries: ArchiveCodec = {
  table: 'paper_entry',
  orderBy: ['batch_id', 'number', 'pass'],
  async *forArchive(rows) {
    for await (const row of rows) if (row['answers'] === null) yield row;
  },
  fromArchive: (rows) => rows,
};

/** The codecs of one backup or restore. */
export const archiveCodecs = (place: ArchivePlace): ReadonlyMap<string, ArchiveCodec> =>
  new Map([collectors, paperBatches, paperEntries, waitingBallotsCodec(place)].map((codec) => [codec.table, codec]));
