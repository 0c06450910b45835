import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, isDate, subtractMonths } from './dates.js';

describe('dates', () => {
  it.each([
    ['2012-02-29', 12, '2011-02-28'],
    ['2012-02-29', 24, '2010-02-28'],
    ['2012-02-29', 48, '2008-02-29'],
    ['2012-03-31', 1, '2012-02-29'],
    ['2012-04-30', 24, '2010-04-30'],
    ['2012-01-31', 2, '2011-11-30'],
    ['2012-12-31', 12, '2011-12-31'],
    ['2012-05-15', 0, '2012-05-15'],
    ['0001-06-15', 12, '0001-01-01'],
  ])('%s less %i months is %s', (date, months, expected) => expect(subtractMonths(date, months)).toBe(expected));

  it.each(['2012-02-29', '2000-02-29', '2012-12-31', '0001-01-01'])('%s is a day', (date) =>
    expect(isDate(date)).toBe(true),
  );

  it.each([
    '2011-02-29',
    '1900-02-29',
    '2012-13-01',
    '2012-00-10',
    '2012-04-31',
    '2012-4-1',
    '0000-01-01',
    '2012-04-30 ',
    '20120430',
    null,
    20120430,
  ])('%s is none', (date) => expect(isDate(date)).toBe(false));

  it.each([
    ['2011-06-03', 5, ['2011-06-06'], '2011-06-13'],
    ['2011-06-03', 5, [], '2011-06-10'],
    ['2011-06-04', 1, [], '2011-06-06'],
    ['2011-06-05', 1, [], '2011-06-06'],
    ['2011-06-03', 0, [], '2011-06-03'],
    ['2011-12-30', 3, ['2012-01-02', '2012-01-03'], '2012-01-06'],
    ['2012-02-28', 2, [], '2012-03-01'],
    ['2000-02-28', 1, [], '2000-02-29'],
  ])('%s and %i working days without %j end on %s', (date, days, holidays, expected) => {
    expect(addWorkingDays(date, days, new Set(holidays))).toBe(expected);
  });

  it('counts weekend days that are worked in the stead of a holiday', () => {
    const feast = new Set(['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']);
    expect(addWorkingDays('2026-09-30', 5, feast, new Set(['2026-10-10']))).toBe('2026-10-13');
    expect(addWorkingDays('2026-09-30', 5, feast)).toBe('2026-10-14');
  });

  it('counts working days as the calendar does', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 400 }),
        (start, days) => {
          const day = new Date(start.toISOString().slice(0, 10));
          for (let left = days; left > 0;) {
            day.setUTCDate(day.getUTCDate() + 1);
            if (day.getUTCDay() % 6 !== 0) left--;
          }
          expect(addWorkingDays(start.toISOString().slice(0, 10), days, new Set())).toBe(
            day.toISOString().slice(0, 10),
          );
        },
      ),
    );
  });
});
