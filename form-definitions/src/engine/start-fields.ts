import { rulesOf } from '../types/index.js';
import type { InnerFields } from '../types/question-type.js';
import { AnswerErrors } from './answer-error.js';
import type { AnswerScope } from './answer-scope.js';
import type { FieldData } from './compiled-form.js';
import { resultOf } from './evaluate.js';

/** What a person finds in questions: what the form presets, and what it works out for the start. */
export function startFields(
  fields: readonly FieldData[],
  scope: AnswerScope,
  inner: InnerFields,
): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const field of fields) {
    const value = startValue(field, scope, inner);
    if (value !== undefined) found[field.key] = value;
  }
  return found;
}

export function startValue({ shape, start }: FieldData, scope: AnswerScope, inner: InnerFields): unknown {
  const rules = rulesOf(shape);
  const preset = (start?.expression && resultOf(start.expression, scope)) ?? start?.value;
  const value = preset === undefined ? undefined : rules.typed(shape, preset, scope);
  if (value === undefined) return rules.start?.(shape, scope, inner);
  const errors = new AnswerErrors();
  rules.check(shape, value, '', errors, inner);
  return errors.list.length === 0 ? value : undefined;
}
