import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CampaignTypePlugin } from '@pingyi/plugin-sdk';
import { arbitraryInput, loadFixtures } from '@pingyi/plugin-sdk/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graded, hasPython, packed, secondVerifier, verifyAgain } from '../support/second-verifier.js';

type Input = Record<string, unknown>;
type Result = NonNullable<ReturnType<typeof graded>>;

const types = [
  'classification-grading',
  'commendation',
  'five-good-attainment',
  'mass-appraisal',
  'responsibility-assessment',
  'satisfaction-survey',
  'two-way-appraisal',
  'village-tiering',
];
const folderOf = (id: string) => fileURLToPath(new URL(`../../plugins/${id}/`, import.meta.url));
const load = async (id: string) =>
  ((await import(join(folderOf(id), 'dist/plugin.mjs'))) as { default: CampaignTypePlugin }).default;

/** What is changed in a JSON text by whoever also makes every digest fit. */
const changed = <Value>(value: Value, from: string | RegExp, to: string): Value => {
  const text = JSON.stringify(value);
  const after = text.replace(from, to);
  expect(after).not.toBe(text);
  return JSON.parse(after) as Value;
};

it('is one program of fewer than 500 lines that imports the standard library only', async () => {
  const text = await readFile(secondVerifier, 'utf8');
  expect(text.split('\n').length - 1).toBeLessThan(500);
  const imported = [...text.matchAll(/^(?:import|from) (.+)$/gm)].map(([, names = '']) => names);
  expect(imported).toEqual([
    'argparse, base64, calendar, datetime, hashlib, json, math, re, sys, types, zipfile',
    'fractions import Fraction',
  ]);
});

describe.skipIf(!hasPython)('the second verifier (skipped only where there is no python3)', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pingyi-second-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const keep = async (name: string, zip: Uint8Array): Promise<string> => {
    const file = join(folder, `${name}.zip`);
    await writeFile(file, zip);
    return file;
  };
  /** A package of the first fixture of a type, with what somebody changed. */
  const tampered = async (id: string, change: (input: Input, result: Result) => [Input, Result]) => {
    const type = await load(id);
    const input = loadFixtures(join(folderOf(id), 'fixtures'))[0]!.input as Input;
    return keep(`tampered-${id}`, packed(...change(input, graded(type, input)!)));
  };

  it.each(types)('finds the packages of all fixtures of %s equal, and of made-up inputs', async (id) => {
    const type = await load(id);
    const fixtures = loadFixtures(join(folderOf(id), 'fixtures'));
    const made = fc.sample(arbitraryInput(type.describe()), 25).map((input, at) => ({ name: `made-${at}`, input }));
    const files: string[] = [];
    for (const { name, input } of [...fixtures, ...made]) {
      const result = graded(type, input);
      if (result) files.push(await keep(`${id}-${name}`, packed(input as Input, result)));
    }
    const { code, stdout } = await verifyAgain(...files);
    const lines = stdout.trim().split('\n');
    expect(lines.filter((line) => !line.endsWith(': equal'))).toEqual([expect.stringMatching(/^Not checked: /)]);
    expect(code).toBe(0);
    // Fixtures of refused inputs have no package.
    const checked = files.filter((file) => !file.includes('-made-')).length;
    expect(checked).toBe(fixtures.filter(({ expected }) => expected['ok'] === true).length);
  });

  it.each(types)('names the unit whose grade or score was changed in %s', async (id) => {
    const file = await tampered(id, (input, result) => [
      input,
      changed(result, /"score":"\d+\.\d\d"(?=[^{}]*"grade")|"grade":"[a-z-]+"/, '"grade":"other"'),
    ]);
    const { code, stdout } = await verifyAgain(file);
    expect(stdout).toMatch(/unit \S+ (grade: published "other", recomputed "|score: )/);
    expect(code).toBe(1);
  });

  it.each([
    ['a vote', 'classification-grading', /"satisfied":70/, '"satisfied":60'],
    ['a mark', 'village-tiering', /"total":70/, '"total":50'],
    ['a rule', 'satisfaction-survey', /"attitude":30/, '"attitude":90'],
    ['a rule', 'responsibility-assessment', /"scheme":\{\}/, '"scheme":{"weights":{"half":60,"annual":40}}'],
    ['a fact', 'five-good-attainment', /"values":/, '"facts":[{"kind":"veto","by":"discipline"}],"values":'],
  ])('names the unit when %s of the input was changed in %s', async (_what, id, from, to) => {
    const file = await tampered(id, (input, result) => [changed(input, from, to), result]);
    const { code, stdout } = await verifyAgain(file);
    expect(stdout).toMatch(
      /unit \S+ score: published "[\d.]+", recomputed "[\d.]+"|unit \S+ grade: published "attained"/,
    );
    expect(code).toBe(1);
  });

  it('says that it does not know a type, and that a file is no package', async () => {
    const star = await load('star-contest');
    const { input } = loadFixtures(join(folderOf('star-contest'), 'fixtures'))[0]!;
    const unknown = await keep('unknown', packed(input as Input, graded(star, input)!));
    const text = await keep('text', Buffer.from('no archive'));
    const { code, stdout } = await verifyAgain(unknown, text);
    expect(stdout).toMatch(/star-contest is none of the eight.*\n.*text\.zip: cannot be checked/);
    expect(code).toBe(2);
  });
});
