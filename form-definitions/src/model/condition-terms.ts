import { nameText, type Constant, type Expression } from './expression.js';
import { parseExpression } from './expression-parser.js';

/** One demand on one name of an expression, such as `{grade} = 'a'`. */
export interface Demand {
  readonly name: string;
  readonly operator:
    | 'equal'
    | 'notequal'
    | 'less'
    | 'lessorequal'
    | 'greater'
    | 'greaterorequal'
    | 'anyof'
    | 'contains'
    | 'empty'
    | 'notempty';
  readonly values: readonly Constant[];
}

/** Demands that hold together; what could not be understood is left out, and demands nothing. */
export type Conjunction = readonly Demand[];

const mostConjunctions = 64;
const mirrored: Readonly<Record<string, string>> = {
  less: 'greater',
  greater: 'less',
  lessorequal: 'greaterorequal',
  greaterorequal: 'lessorequal',
  equal: 'equal',
  notequal: 'notequal',
};
const comparisons = new Set([
  'equal',
  'notequal',
  'less',
  'lessorequal',
  'greater',
  'greaterorequal',
  'anyof',
  'contains',
  'allof',
]);

/** The ways in which a condition can hold, at most 64; undefined when there are more or it cannot be read. */
export const waysToHold = (text: string): Conjunction[] | undefined =>
  readWays(text, (operand) => demandsOf(operand) ?? []);

/** The same for a condition of which every part is understood; undefined for any other. */
export const understoodWays = (text: string): Conjunction[] | undefined => readWays(text, demandsOf);

type Understand = (expression: Expression) => Demand[] | undefined;

function readWays(text: string, understand: Understand): Conjunction[] | undefined {
  const expression = parseExpression(text);
  return expression && ways(expression, understand);
}

function ways(expression: Expression, understand: Understand): Conjunction[] | undefined {
  if (expression.kind === 'binary' && (expression.operator === 'and' || expression.operator === 'or')) {
    const [one, other] = [ways(expression.left, understand), ways(expression.right, understand)];
    if (!one || !other) return undefined;
    const together =
      expression.operator === 'or'
        ? [...one, ...other]
        : one.flatMap((first) => other.map((second) => [...first, ...second]));
    return together.length > mostConjunctions ? undefined : together;
  }
  const demands = understand(expression);
  return demands && [demands];
}

/** `undefined` for what is not understood. */
function demandsOf(expression: Expression): Demand[] | undefined {
  if (expression.kind === 'unary' && expression.operator !== 'negate') {
    const name = nameOf(expression.operand);
    return name === undefined ? undefined : [{ name: name.toLowerCase(), operator: expression.operator, values: [] }];
  }
  if (expression.kind !== 'binary' || !comparisons.has(expression.operator)) return undefined;
  const { operator, left, right } = expression;
  const [name, values] = [nameOf(left), constantsOf(right)];
  if (name !== undefined && values !== undefined) return [demand(name, operator, values)];
  const [mirror, opposite] = [nameOf(right), constantsOf(left)];
  const turned = mirrored[operator];
  return mirror !== undefined && opposite !== undefined && turned !== undefined
    ? [demand(mirror, turned, opposite)]
    : undefined;
}

const demand = (name: string, operator: string, values: readonly Constant[]): Demand => ({
  name: name.toLowerCase(),
  operator: (operator === 'allof' ? 'contains' : operator) as Demand['operator'],
  values,
});

/** A name with its dots, which may be that of a question or of something in one; one with an index says nothing about a whole question. */
const nameOf = (expression: Expression): string | undefined =>
  expression.kind === 'name' && expression.path.every(({ index }) => index === undefined)
    ? nameText(expression)
    : undefined;

function constantsOf(expression: Expression): Constant[] | undefined {
  const members = expression.kind === 'list' ? expression.members : [expression];
  const values = members.map((member) => (member.kind === 'value' ? member.value : null));
  return values.every((value) => value !== null) ? values : undefined;
}
