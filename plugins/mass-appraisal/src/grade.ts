import {
  bandOf,
  code,
  faultyGroups,
  formatExact,
  formatScore,
  gradeCounts,
  outcome,
  rankChanges,
  Trace,
  ungraded,
  weightedScore,
  type Conclusion,
  type Draft,
  type Flag,
  type Outcome,
  type Subject,
} from '@pingyi/plugin-sdk';
import { appraiseGroup } from './group-score.js';
import type { AppraisalScheme } from './scheme.js';
import { awardGrades, grades, groupKeys } from './titles.js';

/** Ranks the subjects, and counts them by grade. */
export const conclude = (drafts: readonly Draft[]): Conclusion => ({
  changes: rankChanges(drafts),
  aggregate: { total: drafts.length, counts: gradeCounts(grades, drafts), ungraded: drafts.filter(({ grade }) => grade === null).length },
});

/** Grades a subject by its members and residents (domain 3.3). */
export function gradeSubject(subject: Subject, scheme: AppraisalScheme): Outcome {
  const trace = new Trace();
  const appraised = groupKeys.map((key) => appraiseGroup(key, subject.ballots.get(key), scheme, trace));
  const groups = appraised.map(({ result }) => result);
  const flags: Flag[] = appraised.some(({ hasCommitments }) => !hasCommitments) ? [code('NO_COMMITMENT')] : [];
  const base = { subject: subject.id, groups: Object.fromEntries(groups.map(({ group, table }) => [group, table])), rank: null };
  const faults = faultyGroups(groups, scheme.weights);
  const rescued = scheme.missing === 'renormalise' && faults.every(({ fault }) => fault === 'MISSING');
  const score = faults.length === 0 || rescued ? weightedScore(groups, scheme.weights, trace) : null;
  if (!score) return ungraded(faults, { ...base, flags, extra: { awardEligible: false }, trace: trace.steps });
  if (faults.length > 0) flags.push(code('RENORMALISED'));
  const { grade, min } = bandOf(score, scheme.bands);
  trace.add('band', { score: formatScore(score), min: formatExact(min) }, grade);
  return outcome({
    ...base,
    status: 'FINAL', score: formatScore(score), grade, change: null, reasons: [], flags,
    extra: { awardEligible: awardGrades.includes(grade) }, trace: trace.steps,
  });
}
