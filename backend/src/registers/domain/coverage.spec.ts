import { describe, expect, it } from 'vitest';
import type { CoverageRule } from '../register-definition.js';
import { coverageOf } from './coverage.js';

const counts = (...of: number[]) => of.map((count, at) => ({ unitId: String(at), count }));

describe('coverage', () => {
  it('of each unit leaves none out (S5.3)', () => {
    const rule: CoverageRule = { kind: 'each-unit', atLeast: 1, states: ['recorded'] };
    expect(coverageOf(rule, counts(1, 0, 3))).toEqual({
      units: 3,
      covered: 2,
      lacking: [{ unitId: '1', count: 0 }],
      met: false,
    });
    expect(coverageOf(rule, counts(1, 1)).met).toBe(true);
  });

  it('of two a year asks for two (S3.3)', () => {
    const rule: CoverageRule = { kind: 'each-unit', atLeast: 2, states: ['recorded'] };
    expect(coverageOf(rule, counts(1, 2)).covered).toBe(1);
  });

  it('of a share is met at the share exactly', () => {
    const rule: CoverageRule = { kind: 'share', percent: 80, states: ['recorded'] };
    expect(coverageOf(rule, counts(1, 1, 1, 1, 0)).met).toBe(true);
    expect(coverageOf(rule, counts(1, 1, 1, 0, 0)).met).toBe(false);
  });

  it('without units has nothing to meet', () => {
    expect(coverageOf({ kind: 'share', percent: 80, states: ['recorded'] }, [])).toMatchObject({ units: 0, met: true });
  });
});
