import { createRequire } from 'node:module';
import { sha256 } from './ids.js';

// The library is published as CommonJS with a function as its whole export.
const canonicalize = createRequire(import.meta.url)('canonicalize') as (value: unknown) => string | undefined;

/** Canonical JSON (RFC 8785): the same value always gives the same bytes. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Value has no JSON form');
  return text;
}

/** `sha256-` and the lowercase hexadecimal digest of the canonical JSON. */
export const canonicalHash = (value: unknown): string => `sha256-${sha256(canonicalJson(value))}`;
