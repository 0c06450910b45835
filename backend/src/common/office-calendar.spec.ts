import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OfficeCalendar } from './office-calendar.js';

const instant = (text: string) => new Date(text);

describe('days of the office', () => {
  it('begin at its midnight: what is published at two in the morning is of that day', () => {
    const shanghai = new OfficeCalendar('Asia/Shanghai');
    expect(shanghai.dayOf(instant('2012-04-29T18:00:00Z'))).toBe('2012-04-30');
    expect(shanghai.dayOf(instant('2012-04-30T15:59:59Z'))).toBe('2012-04-30');
    expect(shanghai.dayOf(instant('2012-04-30T16:00:00Z'))).toBe('2012-05-01');
    expect(shanghai.startOf('2012-04-30').toISOString()).toBe('2012-04-29T16:00:00.000Z');
    expect(shanghai.startOf('2012-04-30', 1).toISOString()).toBe('2012-04-30T16:00:00.000Z');
    expect(shanghai.timeOf(instant('2012-04-29T18:05:09Z'))).toBe('2012-04-30 02:05:09');
  });

  it('have 23 hours when the clocks go forward', () => {
    const berlin = new OfficeCalendar('Europe/Berlin');
    const hours = (berlin.startOf('2026-03-29', 1).getTime() - berlin.startOf('2026-03-29').getTime()) / 3_600_000;
    expect(hours).toBe(23);
  });

  it('hold each instant between their start and the start of the next', () => {
    fc.assert(
      fc.property(
        fc.date({ min: instant('1990-01-01'), max: instant('2040-01-01'), noInvalidDate: true }),
        fc.constantFrom('Asia/Shanghai', 'Asia/Urumqi', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'UTC'),
        (at, zone) => {
          const calendar = new OfficeCalendar(zone);
          const day = calendar.dayOf(at);
          expect(calendar.startOf(day).getTime()).toBeLessThanOrEqual(at.getTime());
          expect(calendar.startOf(day, 1).getTime()).toBeGreaterThan(at.getTime());
        },
      ),
    );
  });
});
