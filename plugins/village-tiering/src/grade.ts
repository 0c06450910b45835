import {
  ballotGroup,
  bandOf,
  code,
  defaultTrimFrom,
  faultyGroups,
  formatExact,
  formatScore,
  gradeChange,
  meetsShare,
  neededForShare,
  outcome,
  ratio,
  sheetGroup,
  Trace,
  ungraded,
  weightedScore,
  zero,
  type CampaignInput,
  type Conclusion,
  type Draft,
  type Exact,
  type Outcome,
  type Subject,
} from '@pingyi/plugin-sdk';
import { cappedTier } from './incident-caps.js';
import type { TieringScheme } from './scheme.js';
import { qualifiedTiers, tiers, weakTiers } from './titles.js';

/** Puts a village into a tier (domain 3.2). */
export function gradeSubject(subject: Subject, scheme: TieringScheme, campaign: CampaignInput): Outcome {
  const trace = new Trace();
  const verification = sheetGroup('verification', subject.sheets.get('verification'), defaultTrimFrom, trace);
  const mass = ballotGroup(
    'mass',
    subject.ballots.get('mass'),
    { scale: 'satisfaction', values: scheme.values, sample: scheme },
    trace,
  );
  const groups = [verification, mass];
  const faults = faultyGroups(groups, scheme.weights);
  const base = {
    subject: subject.id,
    groups: { mass: mass.table, verification: verification.table },
    rank: null,
    flags: [],
    extra: {},
  };
  const score = faults.length === 0 ? weightedScore(groups, scheme.weights, trace) : null;
  if (!score) return ungraded(faults, { ...base, trace: trace.steps });
  const band = bandOf(score, scheme.bands);
  trace.add('band', { score: formatScore(score), min: formatExact(band.min) }, band.grade);
  const grade = cappedTier(band.grade, subject.facts, scheme.incidentCaps, campaign, trace);
  const change = gradeChange(tiers, subject.priorGrade, grade);
  if (change !== null && subject.priorGrade !== null)
    trace.add('change', { prior: subject.priorGrade, grade }, String(change));
  return outcome({
    ...base,
    status: 'FINAL',
    score: formatScore(score),
    grade,
    change,
    reasons: grade === band.grade ? [] : [code('CAP')],
    trace: trace.steps,
  });
}

/**
 * Compares the round with its targets: every village counts in the share, also without a tier; only those weak before can be
 * lifted (S1.6, S1.7).
 */
export function conclude(drafts: readonly Draft[], scheme: TieringScheme): Conclusion {
  const total = drafts.length;
  const qualified = drafts.filter(({ grade }) => grade !== null && qualifiedTiers.includes(grade)).length;
  const weak = drafts.filter(({ priorGrade }) => priorGrade !== null && weakTiers.includes(priorGrade));
  const promoted = weak.filter(({ change }) => change !== null && change > 0).length;
  return {
    aggregate: {
      total,
      qualified,
      share: shareOf(qualified, total),
      shareStatus: statusOf(qualified, total, scheme.target, scheme.tolerancePp),
      needMore: Math.max(0, neededForShare(total, scheme.target) - qualified),
      weakAtStart: weak.length,
      promoted,
      promotionRate: shareOf(promoted, weak.length),
      promotionStatus: statusOf(promoted, weak.length, scheme.promote, scheme.tolerancePp),
    },
  };
}

const shareOf = (part: number, whole: number): string | null =>
  whole === 0 ? null : formatScore(ratio(100 * part, whole));

/** Integers decide (N4): a share is about met when it lies no more than the tolerance below its target. */
function statusOf(part: number, whole: number, target: Exact, tolerance: Exact): 'met' | 'approx' | 'not-met' | null {
  if (whole === 0) return null;
  if (meetsShare(part, whole, target)) return 'met';
  const lowest = target.sub(tolerance);
  return meetsShare(part, whole, lowest.lt(zero) ? zero : lowest) ? 'approx' : 'not-met';
}
