import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownCardUses } from './card-uses.js';

/** Used cards of one batch at one door. */
interface Piece {
  readonly batchId: string;
  readonly door: string;
  readonly used: number;
  readonly groupKey?: string;
}

const sum = (pieces: readonly Piece[]) => pieces.reduce((total, { used }) => total + used, 0);

function shown(
  pieces: readonly Piece[],
  { before = null, hasOpened = true }: { readonly before?: number | null; readonly hasOpened?: boolean } = {},
): Record<string, number> {
  const groupOf = ({ groupKey = 'mass' }: Piece) => groupKey;
  const cut = <T>(keyOf: (piece: Piece) => string, make: (pieces: Piece[], first: Piece) => T): T[] =>
    [...new Set(pieces.map((piece) => `${groupOf(piece)} ${keyOf(piece)}`))].flatMap((key) => {
      const mine = pieces.filter((piece) => `${groupOf(piece)} ${keyOf(piece)}` === key);
      return mine.slice(0, 1).map((first) => make(mine, first));
    });
  const told = shownCardUses({
    batches: cut(
      ({ batchId }) => batchId,
      (mine, first) => ({
        batchId: first.batchId,
        groupKey: groupOf(first),
        units: new Set(mine.map(({ door }) => door)).size,
        used: sum(mine),
      }),
    ),
    doors: cut(
      ({ door }) => door,
      (mine, first) => ({ door: first.door, groupKey: groupOf(first), ballots: sum(mine) }),
    ),
    floor: 5,
    hasOpened,
    before: () => before,
  });
  return Object.fromEntries(told);
}

const piece = (batchId: string, door: string, used: number, groupKey = 'mass'): Piece => ({
  batchId,
  door,
  used,
  groupKey,
});

describe('used cards of a batch', () => {
  it.each<[string, readonly Piece[], Record<string, number>]>([
    ['are told where they are enough', [piece('a', 'u', 6)], { a: 6 }],
    ['are not told where they are few', [piece('a', 'u', 4)], {}],
    ['are not told where they are none', [piece('a', 'u', 0)], {}],
    ['do not tell the few of another batch of the same door', [piece('a', 'u', 6), piece('b', 'u', 2)], {}],
    ['do not tell the few of another door', [piece('a', 'u', 6), piece('a', 'v', 3)], {}],
    ['are told of batches for doors of their own', [piece('a', 'u', 6), piece('b', 'v', 7)], { a: 6, b: 7 }],
    [
      'are not told where batches for the same doors may hold few of one door',
      [piece('a', 'u', 6), piece('a', 'v', 1), piece('b', 'v', 7)],
      {},
    ],
    ['are a matter of each group', [piece('a', 'u', 6), piece('b', 'u', 2, 'members')], { a: 6 }],
  ])('%s', (_name, pieces, expected) => expect(shown(pieces)).toEqual(expected));

  it('are none before anybody could vote', () =>
    expect(shown([piece('a', 'u', 0)], { hasOpened: false })).toEqual({ a: 0 }));
  it('do not tell those who came after a run', () =>
    expect([shown([piece('a', 'u', 8)], { before: 6 }), shown([piece('a', 'u', 11)], { before: 6 })]).toEqual([
      {},
      { a: 11 },
    ]));

  it('cannot be subtracted into few, from each other or from what doors show', () => {
    const pieces = fc.uniqueArray(
      fc.record({ batchId: fc.constantFrom('a', 'b', 'c'), door: fc.constantFrom('u', 'v', 'w'), used: fc.nat(9) }),
      { maxLength: 6, selector: ({ batchId, door }) => batchId + door },
    );
    fc.assert(
      fc.property(pieces, (given) => {
        const told = shown(given);
        const ballots = (keep: (piece: Piece) => boolean) =>
          new Set(
            given.flatMap((one) =>
              keep(one) ? Array.from({ length: one.used }, (_, at) => `${one.batchId} ${one.door} ${at}`) : [],
            ),
          );
        const sets = [
          ...Object.keys(told).map((batchId) => ballots((one) => one.batchId === batchId)),
          ...['u', 'v', 'w'].map((door) => ballots((one) => one.door === door)).filter(({ size }) => size >= 5),
        ];
        const left = (outer: Set<string>, inner: Set<string>) =>
          [...inner].every((id) => outer.has(id)) ? outer.size - inner.size : 0;
        const few = sets.flatMap((outer) => sets.map((inner) => left(outer, inner))).filter((n) => n > 0 && n < 5);
        if (Object.keys(told).length > 0) expect(few).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
