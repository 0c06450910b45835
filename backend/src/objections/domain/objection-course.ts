export const rulings = ['upheld', 'rejected'] as const;
export type Ruling = (typeof rulings)[number];
export const objectionStates = ['received', ...rulings] as const;
export type ObjectionState = (typeof objectionStates)[number];

/** On paper, entered by staff; by the account of the organisation itself; or by whoever reads the release. */
export const objectionSources = ['staff', 'unit', 'public'] as const;
export type ObjectionSource = (typeof objectionSources)[number];

/** Why somebody cannot rule on an objection now; the codes are those of the refusals. */
export const rulingHindrances = [
  'objection-already-decided',
  'not-in-this-state',
  'four-eyes-required',
  'confirmation-by-reset-account',
] as const;
export type RulingHindrance = (typeof rulingHindrances)[number];

/** How an objection and the caller stand. */
export interface RulingStanding {
  readonly state: ObjectionState;
  /** The campaign stands where objections are ruled on. */
  readonly isTaken: boolean;
  /** The caller entered it. */
  readonly isOwn: boolean;
  /** The caller and whoever entered it may be one person (docs/adr/0025). */
  readonly isHeld: boolean;
}

/** What stands against ruling on an objection; null = nothing. */
export function hindranceOfRuling({ state, isTaken, isOwn, isHeld }: RulingStanding): RulingHindrance | null {
  if (state !== 'received') return 'objection-already-decided';
  if (!isTaken) return 'not-in-this-state';
  if (isOwn) return 'four-eyes-required';
  return isHeld ? 'confirmation-by-reset-account' : null;
}

interface Ruled {
  readonly state: ObjectionState;
  readonly upheldAfterRun: number | null;
}

/** Whether an objection was upheld after a result was computed. */
export const isOutdatedBy = (run: number, objections: readonly Ruled[]): boolean =>
  objections.some(({ state, upheldAfterRun }) => state === 'upheld' && (upheldAfterRun ?? 0) >= run);

/** A receipt as it was given, however it was typed. */
export const receiptCharacters = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();
