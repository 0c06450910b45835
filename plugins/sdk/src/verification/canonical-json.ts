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

/** What a text must be written with escapes for: quotes, backslashes, control characters, and halves of surrogate pairs. */
const needsEscape = /["\\]|[^ -\ud7ff\ue000-\uffff]/;
const quoted = (text: string): string => (needsEscape.test(text) ? JSON.stringify(text) : `"${text}"`);

/** Texts of traces that were written ahead of the outcomes they belong to. */
const writtenAhead = new WeakMap<object, string>();

/** The canonical text of parsed JSON, several times as fast as the library for a county's outcomes. @throws {TypeError} for what JSON cannot say */
function canonicalText(json: unknown): string {
  if (typeof json === 'string') return quoted(json);
  if (typeof json === 'number' && Number.isFinite(json)) return JSON.stringify(json);
  if (json === null || typeof json === 'boolean') return String(json);
  if (typeof json !== 'object') throw new TypeError('Value has no JSON form');
  if (Array.isArray(json)) return writtenAhead.get(json) ?? `[${json.map(canonicalText).join()}]`;
  let text = '';
  for (const key of Object.keys(json).sort(compareText)) {
    const value = (json as Readonly<Record<string, unknown>>)[key];
    // As the engine's own writer, which leaves such members out.
    if (value !== undefined) text += `${text === '' ? '' : ','}${quoted(key)}:${canonicalText(value)}`;
  }
  return `{${text}}`;
}

const idOf = (subject: unknown): string => (isRecord(subject) && typeof subject['id'] === 'string' ? subject['id'] : '');

/** The text whose SHA-256 is `inputHash`: the input as given, subjects in the order of their ids (grading contract). */
export function inputText(input: Readonly<Record<string, unknown>>): string {
  const { subjects } = input;
  if (!Array.isArray(subjects)) return canonicalText(input);
  const sorted = [...(subjects as readonly unknown[])].sort((a, b) => compareText(idOf(a), idOf(b)));
  return canonicalText({ ...input, subjects: sorted });
}

/** Writes the traces of outcomes, most of their text, before the rest of them is known; nobody may change them from here on. */
export function writeTracesAhead(outcomes: readonly Pick<Outcome, 'trace'>[]): void {
  for (const { trace } of outcomes) if (trace.length > 0) writtenAhead.set(trace, canonicalText(trace));
}

/** The text whose SHA-256 is `outcomeHash`. */
export const outcomeText = ({ outcomes, aggregate }: { readonly outcomes: readonly Outcome[]; readonly aggregate: JsonObject }): string => canonicalText({ outcomes, aggregate });
