import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLot, joiningTheRest, restLot, type LotSize } from './lots.js';

const lotsOf = (...ballots: readonly number[]): LotSize[] => ballots.map((count, lot) => ({ lot, ballots: count }));

describe('lots of ballots (docs/adr/0049)', () => {
  it.each([
    [19, false],
    [20, true],
  ])('a batch of %i cards at a door has one: %s', (cards, has) => expect(isLot(cards)).toBe(has));

  it.each<[string, readonly LotSize[], [lot: number, ballots: number][]]>([
    ['nothing joins where every lot has ten', lotsOf(10, 10, 12), []],
    ['a lot of nine joins the rest', lotsOf(30, 9, 12), [[1, 9]]],
    ['seven of the largest other join a rest of three', lotsOf(3, 15, 24), [[2, 7]]],
    ['all of one join that would be too small without seven', lotsOf(3, 15, 11), [[1, 15]]],
    [
      'lots that are too small join, and with them some of one that is not',
      lotsOf(0, 2, 3, 25, 12),
      [
        [1, 2],
        [2, 3],
        [3, 5],
      ],
    ],
    ['few ballots of one batch are the rest', lotsOf(0, 5), [[1, 5]]],
    ['a rest without ballots needs no other', lotsOf(0, 25, 30), []],
  ])('%s', (_name, lots, joining) => expect([...joiningTheRest(lots)]).toEqual(joining));

  it('leave fewer than ten ballots by themselves only where the door has no more', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }), (ballots) => {
        const lots = lotsOf(...ballots);
        const joining = joiningTheRest(lots);
        const joined = [...joining.values()].reduce((sum, count) => sum + count, 0);
        const sizes = lots.map(({ lot, ballots: count }) =>
          lot === restLot ? count + joined : count - (joining.get(lot) ?? 0),
        );
        const all = ballots.reduce((sum, count) => sum + count, 0);
        for (const size of sizes) expect(size === 0 || size >= Math.min(10, all)).toBe(true);
      }),
    );
  });
});
