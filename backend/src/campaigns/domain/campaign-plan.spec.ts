import { describe, expect, it } from 'vitest';
import { openingOf, type Phase } from './campaign-plan.js';

const phase = (kind: Phase['kind'], startsOn: string, endsOn: string): Phase => ({
  id: kind,
  name: kind,
  kind,
  startsOn,
  endsOn,
});
const phases = [phase('self-assessment', '2012-02-06', '2012-03-31'), phase('ballot', '2012-03-10', '2012-04-25')];
const mass = { key: 'mass', kind: 'ballot' } as const;
const self = { key: 'self', kind: 'sheet' } as const;

describe('when a group may hand in', () => {
  it.each([
    ['OPEN', mass, '2012-03-09', 'not-open'],
    ['OPEN', mass, '2012-03-10', 'open'],
    ['OPEN', mass, '2012-04-25', 'open'],
    ['OPEN', mass, '2012-04-26', 'closed'],
    // Phases overlap (S5.2): on this day both groups are at work.
    ['OPEN', self, '2012-03-20', 'open'],
    ['OPEN', self, '2012-04-01', 'closed'],
    ['PUBLISHED', mass, '2012-03-20', 'not-open'],
    ['DRAFT', mass, '2012-03-20', 'not-open'],
    ['CLOSED', mass, '2012-03-20', 'closed'],
    ['COMPUTED', mass, '2012-03-20', 'closed'],
    ['CANCELLED', mass, '2012-03-20', 'closed'],
  ] as const)('%s, %o on %s: %s', (state, group, today, expected) => {
    expect(openingOf({ state, phases }, group, today).state).toBe(expected);
  });

  it('is open for as long as the campaign is when no phase of its kind was planned', () => {
    expect(openingOf({ state: 'OPEN', phases: [] }, mass, '2030-01-01')).toEqual({
      state: 'open',
      opensOn: null,
      closesOn: null,
    });
  });
});
