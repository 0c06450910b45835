import { describe, expect, it } from 'vitest';
import { doorShares, orderOf, shownShare, shownSignal, waysOf, type StoredSignal } from './signals.js';

const row = (kind: StoredSignal['kind'], count: number, day = '2012-03-01', lot = 0): StoredSignal => ({
  day,
  lot,
  kind,
  count,
});

describe('what is told of signals', () => {
  it.each([
    ['nothing of four ballots', { count: 4, of: 4 }, { count: null, of: null, percent: null }],
    ['not how many where they are fewer than the floor', { count: 4, of: 40 }, { count: null, of: 40, percent: null }],
    ['a share, rounded down', { count: 5, of: 9 }, { count: 5, of: 9, percent: 55 }],
    ['no share of nobody', { count: 0, of: 0 }, { count: null, of: null, percent: null }],
  ])('is %s', (_name, share, shown) => expect(shownShare(share, 5)).toEqual(shown));

  it.each([
    [59, false],
    [60, true],
  ])('is remarkable from the share on that the office has set: %i of 100 %s', (count, noticeable) =>
    expect(shownSignal('straight', { count, of: 100 }, 5, 60)).toMatchObject({ noticeable }),
  );

  it('is the day on which the burst was the largest part of it, and no day of fewer than the floor', () => {
    const rows = [
      row('ballots', 40),
      row('busiest', 10),
      row('ballots', 20, '2012-03-02'),
      row('busiest', 15, '2012-03-02'),
      row('ballots', 3, '2012-03-03'),
      row('busiest', 3, '2012-03-03'),
    ];
    expect(doorShares(rows, 5).burst).toEqual({ count: 15, of: 20 });
  });

  it('is of speed what pages have said, over all days', () => {
    const rows = [row('paced', 10), row('fast', 2), row('paced', 10, '2012-03-02'), row('fast', 7, '2012-03-02')];
    expect(doorShares(rows, 5).fast).toEqual({ count: 9, of: 20 });
  });

  it('is the order of the cards of one lot', () => {
    const rows = [
      row('numbered', 19, '2012-03-01', 1),
      row('ordered', 18, '2012-03-01', 1),
      row('numbered', 30, '2012-03-01', 2),
    ];
    expect([orderOf(rows, 1), orderOf(rows, 2)]).toEqual([
      { count: 18, of: 19 },
      { count: 0, of: 30 },
    ]);
  });

  it('is how people came, and no way that few took', () => {
    expect(waysOf([row('by-scan', 30), row('by-code', 3)], 5)).toMatchObject({
      scan: { count: 30, of: 33, percent: 90 },
      code: { count: null, of: 33 },
      tablet: { count: null },
    });
  });
});
