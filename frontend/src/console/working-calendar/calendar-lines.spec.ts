import { describe, expect, it } from 'vitest';
import { daysIn, textOfFile } from './calendar-file';
import { readCalendar, writeCalendar } from './calendar-lines';

describe('the lines of a calendar', () => {
  it.each([
    ['10月1日 休 国庆节', { day: '2026-10-01', kind: 'holiday', name: '国庆节' }],
    ['2026-10-10 班', { day: '2026-10-10', kind: 'workday', name: '' }],
    ['2026年5月9日班 劳动节调休', { day: '2026-05-09', kind: 'workday', name: '劳动节调休' }],
    ['1/1 off New Year', { day: '2026-01-01', kind: 'holiday', name: 'New Year' }],
    ['"2026-10-01","休","国庆节"', { day: '2026-10-01', kind: 'holiday', name: '国庆节' }],
    ['2026/10/10,班,', { day: '2026-10-10', kind: 'workday', name: '' }],
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

  it('come from a file in UTF-8 or GB 18030, without its head', async () => {
    const inGb = new Uint8Array([0x31, 0x30, 0xd4, 0xc2, 0x31, 0xc8, 0xd5, 0x2c, 0xd0, 0xdd]);
    for (const content of ['\uFEFF日期,休或班,名称\r\n10月1日,休,国庆节', inGb])
      expect(readCalendar(daysIn(await textOfFile(new File([content], 'days.csv'))), 2026)).toMatchObject({
        days: [{ day: '2026-10-01', kind: 'holiday' }],
        faulty: [],
      });
  });
});
