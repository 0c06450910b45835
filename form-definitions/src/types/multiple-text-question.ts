import { AnswerErrors } from '../engine/answer-error.js';
import type { PartsShape } from '../engine/compiled-form.js';
import { isJsonObject } from '../model/json-object.js';
import type { AnswerValues, QuestionTypeRules } from './question-type.js';

/** Several inputs: an object of item name to text or number. */
export const multipleText: QuestionTypeRules<PartsShape> = {
  check({ fields }, value, pointer, errors, inner) {
    if (isJsonObject(value)) inner.read(fields, value, pointer, errors, new Map());
    else errors.add(pointer, 'wrong-type');
  },
  checkComplete({ fields }, value, pointer, errors, scope, inner) {
    const values: AnswerValues = new Map();
    // The shapes were checked in the first pass; this only files the answers under their names.
    inner.read(fields, isJsonObject(value) ? value : {}, pointer, new AnswerErrors(), values);
    inner.check(fields, values, pointer, errors, scope);
  },
  typed: (_shape, value) => value,
  settle({ fields }, value, scope, inner) {
    if (!isJsonObject(value)) return { value: undefined };
    return { value: inner.settle({ fields }, value, () => scope).answers };
  },
  start({ fields }, scope, inner) {
    const values = inner.start(fields, scope);
    return Object.keys(values).length === 0 ? undefined : values;
  },
};
