/** An issued card: the only place where its code exists besides paper. */
export interface IssuedCard {
  /** The unit whose door it opens; see `doorUnitOf`. */
  readonly unitId: string;
  readonly collectorId: string;
  readonly code: string;
  /** Place in the printing, from 1. */
  readonly number: number;
}
