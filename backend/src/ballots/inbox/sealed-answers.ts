import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import { pooledRandomBytes } from '../../common/random-pool.js';

/** What a sealed ballot belongs to; answers moved to another place can no longer be opened. */
export interface SealedPlace {
  readonly collectorId: string;
  readonly formVersionId: string;
}

/** Stands for the key of answers that an earlier release has stored as plain text. */
export const plainKeyId = '';

/** Answers that no key opens: changed on disk, or sealed for another place. */
export class BallotDamagedError extends Error {}

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Lengths in bytes up to which answers are filled: the length of a ballot would tell it from others. */
const filledLengths = [512, 2_048, 8_192, 32_768, 131_072, 524_288] as const;

const space = 0x20;

const boundTo = ({ collectorId, formVersionId }: SealedPlace): Buffer =>
  Buffer.from(`${collectorId}\n${formVersionId}`);

function filled(json: string): Buffer {
  const size = Buffer.byteLength(json);
  const bytes = Buffer.alloc(filledLengths.find((length) => length >= size) ?? size, space);
  bytes.write(json);
  return bytes;
}

/**
 * Encrypts answers (AES-256-GCM), filled with spaces to one of a few lengths.
 * @param json the answers as JSON text
 * @returns nonce, ciphertext and tag in base64
 */
export function sealAnswers(key: KeyObject, place: SealedPlace, json: string): string {
  const plain = filled(json);
  const sealed = Buffer.allocUnsafe(nonceBytes + plain.length + tagBytes);
  const nonce = pooledRandomBytes(nonceBytes);
  nonce.copy(sealed);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(boundTo(place));
  cipher.update(plain).copy(sealed, nonceBytes);
  cipher.final();
  cipher.getAuthTag().copy(sealed, nonceBytes + plain.length);
  return sealed.toString('base64');
}

/**
 * The answers as they were given to {@link sealAnswers}.
 * @throws {BallotDamagedError}
 */
export function openAnswers(key: KeyObject, place: SealedPlace, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const end = bytes.length - tagBytes;
  if (end <= nonceBytes) throw new BallotDamagedError();
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes))
    .setAAD(boundTo(place))
    .setAuthTag(bytes.subarray(end));
  const plain = decipher.update(bytes.subarray(nonceBytes, end));
  try {
    decipher.final();
  } catch {
    throw new BallotDamagedError();
  }
  // JSON text never ends in a space.
  return plain.toString().trimEnd();
}
