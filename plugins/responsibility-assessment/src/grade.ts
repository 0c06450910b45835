import {
  bandOf,
  code,
  defaultTrimFrom,
  faultyGroups,
  formatExact,
  formatScore,
  outcome,
  sheetGroup,
  Trace,
  ungraded,
  weightedScore,
  withRanks,
  worseGrade,
  type Exact,
  type JsonObject,
  type Outcome,
  type ParsedInput,
  type Subject,
} from '@pingyi/plugin-sdk';
import { assessIndicators, indicatorTable } from './indicators.js';
import type { ResponsibilityScheme } from './scheme.js';
import { grades } from './titles.js';

/** Assesses every unit, and names who must rectify and who is commended (domain 3.7, S2.17). */
export function gradeSubjects(input: ParsedInput, scheme: ResponsibilityScheme): { outcomes: Outcome[]; aggregate: JsonObject } {
  const scores = new Map<string, Exact>();
  const outcomes = withRanks(input.subjects.map((subject) => gradeSubject(subject, scheme, scores)), scores);
  const idsOf = (chosen: (outcome: Outcome) => boolean) => outcomes.filter(chosen).map(({ subject }) => subject);
  return {
    outcomes,
    aggregate: {
      total: outcomes.length,
      rectify: idsOf(({ reasons }) => reasons.some((reason) => reason.code === 'RECTIFY')),
      commend: idsOf(({ grade }) => grade === 'excellent'),
    },
  };
}

function gradeSubject(subject: Subject, scheme: ResponsibilityScheme, scores: Map<string, Exact>): Outcome {
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
  if (!score) return ungraded(faults, { ...base, reasons, flags: [], extra: { indicators, commend: false }, trace: trace.steps });
  const band = bandOf(score, scheme.bands);
  trace.add('band', { score: formatScore(score), min: formatExact(band.min) }, band.grade);
  const grade = failed.length === 0 ? band.grade : worseGrade(grades, band.grade, scheme.mandatoryCap);
  const isCapped = grade !== band.grade;
  if (isCapped) trace.add('mandatory-cap', { failed: failed.length, grade: band.grade }, grade);
  scores.set(subject.id, score);
  return outcome({
    ...base,
    status: 'FINAL', score: formatScore(score), grade, change: null, reasons, flags: isCapped ? [code('CAPPED')] : [],
    extra: { indicators, commend: grade === 'excellent' }, trace: trace.steps,
  });
}
