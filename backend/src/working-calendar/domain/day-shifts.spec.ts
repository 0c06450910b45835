import { describe, expect, it } from 'vitest';
import { shiftsBetween, type NamedDay } from './day-shifts.js';

const feast = (day: string): NamedDay => ({ day, kind: 'holiday', name: '国庆节' });
const october: NamedDay[] = [
  ...['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'].map(feast),
  { day: '2026-10-10', kind: 'workday', name: '国庆节' },
  { day: '2026-09-25', kind: 'holiday', name: '中秋节' },
];

describe('days that shift the end of a count', () => {
  it('are told as spans with the weekend between, each with its name', () => {
    expect(shiftsBetween(october, '2026-09-30', '2026-10-12')).toEqual([
      { kind: 'holiday', name: '国庆节', from: '2026-10-01', to: '2026-10-07' },
      { kind: 'workday', name: '国庆节', from: '2026-10-10', to: '2026-10-10' },
    ]);
  });

  it('are only those within it, and other names or working days between begin anew', () => {
    expect(shiftsBetween(october, '2026-10-07', '2026-10-09')).toEqual([]);
    const apart = [feast('2026-10-05'), feast('2026-10-07')];
    expect(shiftsBetween(apart, '2026-10-01', '2026-10-07').map(({ from, to }) => [from, to])).toEqual([
      ['2026-10-05', '2026-10-05'],
      ['2026-10-07', '2026-10-07'],
    ]);
    const renamed = [feast('2026-10-01'), { ...feast('2026-10-02'), name: '中秋节' }];
    expect(shiftsBetween(renamed, '2026-09-30', '2026-10-02')).toHaveLength(2);
  });
});
