import { describe, expect, it } from 'vitest';
import type { FigureRule } from '../../api/models';
import { fieldsOf, ruleOf, type RuleFields } from './rule-fields';

const base: Pick<FigureRule, 'register' | 'states'> = { register: 'certificates', states: ['valid'] };
const rules: readonly FigureRule[] = [
  { ...base, of: 'unit', answer: null, count: { kind: 'records' } },
  { ...base, of: 'unit', answer: null, count: { kind: 'sum', question: 'hours', per: 8 } },
  { ...base, of: 'territory', answer: { question: 'skills', values: ['one', 'more'] }, count: { kind: 'share' } },
  { ...base, of: 'territory', answer: null, count: { kind: 'units-below', atLeast: 2 } },
  { ...base, states: [], of: 'territory', answer: null, count: { kind: 'coverage' } },
];

describe('a rule that is filled in', () => {
  it.each(rules)('comes out as it was proposed: $count.kind', (rule) => {
    expect(ruleOf(fieldsOf({ item: 'x', rule }) as RuleFields)).toEqual(rule);
  });

  it('asks for no answer once its question is cleared', () => {
    const fields = { ...fieldsOf({ rule: rules[0]! }), answerQuestion: undefined, answerValues: ['one'] } as RuleFields;
    expect(ruleOf(fields).answer).toBeNull();
  });
});
