import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import type { QueryRunner } from 'typeorm';
import {
  BallotDamagedError,
  findSealingKeys,
  InboxKeyMissingError,
  InboxKeys,
  openAnswers,
  plainKeyId,
  sealAnswers,
} from '../ballots/index.js';
import { CommandError } from '../commands/command.error.js';
import { newBallotId } from '../common/ids.js';
import type { Row } from '../database/table-reader.js';
import type { ArchiveCodec, ArchivePlace } from './archive-codec.js';

/** Stands in an archive for the key that lies beside it. */
const archiveKeyId = 'archive';

const keyBytes = 32;

/** Waiting ballots that are put in a new order together. */
const shuffledTogether = 5_000;

/** The file beside an archive without which nobody can read its waiting ballots. */
export const keyFileOf = (archive: string): string => `${archive}.key`;

interface SealingKey {
  readonly id: string;
  readonly key: KeyObject;
}

const placeOf = (row: Row) => ({
  collectorId: String(row['collector_id']),
  formVersionId: String(row['form_version_id']),
});

/**
 * Waiting ballots leave the machine under a key of the archive's own, which lies in a file beside it, and under new ids in their order:
 * neither the archive alone nor its key tells what somebody answered, nor do both when somebody did. On the new machine they wait
 * under keys of that machine. A ballot that its key does not open leaves with its answers as they are, under no key: it is set aside where
 * it is to be counted, and holds up no other.
 */
export function waitingBallotsCodec({ dataDir, archive }: ArchivePlace): ArchiveCodec {
  const inboxKeys = new InboxKeys({ dataDir });
  const keys = new Map<string, KeyObject>();
  const made: string[] = [];
  let keyFile: string | undefined;
  return {
    table: 'inbox_ballot',
    orderBy: ['id'],

    /** The server may destroy a key at any moment: they are read before anything else. */
    async atSnapshot(runner: QueryRunner) {
      const sealedUnder = await findSealingKeys(runner);
      try {
        for (const id of sealedUnder) if (id !== plainKeyId && !keys.has(id)) keys.set(id, await inboxKeys.read(id));
        return true;
      } catch (error) {
        if (error instanceof InboxKeyMissingError) return false;
        throw error;
      }
    },

    async *forArchive(rows) {
      const bytes = randomBytes(keyBytes);
      const key = createSecretKey(bytes);
      let written = 0;
      for await (const together of inLots(rows)) {
        const sealed = together.map((row) => {
          const under = String(row['sealed_under']);
          // Its key is lost for good, and the office has said that the rest is to be kept all the same.
          const isLost = under !== plainKeyId && !keys.has(under);
          return {
            ...(isLost ? underNoKey(row) : reseal(row, keys.get(under), { id: archiveKeyId, key })),
            id: newBallotId(),
          };
        });
        yield* sealed.sort((a, b) => (a.id < b.id ? -1 : 1));
        written += sealed.length;
      }
      if (written === 0) return;
      await writeKey(keyFileOf(archive), bytes);
      keyFile = keyFileOf(archive);
    },

    /** Archives of earlier releases hold waiting ballots without a key. */
    async beforeRestore(rows) {
      for await (const row of rows) {
        if (row['sealed_under'] !== archiveKeyId) continue;
        const key = await readKey(keyFileOf(archive));
        if (resealed(row, key, { id: archiveKeyId, key })) return;
        throw new CommandError(`${keyFileOf(archive)} is not the key of this archive`);
      }
    },

    async *fromArchive(rows) {
      let archiveKey: KeyObject | undefined;
      const ofCollector = new Map<string, SealingKey>();
      for await (const row of rows) {
        if (row['sealed_under'] !== archiveKeyId) {
          yield row;
          continue;
        }
        archiveKey ??= await readKey(keyFileOf(archive));
        const collectorId = String(row['collector_id']);
        const key = ofCollector.get(collectorId) ?? (await newKey(inboxKeys, made));
        ofCollector.set(collectorId, key);
        yield reseal(row, archiveKey, key);
      }
    },

    async discard() {
      if (keyFile) await rm(keyFile, { force: true });
      await inboxKeys.destroy(made);
    },
  };
}

async function newKey(keys: InboxKeys, made: string[]): Promise<SealingKey> {
  const [id = ''] = await keys.create(1);
  made.push(id);
  return { id, key: await keys.read(id) };
}

const underNoKey = (row: Row): Row => ({ ...row, sealed_under: plainKeyId });

const reseal = (row: Row, from: KeyObject | undefined, to: SealingKey): Row =>
  resealed(row, from, to) ?? underNoKey(row);

/** @returns undefined when the key does not open the ballot */
function resealed(row: Row, from: KeyObject | undefined, to: SealingKey): Row | undefined {
  const stored = String(row['answers']);
  try {
    const json = from ? openAnswers(from, placeOf(row), stored) : stored;
    return { ...row, sealed_under: to.id, answers: sealAnswers(to.key, placeOf(row), json) };
  } catch (error) {
    if (error instanceof BallotDamagedError) return undefined;
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

/** @throws {CommandError} when the file exists: another backup is using the name */
async function writeKey(path: string, key: Buffer): Promise<void> {
  const handle = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new CommandError(`${path} exists already`) : error;
  });
  try {
    await handle.writeFile(key);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readKey(path: string): Promise<KeyObject> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(
      `${path} cannot be read (${error.code}): without it nobody can read the ballots that wait in the archive`,
    );
  });
  if (bytes.length !== keyBytes) throw new CommandError(`${path} is not the key of this archive`);
  return createSecretKey(bytes);
}
