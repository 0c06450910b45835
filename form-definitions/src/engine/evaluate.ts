import type { Expression, NameOperand } from '../model/expression.js';
import { converted, isNothing } from './comparison.js';
import { expressionFunctions } from './functions.js';
import type { OfficeClock } from './office-clock.js';
import { applyOperator } from './operators.js';

/** What an expression can see. */
export interface Surroundings {
  readonly clock: OfficeClock;
  /** The value of a name: undefined while it has no answer, null when there is no such name. */
  valueOf(name: NameOperand): unknown;
}

/** The value of an expression. Throws what the language throws on impossible numbers, such as 200 decimals. */
export function evaluate(expression: Expression, surroundings: Surroundings): unknown {
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'name': {
      const value = surroundings.valueOf(expression);
      // What is not there has no members.
      if ((value === undefined || value === null) && isLength(expression)) return 0;
      return expression.asIs === true ? value : converted(value);
    }
    case 'list':
      return expression.members.map((member) => evaluate(member, surroundings));
    case 'call': {
      const parameters = expression.arguments.map((argument) => evaluate(argument, surroundings));
      const called = expressionFunctions.get(expression.function);
      return called ? called(parameters, surroundings.clock) : null;
    }
    case 'unary': {
      const value = evaluate(expression.operand, surroundings);
      return expression.operator === 'negate' ? !value : isNothing(value) === (expression.operator === 'empty');
    }
    case 'binary': {
      const left = evaluate(expression.left, surroundings);
      const right = evaluate(expression.right, surroundings);
      return applyOperator(expression.operator, left, right, surroundings.clock, expression.inOrder === true);
    }
  }
}

const isLength = ({ path }: NameOperand): boolean => path.length > 1 && path[path.length - 1]?.name === 'length';

/** Whether a condition holds. One that fails on its values, such as a date calculation on text, does not. */
export function holds(condition: Expression, surroundings: Surroundings): boolean {
  try {
    const value = evaluate(condition, surroundings);
    // To survey-core 1 and "1" are true, 5 is not.
    return value === true || (value !== false && !(value instanceof Date) && Number(value) === 1);
  } catch {
    return false;
  }
}

/** The result of an expression; undefined for one that is empty, impossible or fails. */
export function resultOf(expression: Expression, surroundings: Surroundings): unknown {
  try {
    return usable(evaluate(expression, surroundings));
  } catch {
    return undefined;
  }
}

function usable(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return value instanceof Date && Number.isNaN(value.getTime()) ? undefined : value;
}
