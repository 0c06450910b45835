import { describe, expect, it } from 'vitest';
import { isDate, subtractMonths } from './dates.js';

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

  it.each(['2012-02-29', '2000-02-29', '2012-12-31', '0001-01-01'])('%s is a day', (date) => expect(isDate(date)).toBe(true));

  it.each(['2011-02-29', '1900-02-29', '2012-13-01', '2012-00-10', '2012-04-31', '2012-4-1', '0000-01-01', '2012-04-30 ', '20120430', null, 20120430])(
    '%s is none',
    (date) => expect(isDate(date)).toBe(false),
  );
});
