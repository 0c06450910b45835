import { hash, randomBytes, randomUUID } from 'node:crypto';
import { pooledRandomBytes } from './random-pool.js';

/** A random (version 4) UUID: carries neither time nor order. */
export const newId = (): string => randomUUID();

/** 128 random bits as 22 characters of base64url: the code printed on a card. */
export const newCardCode = (): string => randomBytes(16).toString('base64url');

/** 256 random bits as 43 characters of base64url: a session reference. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

const readableAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Five random bits a character, grouped for reading aloud and typing. */
function readableCode(characters: number): string {
  let code = '';
  for (const [at, byte] of pooledRandomBytes(characters).entries()) {
    code += (at > 0 && at % 4 === 0 ? '-' : '') + readableAlphabet[byte % 32];
  }
  return code;
}

/** 128 random bits in hexadecimal: the key of a ballot, which says nothing about the order of arrival. */
export const newBallotId = (): string => pooledRandomBytes(16).toString('hex');

/** A receipt of 16 characters (80 bits), grouped for reading aloud; says nothing about the answers. */
export const newReceipt = (): string => readableCode(16);

/** The code of a reset slip: 20 characters (100 bits), grouped for typing. */
export const newSlipCode = (): string => readableCode(20);

/** Lowercase hexadecimal SHA-256. */
export const sha256 = (data: string | Buffer): string => hash('sha256', data);

export const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
