import { describe, expect, it } from 'vitest';
import type { FirstSteps } from '../../api/models';
import { standing, steps } from './first-steps';

const nothing: FirstSteps = {
  units: 0,
  accounts: 0,
  forms: 0,
  campaigns: 0,
  published: 0,
  opened: 0,
  printings: 0,
  putAway: false,
};
const standingOf = (found: Partial<FirstSteps>) => {
  const { done, next } = standing({ ...nothing, ...found });
  return { done: [...done], next };
};

describe('the first steps', () => {
  it('begin with the organisations', () => expect(standingOf({})).toEqual({ done: [], next: 'units' }));

  it('go on where the first gap is, not after the last thing that was done', () =>
    expect(standingOf({ units: 1, forms: 27 })).toEqual({ done: ['units', 'forms'], next: 'accounts' }));

  it('take a draft of a campaign for no campaign yet', () =>
    expect(standingOf({ units: 1, accounts: 1, forms: 1, campaigns: 1 }).next).toBe('campaign'));

  it.each([{ printings: 1 }, { opened: 1 }])('end with the first cards, or with a campaign that opened: %o', (last) =>
    expect(standingOf({ units: 1, accounts: 1, forms: 1, campaigns: 1, published: 1, ...last })).toEqual({
      done: [...steps],
      next: null,
    }),
  );
});
