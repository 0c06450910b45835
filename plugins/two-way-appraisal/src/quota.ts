import {
  code,
  floorOf,
  hundredthsOf,
  isRecord,
  ratio,
  selectFirst,
  type Draft,
  type OutcomeChange,
} from '@pingyi/plugin-sdk';
import type { TwoWayScheme } from './scheme.js';

/** A scored subject on its way to a grade. */
export interface Scored {
  readonly id: string;
  readonly draft: Draft;
  readonly score: string;
  readonly hundredths: number;
  /** Index of the members' panel in hundredths, which separates equal scores; 0 without their vote, so that it separates nobody then. */
  readonly mass: number;
}

export function scoredOf(draft: Draft, score: string): Scored {
  const { panels } = draft.extra;
  const mass = isRecord(panels) ? panels.mass : null;
  return {
    id: draft.subject,
    draft,
    score,
    hundredths: hundredthsOf(score),
    mass: typeof mass === 'string' ? hundredthsOf(mass) : 0,
  };
}

/** Places for 优秀: floor(quota · those scored); `null` without a limit. */
export const excellentPlaces = (scored: number, { excellentQuota }: TwoWayScheme): number | null =>
  excellentQuota === null ? null : floorOf(excellentQuota.mul(ratio(scored)));

/** Keeps 优秀 to its places: the rest become 称职, and who is equal at the cut waits for a decision (P20). */
export function quotaChanges(
  scored: readonly Scored[],
  scheme: TwoWayScheme,
  chosen: ReadonlySet<string>,
): OutcomeChange[] {
  const places = excellentPlaces(scored.length, scheme);
  if (places === null) return [];
  const ranked = scored
    .filter(({ draft }) => draft.grade === 'excellent')
    .sort((a, b) => b.hundredths - a.hundredths || b.mass - a.mass);
  const { selected, pending, decided } = selectFirst(ranked, places, sameStanding, { tie: scheme.tie, chosen });
  const [excellent, waiting] = [new Set(selected), new Set(pending)];
  return ranked.map((entry) => {
    const verdict = excellent.has(entry) ? 'excellent' : waiting.has(entry) ? null : 'competent';
    return settled(entry, verdict, { places, final: scored.length, isDecided: decided.has(entry) });
  });
}

const sameStanding = (a: Scored, b: Scored): boolean => a.hundredths === b.hundredths && a.mass === b.mass;

function settled(
  { draft, score }: Scored,
  grade: string | null,
  quota: { readonly places: number; readonly final: number; readonly isDecided: boolean },
): OutcomeChange {
  const reasons = grade === 'excellent' ? [] : [code(grade === null ? 'TIE_AT_QUOTA' : 'QUOTA')];
  const inputs = { final: quota.final, places: quota.places, score };
  return {
    subject: draft.subject,
    status: grade === null ? 'PENDING_DECISION' : 'FINAL',
    grade,
    reasons: [...draft.reasons, ...reasons],
    flags: quota.isDecided ? [...draft.flags, code('TIE_DECIDED')] : draft.flags,
    steps: [{ step: 'quota', inputs, output: grade ?? 'TIE_AT_QUOTA' }],
  };
}
