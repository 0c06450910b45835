import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstOf, inSteps, together } from './day-steps.js';

const course = (...counts: readonly (readonly [string, number])[]) => counts.map(([day, count]) => ({ day, count }));

describe('what is told of days on which ballots came', () => {
  it('joins days until the floor has come, and the last few to the day before (A3)', () => {
    expect(inSteps(course(['01', 3], ['02', 1], ['03', 4], ['05', 5], ['09', 4]), 5)).toEqual(
      course(['03', 8], ['05', 9]),
    );
  });

  it('is nothing where fewer than the floor have come', () => {
    expect(inSteps(course(['01', 2], ['02', 2]), 5)).toEqual([]);
  });

  it('leaves out those that came last beyond what is shown', () => {
    const days = new Map([
      ['03', 4],
      ['01', 6],
    ]);
    expect(firstOf(days, 8)).toEqual(course(['01', 6], ['03', 2]));
    expect(firstOf(days, 6)).toEqual(course(['01', 6]));
  });

  it('adds courses up day by day', () => {
    expect(together([course(['02', 5]), course(['01', 6], ['02', 7])])).toEqual(course(['01', 6], ['02', 12]));
  });

  it('lets no two sums differ by few, whatever is shown of whichever days (A3)', () => {
    const days = fc.uniqueArray(fc.record({ day: fc.nat(60), count: fc.nat(12) }), { selector: ({ day }) => day });
    fc.assert(
      fc.property(days, fc.nat(200), fc.integer({ min: 5, max: 9 }), (came, shown, floor) => {
        const byDay = new Map(came.map(({ day, count }) => [String(day).padStart(2, '0'), count]));
        const told = firstOf(byDay, shown);
        const steps = inSteps(told, floor);
        const total = told.reduce((sum, { count }) => sum + count, 0);
        expect(steps.every(({ count }) => count >= floor)).toBe(true);
        expect(steps.reduce((sum, { count }) => sum + count, 0)).toBe(total < floor ? 0 : total);
        expect(total).toBeLessThanOrEqual(shown);
      }),
    );
  });
});
