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
});
