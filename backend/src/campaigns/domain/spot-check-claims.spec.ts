import { describe, expect, it } from 'vitest';
import { claimsOf } from './spot-check-claims.js';

const unit = (code: string, name: string) => ({ id: code, code, name });
const [upper, lower, merged] = [unit('01', '岩上村'), unit('02', '岩下村'), unit('03', '新岩村')];
const named = ({ claims, unmatched }: ReturnType<typeof claimsOf>) => [
  claims.map(({ unit: { name }, listed }) => [name, listed]),
  unmatched,
];

describe('claims of a township', () => {
  const graded = [
    { unit: upper, hasApplied: true },
    { unit: lower, hasApplied: false },
  ];

  it('are those of applicants alone, where it has no list', () => {
    expect(named(claimsOf(null, graded, [merged]))).toEqual([[['岩上村', null]], []]);
  });

  it('are told apart by its list, on which an applicant may be missing', () => {
    expect(named(claimsOf([], graded, [merged]))).toEqual([[['岩上村', false]], []]);
    expect(named(claimsOf([' 岩上 村'], graded, []))).toEqual([[['岩上村', true]], []]);
  });

  it('hold units that cannot apply themselves, by name or code, and none that could and did not', () => {
    expect(named(claimsOf(['03', '岩下村', '无名村'], graded, [merged]))).toEqual([
      [
        ['岩上村', false],
        ['新岩村', true],
      ],
      ['岩下村', '无名村'],
    ]);
  });
});
