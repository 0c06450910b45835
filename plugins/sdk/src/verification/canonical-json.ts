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

/** Texts of objects and lists that were written ahead of what they belong to. */
const writtenAhead = new WeakMap<object, string>();

const fewNames = 20;

/** The names of members in their order, sorted by hand: the engine's sort is slow at lists of five. */
function sortedNames(json: object): string[] {
  const names = Object.keys(json);
  if (names.length > fewNames) return names.sort(compareText);
  for (let index = 1; index < names.length; index++) {
    const name = names[index]!;
    let place = index - 1;
    for (; place >= 0 && names[place]! > name; place--) names[place + 1] = names[place]!;
    names[place + 1] = name;
  }
  return names;
}

/**
 * Adds the canonical text of parsed JSON to a list of pieces; several times as fast as the library for a county's outcomes, and joined
 * pieces leave one text behind where a text that grows leaves millions.
 */
function write(json: unknown, pieces: string[]): void {
  if (typeof json === 'string') {
    if (needsEscape.test(json)) pieces.push(JSON.stringify(json));
    else pieces.push('"', json, '"');
  } else if (typeof json === 'number' && Number.isFinite(json)) pieces.push(JSON.stringify(json));
  else if (json === null || typeof json === 'boolean') pieces.push(String(json));
  else if (typeof json !== 'object') throw new TypeError('Value has no JSON form');
  else {
    const ahead = writtenAhead.get(json);
    if (ahead !== undefined) pieces.push(ahead);
    else if (Array.isArray(json)) writeList(json, pieces);
    else writeObject(json as Readonly<Record<string, unknown>>, pieces);
  }
}

function writeList(entries: readonly unknown[], pieces: string[]): void {
  pieces.push('[');
  for (let index = 0; index < entries.length; index++) {
    if (index > 0) pieces.push(',');
    write(entries[index], pieces);
  }
  pieces.push(']');
}

function writeObject(json: Readonly<Record<string, unknown>>, pieces: string[]): void {
  let before = '{';
  for (const name of sortedNames(json)) {
    const value = json[name];
    // As the engine's own writer, which leaves such members out.
    if (value === undefined) continue;
    pieces.push(before);
    write(name, pieces);
    pieces.push(':');
    write(value, pieces);
    before = ',';
  }
  pieces.push(before === '{' ? '{}' : '}');
}

/** The canonical text of parsed JSON. @throws {TypeError} for what JSON cannot say */
function canonicalText(json: unknown): string {
  const pieces: string[] = [];
  write(json, pieces);
  return pieces.join('');
}

const idOf = (subject: unknown): string => (isRecord(subject) && typeof subject['id'] === 'string' ? subject['id'] : '');

/** The text whose SHA-256 is `inputHash`: the input as given, subjects in the order of their ids (grading contract). */
export function inputText(input: Readonly<Record<string, unknown>>): string {
  const { subjects } = input;
  if (!Array.isArray(subjects)) return canonicalText(input);
  const sorted = [...(subjects as readonly unknown[])].sort((a, b) => compareText(idOf(a), idOf(b)));
  return canonicalText({ ...input, subjects: sorted });
}

/** Writes values whose canonical text is needed later as part of another; nobody may change them from here on. @throws {TypeError} for what JSON cannot say */
export function writeAhead(values: readonly unknown[]): void {
  for (const value of values) if (typeof value === 'object' && value !== null) writtenAhead.set(value, canonicalText(value));
}

/** The text whose SHA-256 is `outcomeHash`. */
export const outcomeText = ({ outcomes, aggregate }: { readonly outcomes: readonly Outcome[]; readonly aggregate: JsonObject }): string => canonicalText({ outcomes, aggregate });
