import { describe, expect, it } from 'vitest';
import { breakdownsOf, smallestCategory } from './breakdowns.js';

const tally = (category: string, optionCode: string, count: number) => ({
  questionRole: `breakdown:age:${category}`,
  optionCode,
  count,
});

describe('counts by category in a grading input', () => {
  it('are those of the tallies by category', () => {
    const tallies = [
      tally('old', 'satisfied', 4),
      tally('old', 'dissatisfied', 1),
      tally('young', 'satisfied', 9),
      { questionRole: 'overall', optionCode: 'satisfied', count: 14 },
    ];
    expect(breakdownsOf(tallies)).toEqual({ age: { old: { satisfied: 4, dissatisfied: 1 }, young: { satisfied: 9 } } });
  });

  it('are none without such a question', () =>
    expect(breakdownsOf([{ questionRole: 'overall', optionCode: 'satisfied', count: 3 }])).toEqual({}));

  it.each([
    [{}, 5, 5],
    [{ suppressBelow: 0 }, 5, 5],
    [{ suppressBelow: 8 }, 5, 8],
    [{ suppressBelow: 'x' }, 5, 5],
    [{ suppressBelow: 8 }, 10, 10],
  ])('scheme %j over a floor of %i asks for %i', (scheme, floor, expected) =>
    expect(smallestCategory(scheme, floor)).toBe(expected),
  );
});
