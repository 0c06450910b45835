import { formatScore, parseExact, ratio, type Exact } from '@pingyi/plugin-sdk';

/** A score beside those of its kind. */
export interface Compared {
  readonly score: string | null;
  /** Two decimals; null where too few have a score for it to speak of nobody. */
  readonly median: string | null;
  /** How many have a score; null where these are too few. */
  readonly count: number | null;
}

const half = ratio(1, 2);

/** The one in the middle, or what lies halfway between both; exact. @param scores decimals, at least one */
export function medianOf(scores: readonly string[]): string {
  const sorted = scores
    .flatMap((score): Exact[] => {
      const exact = parseExact(score);
      return exact ? [exact] : [];
    })
    .sort((one, other) => (one.lt(other) ? -1 : other.lt(one) ? 1 : 0));
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  if (!low || !high) throw new Error('no score');
  return formatScore(low.add(high).mul(half));
}

/**
 * A median of few would point at each of them (A3).
 * @param floor how many scores there must be
 */
export const compared = (score: string | null, ofKind: readonly string[], floor: number): Compared =>
  ofKind.length < floor
    ? { score, median: null, count: null }
    : { score, median: medianOf(ofKind), count: ofKind.length };
