import type { InnerFields } from '../types/question-type.js';
import { FieldRules } from './field-rules.js';
import { settleFields } from './settle-fields.js';
import { startFields } from './start-fields.js';

export const fieldRules: FieldRules = new FieldRules(() => innerFields);

/** What the engine does with questions, handed to the types of questions that hold others. */
export const innerFields: InnerFields = {
  read: (fields, answers, pointer, errors, values) => fieldRules.read(fields, answers, pointer, errors, values),
  check: (fields, values, pointer, errors, scope) => fieldRules.check(fields, values, pointer, errors, scope),
  settle: (inner, answers, scopeWith) => settleFields(inner, answers, scopeWith, innerFields),
  start: (fields, scope) => startFields(fields, scope, innerFields),
};
