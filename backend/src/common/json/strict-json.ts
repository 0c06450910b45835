import { ProblemError } from '../problem/problem.error.js';

const maxDepth = 32;
const maxItems = 2000;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

type Path = (string | number)[];

const toPointer = (path: Path) =>
  path.reduce<string>((pointer, key) => `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`, '#');

const refuse = (status: number, code: string, path?: Path): never => {
  throw new ProblemError(status, code, path === undefined ? {} : { errors: [{ pointer: toPointer(path), code }] });
};

/** Counts the members written in JSON text: colons outside strings. */
function countWrittenMembers(text: string): number {
  let members = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 0x3a) members++;
    else if (char === 0x22) {
      for (at++; text.charCodeAt(at) !== 0x22; at++) if (text.charCodeAt(at) === 0x5c) at++;
    }
  }
  return members;
}

/**
 * Walks a parsed value, refuses what no form or resource needs, and counts the members that survived parsing.
 * @param path where the value stands; shared by all levels, since it is only read when something is refused
 */
function inspect(value: unknown, path: Path): number {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) refuse(422, 'invalid-text', path);
    return 0;
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || Object.is(value, -0)) refuse(422, 'out-of-range', path);
    return 0;
  }
  if (typeof value !== 'object' || value === null) return 0;
  if (path.length >= maxDepth) refuse(422, 'too-deep', []);
  return Array.isArray(value) ? inspectItems(value, path) : inspectMembers(value as Record<string, unknown>, path);
}

function inspectItems(items: readonly unknown[], path: Path): number {
  if (items.length > maxItems) refuse(422, 'too-many-items', path);
  let members = 0;
  for (let index = 0; index < items.length; index++) {
    path.push(index);
    members += inspect(items[index], path);
    path.pop();
  }
  return members;
}

function inspectMembers(object: Readonly<Record<string, unknown>>, path: Path): number {
  let members = 0;
  for (const key of Object.keys(object)) {
    if (forbiddenKeys.has(key)) refuse(422, 'forbidden-key', path);
    path.push(key);
    members += 1 + inspect(object[key], path);
    path.pop();
  }
  return members;
}

/**
 * Parses a request body: UTF-8, no byte order mark, no duplicate or prototype keys, at most 32 levels deep,
 * at most 2,000 items an array (forms allow 500), no NUL, lone surrogates, infinities or negative zero.
 * @throws {ProblemError} 400 body-missing, malformed-json, duplicate-key; 422 too-deep, too-many-items, forbidden-key,
 * invalid-text, out-of-range
 */
export function parseStrictJson(body: Buffer): unknown {
  if (body.length === 0) refuse(400, 'body-missing');
  let text = '';
  let value: unknown;
  try {
    text = decoder.decode(body);
    value = JSON.parse(text);
  } catch {
    refuse(400, 'malformed-json');
  }
  // A duplicate key leaves fewer members in the parsed value than were written.
  if (inspect(value, []) !== countWrittenMembers(text)) refuse(400, 'duplicate-key');
  return value;
}
