type Subject = Readonly<Record<string, unknown>>;

const satisfaction = (seed: number) => ({
  satisfied: 40 + (seed % 50),
  'fairly-satisfied': 20,
  'basically-satisfied': 8,
  dissatisfied: seed % 9,
  unknown: 5,
});
const competence = (seed: number) => ({
  excellent: 20 + (seed % 20),
  competent: 10,
  'basically-competent': 3,
  incompetent: seed % 5,
});
const appraisal = (seed: number) => ({
  good: 40 + (seed % 30),
  'fairly-good': 10,
  average: 5,
  poor: seed % 4,
  unknown: 3,
});
const commitment = (seed: number) => ({ kept: 30, 'partly-kept': 5, 'not-kept': seed % 7 });
const departments = ['a', 'b', 'c', 'd', 'e'].map((id, index) => ({
  id,
  weight: 20,
  dimension: index < 3 ? 'x' : 'y',
  mayVeto: true,
}));

/** What one unit of each campaign type brings along, every group filled in. */
const subjects: Readonly<Record<string, (index: number) => Subject>> = {
  'classification-grading': (index) => ({
    sheets: {
      self: [{ total: String(80 + (index % 20)) }],
      superior: [{ total: '92' }, { total: '94' }, { total: '90.5' }],
    },
    ballots: { mass: { roster: 300, issued: 320, questions: { overall: satisfaction(index) } } },
  }),
  'village-tiering': (index) => ({
    sheets: { verification: [{ total: String(60 + (index % 40)) }] },
    ballots: { mass: { roster: 300, questions: { overall: satisfaction(index) } } },
    prior: { grade: index % 3 ? 'weak' : 'qualified' },
  }),
  'mass-appraisal': (index) => ({
    ballots: {
      members: {
        roster: 80,
        questions: {
          overall: appraisal(index),
          'commitment:a': commitment(index),
          'commitment:b': commitment(index + 1),
        },
      },
      masses: {
        roster: 300,
        questions: {
          overall: appraisal(index + 7),
          'commitment:a': commitment(index + 2),
          'commitment:b': commitment(index + 3),
        },
      },
    },
  }),
  'satisfaction-survey': (index) => ({
    ballots: {
      recipients: {
        roster: 300,
        questions: {
          overall: satisfaction(index),
          'item:a': satisfaction(index + 1),
          'item:b': satisfaction(index + 2),
          'item:c': satisfaction(index + 3),
          'item:d': satisfaction(index + 4),
        },
        breakdowns: { age: { young: satisfaction(index), old: satisfaction(index + 2) } },
      },
    },
  }),
  'two-way-appraisal': (index) => ({
    ballots: {
      superior: { roster: 40, attended: 60, questions: { overall: competence(index) } },
      mass: { roster: 60, attended: 60, questions: { overall: competence(index + 3) } },
    },
  }),
  'five-good-attainment': (index) => ({
    sheets: { hearing: departments.map(({ id }, rank) => ({ rater: id, total: String(60 + ((index + rank) % 40)) })) },
  }),
  'responsibility-assessment': (index) => ({
    sheets: { half: [{ total: '88' }], annual: [{ total: String(60 + (index % 40)) }] },
    values: {
      indicators: [
        { id: 'staff', count: index % 30, base: 60 },
        { id: 'safe-villages', count: 55, base: 60 },
        { id: 'training-days', value: '3.5' },
      ],
    },
  }),
  commendation: (index) => ({
    field: `f${index % 20}`,
    sheets: { achievement: [{ total: String(60 + (index % 40)) }] },
    ballots: { recognition: { roster: 300, questions: { overall: satisfaction(index) } } },
  }),
  'secretary-targets': (index) => ({
    sheets: { performance: [{ total: String(60 + (index % 40)) }] },
    ballots: {
      members: { roster: 40, questions: { overall: competence(index) } },
      villagers: { roster: 300, questions: { overall: competence(index + 3) } },
    },
  }),
  'star-contest': (index) => ({
    sheets: { self: [{ total: '88' }], review: [{ total: String(60 + (index % 41)) }] },
    ballots: { mass: { roster: 300, questions: { overall: { satisfied: 40, 'fairly-satisfied': index % 20 } } } },
  }),
};

const contexts: Readonly<Record<string, object>> = {
  'five-good-attainment': { departments },
  commendation: { quota: Object.fromEntries(Array.from({ length: 20 }, (_, field) => [`f${field}`, 30])) },
};

export const gradedTypes = Object.keys(subjects);

/** A grading input of a campaign type with so many units. */
export const inputOf = (plugin: string, count: number) => ({
  format: 'pingyi/grading-input@1',
  plugin,
  scheme: {},
  asOf: '2012-04-30',
  seed: '',
  context: contexts[plugin] ?? {},
  subjects: Array.from({ length: count }, (_, index) => ({
    id: `unit-${String(index).padStart(6, '0')}`,
    name: `unit ${index}`,
    unitType: 'village',
    ...subjects[plugin]?.(index),
  })),
});
