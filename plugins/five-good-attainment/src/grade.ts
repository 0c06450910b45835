import {
  code,
  formatExact,
  formatScore,
  outcome,
  r2,
  ratio,
  sortedTexts,
  sum,
  sumOfProducts,
  Trace,
  type CampaignInput,
  type Conclusion,
  type Draft,
  type Exact,
  type Flag,
  type JsonObject,
  type Outcome,
  type Reason,
  type Subject,
} from '@pingyi/plugin-sdk';
import { sortedDepartments, type Department } from './context.js';
import { coverageTable } from './coverage.js';
import type { FiveGoodScheme } from './scheme.js';
import { hasApplied, spotCheckOf } from './values.js';

/** Who attained, and how far each type of unit is from its target (S3.5). */
export const conclude = (drafts: readonly Draft[], scheme: FiveGoodScheme, campaign: CampaignInput): Conclusion => ({
  aggregate: {
    attained: drafts.filter(({ grade }) => grade === 'attained').map(({ subject }) => subject),
    coverage: coverageTable(drafts, campaign, scheme.target),
  },
});

interface Mark {
  readonly department: Department;
  readonly score: Exact;
}

/** Decides whether an applicant attains (domain 3.6). */
export function gradeSubject(subject: Subject, scheme: FiveGoodScheme, campaign: CampaignInput): Outcome {
  const departments = sortedDepartments(campaign);
  const trace = new Trace();
  const marks = marksOf(subject, departments);
  const missing = departments.filter(({ id }) => !marks.some(({ department }) => department.id === id));
  const score = missing.length === 0 && marks.length > 0 ? weightedMean('weighted-sum', marks, {}, trace) : null;
  const base = {
    subject: subject.id,
    groups: { hearing: { score: score && formatScore(score) } },
    rank: null,
    change: null,
  };
  if (!hasApplied(subject)) {
    return outcome({
      ...base,
      status: 'NOT_APPLIED',
      score: null,
      grade: null,
      reasons: [],
      flags: [],
      extra: { attained: false, dimensions: {} },
      trace: [],
    });
  }
  const dimensions = score ? dimensionScores(marks, trace) : new Map<string, Exact>();
  const extra = (attained: boolean): JsonObject => ({
    attained,
    dimensions: Object.fromEntries([...dimensions].map(([id, value]) => [id, formatScore(value)])),
  });
  const vetoes = subject.facts.map(({ by }) => code('VETO', { by: by ?? '' }));
  if (vetoes.length > 0) {
    for (const { params } of vetoes) trace.add('veto', params, 'not-attained');
    return outcome({
      ...base,
      status: 'FINAL',
      score: score && formatScore(score),
      grade: 'not-attained',
      reasons: vetoes,
      flags: [],
      extra: extra(false),
      trace: trace.steps,
    });
  }
  if (!score) {
    const reasons = missing.map(({ id }) => code('MISSING', { group: id }));
    return outcome({
      ...base,
      status: 'INCOMPLETE',
      score: null,
      grade: null,
      reasons,
      flags: [],
      extra: extra(false),
      trace: trace.steps,
    });
  }
  const reasons = shortcomings(score, dimensions, scheme, trace);
  const attained = reasons.length === 0;
  return outcome({
    ...base,
    status: 'FINAL',
    score: formatScore(score),
    grade: attained ? 'attained' : 'not-attained',
    reasons,
    flags: returnedClaims(subject, scheme, trace),
    extra: extra(attained),
    trace: trace.steps,
  });
}

const marksOf = (subject: Subject, departments: readonly Department[]): Mark[] =>
  departments.flatMap((department) => {
    const sheet = subject.sheets.get('hearing')?.find(({ rater }) => rater === department.id);
    return sheet ? [{ department, score: ratio(sheet.hundredths, 100) }] : [];
  });

/** r2(Σ w·s / Σ w), written down. */
function weightedMean(step: string, marks: readonly Mark[], inputs: JsonObject, trace: Trace): Exact {
  const weights = sum(marks.map(({ department }) => department.weight));
  const mean = r2(sumOfProducts(marks.map(({ score, department }) => [score, department.weight])).div(weights));
  const terms = marks.map(({ score, department }) => `${formatExact(score)}×${formatExact(department.weight)}`);
  trace.add(step, { ...inputs, terms: terms.join(' + '), weights: formatExact(weights) }, formatScore(mean));
  return mean;
}

/** A dimension is the weighted mean of its departments. */
function dimensionScores(marks: readonly Mark[], trace: Trace): ReadonlyMap<string, Exact> {
  const ids = sortedTexts(new Set(marks.map(({ department }) => department.dimension)));
  return new Map(
    ids.map((dimension) => [
      dimension,
      weightedMean(
        'dimension',
        marks.filter(({ department }) => department.dimension === dimension),
        { dimension },
        trace,
      ),
    ]),
  );
}

function shortcomings(
  score: Exact,
  dimensions: ReadonlyMap<string, Exact>,
  scheme: FiveGoodScheme,
  trace: Trace,
): Reason[] {
  const low = [...dimensions]
    .filter(([, value]) => value.lt(scheme.dimensionFloor))
    .map(([dimension]) => code('DIMENSION', { dimension }));
  const reasons = score.lt(scheme.pass) ? [...low, code('SCORE')] : low;
  const inputs = {
    score: formatScore(score),
    pass: formatExact(scheme.pass),
    floor: formatExact(scheme.dimensionFloor),
    low: low.length,
  };
  trace.add('attainment', inputs, reasons.length === 0 ? 'attained' : 'not-attained');
  return reasons;
}

/** All claims go back when too many of the checked villages failed (S3.4). */
function returnedClaims(subject: Subject, scheme: FiveGoodScheme, trace: Trace): Flag[] {
  const spotCheck = spotCheckOf(subject);
  if (!spotCheck || spotCheck.checked === 0) return [];
  const { checked, failed } = spotCheck;
  const returned = ratio(100 * failed).gt(scheme.spotMaxFailPct.mul(ratio(checked)));
  if (!returned) return [];
  trace.add(
    'spot-check',
    { checked, failed, limit: formatExact(scheme.spotMaxFailPct) },
    formatScore(ratio(100 * failed, checked)),
  );
  return [code('VILLAGE_CLAIMS_RETURNED')];
}
