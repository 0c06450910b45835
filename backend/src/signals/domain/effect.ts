export interface EffectCounts {
  /** Ballots of the group with those of the lot. */
  readonly with: number;
  readonly lot: number;
  /** Those that count now. */
  readonly now: number;
  /** As many as the newest run has shown; null where it showed none. */
  readonly before: number | null;
  /** Received and in no count yet. */
  readonly waiting: number;
  readonly floor: number;
}

/**
 * Whether figures with and without a lot may be told: neither they nor their difference, nor what differs from the newest run, may be of fewer
 * ballots than the floor (security A3).
 */
export function effectMoment({ with: all, lot, now, before, waiting, floor }: EffectCounts): {
  readonly withheld: 'too-few' | 'few-since-run' | 'not-counted' | null;
  readonly tellsWithout: boolean;
} {
  if (waiting > 0) return { withheld: 'not-counted', tellsWithout: false };
  if (all < floor || lot < floor) return { withheld: 'too-few', tellsWithout: false };
  const since = before === null ? 0 : Math.abs(now - before);
  if (since > 0 && since < floor) return { withheld: 'few-since-run', tellsWithout: false };
  return { withheld: null, tellsWithout: all - lot >= floor };
}
