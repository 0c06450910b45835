import { describe, expect, it } from 'vitest';
import { hindranceOf, obstacleTo, type ProposalStanding } from './quarantine-course.js';

const waiting: ProposalStanding = { state: 'waiting', isOwn: false, isHeld: false };

describe('a quarantine is decided by two persons', () => {
  it.each([
    ['confirm', waiting, null],
    ['confirm', { ...waiting, isOwn: true }, 'four-eyes-required'],
    ['confirm', { ...waiting, isHeld: true }, 'confirmation-by-reset-account'],
    ['decline', { ...waiting, isOwn: true }, 'four-eyes-required'],
    ['decline', { ...waiting, isHeld: true }, null],
    ['take-back', waiting, 'not-own-request'],
    ['take-back', { ...waiting, isOwn: true }, null],
    ['confirm', { ...waiting, state: 'confirmed' }, 'quarantine-decided'],
  ] as const)('%s %o: %s', (act, standing, hindrance) => expect(hindranceOf(act, standing)).toBe(hindrance));

  it.each([
    ['impose', { ballots: 5, isQuarantined: false, floor: 5 }, null],
    ['impose', { ballots: 4, isQuarantined: false, floor: 5 }, 'lot-below-floor'],
    ['impose', { ballots: 20, isQuarantined: true, floor: 5 }, 'lot-in-quarantine'],
    ['lift', { ballots: 20, isQuarantined: true, floor: 5 }, null],
    ['lift', { ballots: 20, isQuarantined: false, floor: 5 }, 'lot-not-in-quarantine'],
  ] as const)('%s %o: %s', (kind, lot, obstacle) => expect(obstacleTo(kind, lot)).toBe(obstacle));
});
