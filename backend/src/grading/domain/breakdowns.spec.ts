import { describe, expect, it } from 'vitest';
import { breakdownsOf, smallestCategory } from './breakdowns.js';

const tally = (category: string, optionCode: string, count: number) => ({ questionRole: `breakdown:age:${category}`, optionCode, count });

describe('counts by category in a grading input', () => {
  it('are those of the categories that are large enough', () => {
    const tallies = [tally('old', 'satisfied', 4), tally('old', 'dissatisfied', 1), tally('young', 'satisfied', 9), { questionRole: 'overall', optionCode: 'satisfied', count: 14 }];
    expect(breakdownsOf(tallies, 5)).toEqual({ age: { old: { satisfied: 4, dissatisfied: 1 }, young: { satisfied: 9 } } });
  });

  it('leave out a small category, and the next one with it, since the difference would tell (I5)', () => {
    const tallies = [tally('old', 'satisfied', 4), tally('old', 'unknown', 3), tally('middle', 'satisfied', 9), tally('young', 'satisfied', 30)];
    expect(breakdownsOf(tallies, 5)).toEqual({ age: { old: {}, middle: {}, young: { satisfied: 30 } } });
  });

  it('are none without such a question', () => expect(breakdownsOf([{ questionRole: 'overall', optionCode: 'satisfied', count: 3 }], 5)).toEqual({}));

  it.each([[{}, 5], [{ suppressBelow: 0 }, 5], [{ suppressBelow: 8 }, 8], [{ suppressBelow: 'x' }, 5]])('scheme %j asks for %i', (scheme, expected) => expect(smallestCategory(scheme)).toBe(expected));
});
