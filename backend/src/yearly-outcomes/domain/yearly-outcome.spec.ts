import { describe, expect, it } from 'vitest';
import { rectificationState, vetoesAmong } from './yearly-outcome.js';

const codes = (...list: string[]) => list.map((code) => ({ code, params: {} }));

describe('what the yearly assessment takes', () => {
  it('tells a veto from other reasons (S3.4, S5.7)', () => {
    const reasons = codes('V1', 'V2a', 'V2b', 'V3', 'V4', 'VETO', 'VISIT', 'V', 'below-band', 'V5');
    expect(vetoesAmong(reasons)).toEqual(codes('V1', 'V2a', 'V2b', 'V3', 'V4', 'VETO'));
  });

  it.each([
    [undefined, 'none'],
    [{ total: 2, open: 2, overdue: 1 }, 'overdue'],
    [{ total: 2, open: 1, overdue: 0 }, 'open'],
    [{ total: 2, open: 0, overdue: 0 }, 'done'],
  ] as const)('says of %j that rectification is %s', (counts, state) => {
    expect(rectificationState(counts)).toBe(state);
  });
});
