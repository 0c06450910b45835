import fc from 'fast-check';
import { ConditionRunner, ConditionsParser, ExpressionRunner } from 'survey-core';
import { describe, expect, it } from 'vitest';
import type { NameOperand } from '../model/expression.js';
import { parseExpression, readExpression } from '../model/expression-parser.js';
import { withPlainSigns } from '../model/expression-spelling.js';
import { expressionText } from '../model/expression-text.js';
import { hasOwn } from '../model/json-object.js';
import { generatedExpressions, valuesOfNames, type Values } from '../testing/generated-expressions.js';
import { evaluate, holds, type Surroundings } from './evaluate.js';
import { dateOf, officeClock } from './office-clock.js';

/*
 * survey-core's runners are the oracle: an expression comes to the same here as on a page. What is decided otherwise is listed below, and
 * each of these differences is a test.
 */

// Of its own it rewrites signs inside of values, too; the pages of ours replace that step as well.
Object.defineProperty(ConditionsParser.prototype, 'patchExpression', { value: withPlainSigns });

// The oracle counts by the clock of the process.
const processZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

function surroundingsOf(values: Values): Surroundings {
  return {
    clock: officeClock(processZone),
    valueOf: ({ path: [first, ...rest] }: NameOperand) => {
      let value = first === undefined ? undefined : at(values[first.name], first.index);
      for (const { name, index } of rest) value = at(memberOf(value, name), index);
      return value ?? null;
    },
  };
}

const at = (value: unknown, index: number | undefined): unknown =>
  index === undefined ? value : Array.isArray(value) ? (value as unknown[]).at(index) : undefined;

const memberOf = (value: unknown, name: string): unknown =>
  name === 'length' && (Array.isArray(value) || typeof value === 'string')
    ? value.length
    : typeof value === 'object' && value !== null && hasOwn(value, name)
      ? (value as Values)[name]
      : undefined;

/** What both can be compared by: a day or time as the wall shows it, and no difference between kinds of nothing. */
function plain(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(12)) + 0 : 'no number';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'no time' : value.toISOString().slice(0, 19);
  return value;
}

const localWall = (value: unknown): unknown =>
  value instanceof Date
    ? dateOf(
        value.getFullYear(),
        value.getMonth(),
        value.getDate(),
        value.getHours(),
        value.getMinutes(),
        value.getSeconds(),
      )
    : Array.isArray(value)
      ? value.map(localWall)
      : value;

function attempt(run: () => unknown): unknown {
  try {
    return plain(run());
  } catch {
    return undefined;
  }
}

const inTheirs = (text: string, values: Values): unknown =>
  attempt(() => localWall(new ExpressionRunner(text).runValues({ ...values })));

function inOurs(text: string, values: Values): unknown {
  const expression = parseExpression(text);
  return expression && attempt(() => evaluate(expression, surroundingsOf(values)));
}

/** What is decided otherwise than in survey-core; every one of them is a test below. A time written out as text shows its process. */
const decidedOtherwise = (text: string): boolean => /null|undefined|missing|today|getDate|dateAdd/.test(text);

describe('an expression comes to what survey-core makes of it', () => {
  it('for generated expressions and answers', { timeout: 120_000 }, () => {
    let compared = 0;
    fc.assert(
      fc.property(generatedExpressions, valuesOfNames, (text, values) => {
        if (decidedOtherwise(text)) return;
        compared += 1;
        expect(inOurs(text, values)).toEqual(inTheirs(text, values));
        const expression = parseExpression(text);
        if (expression)
          expect(holds(expression, surroundingsOf(values))).toBe(
            attempt(() => new ConditionRunner(text).runValues({ ...values })) ?? false,
          );
      }),
      { numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(1_800);
  });
});

describe('a text is an expression where it is one for survey-core', () => {
  const pieces = fc.constantFrom(
    '{a}',
    '{b.c}',
    '{好 字}',
    "'x'",
    '"y"',
    "'",
    '"',
    '(',
    ')',
    '[',
    ']',
    ',',
    ' ',
    '!',
    '=',
    '<',
    '>',
    '<>',
    '+',
    '-',
    '*',
    '/',
    '%',
    '^',
    '&&',
    '||',
    'and',
    'or',
    'not',
    'empty',
    'notempty',
    'contains',
    'anyof',
    'sum',
    'iif',
    'true',
    'null',
    '1',
    '0',
    '.5',
    '12',
    '{',
    '}',
    'abc',
    '\\',
    '\n',
    'negate',
  );
  it('whatever its pieces', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        // A list that begins with a comma or with nothing is an empty list there.
        if (/[([]\s*,|null/.test(text)) return;
        expect([text, readExpression(text).ok]).toEqual([text, Boolean(new ConditionsParser().parseExpression(text))]);
      }),
      { numRuns: 8_000 },
    );
  });

  it('and written again says the same', () => {
    fc.assert(
      fc.property(generatedExpressions, (text) => {
        const expression = parseExpression(text);
        if (expression) expect(parseExpression(expressionText(expression))).toEqual(expression);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an expression is decided otherwise than in survey-core where', () => {
  const values = { one: [5], a: 0, list: ['b', 'a'] };

  it.each<[string, string, unknown, unknown]>([
    ['nothing stands in a list or call', "iif({a} = 0, 'x', null)", 'x', undefined],
    ['nothing is asked whether it is empty', 'null empty', true, undefined],
    ['a list has one number', '{one} + 1', 6, '51'],
    ['a name says an object', '{"a": 1}', undefined, { a: 1 }],
    ['a word is spelt EQUALS', '{a} EQUALS 0', true, undefined],
  ])('%s', (_title, text, ours, theirs) => {
    expect([inOurs(text, values), inTheirs(text, values)]).toEqual([ours, theirs]);
  });

  it('a list begins with a comma', () => {
    expect([readExpression('[, 1]').ok, Boolean(new ConditionsParser().parseExpression('[, 1]'))]).toEqual([
      false,
      true,
    ]);
  });

  it('an answer that is a list must have an order: those of a ranking', () => {
    const expression = parseExpression("{list} = ['a', 'b']");
    if (expression?.kind !== 'binary') throw new Error('no comparison');
    expect(holds(expression, surroundingsOf(values))).toBe(true);
    expect(holds({ ...expression, inOrder: true }, surroundingsOf(values))).toBe(false);
  });

  it('it is another day at the office than where the process runs', () => {
    const condition = parseExpression("{day} <= today() and today() = '2026-11-30' and {day} = '2026-11-30'");
    if (!condition) throw new Error('no condition');
    const now = new Date('2026-11-29T17:00:00Z');
    const at17 = (timeZone: string | undefined): boolean =>
      holds(condition, { clock: officeClock(timeZone, now), valueOf: () => '2026-11-30' });
    expect([at17(undefined), at17('Asia/Shanghai'), at17('UTC'), at17('America/New_York')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
