import { assignedBy, isOwn, type Assessed, type AssessorRule } from '../../campaigns/index.js';
import { whoReaches, type Worker } from './who-reaches.js';

/**
 * Why nobody assesses a unit: `nobody` = no account reaches it as the rule asks; `no-right` = those who do may not assess; `own-unit` = they
 * are of the unit itself, and nobody rates the own unit.
 */
export const gapReasons = ['nobody', 'no-right', 'own-unit'] as const;
export type GapReason = (typeof gapReasons)[number];

/** An account, and whether its role may assess. */
export interface PossibleAssessor extends Pick<Worker, 'id' | 'unitId' | 'path'> {
  readonly mayAssess: boolean;
}

export interface AssessorPlan<S> {
  readonly gaps: readonly { readonly subject: S; readonly reason: GapReason }[];
  /** How many units each account has, without those that have none. */
  readonly shares: ReadonlyMap<string, number>;
}

/** What a rule comes to: which units it leaves to whom, and which to nobody. */
export function assessorPlan<S extends Assessed>(
  rule: AssessorRule | undefined,
  subjects: readonly S[],
  accounts: readonly PossibleAssessor[],
): AssessorPlan<S> {
  const assigned = assignedBy(rule, subjects);
  const reaching = whoReaches(accounts, false);
  const shares = new Map<string, number>();
  const gaps: { subject: S; reason: GapReason }[] = [];
  for (const subject of subjects) {
    const meant = reaching(subject).filter(({ id, unitId }) => assigned({ accountId: id, unitId }, subject));
    const able = meant.filter((account) => account.mayAssess && !isOwn(account, subject));
    for (const { id } of able) shares.set(id, (shares.get(id) ?? 0) + 1);
    if (able.length > 0) continue;
    const listed = rule?.by === 'shared' ? rule.accounts.filter((account) => isOwn(account, subject)) : [];
    const own = meant.some((account) => account.mayAssess && isOwn(account, subject)) || listed.length > 0;
    gaps.push({ subject, reason: own ? 'own-unit' : meant.length > 0 ? 'no-right' : 'nobody' });
  }
  return { gaps, shares };
}
