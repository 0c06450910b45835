import { describe, expect, it } from 'vitest';
import { askedPause, isGivenUp, pauseAfter } from './retry-plan.js';

describe('when a message is tried again', () => {
  it('follows the schedule of Standard Webhooks', () => {
    const minutes = Array.from({ length: 10 }, (_, at) => (pauseAfter(at + 1) ?? NaN) / 60_000);
    expect(minutes).toEqual([5 / 60, 5, 30, 120, 300, 600, 840, 1200, 1440, NaN]);
  });

  it('waits for as long as the receiver asks, for a day at most, and never less than planned', () => {
    const now = new Date('2012-03-01T00:00:00.000Z');
    const waited = [
      undefined,
      '90',
      '2',
      'Thu, 01 Mar 2012 00:10:00 GMT',
      'Wed, 29 Feb 2012 00:00:00 GMT',
      '999999',
      'soon',
    ];
    expect(waited.map((header) => pauseAfter(1, askedPause(header, now)))).toEqual([
      5_000, 90_000, 5_000, 600_000, 5_000, 86_400_000, 5_000,
    ]);
    expect(pauseAfter(10, 90_000)).toBe(null);
  });

  it('ends after five days in which nothing arrived', () => {
    expect(isGivenUp('2012-03-01T00:00:00.000Z', '2012-03-05T23:59:59.999Z')).toBe(false);
    expect(isGivenUp('2012-03-01T00:00:00.000Z', '2012-03-06T00:00:00.000Z')).toBe(true);
  });
});
