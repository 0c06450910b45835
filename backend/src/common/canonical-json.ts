import { canonicalJson } from '@pingyi/plugin-sdk/verification';
import { sha256 } from './ids.js';

/** `sha256-` and lowercase hexadecimal. */
export const textDigest = (text: string): string => `sha256-${sha256(text)}`;

/** The digest of the canonical JSON (RFC 8785): the same value always gives the same digest. */
export const canonicalHash = (value: unknown): string => textDigest(canonicalJson(value));
