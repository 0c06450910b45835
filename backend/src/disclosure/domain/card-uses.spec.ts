import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownCardUses, type CardUses } from './card-uses.js';

const use = (batchId: string, door: string, used: number, groupKey = 'mass'): CardUses => ({ batchId, door, groupKey, used });
const shown = (uses: readonly CardUses[], before: number | null = null, hasOpened = true) => Object.fromEntries(shownCardUses(uses, { floor: 5, hasOpened, before: () => before }));

describe('used cards of a batch', () => {
  it('are none before anybody could vote', () => expect(shown([use('a', 'u', 0)], null, false)).toEqual({ a: 0 }));
  it('are told where they are enough', () => expect(shown([use('a', 'u', 6)])).toEqual({ a: 6 }));
  it('are not told where they are few, or none', () => expect([shown([use('a', 'u', 4)]), shown([use('a', 'u', 0)])]).toEqual([{}, {}]));
  it('do not tell the few of another batch of the same door', () => expect(shown([use('a', 'u', 6), use('b', 'u', 2)])).toEqual({}));
  it('do not tell the few of another door', () => expect(shown([use('a', 'u', 6), use('a', 'v', 3)])).toEqual({}));
  it('do not tell those who came after a run', () => expect([shown([use('a', 'u', 8)], 6), shown([use('a', 'u', 11)], 6)]).toEqual([{}, { a: 11 }]));
  it('are a matter of each group', () => expect(shown([use('a', 'u', 6), use('b', 'u', 2, 'members')])).toEqual({ a: 6 }));

  it('cannot be subtracted into few, from each other or from what doors show', () => {
    const cells = fc.array(fc.record({ batchId: fc.constantFrom('a', 'b', 'c'), door: fc.constantFrom('u', 'v'), used: fc.nat(9) }), { maxLength: 6 });
    fc.assert(
      fc.property(cells, (given) => {
        const uses = given.map((cell) => ({ ...cell, groupKey: 'mass' }));
        const told = shownCardUses(uses, { floor: 5, hasOpened: true, before: () => null });
        const ids = (keep: (cell: CardUses) => boolean) => new Set(uses.flatMap((cell, index) => (keep(cell) ? Array.from({ length: cell.used }, (_, at) => `${index} ${at}`) : [])));
        const sets = [
          ...[...told.keys()].map((batchId) => ids((cell) => cell.batchId === batchId)),
          ...['u', 'v'].map((door) => ids((cell) => cell.door === door)).filter(({ size }) => size >= 5),
        ];
        const left = (outer: Set<string>, inner: Set<string>) => ([...inner].every((id) => outer.has(id)) ? outer.size - inner.size : 0);
        const few = sets.flatMap((outer) => sets.map((inner) => left(outer, inner))).filter((n) => n > 0 && n < 5);
        if (told.size > 0) expect(few).toEqual([]);
      }),
    );
  });
});
