import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from './expression-facts.js';
import { parseExpression, readExpression } from './expression-parser.js';

const factsIn = (text: string) => {
  const expression = parseExpression(text);
  return expression && factsOf(expression);
};

describe('reading an expression', () => {
  it('tells names and functions apart', () => {
    expect(factsIn("sum({a}, {b.c}) > 3 and {#d} = 'x'")).toEqual({
      variables: ['a', 'b.c', 'd'],
      functions: ['sum'],
      nestedExpression: false,
    });
    expect(factsIn("sumInArray({a}, 'b', {c} > 1) > 0")).toMatchObject({ nestedExpression: true });
  });

  it('never throws and comes to an end, whatever the text', { timeout: 60_000 }, () => {
    const piece = fc.constantFrom(
      '{a}',
      '(',
      ')',
      '[',
      ']',
      '!',
      'and',
      'or',
      ' ',
      "'",
      '1',
      '+',
      '-',
      '=',
      'f(',
      ',',
      '{',
      '}',
      'not',
      '^',
      '{a',
      'empty',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 300 }), (pieces) => {
        readExpression(pieces.join(''));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['nesting', `${'('.repeat(16)}{a} = 1${')'.repeat(16)}`],
    ['open brackets', '('.repeat(16)],
    ['mixed brackets', `${'[('.repeat(8)}1`],
    ['functions', `${'sum('.repeat(16)}1${')'.repeat(16)}`],
    ['negations', `${'!'.repeat(16)}{a}`],
    ['a long chain', Array.from({ length: 150 }, () => '{a} = 1').join(' or ')],
    ['a long sum', Array.from({ length: 400 }, () => '{a}').join('+')],
    ['powers', Array.from({ length: 400 }, () => '{a}').join('^')],
  ])('comes to an end for %s', (_title, text) => {
    expect(typeof readExpression(text).ok).toBe('boolean');
  });
});
