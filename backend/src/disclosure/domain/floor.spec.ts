import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownCount } from './floor.js';

describe('a count while ballots come in', () => {
  it.each<[string, number, number | null, boolean, number | null]>([
    ['nobody, where nobody could vote', 0, null, false, 0],
    ['nobody, where somebody could: as little told as one', 0, null, true, null],
    ['one below the floor', 4, null, true, null],
    ['the floor', 5, null, true, 5],
    ['one above the floor', 6, null, true, 6],
    ['four more than a run has shown', 16, 12, true, 12],
    ['five more than a run has shown', 17, 12, true, 17],
    ['as many as a run has shown', 12, 12, true, 12],
    ['a run has shown that nobody could vote, and four did since', 4, 0, true, null],
    ['a run of older rules has shown three', 7, 3, true, null],
  ])('%s', (_name, now, before, hasOpened, shown) => expect(shownCount({ now, before, hasOpened }, 5)).toBe(shown));

  it('never differs from what a run has shown by a small group, for any floor', () => {
    const counts = fc.record({
      now: fc.nat(60),
      before: fc.option(fc.nat(60), { nil: null }),
      floor: fc.integer({ min: 5, max: 12 }),
    });
    fc.assert(
      fc.property(counts, ({ now, before, floor }) => {
        const shown = shownCount({ now, before, hasOpened: true }, floor);
        if (shown === null) return;
        expect(shown).toBeGreaterThanOrEqual(floor);
        if (before !== null && shown !== before) expect(Math.abs(shown - before)).toBeGreaterThanOrEqual(floor);
      }),
    );
  });
});
