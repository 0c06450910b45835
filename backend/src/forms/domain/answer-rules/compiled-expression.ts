import { ConditionRunner, ExpressionRunner } from 'survey-core';
import type { AnswerScope } from './answer-scope.js';

/** Whether something holds for a set of answers: known from the start, or to be worked out. */
export type Condition = boolean | ((scope: AnswerScope) => boolean);

export const holds = (condition: Condition, scope: AnswerScope): boolean =>
  typeof condition === 'boolean' ? condition : condition(scope);

/** Parses a condition once; running it takes a few microseconds and touches nothing but the scope. */
export function compileCondition(text: string): (scope: AnswerScope) => boolean {
  const runner = new ConditionRunner(text);
  return (scope) => runner.runContext(scope);
}

/** Parses an expression once; see {@link compileCondition}. Empty results are undefined. */
export function compileExpression(text: string): (scope: AnswerScope) => unknown {
  const runner = new ExpressionRunner(text);
  return (scope) => {
    const value: unknown = runner.runContext(scope);
    return value === null || value === '' ? undefined : value;
  };
}
