import { sha256 } from '../../common/ids.js';

/** Begins every access token, so that a scanner for secrets finds one in a repository or a log. */
const prefix = 'pyt_';
const checksumLength = 6;
const form = /^pyt_[A-Za-z0-9_-]{49}$/;

/** The first six hexadecimal digits of the SHA-256 of prefix and secret: tells a token from a text that only looks like one. */
const checksumOf = (secret: string): string => sha256(prefix + secret).slice(0, checksumLength);

/** @param secret 32 random bytes as 43 characters of base64url */
export const tokenOf = (secret: string): string => prefix + secret + checksumOf(secret);

/** Whether a text can be a token at all; most that cannot are mistyped or cut. */
export const isToken = (text: string): boolean =>
  form.test(text) && checksumOf(text.slice(prefix.length, -checksumLength)) === text.slice(-checksumLength);
