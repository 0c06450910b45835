import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import type { QueryRunner } from 'typeorm';
import { BallotDamagedError, InboxKeyMissingError, InboxKeys, openAnswers, plainKeyId, sealAnswers } from '../collection/index.js';
import { CommandError } from '../commands/command.error.js';
import { newBallotId } from '../common/ids.js';
import type { Row } from '../database/table-reader.js';
import type { ArchiveCodec, ArchivePlace } from './archive-codec.js';

/** Stands in an archive for the key that lies beside it. */
const archiveKeyId = 'archive';

/** Waiting ballots that are put in a new order together. */
const shuffledTogether = 5_000;

/** The file beside an archive without which nobody can read its waiting ballots. */
export const keyFileOf = (archive: string): string => `${archive}.key`;

const placeOf = (row: Row) => ({ collectorId: String(row['collector_id']), formVersionId: String(row['form_version_id']) });

/**
 * Waiting ballots leave the machine under a key of the archive's own, which lies in a file beside it, and under new ids in their order:
 * neither the archive alone nor its key tells what somebody answered, nor do both when somebody did. On the new machine they wait
 * under keys of that machine.
 */
export function waitingBallotsCodec({ dataDir, archive }: ArchivePlace): ArchiveCodec {
  const inboxKeys = new InboxKeys({ dataDir });
  const keys = new Map<string, KeyObject>();
  return {
    table: 'inbox_ballot',
    orderBy: ['id'],

    /** The server may destroy a key at any moment: they are read before anything else. */
    async atSnapshot(runner: QueryRunner) {
      const rows = (await runner.query('SELECT DISTINCT sealed_under FROM inbox_ballot')) as { sealed_under: string }[];
      try {
        for (const { sealed_under: id } of rows) if (id !== plainKeyId && !keys.has(id)) keys.set(id, await inboxKeys.read(id));
        return true;
      } catch (error) {
        if (error instanceof InboxKeyMissingError) return false;
        throw error;
      }
    },

    async *forArchive(rows) {
      const bytes = randomBytes(32);
      const key = createSecretKey(bytes);
      let written = 0;
      for await (const together of inLots(rows)) {
        const sealed = together.map((row) => ({ ...reseal(row, keys.get(String(row['sealed_under'])), { id: archiveKeyId, key }), id: newBallotId() }));
        yield* sealed.sort((a, b) => (a.id < b.id ? -1 : 1));
        written += sealed.length;
      }
      if (written > 0) await writeKey(keyFileOf(archive), bytes);
    },

    async beforeRestore(rows) {
      if (rows > 0 && !existsSync(keyFileOf(archive))) throw new CommandError(`${keyFileOf(archive)} is missing: without it nobody can read the ${rows} ballots that wait in the archive`);
    },

    async *fromArchive(rows) {
      let archiveKey: KeyObject | undefined;
      const ofCollector = new Map<string, { id: string; key: KeyObject }>();
      for await (const row of rows) {
        if (row['sealed_under'] !== archiveKeyId) {
          yield row;
          continue;
        }
        archiveKey ??= createSecretKey(await readFile(keyFileOf(archive)));
        const collectorId = String(row['collector_id']);
        const key = ofCollector.get(collectorId) ?? (await newKey(inboxKeys));
        ofCollector.set(collectorId, key);
        yield reseal(row, archiveKey, key);
      }
    },
  };
}

async function newKey(keys: InboxKeys): Promise<{ id: string; key: KeyObject }> {
  const [id = ''] = await keys.create(1);
  return { id, key: await keys.read(id) };
}

/** A ballot that cannot be read stays as it is; it was set aside before, or will be. */
function reseal(row: Row, from: KeyObject | undefined, to: { readonly id: string; readonly key: KeyObject }): Row {
  const stored = String(row['answers']);
  try {
    const json = from ? openAnswers(from, placeOf(row), stored) : stored;
    return { ...row, sealed_under: to.id, answers: sealAnswers(to.key, placeOf(row), json) };
  } catch (error) {
    if (error instanceof BallotDamagedError) return row;
    throw error;
  }
}

async function* inLots(rows: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let lot: Row[] = [];
  for await (const row of rows) {
    lot.push(row);
    if (lot.length < shuffledTogether) continue;
    yield lot;
    lot = [];
  }
  if (lot.length > 0) yield lot;
}

async function writeKey(path: string, key: Buffer): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(key);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
