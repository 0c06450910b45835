import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonOperators, readCondition } from '@pingyi/form-definitions/vocabulary';
import {
  conditionOf,
  conditionText,
  needsValue,
  takesSeveral,
  type Comparison,
  type ConditionGroup,
  type ConditionTerm,
} from './condition';

const read = (text: string): ConditionGroup | undefined => {
  const syntax = readCondition(text);
  return syntax && conditionOf(syntax);
};

describe('a condition in rows', () => {
  it.each([
    ['{score} < 6', '{score} < 6'],
    ["{a} = 'x' and {b} notempty and {c} <> true", "{a} = 'x' and {b} notempty and {c} <> true"],
    ["{a} = 1 and ({b} = 2 or {c} anyof ['x', 'y'])", "{a} = 1 and ({b} = 2 or {c} anyof ['x', 'y'])"],
    ['({a} = 1 and {b} = 2) and {c} = 3', '{a} = 1 and {b} = 2 and {c} = 3'],
    ['{a} >= {b}', '{a} >= {b}'],
    ["{unitType} != 'village'", "{unitType} <> 'village'"],
  ])('reads %s', (text, written) => {
    const group = read(text);
    expect(group && conditionText(group)).toBe(written);
  });

  it.each(['round({a}) > 3', "!({a} contains 'x')", '3 < {a}', '{a} + 1 > 2'])('leaves %s to its text', (text) => {
    expect(readCondition(text)).toBeDefined();
    expect(read(text)).toBeUndefined();
  });

  it.each(['{a} = = 1', '{a', 'not {a}'])('knows that %s is no condition', (text) =>
    expect(readCondition(text)).toBeUndefined(),
  );

  it.each([
    '<>',
    '=>',
    '=<',
    'equals',
    'notequals',
    "it's",
    '"',
    'a\\b',
    '\\"',
    '{a}',
    ' and ',
    '] or [',
    '(',
    '!',
    'empty',
    'true',
    '0x1',
    '1',
    "','",
  ])('takes the value %s for nothing but a value', (value) => {
    const rows: ConditionGroup = {
      kind: 'group',
      join: 'and',
      terms: [
        { kind: 'comparison', name: 'equals', operator: 'notequal', operand: { value } },
        { kind: 'comparison', name: 'a', operator: 'anyof', operand: { values: [value, '<>'] } },
      ],
    };
    expect(read(conditionText(rows))).toEqual(rows);
  });

  it('writes only rows that are complete', () => {
    const row = (name: string, operand: Comparison['operand']): Comparison => ({
      kind: 'comparison',
      name,
      operator: 'equal',
      operand,
    });
    expect(
      conditionText({
        kind: 'group',
        join: 'or',
        terms: [row('', null), row('a', null), row('b', { value: '' }), row('c', { value: 1 })],
      }),
    ).toBe('{c} = 1');
    expect(conditionText({ kind: 'group', join: 'and', terms: [] })).toBe('');
  });

  it('reads back whatever it wrote', { timeout: 60_000 }, () => {
    const name = fc.constantFrom('a', 'setup-score', 'unitType', 'equals');
    const piece = fc.constantFrom(
      '<>',
      '=>',
      '=<',
      'equals',
      ' and ',
      ' or ',
      'notempty',
      'contains',
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
      '!',
      '\\',
      "'",
      '"',
      ',',
      'true',
      '0x',
      '1',
      ' ',
    );
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
    );
    const literal = fc.oneof(
      text.filter((value) => value !== '' && !value.endsWith('\\')),
      fc.integer({ min: -1000, max: 1000 }),
      fc.boolean(),
    );
    const comparison: fc.Arbitrary<ConditionTerm> = fc
      .tuple(name, fc.constantFrom(...comparisonOperators), literal, fc.array(literal, { minLength: 1, maxLength: 3 }))
      .map(([subject, operator, value, values]) => ({
        kind: 'comparison',
        name: subject,
        operator,
        operand: !needsValue(operator) ? null : takesSeveral(operator) ? { values } : { value },
      }));
    const group = fc
      .tuple(fc.constantFrom<'and' | 'or'>('and', 'or'), fc.array(comparison, { minLength: 2, maxLength: 4 }))
      .map(([join, terms]): ConditionGroup => ({ kind: 'group', join, terms }));
    fc.assert(
      fc.property(group, (condition) => {
        expect(read(conditionText(condition)), conditionText(condition)).toEqual(condition);
      }),
      { numRuns: 2000 },
    );
  });
});
