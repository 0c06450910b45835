import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.js';
import { checkChain } from './statement-chain.js';
import { fingerprintOf, statementDigest, statementFormat, type SignedStatement, type Statement } from './statement.js';

const { publicKey: key, privateKey } = generateKeyPairSync('ed25519');
const publicKey = key.export({ format: 'jwk' }).x as string;

const signed = (sequence: number, previous: string | null, more: object = {}): SignedStatement => {
  const statement: Statement = {
    format: statementFormat,
    kind: 'release',
    key: fingerprintOf(publicKey),
    sequence,
    previous,
    ...more,
  };
  const signature = sign(null, Buffer.from(canonicalJson(statement)), privateKey).toString('base64url');
  return { statement, publicKey, signature };
};
const entryOf = (one: SignedStatement) => ({
  office: null,
  sequence: one.statement.sequence,
  digest: statementDigest(one.statement),
  signed: one,
});

/** Three statements of which each holds the digest of the one before it. */
function chainOf(second: object = {}): [SignedStatement, SignedStatement, SignedStatement] {
  const one = signed(1, null);
  const two = signed(2, statementDigest(one.statement), second);
  return [one, two, signed(3, statementDigest(two.statement))];
}

describe('the chain of statements', () => {
  const chain = chainOf();
  const shown = chain.map(entryOf);

  it('holds where each follows the one before it, and ones own is where it says', () => {
    for (const own of chain) expect(checkChain(shown, own)).toEqual([]);
  });

  it('holds where one is for a circle alone: the next one has its digest', () =>
    expect(checkChain([shown[0], { ...shown[1], signed: null }, shown[2]], chain[2])).toEqual([]));

  it('lacks a statement that was replaced by another, with all that came after it signed anew', () => {
    const anew = chainOf({ packageDigest: 'another' }).map(entryOf);
    expect(checkChain(anew, chain[1])).toEqual([{ code: 'not-in-chain', detail: '2' }]);
    expect(checkChain(anew, chain[2])).toEqual([{ code: 'not-in-chain', detail: '3' }]);
  });

  it('lacks one that was taken away at its end', () =>
    expect(checkChain(shown.slice(0, 2), chain[2])).toEqual([{ code: 'not-in-chain', detail: '3' }]));

  it.each([
    ['one is exchanged alone', [shown[0], entryOf(signed(2, 'sha256-other')), shown[2]], '2'],
    ['one is left out', [shown[0], shown[2]], '2'],
    ['a hidden one is exchanged', [shown[0], { ...shown[1], signed: null, digest: 'sha256-other' }, shown[2]], '3'],
    ['an entry is none', [shown[0], { sequence: 2 }, shown[2]], '2'],
  ])('is broken where %s', (_what, entries, detail) =>
    expect(checkChain(entries, chain[0])).toEqual([{ code: 'chain-broken', detail }]),
  );

  it('names one whose signature does not hold', () => {
    const forged = { ...shown[1], signed: { ...chain[1], signature: chain[0].signature } };
    expect(checkChain([shown[0], forged, shown[2]], chain[0])).toEqual([{ code: 'chain-unsigned', detail: '2' }]);
  });
});
