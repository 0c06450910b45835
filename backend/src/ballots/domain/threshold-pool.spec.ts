import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutIntoRounds, cutIntoSlices, moversOf, poolRules, type Slice, type WaitingBallot } from './threshold-pool.js';

/** Lots of the given sizes; two of each collector follow each other. */
const waitingOf = (sizes: readonly number[], bytes = 1_000): WaitingBallot[] =>
  sizes.flatMap((size, collector) =>
    Array.from({ length: size }, (_, at) => ({
      collectorId: `c${Math.floor(collector / 2)}`,
      lot: collector % 2,
      id: `${collector}-${String(at).padStart(6, '0')}`,
      bytes,
    })),
  );

const lotOf = ({ collectorId, lot }: Pick<WaitingBallot, 'collectorId' | 'lot'>): string => `${collectorId} ${lot}`;

/** The ballots that lie in the ranges of a slice. */
const within = ({ ranges }: Slice, waiting: readonly WaitingBallot[]): WaitingBallot[] =>
  ranges.flatMap(({ from, to, ...range }) =>
    waiting.filter((ballot) => lotOf(ballot) === lotOf(range) && ballot.id >= from && ballot.id <= to),
  );

const rowsOf = (rows: number) => ({ rows, bytes: Number.MAX_SAFE_INTEGER });

const sizes = fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 30 });

describe('the threshold pool (security A2)', () => {
  it.each([
    [0, 0],
    [19, 0],
    [20, 10],
    [21, 11],
    [500, 490],
  ])('of %i waiting ballots counts %i', (waiting, movers) => {
    expect(moversOf(waiting, poolRules.stay)).toBe(movers);
  });

  it('counts everything once a campaign has ended', () => {
    expect(moversOf(3, 0)).toBe(3);
  });

  it('handles each waiting ballot once', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.constantFrom(0, poolRules.stay),
        fc.integer({ min: 1, max: 120 }),
        (collectors, stay, size) => {
          const waiting = waitingOf(collectors);
          const slices = cutIntoSlices(waiting, stay, rowsOf(size));
          expect(slices.flatMap((slice) => within(slice, waiting))).toEqual(waiting);
          for (const slice of slices) {
            expect(within(slice, waiting)).toHaveLength(slice.ballots);
            for (const { from, to, isWhole, ...range } of slice.ranges) {
              const all = waiting.filter((ballot) => lotOf(ballot) === lotOf(range)).map(({ id }) => id);
              expect(isWhole).toBe(from === all[0] && to === all.at(-1));
            }
          }
        },
      ),
    );
  });

  it('lets at least ten of a lot of a collector move together, or none', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 120 }), (collectors, size) => {
        const waiting = waitingOf(collectors);
        for (const slice of cutIntoSlices(waiting, poolRules.stay, rowsOf(size))) {
          const { staying } = slice;
          const moving = within(slice, waiting).filter(({ id }) => !staying.has(id));
          for (const lot of new Set(moving.map(lotOf)))
            expect(moving.filter((ballot) => lotOf(ballot) === lot).length).toBeGreaterThanOrEqual(poolRules.stay);
        }
      }),
    );
  });

  it('leaves ten of each lot that had enough', () => {
    const slices = cutIntoSlices(waitingOf([35, 40, 19]), poolRules.stay, rowsOf(1_000));
    expect(slices.map(({ staying }) => staying.size)).toEqual([10 + 10 + 19]);
  });
});

describe('slices of large ballots', () => {
  it('hold no more bytes than one transaction should, but ten of a collector', () => {
    const limits = { rows: 1_000, bytes: 1_000_000 };
    const slices = (bytes: number) => cutIntoSlices(waitingOf([100], bytes), 0, limits).map(({ ballots }) => ballots);
    expect(slices(10_000)).toEqual([100]);
    expect(slices(20_000)).toEqual([50, 50]);
    expect(slices(700_000)).toEqual(Array.from({ length: 10 }, () => 10));
  });
});

describe('rounds of counting', () => {
  const limits = { collectors: 4, ballots: 30 };
  const collectorsOf = (waiting: readonly number[]) => waiting.map((count, at) => ({ id: `c${at}`, waiting: count }));

  it('keep every collector, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 30 }), (waiting) => {
        expect(cutIntoRounds(collectorsOf(waiting), limits).flat()).toEqual(waiting.map((_, at) => `c${at}`));
      }),
    );
  });

  it('stay below both limits, unless one collector alone is beyond', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 30 }), (waiting) => {
        for (const round of cutIntoRounds(collectorsOf(waiting), limits)) {
          const ballots = round.reduce((sum, id) => sum + (waiting[Number(id.slice(1))] ?? 0), 0);
          expect(round.length).toBeLessThanOrEqual(limits.collectors);
          expect(round.length === 1 || ballots <= limits.ballots).toBe(true);
        }
      }),
    );
  });
});
