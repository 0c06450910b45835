import {
  ballotGroup,
  bandOf,
  code,
  faultyGroups,
  formatExact,
  formatScore,
  outcome,
  sheetGroup,
  Trace,
  ungraded,
  weightedScore,
  worseGrade,
  type Exact,
  type GroupResult,
  type Outcome,
  type Subject,
} from '@pingyi/plugin-sdk';
import type { StarScheme } from './scheme.js';
import { cappedGrade, grades } from './titles.js';

/** The stars of one unit by its points and by how satisfied residents are; what places there are is seen later. */
export function gradeSubject(subject: Subject, scheme: StarScheme): Outcome {
  const trace = new Trace();
  const self = sheetGroup('self', subject.sheets.get('self'), scheme.trimFrom, trace);
  const review = sheetGroup('review', subject.sheets.get('review'), scheme.trimFrom, trace);
  const rule = { scale: 'satisfaction', values: scheme.values, sample: scheme } as const;
  const mass = ballotGroup('mass', subject.ballots.get('mass'), rule, trace);
  const results = [self, review, mass];
  const base = {
    subject: subject.id,
    groups: { self: self.table, review: review.table, mass: mass.table },
    rank: null,
    // Residents separate equal scores when the places are given.
    extra: { selfStars: selfStars(self.score, scheme, trace), mass: mass.table.score },
  };
  const faults = faultyGroups(results, scheme.weights);
  const score = faults.length === 0 ? weightedScore(results, scheme.weights, trace) : null;
  if (!score) return ungraded(faults, { ...base, flags: [], trace: trace.steps });
  const band = bandOf(score, scheme.bands);
  trace.add('band', { score: formatScore(score), min: formatExact(band.min) }, band.grade);
  const grade = capped(band.grade, mass, scheme, trace);
  return outcome({
    ...base,
    status: 'FINAL',
    score: formatScore(score),
    grade,
    change: null,
    reasons: grade === band.grade ? [] : [code('CAP')],
    flags: [],
    trace: trace.steps,
  });
}

function selfStars(score: Exact | null, { bands }: StarScheme, trace: Trace): string | null {
  if (!score) return null;
  const { grade, min } = bandOf(score, bands);
  return trace.add('self-stars', { score: formatScore(score), min: formatExact(min) }, grade);
}

/** Two stars at most where too few are satisfied (P26). */
function capped(grade: string, mass: GroupResult, { capMeasure, capBelow }: StarScheme, trace: Trace): string {
  const value = capMeasure === 'index' ? mass.score : mass.rate;
  const most = worseGrade(grades, grade, cappedGrade);
  if (!value?.lt(capBelow) || most === grade) return grade;
  const inputs = { measure: capMeasure, value: formatScore(value), below: formatExact(capBelow) };
  return trace.add('star-cap', inputs, most);
}
