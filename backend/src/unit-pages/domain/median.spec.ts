import { describe, expect, it } from 'vitest';
import { compared, medianOf } from './median.js';

describe('the median of a kind', () => {
  it.each([
    ['is the one in the middle, by its value', ['100.00', '9.50', '85.25'], '85.25'],
    ['lies halfway between two, halves up', ['80.00', '80.01'], '80.01'],
    ['is exact', ['89.99', '90.00', '90.00', '90.01'], '90.00'],
    ['of one is that one', ['72.40'], '72.40'],
  ] as const)('%s', (_, scores, median) => expect(medianOf(scores)).toBe(median));

  const five = ['60.00', '70.00', '80.00', '90.00', '95.00'];
  it('is told where as many as the floor have a score', () =>
    expect(compared('70.00', five, 5)).toEqual({ score: '70.00', median: '80.00', count: 5 }));
  it('is kept back of fewer, and so is how many they are (A3)', () =>
    expect(compared('70.00', five.slice(1), 5)).toEqual({ score: '70.00', median: null, count: null }));
});
