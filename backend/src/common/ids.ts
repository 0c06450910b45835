import { hash, randomBytes, randomUUID } from 'node:crypto';
import { pooledRandomBytes } from './random-pool.js';

/** A random (version 4) UUID: carries neither time nor order. */
export const newId = (): string => randomUUID();

/** 128 random bits as 22 characters of base64url: the address at which a draft is tried. */
export const newTrialToken = (): string => randomBytes(16).toString('base64url');

/** 256 random bits as 43 characters of base64url: a session reference. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/** Digits and capitals without those that look alike: 0 and O, 1 and I. */
export const readableAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Five random bits a character. */
export const readableCharacters = (count: number): string =>
  Array.from(pooledRandomBytes(count), (byte) => readableAlphabet[byte % 32]).join('');

/** Grouped for reading aloud and typing. */
export const inGroups = (characters: string, by: string): string => characters.replace(/.{4}(?=.)/g, `$&${by}`);

const readableCode = (characters: number): string => inGroups(readableCharacters(characters), '-');

/** 80 random bits, grouped for reading aloud and typing: with it a release of a limited circle is read. */
export const newAccessCode = (): string => readableCode(16);

/** 128 random bits in hexadecimal: the key of a ballot, which says nothing about the order of arrival. */
export const newBallotId = (): string => pooledRandomBytes(16).toString('hex');

/** A receipt of 16 characters (80 bits), grouped for reading aloud; says nothing about the answers. */
export const newReceipt = (): string => readableCode(16);

/** The code of a reset slip: 20 characters (100 bits), grouped for typing. */
export const newSlipCode = (): string => readableCode(20);

/** Lowercase hexadecimal SHA-256. */
export const sha256 = (data: string | Buffer): string => hash('sha256', data);

export const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
