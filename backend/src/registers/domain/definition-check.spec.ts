import { describe, expect, it } from 'vitest';
import type { CoverageRule, RegisterDefinition } from '../register-definition.js';
import { faultsOfDefinition } from './definition-check.js';

const title = { 'zh-CN': '台账' };
const state = (key: string, ends = false) => ({
  key,
  title,
  editable: true,
  ends,
  rests: false,
  lookAgainAfter: null,
  shown: false,
  proposes: null,
});
const move = (key: string, from: string[], to: string) => ({ key, title, from, to, by: 'writer' as const, needs: [] });
const definition: RegisterDefinition = {
  title,
  description: title,
  about: 'unit',
  unitTypes: [],
  period: 'none',
  writer: 'unit',
  confirmer: 'superior',
  raisedBy: null,
  course: { states: [state('draft'), state('recorded', true)], moves: [move('record', ['draft'], 'recorded')] },
  listQuestions: [],
  deadlineQuestion: null,
  overdueFact: null,
  publication: 'none',
  publishedQuestions: [],
  ballotRows: null,
  coverage: [],
};
const questions = { names: new Set(['visitor', 'visited-on']), days: new Set(['visited-on']) };
const faults = (change: Partial<RegisterDefinition>) =>
  faultsOfDefinition({ ...definition, ...change }, questions).map(({ pointer, code }) => `${code} ${pointer}`);

const eachUnit: Extract<CoverageRule, { kind: 'each-unit' }> = {
  kind: 'each-unit',
  atLeast: 1,
  states: ['recorded'],
  until: null,
};
const share: Extract<CoverageRule, { kind: 'share' }> = {
  kind: 'share',
  percent: 80,
  states: ['recorded'],
  until: null,
};
const eachLeader: Extract<CoverageRule, { kind: 'each-person' }> = {
  kind: 'each-person',
  personKinds: ['leader'],
  personsOf: ['township-committee'],
  unitTypes: ['village'],
  ofEachType: false,
  atLeast: 1,
  states: ['recorded'],
};
const leaders = { about: 'leader-and-unit' } as const;

describe('a definition is not opened', () => {
  it.each<[string, Partial<RegisterDefinition>, string]>([
    ['without an end', { course: { states: [state('a')], moves: [] } }, 'course-without-end #/course/states/0'],
    [
      'with a state that nothing leads to',
      { course: { states: [state('a', true), state('b', true)], moves: [] } },
      'state-unreachable #/course/states/1',
    ],
    [
      'with a move to nowhere',
      { course: { states: [state('a', true)], moves: [move('m', ['a'], 'x')] } },
      'state-unknown #/course/moves/0/to',
    ],
    [
      'with a state twice',
      { course: { states: [state('a', true), state('a', true)], moves: [] } },
      'state-repeated #/course/states/1/key',
    ],
    ['when its form lost a question of the list', { listQuestions: ['gone'] }, 'question-unknown #/listQuestions/0'],
    ['when its form lost the deadline', { deadlineQuestion: 'gone' }, 'question-unknown #/deadlineQuestion'],
    [
      'with a coverage that no record can meet',
      { coverage: [{ ...eachUnit, states: ['nowhere'] }] },
      'coverage-never-met #/coverage/0/states',
    ],
    [
      'with two records asked for in no period',
      { coverage: [{ ...eachUnit, atLeast: 2 }] },
      'coverage-without-period #/coverage/0/atLeast',
    ],
    ['with coverage of no unit', { about: 'none', coverage: [share] }, 'coverage-without-units #/coverage/0'],
    [
      'with a second rule that is wrong',
      { coverage: [eachUnit, { ...share, states: ['nowhere'] }] },
      'coverage-never-met #/coverage/1/states',
    ],
    [
      'with a rule of persons for a register about none of them',
      { coverage: [eachLeader] },
      'coverage-without-persons #/coverage/0',
    ],
    [
      'with members asked for where only leading persons are recorded',
      { ...leaders, coverage: [{ ...eachLeader, personKinds: ['leader', 'member'] }] },
      'person-kind-not-leading #/coverage/0/personKinds',
    ],
    [
      'with units counted that have no records',
      { ...leaders, unitTypes: ['community'], coverage: [eachLeader] },
      'coverage-types-never-met #/coverage/0/unitTypes',
    ],
    [
      'with one type of several that has no records',
      {
        ...leaders,
        unitTypes: ['village'],
        coverage: [{ ...eachLeader, unitTypes: ['village', 'community'], ofEachType: true }],
      },
      'coverage-types-never-met #/coverage/0/unitTypes',
    ],
    [
      'with one of each type, and no type named',
      { ...leaders, coverage: [{ ...eachLeader, unitTypes: [], ofEachType: true }] },
      'coverage-types-missing #/coverage/0/unitTypes',
    ],
    [
      'with types of units for persons who are recorded in their own',
      { about: 'person', coverage: [eachLeader] },
      'coverage-types-never-met #/coverage/0/unitTypes',
    ],
    [
      'with a last day for a question that is no day',
      { period: 'year', coverage: [{ ...eachUnit, until: { question: 'visitor', monthDay: '09-30' } }] },
      'until-without-day #/coverage/0/until/question',
    ],
    [
      'with a last day for a question that its form lost',
      { period: 'year', coverage: [{ ...eachUnit, until: { question: 'gone', monthDay: '09-30' } }] },
      'question-unknown #/coverage/0/until/question',
    ],
    [
      'with a last day in no year',
      { coverage: [{ ...share, until: { question: 'visited-on', monthDay: '09-30' } }] },
      'until-without-period #/coverage/0/until',
    ],
  ])('%s', (_why, change, fault) => expect(faults(change)).toContain(fault));

  it('is opened with a rule of units that ends in September and one of leaders who may have several units', () => {
    const byAutumn = { ...eachUnit, until: { question: 'visited-on', monthDay: '09-30' } };
    expect(faults({ ...leaders, period: 'year', coverage: [byAutumn, { ...eachLeader, atLeast: 2 }] })).toEqual([]);
    expect(faults({ ...leaders, coverage: [{ ...eachLeader, atLeast: 2 }] })).toEqual([]);
  });
});
