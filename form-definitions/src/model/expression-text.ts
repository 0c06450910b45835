import { nameText, type BinaryOperator, type Expression } from './expression.js';
import { literalText } from './expression-spelling.js';

const signs: Readonly<Record<BinaryOperator, string>> = {
  and: 'and',
  or: 'or',
  equal: '=',
  notequal: '<>',
  less: '<',
  lessorequal: '<=',
  greater: '>',
  greaterorequal: '>=',
  contains: 'contains',
  notcontains: 'notcontains',
  anyof: 'anyof',
  allof: 'allof',
  noneof: 'noneof',
  plus: '+',
  minus: '-',
  mul: '*',
  div: '/',
  mod: '%',
  power: '^',
};

/** How tightly an operator binds its operands; the reader has the same order. */
const strengths: readonly (readonly BinaryOperator[])[] = [
  ['or'],
  ['and'],
  ['equal', 'notequal', 'less', 'lessorequal', 'greater', 'greaterorequal'],
  ['plus', 'minus'],
  ['mul', 'div', 'mod'],
  ['power'],
  ['contains', 'notcontains', 'anyof', 'allof', 'noneof'],
];

const strengthOf = (operator: BinaryOperator): number => strengths.findIndex((level) => level.includes(operator));

/**
 * An expression as text, which reads back as the same expression. A text that ends in a backslash loses it, since the grammar has no way
 * to say one there.
 *
 * @example
 * expressionText(parseExpression("({a}>1)and{b}='x'")); // "{a} > 1 and {b} = 'x'"
 */
export function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case 'value':
      return expression.value === null ? 'null' : literalText(expression.value);
    case 'name':
      return `{${expression.asIs ? '#' : ''}${nameText(expression)}}`;
    case 'list':
      return `[${expression.members.map(expressionText).join(', ')}]`;
    case 'call':
      return `${expression.function}(${expression.arguments.map(expressionText).join(', ')})`;
    case 'unary':
      return expression.operator === 'negate'
        ? `!(${expressionText(expression.operand)})`
        : `${expressionText(expression.operand)} ${expression.operator}`;
    case 'binary': {
      const strength = strengthOf(expression.operator);
      const left = within(expression.left, strength);
      return `${left} ${signs[expression.operator]} ${within(expression.right, strength + 1)}`;
    }
  }
}

const within = (operand: Expression, least: number): string =>
  operand.kind === 'binary' && strengthOf(operand.operator) < least
    ? `(${expressionText(operand)})`
    : expressionText(operand);
