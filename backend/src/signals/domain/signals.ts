import type { SignalKind } from '../../ballots/index.js';

/** What may be remarkable about how ballots came in, or what they say; each proves nothing by itself. */
export const signals = ['burst', 'fast', 'straight', 'order', 'network'] as const;
export type Signal = (typeof signals)[number];

export const ways = ['scan', 'code', 'tablet', 'embedded'] as const;
export type Way = (typeof ways)[number];

/** So many ballots of so many. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** A share as far as it may be told. */
export interface ShownShare {
  /** Null = fewer than the floor. */
  readonly count: number | null;
  /** Null = too few to tell anything. */
  readonly of: number | null;
  /** Rounded down; null without a count. */
  readonly percent: number | null;
}

export interface ShownSignal extends ShownShare {
  readonly signal: Signal;
  /** It reaches the share from which the office wants to look at it. */
  readonly noticeable: boolean;
}

export interface StoredSignal {
  readonly day: string;
  readonly lot: number;
  readonly kind: SignalKind;
  readonly count: number;
}

export function shownShare({ count, of }: Share, floor: number): ShownShare {
  if (of < floor) return { count: null, of: null, percent: null };
  if (count < floor) return { count: null, of, percent: null };
  return { count, of, percent: Math.floor((100 * count) / of) };
}

export function shownSignal(signal: Signal, share: Share, floor: number, fromPercent: number): ShownSignal {
  const shown = shownShare(share, floor);
  return { signal, ...shown, noticeable: (shown.percent ?? 0) >= fromPercent };
}

const sumOf = (rows: readonly StoredSignal[], kind: SignalKind, lot = 0): number =>
  rows.reduce((sum, row) => (row.kind === kind && row.lot === lot ? sum + row.count : sum), 0);

/** Of the days, the one on which the peak was the largest share of its ballots; days of fewer than the floor tell nothing. */
function peakOf(rows: readonly StoredSignal[], kind: SignalKind, floor: number): Share {
  let largest: Share = { count: 0, of: 0 };
  for (const { day, count } of rows.filter((row) => row.kind === kind)) {
    const of = Math.max(
      count,
      sumOf(
        rows.filter((row) => row.day === day),
        'ballots',
      ),
    );
    if (of < floor) continue;
    if (count * largest.of > largest.count * of || largest.of === 0) largest = { count, of };
  }
  return largest;
}

/** What is told of a door as a whole. */
export const doorShares = (
  rows: readonly StoredSignal[],
  floor: number,
): Record<'burst' | 'fast' | 'network', Share> => ({
  burst: peakOf(rows, 'busiest', floor),
  fast: { count: sumOf(rows, 'fast'), of: sumOf(rows, 'paced') },
  network: peakOf(rows, 'one-network', floor),
});

/** Cards of a lot that were used right after the one printed before them. */
export const orderOf = (rows: readonly StoredSignal[], lot: number): Share => ({
  count: sumOf(rows, 'ordered', lot),
  of: sumOf(rows, 'numbered', lot),
});

/** How people came to the form, of those whose page said so. */
export function waysOf(rows: readonly StoredSignal[], floor: number): Record<Way, ShownShare> {
  const counts = Object.fromEntries(ways.map((way) => [way, sumOf(rows, `by-${way}`)])) as Record<Way, number>;
  const of = ways.reduce((sum, way) => sum + counts[way], 0);
  return Object.fromEntries(ways.map((way) => [way, shownShare({ count: counts[way], of }, floor)])) as Record<
    Way,
    ShownShare
  >;
}
