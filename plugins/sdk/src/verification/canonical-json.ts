import canonicalizeModule from 'canonicalize';
import type { Outcome } from '../contract/grading-result.js';
import type { JsonObject } from '../contract/localized-text.js';
import { compareText, isRecord } from '../exact/order.js';

// The library is published as CommonJS with a function as its whole export, which its types do not say.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/** Canonical JSON (RFC 8785): the same value always gives the same text. @throws {TypeError} for what JSON cannot say */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Value has no JSON form');
  return text;
}

const idOf = (subject: unknown): string => (isRecord(subject) && typeof subject['id'] === 'string' ? subject['id'] : '');

/** The text whose SHA-256 is `inputHash`: the input as given, subjects in the order of their ids (grading contract). */
export function inputText(input: Readonly<Record<string, unknown>>): string {
  const { subjects } = input;
  if (!Array.isArray(subjects)) return canonicalJson(input);
  const inOrder = [...(subjects as readonly unknown[])].sort((a, b) => compareText(idOf(a), idOf(b)));
  return canonicalJson({ ...input, subjects: inOrder });
}

/** The text whose SHA-256 is `outcomeHash`. */
export const outcomeText = ({ outcomes, aggregate }: { readonly outcomes: readonly Outcome[]; readonly aggregate: JsonObject }): string => canonicalJson({ outcomes, aggregate });
