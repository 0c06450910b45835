import { describe, expect, it } from 'vitest';
import { courseAfter } from './mail-plan.js';

describe('a mail', () => {
  it('is given up where the server says never, and put off where it says not now', () => {
    expect(courseAfter({ kind: 'refused', status: 550 }, 1)).toEqual({
      state: 'failed',
      error: 'mail-refused',
      status: 550,
    });
    expect(courseAfter({ kind: 'refused', status: 451 }, 1)).toEqual({
      state: 'waiting',
      error: 'mail-put-off',
      status: 451,
      again: 300_000,
    });
  });

  it('is tried five times again within a day', () => {
    const pauses = [1, 2, 3, 4, 5].map((attempts) => {
      const course = courseAfter({ kind: 'unreached', error: 'mail-unreachable' }, attempts);
      return course.state === 'waiting' ? course.again : 0;
    });
    expect(pauses.reduce((one, other) => one + other)).toBeLessThan(24 * 3_600_000);
    expect(Math.min(...pauses)).toBeGreaterThan(0);
    expect(courseAfter({ kind: 'unreached', error: 'mail-unreachable' }, 6).state).toBe('failed');
  });

  it('is never sent again once the server may have taken it', () => {
    expect(courseAfter({ kind: 'unanswered' }, 1)).toEqual({
      state: 'uncertain',
      error: 'mail-no-answer',
      status: null,
    });
  });
});
