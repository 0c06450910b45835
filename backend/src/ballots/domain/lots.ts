import { poolRules } from './threshold-pool.js';

export const lotSources = ['cards', 'paper', 'rest'] as const;
export type LotSource = (typeof lotSources)[number];

/** The lot of ballots that are told apart by nothing. */
export const restLot = 0;

/** Cards or papers that a batch needs at a door for its ballots to be told apart: as many as the pool waits for. */
export const leastInLot = poolRules.threshold;

export const isLot = (pieces: number): boolean => pieces >= leastInLot;

/** Ballots of one lot that are to be counted. */
export interface LotSize {
  readonly lot: number;
  readonly ballots: number;
}

/**
 * Which lots join the rest when everything that waits at a door is counted, and nobody will come whom they could be taken for: those with
 * fewer ballots than the pool leaves behind, since few of a batch would be those few whose cards are known to be used. Where the rest would be that
 * small itself, the smallest of the others joins it.
 */
export function joiningTheRest(lots: readonly LotSize[], least: number = poolRules.stay): ReadonlySet<number> {
  const named = lots.filter(({ lot, ballots }) => lot !== restLot && ballots > 0);
  const joining = new Set(named.filter(({ ballots }) => ballots < least).map(({ lot }) => lot));
  const rest = lots.filter(({ lot }) => lot === restLot || joining.has(lot));
  const inRest = rest.reduce((sum, { ballots }) => sum + ballots, 0);
  const [smallest] = named
    .filter(({ lot }) => !joining.has(lot))
    .sort((a, b) => a.ballots - b.ballots || a.lot - b.lot);
  if (inRest > 0 && inRest < least && smallest) joining.add(smallest.lot);
  return joining;
}
