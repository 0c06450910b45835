import {
  ballotGroup,
  bandOf,
  code,
  distinctionFlags,
  faultReasons,
  faultyGroups,
  formatExact,
  formatScore,
  gradeChange,
  gradeCounts,
  isNeeded,
  outcome,
  ratio,
  sheetGroup,
  statusOfFaults,
  Trace,
  weightedScore,
  worseGrade,
  type CampaignInput,
  type Conclusion,
  type Draft,
  type Exact,
  type Flag,
  type GroupResult,
  type Outcome,
  type Reason,
  type Subject,
} from '@pingyi/plugin-sdk';
import { factVetoes } from './fact-vetoes.js';
import { grades, lowestGrade } from './grades.js';
import type { ClassificationScheme } from './scheme.js';
import { distinctions, serviceFlag } from './titles.js';

/** Points between self-assessment and superior above which readers are warned. */
const selfDeviationLimit = ratio(15);

interface Graded {
  readonly grade: string;
  readonly reasons: readonly Reason[];
}

interface Groups {
  readonly self: GroupResult;
  readonly mass: GroupResult;
  readonly superior: GroupResult;
}

/** How many got which grade, who is filed (重点整顿), who was promoted, and who is called service-oriented where anybody is. */
export function conclude(drafts: readonly Draft[]): Conclusion {
  const graded = drafts.filter(({ grade }) => grade !== null);
  const serviceOriented = drafts.filter(({ flags }) => flags.some((flag) => flag.code === serviceFlag));
  return {
    aggregate: {
      total: drafts.length,
      counts: gradeCounts(grades, drafts),
      ungraded: drafts.length - graded.length,
      filing: graded.filter(({ grade }) => grade === lowestGrade).map(({ subject }) => subject),
      promoted: drafts.some(({ priorGrade }) => priorGrade !== null)
        ? drafts.filter(({ change }) => change !== null && change > 0).length
        : null,
      ...(serviceOriented.length > 0 && { serviceOriented: serviceOriented.map(({ subject }) => subject) }),
    },
  };
}

/** Grades a subject (domain 3.1): fact veto, then group states, then survey veto, band, caps, promotion gate. */
export function gradeSubject(subject: Subject, scheme: ClassificationScheme, { asOf }: CampaignInput): Outcome {
  const trace = new Trace();
  const self = sheetGroup('self', subject.sheets.get('self'), scheme.trimFrom, trace);
  const rule = { scale: 'satisfaction', values: scheme.values, sample: scheme } as const;
  const mass = ballotGroup('mass', subject.ballots.get('mass'), rule, trace);
  const superior = sheetGroup('superior', subject.sheets.get('superior'), scheme.trimFrom, trace);
  const groups = [self, mass, superior];

  const flags: Flag[] = [
    ...(deviates({ self, mass, superior }, trace) ? [code('SELF_DEVIATION')] : []),
    ...distinctionFlags(subject, distinctions, trace),
  ];
  const base = {
    subject: subject.id,
    groups: { mass: mass.table, self: self.table, superior: superior.table },
    rank: null,
  };

  const vetoes = factVetoes(subject.facts, asOf, scheme.overdueMonths, trace);
  const faults = faultyGroups(groups, scheme.weights);
  if (vetoes.length > 0) {
    const complete = groups.every(({ group, fault }) => fault === null || !isNeeded(group, scheme.weights));
    const score = complete ? weightedScore(groups, scheme.weights, trace) : null;
    const change = tracedChange(subject, lowestGrade, trace);
    return outcome({
      ...base,
      status: 'FINAL',
      score: score && formatScore(score),
      grade: lowestGrade,
      change,
      reasons: vetoes.map((veto) => code(veto)),
      flags,
      extra: { filing: true },
      trace: trace.steps,
    });
  }

  const rescued = scheme.missing === 'renormalise' && faults.every(({ fault }) => fault === 'MISSING');
  const score = faults.length === 0 || rescued ? weightedScore(groups, scheme.weights, trace) : null;
  if (score === null) {
    return outcome({
      ...base,
      status: statusOfFaults(faults),
      score: null,
      grade: null,
      change: null,
      reasons: faultReasons(faults),
      flags,
      extra: { filing: false },
      trace: trace.steps,
    });
  }
  if (faults.length > 0) flags.push(code('RENORMALISED'));

  const graded = gradeOf(score, mass, scheme, trace);
  const gated = isGated(subject, graded.grade, mass, scheme, trace);
  const grade = gated && subject.priorGrade !== null ? subject.priorGrade : graded.grade;
  if (gated) flags.push(code('PROMOTION_GATED'));
  const change = tracedChange(subject, grade, trace);
  return outcome({
    ...base,
    status: 'FINAL',
    score: formatScore(score),
    grade,
    change,
    reasons: graded.reasons,
    flags,
    extra: { filing: grade === lowestGrade },
    trace: trace.steps,
  });
}

function deviates({ self, superior }: Groups, trace: Trace): boolean {
  if (!self.score || !superior.score) return false;
  const difference = self.score.sub(superior.score).abs();
  const deviating = difference.gt(selfDeviationLimit);
  if (deviating) {
    const inputs = {
      self: formatScore(self.score),
      superior: formatScore(superior.score),
      limit: formatExact(selfDeviationLimit),
    };
    trace.add('self-deviation', inputs, formatScore(difference));
  }
  return deviating;
}

const measured = (mass: GroupResult, measure: 'index' | 'rate'): Exact | null =>
  measure === 'index' ? mass.score : mass.rate;

function gradeOf(score: Exact, mass: GroupResult, scheme: ClassificationScheme, trace: Trace): Graded {
  if (isVetoedBySurvey(mass, scheme, trace)) return { grade: lowestGrade, reasons: [code('V4')] };
  const band = bandOf(score, scheme.bands);
  trace.add('band', { score: formatScore(score), min: formatExact(band.min) }, band.grade);
  let grade = band.grade;
  for (const { measure, below, maxGrade } of scheme.caps) {
    const value = measured(mass, measure);
    if (!value?.lt(below) || worseGrade(grades, grade, maxGrade) === grade) continue;
    trace.add('cap', { measure, value: formatScore(value), below: formatExact(below), grade }, maxGrade);
    grade = maxGrade;
  }
  return { grade, reasons: grade === band.grade ? [] : [code('CAP')] };
}

/** Whether satisfaction stays below its line (S5.7), with both measures of it. */
function isVetoedBySurvey(mass: GroupResult, scheme: ClassificationScheme, trace: Trace): boolean {
  const satisfaction = measured(mass, scheme.vetoMeasure);
  if (!satisfaction || !mass.score || !mass.rate) return false;
  const isVetoed = satisfaction.lt(scheme.vetoBelow);
  const inputs = {
    index: formatScore(mass.score),
    rate: formatScore(mass.rate),
    measure: scheme.vetoMeasure,
    below: formatExact(scheme.vetoBelow),
  };
  trace.add('survey-veto', inputs, isVetoed ? lowestGrade : 'reached');
  return isVetoed;
}

/** A better grade than before needs this satisfaction rate (P7). */
function isGated(
  subject: Subject,
  grade: string,
  mass: GroupResult,
  scheme: ClassificationScheme,
  trace: Trace,
): boolean {
  const { promotionGateRate: gate } = scheme;
  if (gate === null || mass.rate === null || !mass.rate.lt(gate)) return false;
  if (subject.priorGrade === null || (gradeChange(grades, subject.priorGrade, grade) ?? 0) <= 0) return false;
  const inputs = { grade, prior: subject.priorGrade, rate: formatScore(mass.rate), gate: formatExact(gate) };
  trace.add('promotion-gate', inputs, subject.priorGrade);
  return true;
}

function tracedChange(subject: Subject, grade: string, trace: Trace): number | null {
  const change = gradeChange(grades, subject.priorGrade, grade);
  if (change !== null && subject.priorGrade !== null)
    trace.add('change', { prior: subject.priorGrade, grade }, String(change));
  return change;
}
