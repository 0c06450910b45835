import { describe, expect, it } from 'vitest';
import { campaignType } from './index.js';

const subject = {
  id: 'u',
  name: '岩上村',
  unitType: 'village',
  field: null,
  prior: { grade: 'poor' },
  sheets: { self: [{ total: '95' }], superior: [{ total: '92' }] },
  ballots: {
    mass: {
      roster: 30,
      issued: 30,
      questions: { overall: { satisfied: 20, unknown: 1, abstain: 1 }, 'item:venue': { any: -1 } },
    },
  },
  facts: [{ kind: 'election-overdue', months: 3 }],
  values: {},
};
const input = {
  format: 'pingyi/grading-input@1',
  plugin: 'classification-grading',
  scheme: {},
  asOf: '2012-04-30',
  subjects: [subject],
};

const ballot = (mass: unknown) => ({ subjects: [{ ...subject, ballots: { mass } }] });
const overall = (counts: unknown) => ballot({ roster: null, questions: { overall: counts } });
const total = (value: unknown) => ({ subjects: [{ ...subject, sheets: { self: [{ total: value }] } }] });
const facts = (...given: unknown[]) => ({ subjects: [{ ...subject, facts: given }] });
const first = (change: object) => ({ subjects: [{ ...subject, ...change }] });

describe('input errors (grading contract)', () => {
  it('accepts the unchanged input, with roles that the type does not name', () => {
    expect(campaignType.grade(input)).toMatchObject({ ok: true });
  });

  it.each<[string, object, string, string]>([
    ['wrong format', { format: 'pingyi/grading-input@2' }, 'E_FORMAT', '/format'],
    ['another plugin', { plugin: 'village-tiering' }, 'E_PLUGIN_UNKNOWN', '/plugin'],
    ['a day that does not exist', { asOf: '2011-02-29' }, 'E_DATE', '/asOf'],
    ['a date with a time', { asOf: '2011-02-28T00:00' }, 'E_DATE', '/asOf'],
    ['no subjects', { subjects: undefined }, 'E_FORMAT', '/subjects'],
    ['context as a list', { context: [] }, 'E_FORMAT', '/context'],
    ['a subject that is no object', { subjects: [null] }, 'E_FORMAT', '/subjects/0'],
    ['no id', first({ id: undefined }), 'E_FORMAT', '/subjects/0/id'],
    ['two subjects with one id', { subjects: [subject, subject] }, 'E_DUPLICATE', '/subjects/1/id'],
    ['unknown unit type', first({ unitType: 'castle' }), 'E_UNIT_TYPE', '/subjects/0/unitType'],
    ['unknown prior grade', first({ prior: { grade: 'best' } }), 'E_GRADE_UNKNOWN', '/subjects/0/prior/grade'],
    ['unknown sheet group', first({ sheets: { others: [] } }), 'E_GROUP_UNKNOWN', '/subjects/0/sheets/others'],
    ['a ballot group among the sheets', first({ sheets: { mass: [] } }), 'E_GROUP_UNKNOWN', '/subjects/0/sheets/mass'],
    [
      'a sheet group among the ballots',
      first({ ballots: { self: {} } }),
      'E_GROUP_UNKNOWN',
      '/subjects/0/ballots/self',
    ],
    [
      'a group named as a prototype member',
      first({ ballots: { constructor: {} } }),
      'E_GROUP_UNKNOWN',
      '/subjects/0/ballots/constructor',
    ],
    ['sheets that are no list', first({ sheets: { self: {} } }), 'E_FORMAT', '/subjects/0/sheets/self'],
    ['total above 100', total('100.01'), 'E_NUMBER', '/subjects/0/sheets/self/0/total'],
    ['total below 0', total(-1), 'E_NUMBER', '/subjects/0/sheets/self/0/total'],
    ['total with three decimals', total('82.110'), 'E_NUMBER', '/subjects/0/sheets/self/0/total'],
    ['total as a JSON fraction', total(82.5), 'E_NUMBER', '/subjects/0/sheets/self/0/total'],
    ['total with an exponent', total('1e1'), 'E_NUMBER', '/subjects/0/sheets/self/0/total'],
    ['total as a fraction', total('1/3'), 'E_NUMBER', '/subjects/0/sheets/self/0/total'],
    ['total with a space', total(' 82'), 'E_NUMBER', '/subjects/0/sheets/self/0/total'],
    ['empty total', total(''), 'E_NUMBER', '/subjects/0/sheets/self/0/total'],
    ['unknown option', overall({ happy: 1 }), 'E_OPTION_UNKNOWN', '/subjects/0/ballots/mass/questions/overall/happy'],
    [
      'an option named as a prototype member',
      overall({ toString: 1 }),
      'E_OPTION_UNKNOWN',
      '/subjects/0/ballots/mass/questions/overall/toString',
    ],
    ['count below 0', overall({ satisfied: -1 }), 'E_COUNT', '/subjects/0/ballots/mass/questions/overall/satisfied'],
    [
      'count as a fraction',
      overall({ satisfied: 1.5 }),
      'E_COUNT',
      '/subjects/0/ballots/mass/questions/overall/satisfied',
    ],
    ['count as text', overall({ satisfied: '1' }), 'E_COUNT', '/subjects/0/ballots/mass/questions/overall/satisfied'],
    ['roster below 0', ballot({ roster: -1 }), 'E_COUNT', '/subjects/0/ballots/mass/roster'],
    ['issued as text', ballot({ issued: '12' }), 'E_COUNT', '/subjects/0/ballots/mass/issued'],
    ['withheld as text', ballot({ roster: 12, withheld: 'true' }), 'E_FORMAT', '/subjects/0/ballots/mass/withheld'],
    [
      'withheld and told',
      ballot({ roster: 12, withheld: true, questions: {} }),
      'E_FORMAT',
      '/subjects/0/ballots/mass/questions',
    ],
    [
      'withheld and told by category',
      ballot({ roster: 12, withheld: true, breakdowns: {} }),
      'E_FORMAT',
      '/subjects/0/ballots/mass/breakdowns',
    ],
    ['a withheld roster below 0', ballot({ roster: -1, withheld: true }), 'E_COUNT', '/subjects/0/ballots/mass/roster'],
    [
      'unknown option in a breakdown',
      ballot({ breakdowns: { age: { old: { happy: 1 } } } }),
      'E_OPTION_UNKNOWN',
      '/subjects/0/ballots/mass/breakdowns/age/old/happy',
    ],
    ['unknown fact', facts({ kind: 'rumour', date: '2012-01-01' }), 'E_FACT_UNKNOWN', '/subjects/0/facts/0/kind'],
    ['fact without its date', facts({ kind: 'discipline-case' }), 'E_DATE', '/subjects/0/facts/0/date'],
    [
      'fact on a day that does not exist',
      facts({ kind: 'last-activity', date: '2011-04-31' }),
      'E_DATE',
      '/subjects/0/facts/0/date',
    ],
    ['months below 0', facts({ kind: 'election-overdue', months: -1 }), 'E_COUNT', '/subjects/0/facts/0/months'],
    [
      'a pointer that needs escaping',
      first({ sheets: { 'a/b~c': [] } }),
      'E_GROUP_UNKNOWN',
      '/subjects/0/sheets/a~1b~0c',
    ],
  ])('%s', (_name, change, code, path) => {
    expect(campaignType.grade({ ...input, ...change })).toEqual({ ok: false, inputErrors: [{ code, path }] });
  });

  it('checks the scheme first and does not look at the subjects then', () => {
    const answer = campaignType.grade({ ...input, asOf: 1, scheme: { weights: { mass: 1 } }, subjects: 'none' });
    expect(answer).toEqual({ ok: false, configErrors: [{ code: 'E_WEIGHTS_SUM', path: '/scheme/weights' }] });
  });
});
