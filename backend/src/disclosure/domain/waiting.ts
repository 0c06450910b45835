/** Ballots of one group that a run has not counted, because too few have come since the run before. */
export interface WaitingBallots {
  /** Units about which some wait. */
  readonly units: number;
  /** All of them together, rounded down to the floor so that two runs do not differ by single ballots; null below it. */
  readonly atLeast: number | null;
}

/**
 * What may be told of waiting ballots.
 * @param waiting of each unit about which some wait
 */
export function waitingBallots(waiting: readonly number[], floor: number): WaitingBallots {
  const total = waiting.reduce((sum, ballots) => sum + ballots, 0);
  return { units: waiting.length, atLeast: total < floor ? null : total - (total % floor) };
}
