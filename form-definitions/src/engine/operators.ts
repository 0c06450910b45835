import type { ArithmeticOperator, BinaryOperator, Comparison, ConjunctionOperator } from '../model/expression.js';
import { areEqual, comparable, isNothing, isNumberLike } from './comparison.js';
import type { OfficeClock } from './office-clock.js';

/** The result of an operator on two values, by the rules of survey-core 3.0.0. `null` where there is none, as for a division by nothing. */
export function applyOperator(
  operator: BinaryOperator,
  left: unknown,
  right: unknown,
  clock: OfficeClock,
  inOrder: boolean,
): unknown {
  switch (operator) {
    case 'and':
    case 'or':
    case 'plus':
    case 'minus':
    case 'mul':
    case 'div':
    case 'mod':
    case 'power': {
      const first = filledIn(left, right);
      return calculated(operator, first, filledIn(right, first));
    }
    default:
      return compared(operator, left, right, clock, inOrder);
  }
}

/** What stands for nothing beside another operand. */
function filledIn(value: unknown, other: unknown): unknown {
  if (!isNothing(value)) return value;
  if (typeof other === 'number') return 0;
  if (typeof value === 'string') return value;
  if (typeof other === 'string') return '';
  return Array.isArray(other) ? [] : 0;
}

function calculated(operator: ArithmeticOperator | ConjunctionOperator, a: unknown, b: unknown): unknown {
  switch (operator) {
    case 'and':
      return a && b;
    case 'or':
      return a || b;
    case 'plus':
      return sumOf(a, b);
    case 'minus':
      return likeDecimals(a, b, Number(a) - Number(b));
    case 'mul':
      return rounded(Number(a) * Number(b), decimalsOf(a) + decimalsOf(b));
    case 'div':
      return b ? Number(a) / Number(b) : null;
    case 'mod':
      return b ? Number(a) % Number(b) : null;
    case 'power':
      return Math.pow(Number(a), Number(b));
  }
}

/** Numbers add up, lists are joined, and everything else is written one after the other. */
export function sumOf(a: unknown, b: unknown): unknown {
  if (isNumberLike(a) && isNumberLike(b)) {
    if (typeof a === 'string' || typeof b === 'string') return `${String(a)}${String(b)}`;
    return likeDecimals(a, b, Number(a) + Number(b));
  }
  if (Array.isArray(a) && Array.isArray(b)) return [...(a as unknown[]), ...(b as unknown[])];
  if (Array.isArray(a) || Array.isArray(b)) {
    const [list, value] = (Array.isArray(a) ? [a, b] : [b, a]) as [unknown[], unknown];
    if (typeof value === 'string') return list === a ? list.join(', ') + value : value + list.join(', ');
    if (typeof value === 'number') return [...list, value].reduce<number>(addNumber, 0);
  }
  return plainSum(a, b);
}

const addNumber = (sum: number, member: unknown): number =>
  typeof member === 'number' ? likeDecimals(sum, member, sum + member) : sum;

/** The `+` of the language, for values of any kind. */
export const plainSum = (a: unknown, b: unknown): unknown => (a as string) + (b as string);

/** A result with as many decimals as its operands, so that 0.1 and 0.2 make 0.3. */
export function likeDecimals(a: unknown, b: unknown, result: number): number {
  return rounded(result, Math.max(decimalsOf(a), decimalsOf(b)));
}

const rounded = (result: number, decimals: number): number =>
  decimals > 0 ? parseFloat(result.toFixed(decimals)) : result;

const decimalsOf = (value: unknown): number => (isNumberLike(value) ? (written(value).split('.')[1]?.length ?? 0) : 0);

function compared(operator: Comparison, left: unknown, right: unknown, clock: OfficeClock, inOrder: boolean): boolean {
  switch (operator) {
    case 'equal':
      return areEqual(...comparable(left, right, clock), inOrder);
    case 'notequal':
      return !areEqual(...comparable(left, right, clock), inOrder);
    case 'less':
      return isLess(left, right, clock);
    case 'greater':
      return isLess(right, left, clock);
    case 'lessorequal':
      return areEqual(...comparable(left, right, clock)) || isLess(left, right, clock);
    case 'greaterorequal':
      return areEqual(...comparable(left, right, clock)) || isLess(right, left, clock);
    case 'contains':
      return contains(left, right);
    case 'notcontains':
      return (!left && !isNothing(right)) || lacks(left, right);
    case 'anyof':
      return hasAnyOf(left, right);
    case 'noneof':
      return !hasAnyOf(left, right);
    case 'allof':
      if (!left && !isNothing(right)) return false;
      return Array.isArray(right) ? right.every((member) => contains(left, member)) : contains(left, right);
  }
}

function isLess(left: unknown, right: unknown, clock: OfficeClock): boolean {
  if (left === null || left === undefined || right === null || right === undefined) return false;
  const [one, other] = comparable(left, right, clock);
  return (one as number) < (other as number);
}

function hasAnyOf(left: unknown, right: unknown): boolean {
  if (isNothing(left)) return isNothing(right);
  if (isNothing(right)) return true;
  if (!Array.isArray(left)) return contains(right, left);
  return Array.isArray(right) ? right.some((member) => contains(left, member)) : contains(left, right);
}

const contains = (left: unknown, right: unknown): boolean => holdsAll(left, right) === true;
const lacks = (left: unknown, right: unknown): boolean => holdsAll(left, right) === false;

/** Whether a list has every member of another, or a text the other text; undefined when there is nothing to look into. */
function holdsAll(left: unknown, right: unknown): boolean | undefined {
  if (Array.isArray(left)) {
    const wanted: readonly unknown[] = Array.isArray(right) ? right : [right];
    return left.length > 0 && wanted.every((value) => left.some((member) => areEqual(member, value)));
  }
  if (!left && left !== 0 && left !== false) return undefined;
  if (!right) return undefined;
  return written(left).toLowerCase().includes(written(right).toLowerCase());
}

/** The language's own text of a value of any kind. */
export const written = (value: unknown): string => String(value as string);
