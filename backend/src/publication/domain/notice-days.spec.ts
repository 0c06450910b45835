import { describe, expect, it } from 'vitest';
import { exceptionsOf, lastDay, runsOn } from './notice-days.js';

describe('a public notice', () => {
  it.each([
    ['2011-06-03', 5, ['2011-06-06'], '2011-06-13'],
    ['2011-06-03', 5, [], '2011-06-10'],
    ['2011-06-03', 0, [], '2011-06-03'],
    ['2011-06-03', 1, ['no day', 7], '2011-06-06'],
  ] as const)('posted on %s for %i working days without %j ends on %s', (postedOn, workingDays, holidays, end) =>
    expect(lastDay(postedOn, { workingDays, exceptions: exceptionsOf([], holidays) })).toBe(end),
  );

  it('counts by the calendar of the office, weekend days that are worked among it, and by what the campaign lists beside it', () => {
    const calendar = [
      ...['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'].map((day) => ({
        day,
        kind: 'holiday' as const,
        name: '国庆节',
      })),
      { day: '2026-10-10', kind: 'workday' as const, name: '国庆节' },
    ];
    const end = (listed: readonly string[]) =>
      lastDay('2026-09-30', { workingDays: 5, exceptions: exceptionsOf(calendar, listed) });
    // 8, 9, Saturday 10, 12 and 13 October.
    expect(end([])).toBe('2026-10-13');
    expect(end(['2026-10-01', '2026-10-08'])).toBe('2026-10-14');
  });

  it('runs until its last day is over, and one of no days is over at once', () => {
    const notice = { postedOn: '2011-06-03', endsOn: '2011-06-13' };
    expect(['2011-06-03', '2011-06-13', '2011-06-14'].map((day) => runsOn(notice, day))).toEqual([true, true, false]);
    expect(runsOn({ postedOn: '2011-06-03', endsOn: '2011-06-03' }, '2011-06-03')).toBe(false);
  });
});
