import { describe, expect, it } from 'vitest';
import { isSettledBy, proposedBy } from './second-survey.js';

const campaign = '0190a000-0000-7000-8000-000000000001';
const first = { asOf: '2012-04-30', reason: 'RECTIFY "attitude"' };
const later = { asOf: '2012-09-30', grade: 'medium', lowest: 'poor', reasons: [] };

describe('a second survey', () => {
  it('settles what residents complained of when they give another grade than the lowest, and not for the same reason', () => {
    expect(isSettledBy(first, [later])).toBe(true);
  });
  it.each([
    ['there is none', []],
    ['it was of the same day or before', [{ ...later, asOf: '2012-04-30' }]],
    ['it gave no grade', [{ ...later, grade: null }]],
    ['it gave the lowest grade', [{ ...later, grade: 'poor' }]],
    ['residents complain of the same', [{ ...later, reasons: ['RECTIFY "attitude"'] }]],
  ])('settles nothing when %s', (_why, results) => {
    expect(isSettledBy(first, results)).toBe(false);
  });
  it('is asked for what a campaign proposed', () => {
    expect(proposedBy(`${campaign} RECTIFY "attitude"`)).toEqual({
      campaignId: campaign,
      reason: 'RECTIFY "attitude"',
    });
    for (const origin of [null, 'record 7', campaign]) expect(proposedBy(origin)).toBeNull();
  });
});
