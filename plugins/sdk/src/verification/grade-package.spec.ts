import { describe, expect, it } from 'vitest';
import { differences } from './compare-results.js';
import { digestOf } from './digest.js';
import { packageFormat, verifyPackage, type PackageContents, type Recompute } from './grade-package.js';

const bytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const bundle = 'export default {};';
const outcomes = [{ subject: 'u', grade: 'good' }];
const result = {
  format: 'pingyi/grading-result@1',
  plugin: { digest: digestOf(bytes(bundle)) },
  outcomes,
  aggregate: {},
  inputHash: 'in',
  outcomeHash: 'out',
};

function packed(
  change: Partial<Record<keyof PackageContents, unknown>> = {},
  manifest: Record<string, unknown> = {},
): PackageContents {
  const files = { 'input.json': bytes({ subjects: [] }), 'plugin.mjs': bytes(bundle), 'result.json': bytes(result) };
  const digests = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, digestOf(content)]));
  const changed = Object.fromEntries(Object.entries(change).map(([name, content]) => [name, bytes(content)]));
  return { ...files, 'manifest.json': bytes({ format: packageFormat, files: digests, ...manifest }), ...changed };
}

const same: Recompute = () =>
  Promise.resolve({ outcomes, aggregate: {}, inputHash: 'in', outcomeHash: 'out' } as never);

describe('verification of a grade package', () => {
  it('finds no fault in what is as published', async () => {
    expect(await verifyPackage(packed(), same)).toEqual([]);
  });

  it.each([
    ['a changed input', packed({ 'input.json': { subjects: [1] } }), [{ code: 'file-changed', file: 'input.json' }]],
    [
      'a changed result',
      packed({ 'result.json': { ...result, aggregate: 1 } }),
      [{ code: 'file-changed', file: 'result.json' }],
    ],
    ['no JSON', packed({ 'input.json': '{' }), [{ code: 'not-json', detail: 'input.json' }]],
    ['another format', packed({}, { format: 'zip' }), [{ code: 'not-json', detail: 'manifest.json' }]],
  ])('names %s', async (_name, contents, faults) => {
    expect(await verifyPackage(contents, same)).toEqual(faults);
  });

  it('does not run a bundle that is not the published one', async () => {
    const other = bytes('export default { other: 1 };');
    const digests = {
      'input.json': digestOf(bytes({ subjects: [] })),
      'plugin.mjs': digestOf(other),
      'result.json': digestOf(bytes(result)),
    };
    const faults = await verifyPackage({ ...packed({}, { files: digests }), 'plugin.mjs': other }, () =>
      expect.fail('was run'),
    );
    expect(faults).toEqual([{ code: 'plugin-digest', detail: digestOf(other) }]);
  });

  it('says where a result is not what its input gives', async () => {
    const faults = await verifyPackage(packed(), () =>
      Promise.resolve({
        outcomes: [{ subject: 'u', grade: 'poor' }],
        aggregate: {},
        inputHash: 'in',
        outcomeHash: 'other',
      } as never),
    );
    expect(faults).toEqual([
      { code: 'outcome-hash', detail: 'other' },
      { code: 'different', pointer: '/outcomes/0/grade', published: 'good', recomputed: 'poor' },
    ]);
  });

  it('says when the input cannot be graded', async () => {
    expect(await verifyPackage(packed(), () => Promise.resolve({ refused: 'E_DATE' }))).toEqual([
      { code: 'not-gradable', detail: 'E_DATE' },
    ]);
  });
});

describe('differences', () => {
  it('name every place, missing members and rows included, up to a limit', () => {
    expect(differences({ a: [1, 2], 'x/y': 1 }, { a: [1], b: null })).toEqual([
      { pointer: '/a/1', published: 2, recomputed: undefined },
      { pointer: '/b', published: undefined, recomputed: null },
      { pointer: '/x~1y', published: 1, recomputed: undefined },
    ]);
    expect(
      differences(
        Array.from({ length: 9 }, () => 1),
        Array.from({ length: 9 }, () => 2),
        3,
      ),
    ).toHaveLength(3);
  });
});
