import { isJsonObject } from '@pingyi/form-definitions/vocabulary';
import type { OutlineNode } from '../form-model/form-outline.js';
import { extendPointer } from '../form-model/pointer.js';
import { AnswerErrors } from './answer-error.js';
import { answersIn, checkField, keysOf, readFields, type AnswerValues, type Field } from './field.js';
import type { Shape } from './shape.js';
import { textShape } from './text-shape.js';
import { compileValidators } from './validators.js';

/** The shape of a `multipletext`: an object of item name to text or number. */
export function multipleTextShape(items: readonly OutlineNode[], longestText: number): Shape {
  const fields: Field[] = items.map((item) => ({
    key: item.name ?? '',
    type: 'text',
    shape: textShape(item.json, longestText),
    calculated: false,
    visible: [],
    enabled: [],
    required: item.json['isRequired'] === true,
    validators: compileValidators(item.json),
    comment: undefined,
  }));
  const known = keysOf(fields);
  return {
    check(value, pointer, errors) {
      if (isJsonObject(value)) readFields(fields, known, value, pointer, errors, new Map());
      else errors.add(pointer, 'wrong-type');
    },
    checkComplete(value, pointer, errors, scope) {
      const values: AnswerValues = new Map();
      // The shapes were checked in the first pass; this only files the answers under their names.
      readFields(fields, known, answersIn(value), pointer, new AnswerErrors(), values);
      for (const field of fields) checkField(field, values, extendPointer(pointer), errors, scope);
    },
  };
}
