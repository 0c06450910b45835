import { hasOwn, type JsonObject } from '../model/json-object.js';
import { extendPointer } from '../model/pointer.js';
import { rulesOf } from '../types/index.js';
import type { AnswerValues, InnerFields } from '../types/question-type.js';
import { line } from '../types/text-question.js';
import type { AnswerErrors } from './answer-error.js';
import type { AnswerScope } from './answer-scope.js';
import type { CommentData, FieldData } from './compiled-form.js';
import { isCalculated, isEnabled, isRequired, isVisible } from './conditions.js';
import { isEmptyAnswer } from './emptiness.js';
import { validatorFault } from './validators.js';

type Reading = Pick<InnerFields, 'read' | 'check'>;

/** The two passes over an object of answers. */
export class FieldRules implements Reading {
  /** @param inner what questions that hold others do with them */
  constructor(private readonly inner: () => InnerFields) {}

  /**
   * First pass: unknown keys and the shape of each answer by itself. Sound answers go into `values`; every field has an entry there
   * afterwards, undefined when unanswered.
   */
  read(
    fields: readonly FieldData[],
    answers: JsonObject,
    pointer: string,
    errors: AnswerErrors,
    values: AnswerValues,
    known = keysOf(fields),
  ): void {
    for (const field of fields) {
      const { key, comment } = field;
      values.set(key.toLowerCase(), this.readOne(field, answers, pointer, errors));
      if (comment) values.set(comment.key.toLowerCase(), readComment(comment, answers, pointer, errors, this.inner()));
    }
    for (const key of Object.keys(answers)) {
      if (!known.has(key)) errors.add(extendPointer(pointer, key), 'unknown-field');
    }
  }

  private readOne({ key, shape }: FieldData, answers: JsonObject, pointer: string, errors: AnswerErrors): unknown {
    if (!hasOwn(answers, key)) return undefined;
    const value = answers[key];
    const before = errors.list.length;
    rulesOf(shape).check(shape, value, extendPointer(pointer, key), errors, this.inner());
    return errors.list.length === before ? value : undefined;
  }

  /** Second pass: visibility, completeness and validators. A disabled question demands nothing. */
  check(
    fields: readonly FieldData[],
    values: AnswerValues,
    pointer: string,
    errors: AnswerErrors,
    scope: AnswerScope,
  ): void {
    for (const field of fields) this.checkOne(field, values, pointer, errors, scope);
  }

  private checkOne(
    field: FieldData,
    values: AnswerValues,
    pointer: string,
    errors: AnswerErrors,
    scope: AnswerScope,
  ): void {
    const { key, shape, comment } = field;
    const value = values.get(key.toLowerCase());
    const remark = comment && values.get(comment.key.toLowerCase());
    const answered = !isEmptyAnswer(value);
    const at = extendPointer(pointer, key);
    if (!isVisible(field, scope)) {
      if (answered && !isCalculated(field)) errors.add(at, 'not-visible');
      if (comment && !isEmptyAnswer(remark)) errors.add(extendPointer(pointer, comment.key), 'not-visible');
      return;
    }
    const rules = rulesOf(shape);
    const before = errors.list.length;
    if (answered) rules.checkWithin?.(shape, value, at, errors, scope);
    const enabled = isEnabled(field, scope);
    if (comment) checkComment(comment, value, remark, pointer, errors, enabled);
    if (!enabled) return;
    if (!answered && !isCalculated(field) && isRequired(field, scope)) errors.add(at, 'required');
    rules.checkComplete?.(shape, value, at, errors, scope, this.inner());
    if (errors.list.length > before || field.validators === undefined) return;
    for (const validator of field.validators) {
      const code = validatorFault(validator, value, scope);
      if (code !== undefined) {
        errors.add(at, code);
        return;
      }
    }
  }
}

function readComment(
  { key, longest }: CommentData,
  answers: JsonObject,
  pointer: string,
  errors: AnswerErrors,
  inner: InnerFields,
): unknown {
  if (!hasOwn(answers, key)) return undefined;
  const before = errors.list.length;
  line.check({ kind: 'line', longest }, answers[key], extendPointer(pointer, key), errors, inner);
  return errors.list.length === before ? answers[key] : undefined;
}

/** Of a question that can no longer be answered, nobody can write the words that are missing. */
function checkComment(
  { key, onlyForOther }: CommentData,
  value: unknown,
  remark: unknown,
  pointer: string,
  errors: AnswerErrors,
  enabled: boolean,
): void {
  if (onlyForOther !== true) return;
  const other = namesOther(value);
  if (other && enabled && isEmptyAnswer(remark)) errors.add(extendPointer(pointer, key), 'required');
  else if (!other && !isEmptyAnswer(remark)) errors.add(extendPointer(pointer, key), 'not-visible');
}

/** Whether an answer is, or has among its options, the one that asks for words. */
export const namesOther = (value: unknown): boolean =>
  value === 'other' || (Array.isArray(value) && value.includes('other'));

const knownKeys = new WeakMap<readonly FieldData[], ReadonlySet<string>>();

/** Keys an object of answers may have; the totals that a browser keeps beside a table are among them, and are dropped. */
export function keysOf(fields: readonly FieldData[]): ReadonlySet<string> {
  const known = knownKeys.get(fields);
  if (known) return known;
  const keys = new Set(
    fields.flatMap(({ key, comment, shape }) => [
      key,
      ...(comment ? [comment.key] : []),
      ...('totals' in shape && shape.totals !== undefined ? [`${key}-total`] : []),
    ]),
  );
  knownKeys.set(fields, keys);
  return keys;
}
