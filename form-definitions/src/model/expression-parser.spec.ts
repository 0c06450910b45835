import { describe, expect, it } from 'vitest';
import { nameText, partsOf } from './expression.js';
import { parseExpression, readExpression } from './expression-parser.js';
import { expressionText } from './expression-text.js';

const namesIn = (text: string): string[] => {
  const expression = parseExpression(text);
  return expression ? [...partsOf(expression)].flatMap((part) => (part.kind === 'name' ? [nameText(part)] : [])) : [];
};

describe('an expression', () => {
  it.each([
    ['{满意 度} = 1', ['满意 度']],
    ['{བོད.ས་} notempty or {a b.c d} > 2', ['བོད.ས་', 'a b.c d']],
    ['sum({visits[0].count}, {row.x}) > {#code}', ['visits[0].count', 'row.x', 'code']],
    ['{toString} = 1', ['toString']],
  ])('%s has names of any script', (text, names) => expect(namesIn(text)).toEqual(names));

  it.each(['{__proto__} = 1', '{a.constructor} empty', 'sum({b.prototype.c})'])(
    '%s reaches into no prototype',
    (text) => expect(readExpression(text)).toEqual({ ok: false, code: 'broken-expression' }),
  );

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(parseExpression("{a[1].b} > 1 and !({c} contains 'x')")))).toEqual({
      kind: 'binary',
      operator: 'and',
      left: {
        kind: 'binary',
        operator: 'greater',
        left: { kind: 'name', path: [{ name: 'a', index: 1 }, { name: 'b' }] },
        right: { kind: 'value', value: 1 },
      },
      right: {
        kind: 'unary',
        operator: 'negate',
        operand: {
          kind: 'binary',
          operator: 'contains',
          left: { kind: 'name', path: [{ name: 'c' }] },
          right: { kind: 'value', value: 'x' },
        },
      },
    });
  });

  it.each([
    ['{a}=>1and{b}<>2', '{a} >= 1 and {b} <> 2'],
    ['({a} or {b}) and {c}', '({a} or {b}) and {c}'],
    ['{a} - ({b} - {c})', '{a} - ({b} - {c})'],
    ['({a} = 1', '{a} = 1'],
    [`{a} = "it\\'s"`, `{a} = 'it\\'s'`],
    ["iif({a} anyof ['x', 2], 'y', null)", "iif({a} anyof ['x', 2], 'y', null)"],
  ])('%s is written %s', (text, written) => {
    const expression = parseExpression(text);
    expect(expression && expressionText(expression)).toBe(written);
  });

  it.each([
    ['2001 characters', `{a} = ${'1'.repeat(1995)}`, 'expression-too-long'],
    ['seventeen brackets', `${'('.repeat(17)}1`, 'expression-too-long'],
    ['seventeen negations', `${'!'.repeat(17)}{a}`, 'expression-too-long'],
    ['half a comparison', '{a} =', 'broken-expression'],
    ['nothing', '', 'broken-expression'],
    ['a number without an end', '9'.repeat(400), 'broken-expression'],
  ])('of %s is refused', (_title, text, code) => expect(readExpression(text)).toEqual({ ok: false, code }));
});
