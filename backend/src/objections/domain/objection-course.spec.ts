import { describe, expect, it } from 'vitest';
import { hindranceOfRuling, isOutdatedBy } from './objection-course.js';

const standing = { state: 'received', isTaken: true, isOwn: false, isHeld: false } as const;

describe('ruling on an objection', () => {
  it.each([
    [{}, null],
    [{ state: 'upheld' }, 'objection-already-decided'],
    [{ state: 'rejected', isOwn: true }, 'objection-already-decided'],
    [{ isTaken: false }, 'not-in-this-state'],
    [{ isOwn: true }, 'four-eyes-required'],
    [{ isHeld: true }, 'confirmation-by-reset-account'],
  ] as const)('as %o is hindered by %s', (given, expected) =>
    expect(hindranceOfRuling({ ...standing, ...given })).toBe(expected),
  );
});

describe('a result', () => {
  it.each([
    [2, 'upheld', 2, true],
    [2, 'upheld', 3, true],
    [3, 'upheld', 2, false],
    [2, 'rejected', null, false],
    [2, 'received', null, false],
  ] as const)('number %i with an objection %s after %s is outdated: %s', (run, state, upheldAfterRun, expected) =>
    expect(isOutdatedBy(run, [{ state, upheldAfterRun }])).toBe(expected),
  );
});
