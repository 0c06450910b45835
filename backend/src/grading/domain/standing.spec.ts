import { describe, expect, it } from 'vitest';
import { standingOf } from './standing.js';

const graded = (grade: string | null, score: number | string | null) => ({ grade, score });

describe('how units did together', () => {
  it('is the number of each grade, and the mean of the scores there are, rounded half up (N1)', () => {
    expect(standingOf([graded('good', 9_224), graded('good', '9225'), graded(null, null)])).toEqual({
      units: 3,
      counts: { good: 2 },
      ungraded: 1,
      meanScore: '92.25',
    });
    expect(standingOf([graded('good', 9_224), graded('good', 9_224), graded('poor', 9_225)]).meanScore).toBe('92.24');
  });

  it('has no mean without a score', () =>
    expect(standingOf([graded(null, null)])).toEqual({ units: 1, counts: {}, ungraded: 1, meanScore: null }));
});
