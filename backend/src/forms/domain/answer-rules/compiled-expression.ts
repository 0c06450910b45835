import { ConditionRunner, ExpressionRunner } from '../form-model/expression-parser.js';
import type { AnswerScope } from './answer-scope.js';

/** Whether something holds for a set of answers: known from the start, or to be worked out. */
export type Condition = boolean | ((scope: AnswerScope) => boolean);

export const holds = (condition: Condition, scope: AnswerScope): boolean =>
  typeof condition === 'boolean' ? condition : condition(scope);

/**
 * Parses a condition once; running it takes a few microseconds and touches nothing but the scope. A condition that fails
 * on its values, such as a date calculation on text, does not hold.
 */
export function compileCondition(text: string): (scope: AnswerScope) => boolean {
  const runner = new ConditionRunner(text);
  return (scope) => {
    try {
      return runner.runContext(scope);
    } catch {
      return false;
    }
  };
}

/** Parses an expression once; see {@link compileCondition}. Empty, impossible and failed results are undefined. */
export function compileExpression(text: string): (scope: AnswerScope) => unknown {
  const runner = new ExpressionRunner(text);
  return (scope) => {
    try {
      return usable(runner.runContext(scope));
    } catch {
      return undefined;
    }
  };
}

function usable(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return value instanceof Date && Number.isNaN(value.getTime()) ? undefined : value;
}
