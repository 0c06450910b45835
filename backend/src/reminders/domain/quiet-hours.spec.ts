import { describe, expect, it } from 'vitest';
import { quietUntil, usualQuiet } from './quiet-hours.js';

// 2012-05-05 and 06 are a weekend.
const works = (day: string) => !['2012-05-05', '2012-05-06'].includes(day);
const until = (day: string, hour: string, quiet = usualQuiet) => quietUntil({ day, hour }, quiet, works);

describe('quiet hours', () => {
  it('are none by day', () => {
    expect(until('2012-05-03', '08:00')).toBeNull();
    expect(until('2012-05-03', '19:59')).toBeNull();
  });

  it('last over the night', () => {
    expect(until('2012-05-02', '20:00')).toEqual({ day: '2012-05-03', hour: '08:00' });
    expect(until('2012-05-03', '00:00')).toEqual({ day: '2012-05-03', hour: '08:00' });
    expect(until('2012-05-03', '07:59')).toEqual({ day: '2012-05-03', hour: '08:00' });
  });

  it('last over days off, from Friday evening to Monday morning', () => {
    expect(until('2012-05-04', '21:00')).toEqual({ day: '2012-05-07', hour: '08:00' });
    expect(until('2012-05-05', '10:00')).toEqual({ day: '2012-05-07', hour: '08:00' });
    expect(until('2012-05-06', '23:59')).toEqual({ day: '2012-05-07', hour: '08:00' });
  });

  it('can lie within a day, or be none but days off', () => {
    const noon = { from: '12:00', to: '14:00', daysOff: false };
    expect(until('2012-05-05', '11:59', noon)).toBeNull();
    expect(until('2012-05-05', '12:30', noon)).toEqual({ day: '2012-05-05', hour: '14:00' });
    const never = { from: '00:00', to: '00:00', daysOff: false };
    expect(until('2012-05-05', '03:00', never)).toBeNull();
    expect(until('2012-05-05', '03:00', { ...never, daysOff: true })).toEqual({ day: '2012-05-07', hour: '00:00' });
  });
});
