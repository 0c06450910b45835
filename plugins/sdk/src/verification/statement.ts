import { hashes, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { isRecord, member } from '../exact/order.js';
import { canonicalJson } from './canonical-json.js';
import { differences } from './compare-results.js';
import { digestOf, digestOfText } from './digest.js';
import type { PackageContents } from './grade-package.js';

export const statementFormat = 'pingyi/statement@1';

/** What an office says of a release, or of what became of one. */
export const statementKinds = ['release', 'confirmation', 'withdrawal'] as const;
export type StatementKind = (typeof statementKinds)[number];

/** Members that every statement has; each kind has more. */
export interface Statement {
  readonly format: typeof statementFormat;
  readonly kind: StatementKind;
  /** Fingerprint of the key that signs it. */
  readonly key: string;
  /** Counts the statements of an office from 1, without gaps. */
  readonly sequence: number;
  /** Digest of the statement before it; null for the first. */
  readonly previous: string | null;
}

/** A statement as it is handed out; keys and signatures in base64url, the signature over the canonical JSON of the statement. */
export interface SignedStatement {
  readonly statement: Statement;
  readonly publicKey: string;
  readonly signature: string;
}

export type StatementFault =
  | { readonly code: 'statement-unreadable' | 'signature-wrong' }
  | { readonly code: 'other-key' | 'other-previous' | 'other-package'; readonly detail: string }
  /** The detail is the number of the statement in the chain of its office. */
  | { readonly code: 'chain-broken' | 'chain-unsigned' | 'not-in-chain'; readonly detail: string };

/** Hexadecimal digits of a fingerprint: half a SHA-256 cannot be met by another key, and can be compared with paper. */
const fingerprintLength = 32;

/** What is shown of a public key, and printed. @param publicKey base64url @throws {Error} for other text */
export const fingerprintOf = (publicKey: string): string =>
  bytesToHex(sha256(bytesOf(publicKey))).slice(0, fingerprintLength);

/** In groups of four, as people compare it. */
export const groupedFingerprint = (fingerprint: string): string => fingerprint.match(/.{1,4}/g)?.join(' ') ?? '';

/** A fingerprint as somebody types or copies it. */
export const plainFingerprint = (text: string): string => text.toLowerCase().replace(/[^0-9a-f]/g, '');

export const statementDigest = (statement: unknown): string => digestOfText(canonicalJson(statement));

/** Whether a signature over the canonical JSON of a value is that of a key. */
export function isSignedBy(publicKey: string, value: unknown, signature: string): boolean {
  hashes.sha512 = sha512;
  try {
    const text = new TextEncoder().encode(canonicalJson(value));
    return verify(bytesOf(signature), text, bytesOf(publicKey), { zip215: false });
  } catch {
    return false;
  }
}

export interface ExpectedOfStatement {
  /** The package that it must be about, and its bytes. */
  readonly released?: { readonly zip: Uint8Array; readonly contents: PackageContents };
  /** Fingerprint of the key by which it must be signed. */
  readonly key?: string;
  /** Digest of the statement that must be the one before it. */
  readonly previous?: string | null;
}

/** What is wrong with a signed statement, and with what it says of a package. */
export function checkStatement(signed: unknown, expected: ExpectedOfStatement = {}): StatementFault[] {
  if (!isSigned(signed)) return [{ code: 'statement-unreadable' }];
  const { statement, publicKey, signature } = signed;
  if (!isSignedBy(publicKey, statement, signature)) return [{ code: 'signature-wrong' }];
  const faults: StatementFault[] = [];
  const key = fingerprintOf(publicKey);
  if (statement.key !== key || (expected.key !== undefined && plainFingerprint(expected.key) !== key))
    faults.push({ code: 'other-key', detail: key });
  if (expected.previous !== undefined && statement.previous !== expected.previous)
    faults.push({ code: 'other-previous', detail: statement.previous ?? '' });
  if (expected.released) faults.push(...differingParts(statement, expected.released));
  return faults;
}

/** What was signed about a release since, as it comes with the statement of its publication. */
export function followingStatements(signed: unknown): {
  readonly kinds: readonly StatementKind[];
  readonly faults: readonly StatementFault[];
} {
  const later = isRecord(signed) && Array.isArray(signed['later']) ? (signed['later'] as readonly unknown[]) : [];
  const release = isSigned(signed) ? statementDigest(signed.statement) : null;
  const faults = later.flatMap((entry): StatementFault[] => {
    const found = checkStatement(entry);
    const isAbout = isSigned(entry) && member({ ...entry.statement }, 'release') === release;
    return found.length > 0 || isAbout ? found : [{ code: 'other-package', detail: 'later' }];
  });
  return { kinds: later.flatMap((entry) => (isSigned(entry) ? [entry.statement.kind] : [])), faults };
}

export function isSigned(signed: unknown): signed is SignedStatement {
  if (!isRecord(signed) || !isRecord(signed['statement'])) return false;
  const { statement, publicKey, signature } = signed;
  return (
    statement['format'] === statementFormat &&
    statementKinds.some((kind) => kind === statement['kind']) &&
    typeof publicKey === 'string' &&
    typeof signature === 'string'
  );
}

/** The digests that a statement about a package must hold; the second verifier compares the same. */
function differingParts(
  statement: Statement,
  { zip, contents }: NonNullable<ExpectedOfStatement['released']>,
): StatementFault[] {
  const [result, manifest] = [jsonOf(contents['result.json']), jsonOf(contents['manifest.json'])];
  const held = {
    packageDigest: digestOf(zip),
    pluginDigest: digestOf(contents['plugin.mjs']),
    runDigest: { inputHash: member(result, 'inputHash'), outcomeHash: member(result, 'outcomeHash') },
    forms: member(manifest, 'formVersions'),
  };
  const said = Object.fromEntries(Object.keys(held).map((name) => [name, member({ ...statement }, name)]));
  return differences(said, held).map(({ pointer }) => ({ code: 'other-package', detail: pointer.slice(1) }));
}

function jsonOf(bytes: Uint8Array): Record<string, unknown> {
  try {
    const parsed = JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    return isRecord(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

function bytesOf(text: string): Uint8Array {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
