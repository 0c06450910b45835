import { ConditionsParser } from './expression-parser.js';
import { longestExpression } from './expression-syntax.js';

type Constant = string | number | boolean;

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

interface Operand {
  getType(): string;
  readonly operator?: string;
  readonly leftOperand?: Operand | null;
  readonly rightOperand?: Operand | null;
  readonly expression?: Operand;
  readonly variable?: string;
  readonly correctValue?: unknown;
  readonly values?: unknown;
}

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

type Understand = (operand: Operand) => Demand[] | undefined;

function readWays(text: string, understand: Understand): Conjunction[] | undefined {
  if (text.length > longestExpression) return undefined;
  const operand = new ConditionsParser().parseExpression(text) as Operand | null | undefined;
  return operand ? ways(operand, understand) : undefined;
}

function ways(operand: Operand, understand: Understand): Conjunction[] | undefined {
  const { operator = '', leftOperand: left, rightOperand: right } = operand;
  if (operand.getType() === 'binary' && left && right && (operator === 'and' || operator === 'or')) {
    const [one, other] = [ways(left, understand), ways(right, understand)];
    if (!one || !other) return undefined;
    const together =
      operator === 'or' ? [...one, ...other] : one.flatMap((first) => other.map((second) => [...first, ...second]));
    return together.length > mostConjunctions ? undefined : together;
  }
  const demands = understand(operand);
  return demands && [demands];
}

/** `undefined` for what is not understood. */
function demandsOf(operand: Operand): Demand[] | undefined {
  const { operator = '', leftOperand: left, rightOperand: right, expression } = operand;
  if (operand.getType() === 'unary' && (operator === 'empty' || operator === 'notempty')) {
    const name = nameOf(expression);
    return name === undefined ? undefined : [{ name: name.toLowerCase(), operator, values: [] }];
  }
  if (operand.getType() !== 'binary' || !left || !right || !comparisons.has(operator)) return undefined;
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

/** A plain name; one with an index or a member says nothing about a whole question. */
function nameOf(operand: Operand | null | undefined): string | undefined {
  const name = operand?.getType() === 'variable' ? operand.variable : undefined;
  return name !== undefined && /^[\w-]+$/.test(name) ? name : undefined;
}

function constantsOf(operand: Operand): Constant[] | undefined {
  if (operand.getType() === 'const') return isConstant(operand.correctValue) ? [operand.correctValue] : undefined;
  if (operand.getType() !== 'array' || !Array.isArray(operand.values)) return undefined;
  const members = (operand.values as Operand[]).map((member) =>
    member.getType() === 'const' ? member.correctValue : undefined,
  );
  return members.every(isConstant) ? members : undefined;
}

const isConstant = (value: unknown): value is Constant =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
