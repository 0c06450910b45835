/** What runs while a form is answered; small, and safe in a browser. Forms are made ready for it by `@pingyi/form-definitions/compile`. */
export type { AnswerContext } from './answer-context.js';
export type { AnswerError, AnswerErrorCode } from './answer-error.js';
export { answerLimits } from './answer-guard.js';
export type * from './compiled-form.js';
export { change } from './change.js';
export { score } from './score.js';
export { settle, type SettledForm } from './settle.js';
export type * from './shown-form.js';
export { start } from './start.js';
export { validate, visibleQuestions, type RefusedAnswers, type ValidAnswers } from './validate.js';
