import { describe, expect, it } from 'vitest';
import { isGivenUp, pauseAfter } from './retry-plan.js';

describe('when a message is tried again', () => {
  it('follows the schedule of Standard Webhooks', () => {
    const minutes = Array.from({ length: 10 }, (_, at) => (pauseAfter(at + 1) ?? NaN) / 60_000);
    expect(minutes).toEqual([5 / 60, 5, 30, 120, 300, 600, 840, 1200, 1440, NaN]);
  });

  it('ends after five days in which nothing arrived', () => {
    expect(isGivenUp('2012-03-01T00:00:00.000Z', '2012-03-05T23:59:59.999Z')).toBe(false);
    expect(isGivenUp('2012-03-01T00:00:00.000Z', '2012-03-06T00:00:00.000Z')).toBe(true);
  });
});
