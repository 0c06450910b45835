import { hasOwn, isJsonObject, type JsonObject } from '../model/json-object.js';
import { scopeOf, type AnswerContext } from './answer-context.js';
import { AnswerErrors, type AnswerErrorCode } from './answer-error.js';
import { guardAnswers } from './answer-guard.js';
import type { CompiledFormData } from './compiled-form.js';
import { innerFields } from './inner-fields.js';
import { settleFields } from './settle-fields.js';
import type { ShownForm } from './shown-form.js';

/** Answers as far as a person can see them now, and all that there is to be seen. */
export interface SettledForm {
  /** In the order of the form. */
  readonly answers: Record<string, unknown>;
  /** Calculated values and questions by name. */
  readonly calculated: Record<string, unknown>;
  readonly shown: ShownForm;
}

/**
 * What a person can see and answer now. Answers to what is hidden are gone, with rows, columns, cells and options that are not offered;
 * what is no answer, such as a total that a browser kept, is gone, too. The answers that stay keep what may be wrong with them.
 */
export function settle(form: CompiledFormData, answers: unknown, context: AnswerContext = {}): SettledForm {
  let calculated: Record<string, unknown> = {};
  const settled = settleFields(
    form,
    isJsonObject(answers) ? storable(form, answers) : {},
    (values) => {
      const names = scopeOf(form, values, context);
      calculated = names.calculated;
      return names.scope;
    },
    innerFields,
  );
  return {
    answers: settled.answers,
    calculated,
    shown: { containers: settled.containers, questions: settled.questions },
  };
}

/** Faults of texts are for a person to see and mend; what JSON cannot carry, or no form may hold, is no answer. */
const mendable: readonly AnswerErrorCode[] = ['too-long', 'invalid-text'];

function storable({ fields }: CompiledFormData, answers: JsonObject): JsonObject {
  const keys = fields.flatMap(({ key, comment }) => (comment ? [key, comment.key] : [key]));
  const kept = keys.filter((key) => {
    const errors = new AnswerErrors();
    if (hasOwn(answers, key)) guardAnswers(answers[key], '', errors);
    return hasOwn(answers, key) && errors.list.every(({ code }) => mendable.includes(code));
  });
  return Object.fromEntries(kept.map((key) => [key, answers[key]]));
}
