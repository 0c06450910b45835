import { describe, expect, it } from 'vitest';
import { parseExpression } from '../model/expression-parser.js';
import { AnswerScope } from './answer-scope.js';
import { resultOf } from './evaluate.js';
import { officeClock } from './office-clock.js';

const answers = new Map<string, unknown>([
  ['满意 度', 'good'],
  ['a.b', 1],
  ['a', { b: 2, C: 3 }],
  ['visits', [{ who: 'x' }, { who: 'y' }]],
  ['rows', { 'p.q': 'x', p: { q: 'y', r: 'z' } }],
  ['unsaid', [{}, {}]],
  ['open', undefined],
  ['code', '007'],
  ['number', '7'],
]);
const scope = new AnswerScope(answers, officeClock());

const valueOf = (name: string, seen = scope): unknown => {
  const expression = parseExpression(`{${name}}`);
  return expression && resultOf(expression, seen);
};

describe('an expression finds', () => {
  it.each<[string, unknown]>([
    ['满意 度', 'good'],
    ['a.b', 1],
    ['A.c', 3],
    ['VISITS[1].who', 'y'],
    ['visits[-1].WHO', 'y'],
    ['visits[2].who', undefined],
    ['visits.length', 2],
    ['rows.P.q', 'x'],
    ['rows.p.r', 'z'],
    ['rows.p.q.r', undefined],
    ['open.length', 0],
    ['nobody.length', 0],
    ['unsaid', undefined],
    ['unsaid.length', 0],
    ['code', '007'],
    ['number', 7],
    ['#number', '7'],
    ['toString', undefined],
    ['a.hasOwnProperty', undefined],
    ['row.c', undefined],
    ['item', undefined],
  ])('{%s} as %j', (name, value) => expect(valueOf(name)).toBe(value));

  it('the cells of its row, and nothing of a row elsewhere', () => {
    const inRow = scope.inRow({ prefix: 'row', values: new Map([['c', 5]]), constants: { rowindex: 2 } });
    expect(['row.c', 'rowIndex', 'panel.c', 'a.b'].map((name) => valueOf(name, inRow))).toEqual([5, 2, undefined, 1]);
  });

  it('the option that it is asked about', () => {
    expect(['item', 'choice'].map((name) => valueOf(name, scope.withItem('x')))).toEqual(['x', 'x']);
  });
});
