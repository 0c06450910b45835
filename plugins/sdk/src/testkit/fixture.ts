import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CampaignTypePlugin } from '../contract/campaign-type.js';
import { isRecord } from '../exact/order.js';
import { fail } from './check.js';

/** A worked example: an input and the part of the answer that matters. */
export interface Fixture {
  /** File name without its ending. */
  readonly name: string;
  /** What it shows, with its source. */
  readonly about: string;
  readonly input: unknown;
  /** Every member given must be in the answer; lists must match whole. */
  readonly expected: Readonly<Record<string, unknown>>;
}

/** Reads every `*.json` of a folder, in the order of names. */
export function loadFixtures(folder: string): Fixture[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => {
    const parsed = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<Fixture, 'name'>;
    return { ...parsed, name: file.slice(0, -'.json'.length) };
  });
}

/** @throws {Error} naming the first place where the answer differs */
export function checkFixture(type: CampaignTypePlugin, fixture: Fixture): void {
  contains(type.grade(fixture.input), fixture.expected, '');
}

function contains(actual: unknown, expected: unknown, path: string): void {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) fail(path, actual, expected);
    (expected as readonly unknown[]).forEach((entry, index) =>
      contains((actual as readonly unknown[])[index], entry, `${path}/${index}`),
    );
  } else if (isRecord(expected)) {
    if (!isRecord(actual)) fail(path, actual, expected);
    for (const [key, value] of Object.entries(expected))
      contains((actual as Record<string, unknown>)[key], value, `${path}/${key}`);
  } else if (!Object.is(actual, expected)) fail(path, actual, expected);
}
