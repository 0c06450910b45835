import { describe, expect, it } from 'vitest';
import { lastDay, runsOn } from './notice-days.js';

describe('a public notice', () => {
  it.each([
    ['2011-06-03', 5, ['2011-06-06'], '2011-06-13'],
    ['2011-06-03', 5, [], '2011-06-10'],
    ['2011-06-03', 0, [], '2011-06-03'],
    ['2011-06-03', 1, ['no day', 7], '2011-06-06'],
  ] as const)('posted on %s for %i working days without %j ends on %s', (postedOn, workingDays, holidays, end) =>
    expect(lastDay(postedOn, { workingDays, holidays })).toBe(end),
  );

  it('runs until its last day is over, and one of no days is over at once', () => {
    const notice = { postedOn: '2011-06-03', endsOn: '2011-06-13' };
    expect(['2011-06-03', '2011-06-13', '2011-06-14'].map((day) => runsOn(notice, day))).toEqual([true, true, false]);
    expect(runsOn({ postedOn: '2011-06-03', endsOn: '2011-06-03' }, '2011-06-03')).toBe(false);
  });
});
