import { holds as conditionHolds, resultOf } from '@pingyi/form-definitions/engine';
import { parseExpression } from '@pingyi/form-definitions/vocabulary';
import type { AnswerScope } from './answer-scope.js';

/** Whether something holds for a set of answers: known from the start, or to be worked out. */
export type Condition = boolean | ((scope: AnswerScope) => boolean);

export const holds = (condition: Condition, scope: AnswerScope): boolean =>
  typeof condition === 'boolean' ? condition : condition(scope);

/** Reads a condition once; running it takes a few microseconds and touches nothing but the scope. */
export function compileCondition(text: string): (scope: AnswerScope) => boolean {
  const condition = parseExpression(text);
  return (scope) => condition !== undefined && conditionHolds(condition, scope);
}

/** Reads an expression once; see {@link compileCondition}. Empty, impossible and failed results are undefined. */
export function compileExpression(text: string): (scope: AnswerScope) => unknown {
  const expression = parseExpression(text);
  return (scope) => expression && resultOf(expression, scope);
}
