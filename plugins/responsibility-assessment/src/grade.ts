import {
  bandOf,
  code,
  defaultTrimFrom,
  faultyGroups,
  formatExact,
  formatScore,
  outcome,
  rankChanges,
  sheetGroup,
  Trace,
  ungraded,
  weightedScore,
  worseGrade,
  type Conclusion,
  type Draft,
  type Outcome,
  type Subject,
} from '@pingyi/plugin-sdk';
import { assessIndicators, indicatorTable } from './indicators.js';
import type { ResponsibilityScheme } from './scheme.js';
import { grades } from './titles.js';

/** Ranks the units, and names who must rectify and who is commended (S2.17). */
export function conclude(drafts: readonly Draft[]): Conclusion {
  const idsOf = (chosen: (draft: Draft) => boolean) => drafts.filter(chosen).map(({ subject }) => subject);
  return {
    changes: rankChanges(drafts),
    aggregate: {
      total: drafts.length,
      rectify: idsOf(({ reasons }) => reasons.some((reason) => reason.code === 'RECTIFY')),
      commend: idsOf(({ grade }) => grade === 'excellent'),
    },
  };
}

/** Assesses a unit (domain 3.7). */
export function gradeSubject(subject: Subject, scheme: ResponsibilityScheme): Outcome {
  const trace = new Trace();
  const half = sheetGroup('half', subject.sheets.get('half'), defaultTrimFrom, trace);
  const annual = sheetGroup('annual', subject.sheets.get('annual'), defaultTrimFrom, trace);
  const assessed = assessIndicators(subject, scheme, trace);
  const failed = assessed.filter(({ ok }) => !ok);
  const reasons = failed.map(({ id }) => code('RECTIFY', { item: id }));
  const base = { subject: subject.id, groups: { annual: annual.table, half: half.table }, rank: null };
  const faults = faultyGroups([half, annual], scheme.weights);
  const score = faults.length === 0 ? weightedScore([half, annual], scheme.weights, trace) : null;
  const indicators = indicatorTable(assessed);
  if (!score)
    return ungraded(faults, { ...base, reasons, flags: [], extra: { indicators, commend: false }, trace: trace.steps });
  const band = bandOf(score, scheme.bands);
  trace.add('band', { score: formatScore(score), min: formatExact(band.min) }, band.grade);
  const grade = failed.length === 0 ? band.grade : worseGrade(grades, band.grade, scheme.mandatoryCap);
  const isCapped = grade !== band.grade;
  if (isCapped) trace.add('mandatory-cap', { failed: failed.length, grade: band.grade }, grade);
  return outcome({
    ...base,
    status: 'FINAL',
    score: formatScore(score),
    grade,
    change: null,
    reasons,
    flags: isCapped ? [code('CAPPED')] : [],
    extra: { indicators, commend: grade === 'excellent' },
    trace: trace.steps,
  });
}
