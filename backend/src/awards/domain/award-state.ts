import type { Outcome } from '@pingyi/plugin-sdk';

/** How somebody stands who competes for an award, the best first. */
export const awardStates = [
  'awarded',
  'pending',
  'not-awarded',
  'removed',
  'excluded',
  'ungraded',
  'nominated',
] as const;
export type AwardState = (typeof awardStates)[number];

/** @param outcome null before the first run @param awarded grades that get an award */
export function stateOf(outcome: Pick<Outcome, 'status' | 'grade'> | null, awarded: ReadonlySet<string>): AwardState {
  if (!outcome) return 'nominated';
  if (outcome.status === 'REMOVED') return 'removed';
  if (outcome.status === 'PENDING_DECISION') return 'pending';
  if (outcome.status === 'EXCLUDED') return 'excluded';
  if (outcome.status !== 'FINAL' || outcome.grade === null) return 'ungraded';
  return awarded.has(outcome.grade) ? 'awarded' : 'not-awarded';
}
