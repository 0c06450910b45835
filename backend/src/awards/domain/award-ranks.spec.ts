import { describe, expect, it } from 'vitest';
import { ranksAmong, type Competitor } from './award-ranks.js';

const one = (unitId: string, score: string, separator: string | null = null, among = 'farming'): Competitor => ({
  unitId,
  among,
  score,
  separator,
});

describe('places among those who compete', () => {
  it('go by score, then by what separates, and are shared by equals', () => {
    const ranks = ranksAmong([
      one('a', '92.00', '80.00'),
      one('b', '92.00', '90.00'),
      one('c', '92.00', '80.00'),
      one('d', '100.00'),
      one('e', '9.50'),
    ]);
    expect(Object.fromEntries(ranks)).toEqual({ d: 1, b: 2, a: 3, c: 3, e: 5 });
  });

  it('begin anew in each field', () =>
    expect(Object.fromEntries(ranksAmong([one('a', '80.00'), one('b', '90.00', null, 'service')]))).toEqual({
      a: 1,
      b: 1,
    }));
});
