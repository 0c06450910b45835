import { describe, expect, it } from 'vitest';
import { readCalendar, writeCalendar } from './calendar-lines';

describe('the lines of a calendar', () => {
  it.each([
    ['10月1日 休 国庆节', { day: '2026-10-01', kind: 'holiday', name: '国庆节' }],
    ['2026-10-10 班', { day: '2026-10-10', kind: 'workday', name: '' }],
    ['2026年5月9日班 劳动节调休', { day: '2026-05-09', kind: 'workday', name: '劳动节调休' }],
    ['1/1 off New Year', { day: '2026-01-01', kind: 'holiday', name: 'New Year' }],
    ['2027.01.03 work', { day: '2027-01-03', kind: 'workday', name: '' }],
  ])('“%s” is a day', (written, expected) =>
    expect(readCalendar(written, 2026)).toEqual({ days: [expected], faulty: [] }),
  );

  it('names lines that are no days, and passes empty ones over', () =>
    expect(readCalendar('国庆节\n\n2月30日 休\n2月28日 休', 2026)).toEqual({
      days: [{ day: '2026-02-28', kind: 'holiday', name: '' }],
      faulty: [1, 3],
    }));

  it('are read again as they are written', () => {
    const { days } = readCalendar('10月1日 休 国庆节\n10月10日 班', 2026);
    expect(readCalendar(writeCalendar(days, { holiday: '休', workday: '班' }), 2026).days).toEqual(days);
  });
});
