import {
  bandOf,
  code,
  faultyGroups,
  formatExact,
  formatScore,
  gradeCounts,
  outcome,
  Trace,
  ungraded,
  weightedScore,
  withRanks,
  type Exact,
  type Flag,
  type JsonObject,
  type Outcome,
  type ParsedInput,
  type Subject,
} from '@pingyi/plugin-sdk';
import { appraiseGroup } from './group-score.js';
import type { AppraisalScheme } from './scheme.js';
import { awardGrades, grades, groupKeys } from './titles.js';

/** Grades every subject by its members and residents (domain 3.3). */
export function gradeSubjects(input: ParsedInput, scheme: AppraisalScheme): { outcomes: Outcome[]; aggregate: JsonObject } {
  const scores = new Map<string, Exact>();
  const graded = input.subjects.map((subject) => gradeSubject(subject, scheme, scores));
  const outcomes = withRanks(graded, scores);
  return {
    outcomes,
    aggregate: { total: outcomes.length, counts: gradeCounts(grades, outcomes), ungraded: outcomes.filter(({ grade }) => grade === null).length },
  };
}

function gradeSubject(subject: Subject, scheme: AppraisalScheme, scores: Map<string, Exact>): Outcome {
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
  scores.set(subject.id, score);
  return outcome({
    ...base,
    status: 'FINAL', score: formatScore(score), grade, change: null, reasons: [], flags,
    extra: { awardEligible: awardGrades.includes(grade) }, trace: trace.steps,
  });
}
