import { ConditionsParser } from './expression-parser';

/** Comparisons that survey-core knows, by its own names. */
export const comparisonOperators = [
  'equal',
  'notequal',
  'greater',
  'greaterorequal',
  'less',
  'lessorequal',
  'contains',
  'notcontains',
  'anyof',
  'allof',
  'noneof',
  'empty',
  'notempty',
] as const;
export type ComparisonOperator = (typeof comparisonOperators)[number];

export type Literal = string | number | boolean;

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

/** survey-core's own nodes, as far as they are read here. */
interface Node {
  getType(): string;
  readonly operator: string;
  readonly leftOperand: Node;
  readonly rightOperand: Node;
  readonly expression: Node;
  readonly variable: string;
  readonly correctValue: unknown;
  readonly values: readonly Node[];
}

const longest = 2000;

/** Reads a condition without running it; `undefined` when it is none. */
export function readCondition(text: string): ConditionSyntax | undefined {
  if (text.length > longest) return undefined;
  const node = new ConditionsParser().parseExpression(text) as unknown as Node | undefined;
  return node ? syntaxOf(node) : undefined;
}

function syntaxOf(node: Node): ConditionSyntax {
  const type = node.getType();
  if (
    type === 'unary' &&
    (node.operator === 'empty' || node.operator === 'notempty') &&
    node.expression.getType() === 'variable'
  ) {
    return { kind: 'comparison', name: node.expression.variable, operator: node.operator, operand: null };
  }
  if (type !== 'binary') return { kind: 'other' };
  if (node.operator === 'and' || node.operator === 'or')
    return { kind: node.operator, left: syntaxOf(node.leftOperand), right: syntaxOf(node.rightOperand) };
  const operator = comparisonOperators.find((known) => known === node.operator);
  const operand = operandOf(node.rightOperand);
  if (operator === undefined || operand === undefined || node.leftOperand.getType() !== 'variable')
    return { kind: 'other' };
  return { kind: 'comparison', name: node.leftOperand.variable, operator, operand };
}

function operandOf(node: Node): Operand | undefined {
  switch (node.getType()) {
    case 'variable':
      return { name: node.variable };
    case 'const': {
      const value = literalOf(node.correctValue);
      return value === undefined ? undefined : { value };
    }
    case 'array': {
      const values = node.values.map((entry) =>
        entry.getType() === 'const' ? literalOf(entry.correctValue) : undefined,
      );
      return values.every((value) => value !== undefined) ? { values } : undefined;
    }
    default:
      return undefined;
  }
}

const literalOf = (value: unknown): Literal | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
