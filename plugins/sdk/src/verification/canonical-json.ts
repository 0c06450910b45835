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

/** Names that an object does not keep where they are put: those that look like indices, and `__proto__`. */
const unruly = /^\d|^__proto__$/;

/**
 * A copy of parsed JSON with the members of every object in canonical order; `undefined` if that cannot be, or for `undefined`.
 * @throws {TypeError} for what JSON cannot say
 */
function inOrder(json: unknown): unknown {
  if (
    json === null ||
    typeof json === 'string' ||
    typeof json === 'boolean' ||
    (typeof json === 'number' && Number.isFinite(json))
  )
    return json;
  if (typeof json !== 'object') throw new TypeError('Value has no JSON form');
  return Array.isArray(json) ? listInOrder(json) : membersInOrder(json as Readonly<Record<string, unknown>>);
}

function listInOrder(entries: readonly unknown[]): readonly unknown[] | undefined {
  const copy: unknown[] = [];
  for (const entry of entries) {
    const ordered = inOrder(entry);
    if (ordered === undefined) return undefined;
    copy.push(ordered);
  }
  return copy;
}

function membersInOrder(json: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined {
  const copy: Record<string, unknown> = {};
  for (const name of sortedNames(json)) {
    const value = json[name];
    // As the engine's own writer, which leaves such members out.
    if (value === undefined) continue;
    const ordered = inOrder(value);
    if (ordered === undefined || unruly.test(name)) return undefined;
    copy[name] = ordered;
  }
  return copy;
}

/** The canonical text of parsed JSON by the engine's own writer, several times as fast as the library. @throws {TypeError} for what JSON cannot say */
function canonicalText(json: unknown): string {
  const ordered = inOrder(json);
  return ordered === undefined ? canonicalJson(json) : JSON.stringify(ordered);
}

/** Canonical texts of values that are needed as parts of others; nobody may change the values meanwhile. */
export class WrittenTexts {
  private readonly texts = new Map<object, string>();

  /** @throws {TypeError} for what JSON cannot say */
  write(values: readonly unknown[]): void {
    for (const value of values)
      if (typeof value === 'object' && value !== null && !this.texts.has(value))
        this.texts.set(value, canonicalText(value));
  }

  of(value: object): string | undefined {
    return this.texts.get(value);
  }
}

/** {@link canonicalText} of so many outer levels around what may have been written before. */
function assembledText(json: unknown, levels: number, written: WrittenTexts | undefined): string {
  if (typeof json !== 'object' || json === null) return canonicalText(json);
  if (levels === 0) return written?.of(json) ?? canonicalText(json);
  if (Array.isArray(json)) return `[${json.map((entry) => assembledText(entry, levels - 1, written)).join()}]`;
  const members: string[] = [];
  for (const name of sortedNames(json)) {
    const value = (json as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined) members.push(`${JSON.stringify(name)}:${assembledText(value, levels - 1, written)}`);
  }
  return `{${members.join()}}`;
}

const idOf = (subject: unknown): string =>
  isRecord(subject) && typeof subject['id'] === 'string' ? subject['id'] : '';

/** The text whose SHA-256 is `inputHash`: the input as given, subjects in the order of their ids (grading contract). */
export function inputText(input: Readonly<Record<string, unknown>>, written?: WrittenTexts): string {
  const { subjects } = input;
  if (!Array.isArray(subjects)) return canonicalText(input);
  const sorted = [...(subjects as readonly unknown[])].sort((a, b) => compareText(idOf(a), idOf(b)));
  return assembledText({ ...input, subjects: sorted }, 2, written);
}

/** The text whose SHA-256 is `outcomeHash`. */
export const outcomeText = (
  { outcomes, aggregate }: { readonly outcomes: readonly Outcome[]; readonly aggregate: JsonObject },
  written?: WrittenTexts,
): string => assembledText({ outcomes, aggregate }, 3, written);
