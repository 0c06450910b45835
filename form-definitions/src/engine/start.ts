import { scopeOf, type AnswerContext } from './answer-context.js';
import type { CompiledFormData } from './compiled-form.js';
import { change } from './change.js';
import { innerFields } from './inner-fields.js';
import { settle, type SettledForm } from './settle.js';
import { startFields } from './start-fields.js';

/** The answers a person begins with, and what there is to be seen then: what the form presets, as far as it is shown, and what follows from that. */
export function start(form: CompiledFormData, context: AnswerContext = {}): SettledForm {
  // What is worked out for the start may use what is preset.
  const preset = startFields(form.fields, scopeOf(form, new Map(), context).scope, innerFields);
  const values = new Map(Object.entries(preset).map(([key, value]) => [key.toLowerCase(), value]));
  const { scope } = scopeOf(form, values, context);
  const { answers } = settle(form, startFields(form.fields, scope, innerFields), context);
  return change(form, {}, answers, context);
}
