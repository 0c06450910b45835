import type { AnswerErrors } from './answer-error.js';
import type { AnswerScope } from './answer-scope.js';

/**
 * What an answer of one kind may look like. The two later checks may look at other answers and run only when all answers
 * have a sound shape.
 */
export interface Shape {
  /** Looks at the answer alone. */
  check(value: unknown, pointer: string, errors: AnswerErrors): void;
  /** Runs for an answer to a visible question. */
  checkWithin?(value: unknown, pointer: string, errors: AnswerErrors, scope: AnswerScope): void;
  /** Runs for a visible, enabled question even when it has no answer: what must not be left out. */
  checkComplete?(value: unknown, pointer: string, errors: AnswerErrors, scope: AnswerScope): void;
}
