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

/** The codecs of one backup or restore. */
export const archiveCodecs = (place: ArchivePlace): ReadonlyMap<string, ArchiveCodec> =>
  new Map([collectors, waitingBallotsCodec(place)].map((codec) => [codec.table, codec]));
