import {
  ballotGroup,
  bandOf,
  bandsQuestion,
  defaultTrimFrom,
  defineCampaignType,
  faultyGroups,
  formatExact,
  formatScore,
  formOf,
  formPage,
  formText,
  gradeCounts,
  localText,
  minTurnoutQuestion,
  minValidQuestion,
  outcome,
  scales,
  sheetGroup,
  Trace,
  ungraded,
  valuesQuestion,
  weightedScore,
  weightsQuestion,
  type Band,
  type Exact,
  type GradeDescription,
  type OptionValues,
  type Outcome,
  type SampleRule,
  type Subject,
} from '@pingyi/plugin-sdk';

/** Best first. */
const gradeTitles: readonly GradeDescription[] = [
  { code: 'good', title: localText('好', '好', 'Good') },
  { code: 'average', title: localText('一般', '一般', 'Average') },
  { code: 'poor', title: localText('差', '差', 'Poor') },
];
const grades = gradeTitles.map(({ code }) => code);

/** Everything that a county may want to change. */
interface Scheme extends SampleRule {
  readonly weights: ReadonlyMap<string, Exact>;
  readonly values: OptionValues;
  readonly bands: readonly Band[];
}

/** Superiors check, residents vote; both together give a score and a grade. */
export const campaignType = defineCampaignType<Scheme>({
  id: 'my-campaign-type',
  version: '0.1.0',
  title: localText('My campaign type', 'My campaign type', 'My campaign type'),
  description: localText(
    '上级检查与群众评议相结合。',
    '上級檢查與群眾評議相結合。',
    'A check by superiors and the voice of residents.',
  ),
  groups: [
    {
      key: 'check',
      kind: 'sheet',
      title: localText('上级检查', '上級檢查', 'Check'),
      requiredRoles: ['total'],
      questions: [],
    },
    {
      key: 'mass',
      kind: 'ballot',
      title: localText('群众评议', '群眾評議', 'Residents'),
      requiredRoles: ['overall'],
      questions: [{ role: 'overall', scale: 'satisfaction' }],
    },
  ],
  grades: gradeTitles,
  factKinds: [],
  defaults: {
    weights: { check: 60, mass: 40 },
    values: { satisfied: 1, 'fairly-satisfied': '0.8', 'basically-satisfied': '0.6', dissatisfied: 0 },
    bands: [
      [80, 'good'],
      [60, 'average'],
      [0, 'poor'],
    ],
    minValid: 10,
    minTurnout: '0.1',
  },
  schemeForm: formOf(formText('评分方案', '評分方案', 'Scheme'), [
    formPage('score', formText('得分', '得分', 'Score'), [
      weightsQuestion([
        ['check', formText('上级检查', '上級檢查', 'Check')],
        ['mass', formText('群众评议', '群眾評議', 'Residents')],
      ]),
      valuesQuestion(scales.satisfaction),
      bandsQuestion(gradeTitles),
      minValidQuestion,
      minTurnoutQuestion,
    ]),
  ]),
  // Statuses, reasons, flags and steps that every type has bring their texts along; add those of your own rules here.
  messages: {},
  readScheme: (reader) => ({
    weights: reader.weights('weights', ['check', 'mass']),
    values: reader.optionValues('values', scales.satisfaction),
    bands: reader.bands('bands', grades),
    minValid: reader.integer('minValid', 0),
    minTurnout: reader.share('minTurnout'),
  }),
  gradeSubject,
  conclude: (drafts) => ({ aggregate: { total: drafts.length, counts: gradeCounts(grades, drafts) } }),
});

function gradeSubject(subject: Subject, scheme: Scheme): Outcome {
  const trace = new Trace();
  const check = sheetGroup('check', subject.sheets.get('check'), defaultTrimFrom, trace);
  const mass = ballotGroup(
    'mass',
    subject.ballots.get('mass'),
    { scale: 'satisfaction', values: scheme.values, sample: scheme },
    trace,
  );
  const base = {
    subject: subject.id,
    groups: { check: check.table, mass: mass.table },
    rank: null,
    flags: [],
    extra: {},
  };
  const faults = faultyGroups([check, mass], scheme.weights);
  const score = faults.length === 0 ? weightedScore([check, mass], scheme.weights, trace) : null;
  if (!score) return ungraded(faults, { ...base, trace: trace.steps });
  const { grade, min } = bandOf(score, scheme.bands);
  trace.add('band', { score: formatScore(score), min: formatExact(min) }, grade);
  return outcome({
    ...base,
    status: 'FINAL',
    score: formatScore(score),
    grade,
    change: null,
    reasons: [],
    trace: trace.steps,
  });
}
