import { describe, expect, it } from 'vitest';
import type { MeasuredYear } from './measure-years.js';
import { summariseYears } from './summarise-years.js';

const year = (verdict: MeasuredYear['verdict']): MeasuredYear[] => [
  { year: 2012, amount: '1', change: null, growth: null, verdict },
];
const asked = { hasTarget: true, shareOfUnits: 90 };

describe('a year of all units', () => {
  it('keeps units without a value in the denominator (I13, S1.2)', () => {
    const nine = Array.from({ length: 9 }, () => year('met'));
    expect(summariseYears([...nine, []], [2012], asked)).toEqual([
      { year: 2012, units: 10, noted: 9, met: 9, share: '90.00', reached: true },
    ]);
    expect(summariseYears([...nine, [], []], [2012], asked)).toMatchObject([{ share: '81.82', reached: false }]);
  });

  it('says nothing of a target where none is asked, nobody can be judged, or there are no units', () => {
    expect(summariseYears([year(null), []], [2012], asked)).toMatchObject([{ noted: 1, share: null, reached: null }]);
    expect(summariseYears([year(null)], [2012], { hasTarget: false, shareOfUnits: null })).toMatchObject([
      { share: null, reached: null },
    ]);
    expect(summariseYears([], [2012], asked)).toMatchObject([{ units: 0, share: null, reached: null }]);
  });
});
