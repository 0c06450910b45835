/** Ballots behind a door, as far as its remarks are concerned. */
export interface DoorBallots {
  /** Counted so far, whether they say anything of a unit as a whole or not. */
  readonly counted: number;
  /** Of which remarks were collected before; null for none. */
  readonly collected: number | null;
}

/**
 * Whether the remarks of a door may be shown (decision 39): of at least the floor of ballots, and of those that came later only when they
 * are as many, since the remark of a single late ballot would tell who has just voted.
 */
export function mayCollect({ counted, collected }: DoorBallots, floor: number): boolean {
  if (counted < floor) return false;
  return collected === null || counted - collected >= floor;
}
