/** A value that an expression can say. */
export type Constant = string | number | boolean;

/** Operators between two operands, by the names survey-core gives them. */
export const comparisons = [
  'equal',
  'notequal',
  'less',
  'lessorequal',
  'greater',
  'greaterorequal',
  'contains',
  'notcontains',
  'anyof',
  'allof',
  'noneof',
] as const;
export const arithmeticOperators = ['plus', 'minus', 'mul', 'div', 'mod', 'power'] as const;
export const conjunctions = ['and', 'or'] as const;

export type Comparison = (typeof comparisons)[number];
export type ArithmeticOperator = (typeof arithmeticOperators)[number];
export type ConjunctionOperator = (typeof conjunctions)[number];
export type BinaryOperator = Comparison | ArithmeticOperator | ConjunctionOperator;

/** A step of a name: `{visits[0].count}` has two. */
export interface NameStep {
  readonly name: string;
  readonly index?: number;
}

/** A name in braces. */
export interface NameOperand {
  readonly kind: 'name';
  readonly path: readonly NameStep[];
  /** Written with `#`: texts such as `"5"` or `"true"` stay texts. */
  readonly asIs?: true;
}

export interface BinaryOperation {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
  /** Lists are compared member by member, as in a ranking; otherwise their order does not matter. */
  readonly inOrder?: true;
}

/** An expression of a form as plain data: what its text says, without how it was spelt. */
export type Expression =
  | { readonly kind: 'value'; readonly value: Constant | null }
  | NameOperand
  | { readonly kind: 'list'; readonly members: readonly Expression[] }
  | { readonly kind: 'call'; readonly function: string; readonly arguments: readonly Expression[] }
  | { readonly kind: 'unary'; readonly operator: 'negate' | 'empty' | 'notempty'; readonly operand: Expression }
  | BinaryOperation;

/** The operands of an expression, one level down. */
export function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'list':
      return expression.members;
    case 'call':
      return expression.arguments;
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'value':
    case 'name':
      return [];
  }
}

/** An expression and everything in it, from the left. */
export function* partsOf(expression: Expression): Generator<Expression> {
  yield expression;
  for (const operand of operandsOf(expression)) yield* partsOf(operand);
}

/** A name as it is written between braces. */
export const nameText = ({ path }: Pick<NameOperand, 'path'>): string =>
  path.map(({ name, index }) => (index === undefined ? name : `${name}[${index}]`)).join('.');

/** The same expression with its names replaced. */
export function withOperands(expression: Expression, change: (operand: Expression) => Expression): Expression {
  const inner = (operand: Expression): Expression => withOperands(operand, change);
  switch (expression.kind) {
    case 'list':
      return change({ ...expression, members: expression.members.map(inner) });
    case 'call':
      return change({ ...expression, arguments: expression.arguments.map(inner) });
    case 'unary':
      return change({ ...expression, operand: inner(expression.operand) });
    case 'binary':
      return change({ ...expression, left: inner(expression.left), right: inner(expression.right) });
    case 'value':
    case 'name':
      return change(expression);
  }
}
