import { describe, expect, it } from 'vitest';
import { actionsOf, type RequestStanding } from './request-course.js';

const standing = { state: 'waiting', isOwn: false, isHeld: false, persons: 2 } as const;
const told = (given: Partial<RequestStanding>) =>
  actionsOf({ ...standing, ...given }).map(({ possible, hindrances }) => (possible ? 'possible' : hindrances[0]));

describe('what can be done with a request', () => {
  it.each<[string, Partial<RequestStanding>, (string | undefined)[]]>([
    ['by somebody else', {}, ['possible', 'possible', 'not-own-request']],
    ['by whoever asked', { isOwn: true }, ['four-eyes-required', 'four-eyes-required', 'possible']],
    [
      'by who may be the same person',
      { isHeld: true },
      ['confirmation-by-reset-account', 'possible', 'not-own-request'],
    ],
    [
      'by whoever asked, where one suffices',
      { isOwn: true, persons: 1 },
      ['possible', 'four-eyes-required', 'possible'],
    ],
    ['where one suffices', { isHeld: true, persons: 1 }, ['possible', 'possible', 'not-own-request']],
    ['once it is decided', { state: 'declined', isOwn: true }, Array(3).fill('publication-request-decided')],
  ])('%s', (_who, given, expected) => expect(told(given)).toEqual(expected));

  it('needs a reason to decline it', () =>
    expect(actionsOf(standing).flatMap(({ act, needsReason }) => (needsReason ? [act] : []))).toEqual(['decline']));
});
