import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.js';
import { digestOf } from './digest.js';
import type { PackageContents } from './grade-package.js';
import {
  checkStatement,
  fingerprintOf,
  followingStatements,
  groupedFingerprint,
  statementDigest,
  statementFormat,
} from './statement.js';

const { publicKey: key, privateKey } = generateKeyPairSync('ed25519');
const publicKey = key.export({ format: 'jwk' }).x as string;
const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

const forms = [{ group: 'mass', code: 'f', version: 1, hash: 'sha256-form' }];
const runDigest = { inputHash: 'sha256-in', outcomeHash: 'sha256-out' };
const contents: PackageContents = {
  'input.json': bytes({}),
  'manifest.json': bytes({ formVersions: forms }),
  'plugin.mjs': bytes('bundle'),
  'result.json': bytes(runDigest),
};
const released = { zip: bytes('zip'), contents };
const statement = {
  format: statementFormat,
  kind: 'release',
  key: fingerprintOf(publicKey),
  sequence: 2,
  previous: 'sha256-one',
  packageDigest: digestOf(released.zip),
  pluginDigest: digestOf(contents['plugin.mjs']),
  runDigest,
  forms,
};
const signed = (said: object) => ({
  statement: said,
  publicKey,
  signature: sign(null, Buffer.from(canonicalJson(said)), privateKey).toString('base64url'),
});

describe('a signed statement', () => {
  it('is without fault where key, place in the chain and package are those that it names', () => {
    const expected = { released, key: groupedFingerprint(statement.key), previous: 'sha256-one' };
    expect(checkStatement(signed(statement), expected)).toEqual([]);
  });

  it('says nothing once it was changed after it was signed', () => {
    const changed = { ...signed(statement), statement: { ...statement, sequence: 3 } };
    expect(checkStatement(changed, { released })).toEqual([{ code: 'signature-wrong' }]);
  });

  it.each([
    ['another key', statement, { key: '00ff' }, { code: 'other-key', detail: statement.key }],
    ['another statement before it', statement, { previous: null }, { code: 'other-previous', detail: 'sha256-one' }],
    ['a key that it does not name', { ...statement, key: '00' }, {}, { code: 'other-key', detail: statement.key }],
    [
      'another package',
      { ...statement, packageDigest: 'x' },
      { released },
      { code: 'other-package', detail: 'packageDigest' },
    ],
    [
      'another bundle',
      { ...statement, pluginDigest: 'x' },
      { released },
      { code: 'other-package', detail: 'pluginDigest' },
    ],
    ['another form', { ...statement, forms: [] }, { released }, { code: 'other-package', detail: 'forms/0' }],
    [
      'another run',
      { ...statement, runDigest: { ...runDigest, outcomeHash: 'x' } },
      { released },
      { code: 'other-package', detail: 'runDigest/outcomeHash' },
    ],
  ])('names %s', (_what, said, expected, fault) => {
    expect(checkStatement(signed(said), expected)).toEqual([fault]);
  });

  it.each([
    null,
    'text',
    [],
    {},
    { statement: 1 },
    { ...signed(statement), signature: 3 },
    signed({ kind: 'release' }),
  ])('is not what cannot be read: %j', (given) => {
    expect(checkStatement(given)).toEqual([{ code: 'statement-unreadable' }]);
  });

  it('comes with what was signed since about the same release, and about no other', () => {
    const release = statementDigest(statement);
    const withdrawn = {
      format: statementFormat,
      kind: 'withdrawal',
      key: statement.key,
      sequence: 3,
      previous: release,
    };
    const later = (about: string) => ({ ...signed(statement), later: [signed({ ...withdrawn, release: about })] });
    expect(followingStatements(later(release))).toEqual({ kinds: ['withdrawal'], faults: [] });
    expect(followingStatements(later('other')).faults).toEqual([{ code: 'other-package', detail: 'later' }]);
  });
});
