import { describe, expect, it } from 'vitest';
import { monthsBetween } from './months-between.js';

describe('whole months between two days', () => {
  it.each([
    ['2011-03-31', '2012-03-30', 11],
    ['2011-03-31', '2012-03-31', 12],
    ['2011-12-15', '2012-01-14', 0],
    ['2011-12-15', '2012-01-15', 1],
    ['2012-05-01', '2012-04-30', 0],
  ])('from %s to %s: %i', (from, to, months) => expect(monthsBetween(from, to)).toBe(months));
});
