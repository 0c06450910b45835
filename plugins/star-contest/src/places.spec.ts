import { SchemeReader } from '@pingyi/plugin-sdk';
import { describe, expect, it } from 'vitest';
import { placesOf } from './places.js';
import { defaults, readScheme } from './scheme.js';

const placesWith = (units: number, scheme: Record<string, unknown>) =>
  placesOf(units, readScheme(new SchemeReader({ ...defaults, ...scheme })));

describe('places for stars (P26)', () => {
  it.each([
    [10, 1, 2],
    [9, 0, 1],
    [19, 1, 3],
    [533, 53, 106],
  ])('are of %i units %i and %i, rounded down', (units, five, four) => {
    expect(placesWith(units, {})).toEqual({ units, five, four });
  });

  it('are counted exactly: 58 % of 50 are 29, where binary fractions find 28', () => {
    expect(Math.floor(0.58 * 50)).toBe(28);
    expect(placesWith(50, { fiveStarQuota: '0.58', fourStarQuota: '1/3' })).toEqual({ units: 50, five: 29, four: 16 });
  });

  it('are without limit where the scheme sets none', () => {
    expect(placesWith(50, { fiveStarQuota: null, fourStarQuota: null })).toEqual({ units: 50, five: null, four: null });
  });
});
