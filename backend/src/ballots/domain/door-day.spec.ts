import { describe, expect, it } from 'vitest';
import { DoorDay, type Arrival, type SignalKind } from './door-day.js';

const plain: Arrival = { at: 0, pace: null, channel: null, network: null, card: null };
const minutes = (count: number): number => count * 60_000;

function countsOf(arrivals: readonly Partial<Arrival>[], day = new DoorDay()): Partial<Record<SignalKind, number>> {
  for (const arrival of arrivals) day.note({ ...plain, ...arrival });
  return Object.fromEntries(day.take().map(({ kind, count }) => [kind, count]));
}

describe('signals of a door (docs/adr/0052)', () => {
  it('are the most ballots within ten minutes', () => {
    // Three in the first ten minutes, four from the ninth to the eighteenth.
    const at = [0, 1, 9, 10, 12, 18, 40].map(minutes);
    expect(countsOf(at.map((each) => ({ at: each }))).busiest).toBe(4);
  });

  it('are how many were filled in too fast, of those whose page said so', () => {
    const counts = countsOf([{ pace: 'fast' }, { pace: 'normal' }, { pace: 'fast' }, {}]);
    expect(counts).toMatchObject({ ballots: 4, paced: 3, fast: 2 });
  });

  it('are how many cards followed the one before them in print, the first following none', () => {
    const order = (...numbers: readonly number[]) => countsOf(numbers.map((number) => ({ card: { lot: 1, number } })));
    expect(order(7, 8, 9, 10, 30, 31)).toMatchObject({ numbered: 5, ordered: 4 });
    expect(order(5, 4, 3, 2)).toEqual({ ballots: 4, numbered: 3, busiest: 4 });
  });

  it('take cards of two batches apart', () => {
    const day = new DoorDay();
    for (const [lot, number] of [
      [1, 1],
      [2, 2],
      [1, 2],
      [2, 3],
    ] as const)
      day.note({ ...plain, card: { lot, number } });
    expect(day.take().filter(({ kind }) => kind === 'ordered')).toEqual([
      { kind: 'ordered', lot: 1, count: 1 },
      { kind: 'ordered', lot: 2, count: 1 },
    ]);
  });

  it('are how many came from the network that most came from, and how many networks there were', () => {
    const counts = countsOf(['a', 'b', 'a', 'a', 'c'].map((network) => ({ network })));
    expect(counts).toMatchObject({ networks: 3, 'one-network': 3 });
  });

  it('are ways to the form', () => {
    const counts = countsOf([{ channel: 'scan' }, { channel: 'scan' }, { channel: 'tablet' }, {}]);
    expect(counts).toMatchObject({ 'by-scan': 2, 'by-tablet': 1 });
  });

  it('tell sums once and peaks again, and a new day begins without them', () => {
    const day = new DoorDay();
    expect(countsOf([{ network: 'a' }, { network: 'a' }], day)).toEqual({
      ballots: 2,
      busiest: 2,
      networks: 1,
      'one-network': 2,
    });
    expect(countsOf([{ network: 'a' }], day)).toMatchObject({ ballots: 1, 'one-network': 3 });
    day.turn();
    expect(countsOf([{ network: 'b' }], day)).toMatchObject({ ballots: 1, busiest: 1, 'one-network': 1 });
  });
});
