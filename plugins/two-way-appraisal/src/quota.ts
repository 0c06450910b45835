import { code, floorOf, formatScore, outcome, ratio, selectFirst, zero, type Exact, type Outcome, type Reason } from '@pingyi/plugin-sdk';
import type { TwoWayScheme } from './scheme.js';

/** A scored subject on its way to a grade. */
export interface Scored {
  readonly id: string;
  readonly score: Exact;
  /** Index of the members' panel, which separates equal scores. */
  readonly mass: Exact;
  readonly outcome: Outcome;
}

/** Places for 优秀: floor(quota · those scored); `null` without a limit. */
export const excellentPlaces = (scored: number, { excellentQuota }: TwoWayScheme): number | null =>
  excellentQuota === null ? null : floorOf(excellentQuota.mul(ratio(scored)));

/** Keeps 优秀 to its places: the rest become 称职, and who is equal at the cut waits for a decision (P20). */
export function applyQuota(scored: readonly Scored[], scheme: TwoWayScheme, chosen: ReadonlySet<string>): Outcome[] {
  const places = excellentPlaces(scored.length, scheme);
  if (places === null) return scored.map((entry) => entry.outcome);
  const ranked = scored
    .filter((entry) => entry.outcome.grade === 'excellent')
    .sort((a, b) => b.score.compare(a.score) || b.mass.compare(a.mass));
  const { selected, pending, decided } = selectFirst(ranked, places, sameStanding, { tie: scheme.tie, chosen });
  const candidates = new Set(ranked);
  return scored.map((entry) => {
    if (!candidates.has(entry)) return entry.outcome;
    const verdict = selected.includes(entry) ? 'excellent' : pending.includes(entry) ? null : 'competent';
    return settled(entry, verdict, { places, final: scored.length, isDecided: decided.has(entry) });
  });
}

const sameStanding = (a: Scored, b: Scored): boolean => a.score.equals(b.score) && a.mass.equals(b.mass);

function settled(entry: Scored, grade: string | null, quota: { readonly places: number; readonly final: number; readonly isDecided: boolean }): Outcome {
  const { outcome: given, score } = entry;
  const reasons: Reason[] = grade === 'excellent' ? [] : [code(grade === null ? 'TIE_AT_QUOTA' : 'QUOTA')];
  const inputs = { final: quota.final, places: quota.places, score: formatScore(score) };
  return outcome({
    ...given,
    status: grade === null ? 'PENDING_DECISION' : 'FINAL',
    grade,
    reasons: [...given.reasons, ...reasons],
    flags: quota.isDecided ? [...given.flags, code('TIE_DECIDED')] : given.flags,
    trace: [...given.trace, { step: 'quota', inputs, output: grade ?? 'TIE_AT_QUOTA' }],
  });
}

/** Without a vote of the members nobody is separated by it. */
export const massOf = (score: Exact | null): Exact => score ?? zero;
