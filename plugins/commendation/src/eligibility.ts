import {
  ballotGroup,
  code,
  faultyGroups,
  formatExact,
  formatScore,
  outcome,
  sheetGroup,
  Trace,
  weightedScore,
  type GroupResult,
  type Outcome,
  type Reason,
  type Subject,
} from '@pingyi/plugin-sdk';
import { unitGradeOf } from './context.js';
import type { CommendationScheme } from './scheme.js';
import { excludedUnitGrade } from './titles.js';

/** Checks a candidate and scores it (domain 3.8); one who is not eligible gets every reason that holds. */
export function gradeSubject(subject: Subject, scheme: CommendationScheme): Outcome {
  const trace = new Trace();
  const achievement = sheetGroup('achievement', subject.sheets.get('achievement'), scheme.trimFrom, trace);
  const rule = { scale: 'satisfaction', values: scheme.values, sample: scheme } as const;
  const recognition = ballotGroup('recognition', subject.ballots.get('recognition'), rule, trace);
  const groups = [achievement, recognition];
  const shown = { recognition: recognition.table.score, achievement: achievement.table.score };
  const base = {
    subject: subject.id,
    groups: { achievement: achievement.table, recognition: recognition.table },
    rank: null,
    change: null,
    flags: [],
  };
  const reasons = [
    ...eligibility(subject),
    ...recognitionReasons(recognition, scheme, trace),
    ...faultyGroups(groups, scheme.weights).flatMap(faultReason),
  ];
  const score = reasons.length === 0 ? weightedScore(groups, scheme.weights, trace) : null;
  if (!score) {
    return outcome({
      ...base,
      status: 'EXCLUDED',
      score: null,
      grade: null,
      reasons,
      extra: { selected: false, ...shown },
      trace: trace.steps,
    });
  }
  return outcome({
    ...base,
    status: 'FINAL',
    score: formatScore(score),
    grade: 'not-selected',
    reasons: [],
    extra: { selected: false, ...shown },
    trace: trace.steps,
  });
}

const eligibility = (subject: Subject): Reason[] => [
  ...subject.facts.map(({ by }) => code('VETO', { by: by ?? '' })),
  ...(unitGradeOf(subject) === excludedUnitGrade ? [code('UNIT_GRADE')] : []),
];

function recognitionReasons({ score }: GroupResult, scheme: CommendationScheme, trace: Trace): Reason[] {
  if (!score?.lt(scheme.minRecognition)) return [];
  trace.add('recognition', { value: formatScore(score), below: formatExact(scheme.minRecognition) }, 'RECOGNITION');
  return [code('RECOGNITION')];
}

/** A thin recognition is the reason SAMPLE here; any other fault names its group. */
function faultReason({ group, fault }: GroupResult): Reason[] {
  if (fault === 'INSUFFICIENT_SAMPLE') return [code('SAMPLE')];
  return fault === null ? [] : [code(fault, { group })];
}
