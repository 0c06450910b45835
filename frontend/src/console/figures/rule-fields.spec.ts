import { describe, expect, it } from 'vitest';
import type { FigureOrigin, FigureRule } from '../../api/models';
import { fieldsOf, originOf, ruleOf, sourceFieldsOf, type RuleFields, type SourceFields } from './rule-fields';

const base: Pick<FigureRule, 'register' | 'states'> = { register: 'certificates', states: ['valid'] };
const plain: FigureRule = { ...base, of: 'unit', answer: null, count: { kind: 'records' } };
const origins: readonly FigureOrigin[] = [
  plain,
  { ...base, of: 'unit', answer: null, count: { kind: 'sum', question: 'hours', per: 8 } },
  { ...base, of: 'territory', answer: { question: 'skills', values: ['one', 'more'] }, count: { kind: 'share' } },
  { ...base, of: 'territory', answer: null, count: { kind: 'units-below', atLeast: 2 } },
  { ...base, states: [], of: 'territory', answer: null, count: { kind: 'coverage' } },
  { indicator: 'venues', takes: 'reached' },
];

describe('the source of a figure that is filled in', () => {
  it.each(origins)('comes out as it was proposed: %j', (rule) => {
    expect(originOf(sourceFieldsOf({ item: 'x', rule }) as SourceFields)).toEqual(rule);
  });

  it('asks for no answer once its question is cleared', () => {
    const fields = { ...fieldsOf(plain), answerQuestion: undefined, answerValues: ['one'] } as RuleFields;
    expect(ruleOf(fields).answer).toBeNull();
  });
});
