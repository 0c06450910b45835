/** Where a release stands: objections are heard, it is final, a later one has taken its place, or it was taken back. */
export const releaseStates = ['on-notice', 'confirmed', 'superseded', 'withdrawn'] as const;
export type ReleaseState = (typeof releaseStates)[number];

/** Why a release cannot be confirmed; the codes are those of the refusals (I14). */
export const confirmationHindrances = [
  'publication-withdrawn',
  'publication-superseded',
  'publication-confirmed',
  'release-notice-running',
  'release-objections-waiting',
  'release-outdated',
] as const;
export type ConfirmationHindrance = (typeof confirmationHindrances)[number];

interface Release {
  readonly withdrawnAt: string | null;
  readonly confirmedAt: string | null;
  /** Last day of its notice; null without one. */
  readonly noticeEndsOn: string | null;
}

/** @param isNewest whether no later release of the campaign stands */
export function releaseState({ withdrawnAt, confirmedAt }: Release, isNewest: boolean): ReleaseState {
  if (withdrawnAt !== null) return 'withdrawn';
  if (!isNewest) return 'superseded';
  return confirmedAt === null ? 'on-notice' : 'confirmed';
}

/** What became of its objections. */
export interface Objected {
  readonly waiting: boolean;
  /** One was upheld after its run. */
  readonly upheld: boolean;
}

/** What happened since a release was computed. */
export interface SinceThen extends Objected {
  /** Ballots were put into quarantine, or count again (I7). */
  readonly recounted: boolean;
}

/** What stands against confirming a release, the first that would be told. @param today a day of the office */
export function hindranceOfConfirmation(
  release: Release,
  isNewest: boolean,
  today: string,
  { waiting, upheld, recounted }: SinceThen,
): ConfirmationHindrance | null {
  const state = releaseState(release, isNewest);
  if (state !== 'on-notice') return `publication-${state}`;
  if (isHeard(release, today)) return 'release-notice-running';
  if (waiting) return 'release-objections-waiting';
  return upheld || recounted ? 'release-outdated' : null;
}

/** Whether objections can still be made: the last day belongs to the notice. */
export const isHeard = ({ noticeEndsOn, confirmedAt, withdrawnAt }: Release, today: string): boolean =>
  noticeEndsOn !== null && confirmedAt === null && withdrawnAt === null && today <= noticeEndsOn;
