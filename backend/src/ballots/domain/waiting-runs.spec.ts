import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf, type SealedId } from './waiting-runs.js';

const waitingOf = (collectorId: string, count: number): SealedId[] =>
  Array.from({ length: count }, (_, at) => ({
    collectorId,
    id: String(at).padStart(4, '0'),
    keyId: `${collectorId}-${at % 2}`,
  }));

describe('ballots that are taken out of the inbox together', () => {
  it.each([
    [99, 0, 99],
    [100, 1, 0],
  ])('of %i of one collector make %i run and %i single ones', (count, runs, single) => {
    const cut = runsOf(waitingOf('a', count));
    expect([cut.runs.length, cut.single.length]).toEqual([runs, single]);
  });

  it('are all there once, whatever their order', () => {
    const ballots = fc
      .tuple(fc.integer({ min: 1, max: 150 }), fc.integer({ min: 1, max: 150 }))
      .chain(([a, b]) => fc.shuffledSubarray([...waitingOf('a', a), ...waitingOf('b', b)], { minLength: a + b }));
    fc.assert(
      fc.property(ballots, (given) => {
        const { runs, single } = runsOf(given);
        const inRuns = runs.flatMap(({ collectorId, from, to, keyIds }) =>
          given.filter(
            (ballot) =>
              ballot.collectorId === collectorId &&
              ballot.id >= from &&
              ballot.id <= to &&
              keyIds.includes(ballot.keyId),
          ),
        );
        const named = (list: readonly SealedId[]) => list.map(({ collectorId, id }) => `${collectorId}${id}`).sort();
        expect(named([...inRuns, ...single])).toEqual(named(given));
      }),
    );
  });
});
