import { describe, expect, it } from 'vitest';
import { hindranceOfConfirmation, isHeard, releaseState } from './release-course.js';

const posted = { withdrawnAt: null, confirmedAt: null, noticeEndsOn: '2012-06-13' };
const quiet = { waiting: false, upheld: false, recounted: false };

describe('a release on notice (I14)', () => {
  it.each([
    ['before its notice ends', posted, true, '2012-06-12', quiet, 'release-notice-running'],
    ['on the last day of its notice', posted, true, '2012-06-13', quiet, 'release-notice-running'],
    ['on the day after', posted, true, '2012-06-14', quiet, null],
    [
      'with an objection that waits',
      posted,
      true,
      '2012-06-14',
      { ...quiet, waiting: true },
      'release-objections-waiting',
    ],
    ['with one that was upheld', posted, true, '2012-06-14', { ...quiet, upheld: true }, 'release-outdated'],
    [
      'with other ballots than count now',
      posted,
      true,
      '2012-06-14',
      { ...quiet, recounted: true },
      'release-outdated',
    ],
    ['after a later release', posted, false, '2012-06-14', quiet, 'publication-superseded'],
    ['once it is confirmed', { ...posted, confirmedAt: 'then' }, true, '2012-06-14', quiet, 'publication-confirmed'],
    ['once it is withdrawn', { ...posted, withdrawnAt: 'then' }, true, '2012-06-14', quiet, 'publication-withdrawn'],
  ] as const)('is confirmed, or not, %s', (_name, release, isNewest, today, objected, expected) =>
    expect(hindranceOfConfirmation(release, isNewest, today, objected)).toBe(expected),
  );

  it('hears objections until its last day, and not after it is confirmed or withdrawn', () => {
    expect([isHeard(posted, '2012-06-13'), isHeard(posted, '2012-06-14')]).toEqual([true, false]);
    expect(isHeard({ ...posted, confirmedAt: 'then' }, '2012-06-13')).toBe(false);
    expect(isHeard({ ...posted, withdrawnAt: 'then' }, '2012-06-13')).toBe(false);
    expect(isHeard({ ...posted, noticeEndsOn: null }, '2012-06-13')).toBe(false);
  });

  it('is superseded by a later one even once it was confirmed', () =>
    expect(releaseState({ ...posted, confirmedAt: 'then' }, false)).toBe('superseded'));
});
