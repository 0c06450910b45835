import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLot, joiningTheRest, restLot, type LotSize } from './lots.js';

const lotsOf = (...ballots: readonly number[]): LotSize[] => ballots.map((count, lot) => ({ lot, ballots: count }));

describe('lots of ballots (docs/adr/0049)', () => {
  it.each([
    [19, false],
    [20, true],
  ])('a batch of %i cards at a door has one: %s', (cards, has) => expect(isLot(cards)).toBe(has));

  it.each<[string, readonly LotSize[], number[]]>([
    ['nothing joins where every lot has ten', lotsOf(10, 10, 12), []],
    ['a lot of nine joins the rest', lotsOf(30, 9, 12), [1]],
    ['the smallest other joins a rest that is too small', lotsOf(3, 15, 11), [2]],
    ['lots that are too small join, and with them one that is not', lotsOf(0, 2, 3, 25, 12), [1, 2, 4]],
    ['few ballots of one batch are the rest', lotsOf(0, 5), [1]],
    ['a rest without ballots needs no other', lotsOf(0, 25, 30), []],
  ])('%s', (_name, lots, joining) => expect([...joiningTheRest(lots)].sort()).toEqual(joining));

  it('leave fewer than ten ballots by themselves only where the door has no more', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }), (ballots) => {
        const lots = lotsOf(...ballots);
        const joining = joiningTheRest(lots);
        const sizes = new Map<number, number>();
        for (const { lot, ballots: count } of lots) {
          const key = joining.has(lot) ? restLot : lot;
          sizes.set(key, (sizes.get(key) ?? 0) + count);
        }
        const all = ballots.reduce((sum, count) => sum + count, 0);
        for (const size of sizes.values()) expect(size === 0 || size >= Math.min(10, all)).toBe(true);
      }),
    );
  });
});
