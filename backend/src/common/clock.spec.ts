import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Clock } from './clock.js';

describe('today', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it.each([
    ['Asia/Shanghai', '2012-04-30'],
    ['America/New_York', '2012-04-29'],
  ])('is the day of the office in %s', (timeZone, day) => {
    vi.setSystemTime('2012-04-29T18:00:00Z');
    expect(new Clock(timeZone).today()).toBe(day);
  });

  it('changes with its midnight', () => {
    const clock = new Clock('Asia/Shanghai');
    vi.setSystemTime('2012-04-30T15:59:59.999Z');
    expect(clock.today()).toBe('2012-04-30');
    vi.setSystemTime('2012-04-30T16:00:00Z');
    expect(clock.today()).toBe('2012-05-01');
  });
});
