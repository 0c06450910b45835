import { describe, expect, it } from 'vitest';
import type { CoverageRule } from '../register-definition.js';
import { coverageOf, type Counted } from './coverage.js';

const counts = (...of: number[]): Counted[] => of.map((count, at) => ({ id: String(at), byType: { village: count } }));
const eachUnit = (atLeast: number): CoverageRule => ({ kind: 'each-unit', atLeast, states: ['recorded'], until: null });
const share = (percent: number): CoverageRule => ({ kind: 'share', percent, states: ['recorded'], until: null });
const eachLeader = (more: Partial<Extract<CoverageRule, { kind: 'each-person' }>> = {}): CoverageRule => ({
  kind: 'each-person',
  personKinds: ['leader'],
  personsOf: [],
  unitTypes: [],
  ofEachType: false,
  atLeast: 1,
  states: ['active'],
  ...more,
});

describe('coverage', () => {
  it('of each unit leaves none out, and names those that lack one first (S5.3)', () => {
    expect(coverageOf(eachUnit(1), counts(1, 0, 3))).toEqual({
      total: 3,
      covered: 2,
      met: false,
      measured: [
        { id: '1', count: 0, missing: 1, missingTypes: [] },
        { id: '0', count: 1, missing: 0, missingTypes: [] },
        { id: '2', count: 3, missing: 0, missingTypes: [] },
      ],
    });
    expect(coverageOf(eachUnit(1), counts(1, 1)).met).toBe(true);
  });

  it('of two a year asks for two (S3.3)', () => {
    expect(coverageOf(eachUnit(2), counts(1, 2))).toMatchObject({
      covered: 1,
      measured: [{ missing: 1 }, { missing: 0 }],
    });
  });

  it('of a share is met at the share exactly', () => {
    expect(coverageOf(share(80), counts(1, 1, 1, 1, 0)).met).toBe(true);
    expect(coverageOf(share(80), counts(1, 1, 1, 0, 0)).met).toBe(false);
  });

  it('of each leader counts the records of units of a type only (S1.19)', () => {
    const inVillages = { id: 'a', byType: { village: 1 } };
    const elsewhere = { id: 'b', byType: { community: 4 } };
    expect(coverageOf(eachLeader({ unitTypes: ['village'] }), [inVillages, elsewhere])).toMatchObject({
      total: 2,
      covered: 1,
      met: false,
      measured: [
        { id: 'b', count: 0, missing: 1 },
        { id: 'a', count: 1, missing: 0 },
      ],
    });
    expect(coverageOf(eachLeader(), [inVillages, elsewhere]).met).toBe(true);
  });

  it('of one unit of each type is not met by four of one, and says which types lack (S3.6)', () => {
    const rule = eachLeader({ unitTypes: ['township-committee', 'village', 'community'], ofEachType: true });
    const four = { id: 'a', byType: { village: 4 } };
    const each = { id: 'b', byType: { 'township-committee': 1, village: 1, community: 1 } };
    expect(coverageOf(rule, [each, four]).measured).toEqual([
      { id: 'a', count: 4, missing: 2, missingTypes: ['township-committee', 'community'] },
      { id: 'b', count: 3, missing: 0, missingTypes: [] },
    ]);
  });

  it('without units has nothing to meet', () => {
    expect(coverageOf(share(80), [])).toMatchObject({ total: 0, met: true });
  });
});
