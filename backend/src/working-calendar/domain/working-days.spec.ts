import { addWorkingDays } from '@pingyi/plugin-sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay, workingDaysAfter } from './working-days.js';

const october = {
  holidays: new Set(['01', '02', '05', '06', '07'].map((day) => `2026-10-${day}`)),
  workdays: new Set(['2026-10-10']),
};
const none = { holidays: new Set<string>(), workdays: new Set<string>() };

describe('working days', () => {
  it.each([
    ['the day itself does not count', '2026-10-12', 1, '2026-10-13'],
    ['a week of holidays is passed over', '2026-09-30', 1, '2026-10-08'],
    ['a weekend day that is worked counts', '2026-10-08', 2, '2026-10-10'],
    ['the Sunday after it does not', '2026-10-08', 3, '2026-10-12'],
    ['none is the day itself', '2026-10-03', 0, '2026-10-03'],
  ])('%s', (_name, day, days, expected) => expect(workingDaysAfter(day, days, october)).toBe(expected));

  it('ends a notice of five working days over a holiday on 2011-06-13 (P26)', () =>
    expect(workingDaysAfter('2011-06-03', 5, { ...none, holidays: new Set(['2011-06-06']) })).toBe('2011-06-13'));

  it('counts as campaign types count where no weekend is worked', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2050-01-01'), noInvalidDate: true });
    const asDay = (date: Date) => date.toISOString().slice(0, 10);
    fc.assert(
      fc.property(days, fc.nat(30), fc.array(fc.nat(60), { maxLength: 8 }), (from, count, free) => {
        const holidays = new Set(free.map((after) => asDay(new Date(from.getTime() + after * 86_400_000))));
        expect(workingDaysAfter(asDay(from), count, { ...none, holidays })).toBe(
          addWorkingDays(asDay(from), count, holidays),
        );
      }),
    );
  });

  it('lets a day be worked that is listed as both', () =>
    expect(isWorkingDay('2026-10-10', { holidays: new Set(['2026-10-10']), workdays: october.workdays })).toBe(true));
});
