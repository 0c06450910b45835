import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requiredBallots, sampleRuleOf } from './required-sample.js';

const defaults = sampleRuleOf({});

describe('required ballots (N7)', () => {
  it.each([
    [300, 30],
    [200, 20],
    [30, 10],
    [9, 6],
    [1, 1],
    [0, 1],
    [null, 10],
    [301, 31],
  ])('of a roster of %s are %i', (roster, required) => {
    expect(requiredBallots(roster, defaults)).toBe(required);
  });

  it('takes minValid and minTurnout from the scheme, exactly', () => {
    // 0.55 · 100 is 55.000000000000007 in binary; the requirement is 55.
    expect(requiredBallots(100, sampleRuleOf({ minTurnout: '0.55', minValid: 8 }))).toBe(55);
    expect(requiredBallots(500, sampleRuleOf({ minTurnout: 0.1 }))).toBe(50);
  });

  it('never asks for more ballots than two thirds of the roster or its turnout', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 0, max: 200 }), (roster, minValid) => {
        const required = requiredBallots(roster, { minValid, minTurnoutTenThousandths: 1_000 });
        expect(required).toBeGreaterThanOrEqual(1);
        expect(required).toBeLessThanOrEqual(Math.max(1, Math.ceil(roster / 10), Math.ceil((2 * roster) / 3)));
      }),
    );
  });
});
