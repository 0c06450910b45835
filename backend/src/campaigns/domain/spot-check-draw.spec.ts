import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSpotChecks } from './spot-check-draw.js';

const codes = Array.from({ length: 11 }, (_, index) => `4305230${String(index).padStart(2, '0')}`);
const drawn = (seed: string, from: readonly string[]) =>
  drawSpotChecks(seed, from)
    .filter((claim) => claim.drawn)
    .map(({ code }) => code);

describe('draw of spot checks (S3.4)', () => {
  it.each([
    [1, 1],
    [4, 1],
    [5, 1],
    [6, 2],
    [10, 2],
    [11, 3],
  ])('of %i claims %i are checked', (claims, checked) => {
    expect(drawn('seed', codes.slice(0, claims))).toHaveLength(checked);
  });

  it('can be redone with a hash and a sort', () => {
    const byHand = codes
      .map((code) => createHash('sha256').update(`2012-春${code}`).digest('hex') + code)
      .sort()
      .map((line) => line.slice(64));
    expect(drawSpotChecks('2012-春', codes).map(({ code }) => code)).toEqual(byHand);
  });

  it('does not depend on the order of the claims', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(codes, { minLength: codes.length }), fc.string(), (shuffled, seed) => {
        expect(drawSpotChecks(seed, shuffled)).toEqual(drawSpotChecks(seed, codes));
      }),
    );
  });

  it('differs by seed', () => {
    expect(new Set(['a', 'b', 'c', 'd', 'e'].map((seed) => drawn(seed, codes).join())).size).toBeGreaterThan(1);
  });
});
