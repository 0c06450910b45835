import { comparisons, nameText, type Comparison, type Constant, type Expression } from './expression.js';
import { parseExpression } from './expression-parser.js';

/** Comparisons that a row of a condition can make, by the names survey-core gives them. */
export const comparisonOperators = [...comparisons, 'empty', 'notempty'] as const;
export type ComparisonOperator = Comparison | 'empty' | 'notempty';

export type Literal = Constant;

/** One side of a comparison: a question or variable by its name, a value or several. */
export type Operand = { readonly name: string } | { readonly value: Literal } | { readonly values: readonly Literal[] };

/** A condition as a tree; `other` is what only its text can say, such as a function call. */
export type ConditionSyntax =
  | { readonly kind: 'and' | 'or'; readonly left: ConditionSyntax; readonly right: ConditionSyntax }
  | {
      readonly kind: 'comparison';
      readonly name: string;
      readonly operator: ComparisonOperator;
      readonly operand: Operand | null;
    }
  | { readonly kind: 'other' };

/** Reads a condition without running it; `undefined` when it is none. */
export function readCondition(text: string): ConditionSyntax | undefined {
  const expression = parseExpression(text);
  return expression && syntaxOf(expression);
}

const other: ConditionSyntax = { kind: 'other' };

function syntaxOf(expression: Expression): ConditionSyntax {
  if (expression.kind === 'unary') {
    const { operator, operand } = expression;
    return operator === 'negate' || operand.kind !== 'name'
      ? other
      : { kind: 'comparison', name: nameText(operand), operator, operand: null };
  }
  if (expression.kind !== 'binary') return other;
  const { operator, left, right } = expression;
  if (operator === 'and' || operator === 'or') return { kind: operator, left: syntaxOf(left), right: syntaxOf(right) };
  const comparison = comparisons.find((known) => known === operator);
  const operand = operandOf(right);
  return comparison === undefined || operand === undefined || left.kind !== 'name'
    ? other
    : { kind: 'comparison', name: nameText(left), operator: comparison, operand };
}

function operandOf(expression: Expression): Operand | undefined {
  switch (expression.kind) {
    case 'name':
      return { name: nameText(expression) };
    case 'value':
      return expression.value === null ? undefined : { value: expression.value };
    case 'list': {
      const values = expression.members.map((member) => (member.kind === 'value' ? member.value : null));
      return values.every((value) => value !== null) ? { values } : undefined;
    }
    case 'call':
    case 'unary':
    case 'binary':
      return undefined;
  }
}
