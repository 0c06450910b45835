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
 * How many ballots of which lots join the rest when everything that waits at a door is counted, and nobody will come whom they could be
 * taken for: all of a lot that has fewer than the pool leaves behind, since few of a batch would be those few whose cards are known to be used.
 * Where the rest would be that small itself, as many of the largest other lot join it as it needs, or all of one that would be too small then.
 */
export function joiningTheRest(lots: readonly LotSize[], least: number = poolRules.stay): ReadonlyMap<number, number> {
  const named = lots.filter(({ lot, ballots }) => lot !== restLot && ballots > 0);
  const joining = new Map(named.flatMap(({ lot, ballots }) => (ballots < least ? [[lot, ballots] as const] : [])));
  const inRest = lots.reduce((sum, { lot, ballots }) => (lot === restLot || joining.has(lot) ? sum + ballots : sum), 0);
  const [largest] = named.filter(({ lot }) => !joining.has(lot)).sort((a, b) => b.ballots - a.ballots || a.lot - b.lot);
  if (inRest === 0 || inRest >= least || !largest) return joining;
  const needed = least - inRest;
  return joining.set(largest.lot, largest.ballots - needed < least ? largest.ballots : needed);
}
