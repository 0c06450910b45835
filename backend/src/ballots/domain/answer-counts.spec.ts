import { compileForm } from '@pingyi/form-definitions/compile';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerCounter, type CountedBallot } from './answer-counter.js';
import { addCounts, countedQuestions, type AnswerCounts } from './answer-counts.js';
import { readCounts, storedCounts } from './stored-counts.js';
import { talliedRoles } from './tallied-roles.js';

const choices = ['good', 'poor'];
const definition = {
  pages: [
    {
      name: 'page',
      elements: [
        { type: 'radiogroup', name: 'overall', role: 'overall', choices },
        { type: 'checkbox', name: 'reasons', role: 'reasons', choices: ['far', 'dear'] },
        { type: 'dropdown', name: 'age', role: 'breakdown:age', choices: ['old', 'young'] },
        { type: 'matrix', name: 'items', role: 'item:*', columns: choices, rows: ['roads', 'water'] },
        { type: 'text', inputType: 'number', name: 'marks', min: 0, max: 10, step: 1 },
        { type: 'text', inputType: 'number', name: 'income', min: 0, max: 100_000 },
        { type: 'comment', name: 'remark' },
        { type: 'expression', name: 'note', expression: '1 + 1' },
      ],
    },
  ],
};
const form = compileForm(definition);
const forms = new Map([['v1', countedQuestions(form)]]);

function countedOf(ballots: readonly Omit<CountedBallot, 'formVersionId'>[]): Record<string, AnswerCounts> {
  const counter = new AnswerCounter(forms);
  for (const ballot of ballots) counter.add({ formVersionId: 'v1', ...ballot });
  return Object.fromEntries(counter.counts().map(({ question, counts }) => [question, counts]));
}

describe('answers counted by question', () => {
  const counted = countedOf([
    {
      receivedOn: '2012-03-01',
      answers: { overall: 'good', reasons: ['far', 'dear'], age: 'old', items: { roads: 'poor' }, marks: 7 },
    },
    { receivedOn: '2012-03-02', answers: { overall: 'poor', reasons: ['far'], income: 900, remark: 'dusty' } },
    { receivedOn: '2012-03-02', answers: { age: 'old', overall: 'good' } },
  ]);

  it.each<[string, string, AnswerCounts]>([
    [
      'the ballots themselves, by day',
      '',
      { ballots: 3, answered: 3, options: { '2012-03-01': 1, '2012-03-02': 2 }, by: {} },
    ],
    [
      'one option of each, once more by category',
      'overall',
      {
        ballots: 3,
        answered: 3,
        options: { good: 2, poor: 1 },
        by: { age: { old: { answered: 2, options: { good: 2 } } } },
      },
    ],
    [
      'each option that is ticked, and how many have ticked any',
      'reasons',
      {
        ballots: 3,
        answered: 2,
        options: { far: 2, dear: 1 },
        by: { age: { old: { answered: 1, options: { far: 1, dear: 1 } } } },
      },
    ],
    [
      'each row of a matrix, with those who left it empty',
      'items/water',
      { ballots: 3, answered: 0, options: {}, by: {} },
    ],
    [
      'numbers of a small range, one by one',
      'marks',
      { ballots: 3, answered: 1, options: { '7': 1 }, by: { age: { old: { answered: 1, options: { '7': 1 } } } } },
    ],
    ['of other numbers that there is an answer', 'income', { ballots: 3, answered: 1, options: {}, by: {} }],
    ['of what is written that there is an answer', 'remark', { ballots: 3, answered: 1, options: {}, by: {} }],
  ])('hold %s', (_name, question, expected) => expect(counted[question]).toEqual(expected));

  it('hold nothing of what is worked out, and nothing of an unknown form', () => {
    expect(counted).not.toHaveProperty('note');
    const counter = new AnswerCounter(forms);
    counter.add({ formVersionId: 'v2', answers: {}, receivedOn: '2012-03-01' });
    expect(counter.counts()).toEqual([]);
  });

  it('count the rows of a joint ballot for the units that they rate', () => {
    const joint = compileForm({
      pages: [
        {
          name: 'p',
          elements: [{ type: 'matrix', name: 'all', role: 'overall:*', columns: choices, rowsFrom: 'units' }],
        },
      ],
    });
    const counter = new AnswerCounter(new Map([['v1', countedQuestions(joint)]]));
    for (const rows of [{ a: 'good', b: 'poor' }, { a: 'good' }])
      counter.add({ formVersionId: 'v1', answers: { all: rows }, receivedOn: '2012-03-01' });
    expect(counter.counts().map(({ ratedUnit, question, counts }) => [ratedUnit, question, counts.options])).toEqual([
      [null, '', { '2012-03-01': 2 }],
      ['a', 'all', { good: 2 }],
      ['b', 'all', { poor: 1 }],
    ]);
    expect(talliedRoles(joint.roles, joint.questions)('all')).toBe('overall');
  });

  it('know under which role the tallies count a question', () => {
    const roleOf = talliedRoles(form.roles, form.questions);
    expect(['overall', 'items/roads', 'reasons', 'age', 'remark'].map(roleOf)).toEqual([
      'overall',
      'item:roads',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are the same however ballots are cut into slices', () => {
    const ballot = fc.record({
      receivedOn: fc.constantFrom('2012-03-01', '2012-03-02'),
      answers: fc.record(
        {
          overall: fc.constantFrom('good', 'poor'),
          reasons: fc.subarray(['far', 'dear']),
          age: fc.constantFrom('old', 'young'),
        },
        { requiredKeys: [] },
      ),
    });
    fc.assert(
      fc.property(fc.array(ballot), fc.array(ballot), (first, second) => {
        const [a, b] = [countedOf(first), countedOf(second)];
        const added = Object.fromEntries(
          [...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => {
            const [left, right] = [a[name], b[name]];
            return [name, left && right ? addCounts(left, right) : (left ?? right)];
          }),
        );
        const together = countedOf([...first, ...second]);
        expect(added).toEqual(together);
        // And so is what is stored, whoever came first.
        for (const [name, counts] of Object.entries(countedOf([...second, ...first].reverse()))) {
          const stored = storedCounts(counts);
          expect(stored).toBe(storedCounts(together[name] ?? expect.fail(name)));
          expect({ ballots: counts.ballots, ...readCounts(stored) }).toEqual(counts);
        }
      }),
    );
  });
});
