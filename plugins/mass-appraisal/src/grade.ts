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
import { awardGrades, grades } from './titles.js';

/** Ranks the subjects, and counts them by grade. */
export const conclude = (drafts: readonly Draft[]): Conclusion => ({
  changes: rankChanges(drafts),
  aggregate: {
    total: drafts.length,
    counts: gradeCounts(grades, drafts),
    ungraded: drafts.filter(({ grade }) => grade === null).length,
  },
});

/** Grades a subject by its members and residents (domain 3.3). */
export function gradeSubject(subject: Subject, scheme: AppraisalScheme): Outcome {
  const trace = new Trace();
  const members = appraiseGroup('members', subject.ballots.get('members'), scheme, trace);
  const masses = appraiseGroup('masses', subject.ballots.get('masses'), scheme, trace);
  const groups = [members.result, masses.result];
  const flags: Flag[] = members.hasCommitments && masses.hasCommitments ? [] : [code('NO_COMMITMENT')];
  const base = {
    subject: subject.id,
    groups: { members: members.result.table, masses: masses.result.table },
    rank: null,
  };
  const faults = faultyGroups(groups, scheme.weights);
  const rescued = scheme.missing === 'renormalise' && faults.every(({ fault }) => fault === 'MISSING');
  const score = faults.length === 0 || rescued ? weightedScore(groups, scheme.weights, trace) : null;
  if (!score) return ungraded(faults, { ...base, flags, extra: { awardEligible: false }, trace: trace.steps });
  if (faults.length > 0) flags.push(code('RENORMALISED'));
  const { grade, min } = bandOf(score, scheme.bands);
  trace.add('band', { score: formatScore(score), min: formatExact(min) }, grade);
  return outcome({
    ...base,
    status: 'FINAL',
    score: formatScore(score),
    grade,
    change: null,
    reasons: [],
    flags,
    extra: { awardEligible: awardGrades.includes(grade) },
    trace: trace.steps,
  });
}
