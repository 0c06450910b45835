import { describe, expect, it } from 'vitest';
import { monthAfter, weeksOf } from './months';

describe('months of a calendar', () => {
  it('begin on a Monday and end on a Sunday, with all their days in between', () => {
    // 1 May 2012 was a Tuesday.
    const weeks = weeksOf('2012-05');
    expect(weeks).toHaveLength(5);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect([weeks[0]?.[0], weeks[0]?.[1], weeks[4]?.[3], weeks[4]?.[6]]).toEqual([
      '2012-04-30',
      '2012-05-01',
      '2012-05-31',
      '2012-06-03',
    ]);
  });

  it('may have four weeks, or six', () => {
    expect(weeksOf('2010-02')).toHaveLength(4);
    expect(weeksOf('2012-07')).toHaveLength(6);
  });

  it.each([
    ['2012-05', 1, '2012-06'],
    ['2012-12', 1, '2013-01'],
    ['2012-01', -1, '2011-12'],
  ])('from %s by %i is %s', (month, by, other) => expect(monthAfter(month, by)).toBe(other));
});
