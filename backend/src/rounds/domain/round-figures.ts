import { formatScore, meetsShare, neededForShare, parseExact, percentOf, ratio, type Exact } from '@pingyi/plugin-sdk';
import type { Targets } from './round-targets.js';

/** A unit of a round: its grade at the start and at the end; null = none. */
export interface UnitInRound {
  readonly prior: string | null;
  readonly grade: string | null;
  /** Ranks risen; null without a grade at either end. */
  readonly change: number | null;
}

export type TargetStatus = 'met' | 'approx' | 'not-met';

/** How a part of the units stands to its target. Integers decide (N4); the text is for reading. */
export interface ShareFigure {
  readonly part: number;
  readonly whole: number;
  /** Percent with two decimals; null of nothing. */
  readonly percent: string | null;
  readonly target: string;
  /** Null while there is nothing to compare. */
  readonly status: TargetStatus | null;
  /** How many units more reach the target. */
  readonly needMore: number;
}

export interface RoundFigures {
  /** Every unit of the round, also those without a grade (I13). */
  readonly total: number;
  readonly ungraded: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly share: ShareFigure;
  readonly rise: ShareFigure;
}

const zero = ratio(0);
const exactly = (decimal: string): Exact => {
  const exact = parseExact(decimal);
  if (!exact) throw new Error(`not a decimal: ${decimal}`);
  return exact;
};

/** @param isGraded whether the round has a result; before it nothing is met or missed */
export function shareFigure(
  part: number,
  whole: number,
  { target, tolerance, isGraded }: { readonly target: string; readonly tolerance: string; readonly isGraded: boolean },
): ShareFigure {
  const percent = exactly(target);
  return {
    part,
    whole,
    percent: whole === 0 || !isGraded ? null : formatScore(percentOf(part, whole)),
    target,
    status: whole === 0 || !isGraded ? null : statusOf(part, whole, percent, exactly(tolerance)),
    needMore: Math.max(0, neededForShare(whole, percent) - part),
  };
}

/** A share is about met when it lies no more than the tolerance below its target. */
function statusOf(part: number, whole: number, target: Exact, tolerance: Exact): TargetStatus {
  if (meetsShare(part, whole, target)) return 'met';
  const lowest = target.sub(tolerance);
  return meetsShare(part, whole, lowest.lt(zero) ? zero : lowest) ? 'approx' : 'not-met';
}

/** Every unit counts in the share, also without a grade; only those weak at the start can be lifted (S1.6, S1.7). */
export function figuresOf(units: readonly UnitInRound[], targets: Targets, isGraded: boolean): RoundFigures {
  const counts: Record<string, number> = {};
  for (const { grade } of units) if (grade !== null) counts[grade] = (counts[grade] ?? 0) + 1;
  const reached = units.filter(({ grade }) => grade !== null && targets.shareGrades.includes(grade));
  const weak = units.filter(({ prior }) => isWeak(prior, targets));
  const risen = weak.filter(({ change }) => change !== null && change > 0);
  const { tolerance } = targets;
  return {
    total: units.length,
    ungraded: units.filter(({ grade }) => grade === null).length,
    counts,
    share: shareFigure(reached.length, units.length, { target: targets.sharePercent, tolerance, isGraded }),
    rise: shareFigure(risen.length, weak.length, { target: targets.risePercent, tolerance, isGraded }),
  };
}

export const isWeak = (prior: string | null, { riseGrades }: Pick<Targets, 'riseGrades'>): boolean =>
  prior !== null && riseGrades.includes(prior);
