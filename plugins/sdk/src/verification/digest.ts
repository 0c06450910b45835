import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** `sha256-` and lowercase hexadecimal; needs no secure context, which a page over plain HTTP does not have. */
export const digestOf = (bytes: Uint8Array): string => `sha256-${bytesToHex(sha256(bytes))}`;

export const digestOfText = (text: string): string => digestOf(new TextEncoder().encode(text));
