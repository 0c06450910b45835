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

const indexLike = /^(0|[1-9]\d*)$/;

/**
 * A copy of plain JSON with every member in canonical order, which the engine's own writer then keeps: four times as fast
 * for a county's outcomes. `undefined` for what JSON cannot say, and where
 * an engine has an order of its own, for names such as "10".
 */
function inOrder(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    for (const entry of value) {
      const ordered = inOrder(entry);
      if (ordered === undefined) return undefined;
      list.push(ordered);
    }
    return list;
  }
  const copy = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(value).sort(compareText)) {
    const ordered = indexLike.test(key) ? undefined : inOrder((value as Record<string, unknown>)[key]);
    if (ordered === undefined) return undefined;
    copy[key] = ordered;
  }
  return copy;
}

/** The canonical text of parsed JSON. */
function canonicalText(json: unknown): string {
  const ordered = inOrder(json);
  return ordered === undefined ? canonicalJson(json) : JSON.stringify(ordered);
}

const idOf = (subject: unknown): string => (isRecord(subject) && typeof subject['id'] === 'string' ? subject['id'] : '');

/** The text whose SHA-256 is `inputHash`: the input as given, subjects in the order of their ids (grading contract). */
export function inputText(input: Readonly<Record<string, unknown>>): string {
  const { subjects } = input;
  if (!Array.isArray(subjects)) return canonicalText(input);
  const sorted = [...(subjects as readonly unknown[])].sort((a, b) => compareText(idOf(a), idOf(b)));
  return canonicalText({ ...input, subjects: sorted });
}

/** The text whose SHA-256 is `outcomeHash`. */
export const outcomeText = ({ outcomes, aggregate }: { readonly outcomes: readonly Outcome[]; readonly aggregate: JsonObject }): string => canonicalText({ outcomes, aggregate });
