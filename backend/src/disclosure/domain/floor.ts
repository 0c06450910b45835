/** Fewer ballots than this are never shown, whatever an office says (security A3). A campaign may ask for more, never for less. */
export const leastFloor = 5;

/** Whether a difference would point at people: some, and fewer than the floor. */
export const isTelling = (ballots: number, floor: number): boolean => ballots !== 0 && Math.abs(ballots) < floor;

/**
 * What may be shown of a count that was shown before: the same until the floor is reached by what has come since, for the difference
 * would be a small group of its own.
 * @param before null where nothing was shown
 */
export const laterCount = (before: number | null, now: number, floor: number): number =>
  before !== null && isTelling(now - before, floor) ? before : now;

/** How a count of ballots stands. */
export interface LiveCount {
  readonly now: number;
  /** As the newest run showed it; null where it showed none. */
  readonly before: number | null;
  /** Whether anybody could have voted so far: that nobody has is only told where nobody could. */
  readonly hasOpened: boolean;
}

/** What may be shown of a count while ballots come in; null below the floor, and none is below it. */
export function shownCount({ now, before, hasOpened }: LiveCount, floor: number): number | null {
  if (!hasOpened) return now === 0 ? 0 : null;
  const count = laterCount(before, now, floor);
  return count < floor ? null : count;
}
