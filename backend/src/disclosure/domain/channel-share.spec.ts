import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelShare } from './channel-share.js';

describe('the share of ballots by one channel', () => {
  it.each([
    [20, 0, null],
    [20, 10, { percent: 50, majority: false }],
    [21, 11, { percent: 52, majority: true }],
    [20, 20, { percent: 100, majority: true }],
    [20, 4, { percent: null, majority: false }],
    [20, 16, { percent: null, majority: true }],
    [8, 6, { percent: null, majority: true }],
  ])('of %i ballots of which %i came by it', (ballots, of, share) => {
    expect(channelShare({ ballots, of }, 5)).toEqual(share);
  });

  it('never is a number where one of the two parts is smaller than the floor', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.nat({ max: 60 }), fc.integer({ min: 5, max: 20 }), (cards, paper, floor) => {
        const share = channelShare({ ballots: cards + paper, of: paper }, floor);
        const small = (part: number) => part > 0 && part < floor;
        if (small(cards) || small(paper)) expect(share?.percent ?? null).toBeNull();
      }),
    );
  });
});
