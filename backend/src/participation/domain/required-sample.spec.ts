import { describe, expect, it } from 'vitest';
import { requirementOf } from './required-sample.js';

describe('how many of a group must take part', () => {
  const sample = { minValid: 10, minTurnout: '0.1' };

  it.each([
    [300, 30],
    [200, 20],
    [30, 10],
    [9, 6],
    [1, 1],
    [0, 1],
    [null, 10],
    [301, 31],
  ])('by minValid and minTurnout of a roster of %s: %i (N7)', (roster, required) => {
    expect(requirementOf(sample, 'mass', roster)).toEqual({ of: 'ballots', count: required });
  });

  it('takes shares exactly, as decimals or as fractions', () => {
    // 0.55 · 100 is 55.000000000000007 in binary; the requirement is 55.
    expect(requirementOf({ minTurnout: '0.55', minValid: 8 }, 'mass', 100)).toEqual({ of: 'ballots', count: 55 });
    expect(requirementOf({ minTurnout: '1/3', minValid: 8 }, 'mass', 99)).toEqual({ of: 'ballots', count: 33 });
    expect(requirementOf({ minTurnout: '0.123456', minValid: 1 }, 'mass', 1_000_000)).toEqual({
      of: 'ballots',
      count: 123_456,
    });
  });

  it('lets each group have a turnout of its own: half of the members, a tenth of the masses', () => {
    const scheme = { minValid: 10, turnout: { members: '0.5', masses: '0.1' } };
    expect(requirementOf(scheme, 'members', 39)).toEqual({ of: 'ballots', count: 20 });
    expect(requirementOf(scheme, 'masses', 300)).toEqual({ of: 'ballots', count: 30 });
  });

  it('asks for a quorum where the scheme has one: two thirds of a panel, and nothing known of a panel without a roster', () => {
    expect(requirementOf({ quorum: '2/3' }, 'superior', 10)).toEqual({ of: 'attendance', count: 7 });
    expect(requirementOf({ quorum: '2/3' }, 'superior', 9)).toEqual({ of: 'attendance', count: 6 });
    expect(requirementOf({ quorum: '2/3' }, 'superior', null)).toBeNull();
  });

  it('asks for nothing where the scheme says nothing; a line of recognition is no sample', () => {
    expect(requirementOf({ minRecognition: 80 }, 'recognition', 300)).toBeNull();
    expect(requirementOf({}, 'mass', 300)).toBeNull();
  });
});
