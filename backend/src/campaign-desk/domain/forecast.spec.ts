import { describe, expect, it } from 'vitest';
import { missesAtPace, paceWindow } from './forecast.js';

describe('what may be expected of ballots', () => {
  const today = '2012-04-10';

  it.each([
    ['nothing has come yet', null, '2012-04-20'],
    ['no last day is set', '2012-04-01', null],
    ['the last day is over', '2012-04-01', '2012-04-09'],
    ['two days are known', '2012-04-09', '2012-04-20'],
  ])('is not said where %s', (_, firstDay, closesOn) => {
    expect(paceWindow(today, firstDay, closesOn)).toBeNull();
  });

  it('rests on the last seven calendar days, or on those that are known', () => {
    expect(paceWindow(today, '2012-04-01', '2012-04-20')).toEqual({
      since: '2012-04-04',
      days: 7,
      daysLeft: 10,
    });
    expect(paceWindow(today, '2012-04-08', '2012-04-10')).toEqual({
      since: '2012-04-08',
      days: 3,
      daysLeft: 0,
    });
  });

  const window = { since: '2012-04-04', days: 7, daysLeft: 10 };
  const days = [
    { day: '2012-04-03', count: 9 },
    { day: '2012-04-04', count: 7 },
  ];

  it('lets as many come each day as came within those days, exactly', () => {
    // 16 have come, 7 of them within seven days: one a day for ten days.
    expect(missesAtPace({ received: 16, required: 26, days }, window)).toBe(false);
    expect(missesAtPace({ received: 16, required: 27, days }, window)).toBe(true);
  });

  it('expects nothing of a unit for which nothing came within those days', () => {
    expect(missesAtPace({ received: 9, required: 10, days: days.slice(0, 1) }, window)).toBe(true);
  });
});
