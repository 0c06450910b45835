import { isJsonObject, type JsonObject, type QuestionType } from '@pingyi/form-definitions/vocabulary';
import { extendPointer } from '../form-model/pointer.js';
import type { AnswerErrors, AnswerErrorCode } from './answer-error.js';
import type { AnswerScope } from './answer-scope.js';
import { holds, type Condition } from './compiled-expression.js';
import { isEmptyAnswer } from './emptiness.js';
import type { Shape } from './shape.js';

/** A rule on the answer of one question beyond its shape; undefined when it holds. */
export type Validator = (value: unknown, scope: AnswerScope) => AnswerErrorCode | undefined;

/** The remark that a question keeps beside its answer, under `<name>-Comment`. */
export interface FieldComment {
  readonly key: string;
  readonly shape: Shape;
  /** Only allowed, and then needed, with the option `other`. */
  readonly onlyForOther: boolean;
}

/** One question as the validator sees it. */
export interface Field {
  readonly key: string;
  readonly type: QuestionType;
  readonly shape: Shape;
  /** Worked out by the server: an answer is dropped, whatever it says. */
  readonly calculated: boolean;
  /** All must hold for the question to be shown: its own condition and those of its containers. */
  readonly visible: readonly Condition[];
  readonly enabled: readonly Condition[];
  readonly required: Condition;
  readonly validators: readonly Validator[];
  readonly comment: FieldComment | undefined;
}

/** Sound answers by lower-case name, as expressions look them up. */
export type AnswerValues = Map<string, unknown>;

/**
 * First pass over one object of answers: unknown keys and the shape of each answer by itself. Sound answers go into
 * `values`; every field has an entry there afterwards, undefined when unanswered.
 */
export function readFields(
  fields: readonly Field[],
  known: ReadonlySet<string>,
  answers: JsonObject,
  pointer: string,
  errors: AnswerErrors,
  values: AnswerValues,
): void {
  for (const { key, shape, comment } of fields) {
    values.set(key.toLowerCase(), readOne(answers, key, shape, pointer, errors));
    if (comment) values.set(comment.key.toLowerCase(), readOne(answers, comment.key, comment.shape, pointer, errors));
  }
  for (const key of Object.keys(answers)) {
    if (!known.has(key)) errors.add(extendPointer(pointer, key), 'unknown-field');
  }
}

function readOne(answers: JsonObject, key: string, shape: Shape, pointer: string, errors: AnswerErrors): unknown {
  if (!Object.hasOwn(answers, key)) return undefined;
  const value = answers[key];
  const before = errors.list.length;
  shape.check(value, extendPointer(pointer, key), errors);
  return errors.list.length === before ? value : undefined;
}

/** Whether a question is shown. */
export function isVisible(field: Field, scope: AnswerScope): boolean {
  for (const condition of field.visible) if (!holds(condition, scope)) return false;
  return true;
}

/** Second pass over one field: visibility, completeness and validators. A disabled question demands nothing. */
export function checkField(
  field: Field,
  values: AnswerValues,
  pointer: string,
  errors: AnswerErrors,
  scope: AnswerScope,
): void {
  const value = values.get(field.key.toLowerCase());
  const remark = field.comment === undefined ? undefined : values.get(field.comment.key.toLowerCase());
  const answered = !isEmptyAnswer(value);
  if (!isVisible(field, scope)) {
    if (answered && !field.calculated) errors.add(extendPointer(pointer, field.key), 'not-visible');
    if (field.comment && !isEmptyAnswer(remark)) errors.add(extendPointer(pointer, field.comment.key), 'not-visible');
    return;
  }
  const at = extendPointer(pointer, field.key);
  const before = errors.list.length;
  if (answered) field.shape.checkWithin?.(value, at, errors, scope);
  if (field.comment) checkComment(field.comment, value, remark, pointer, errors);
  for (const condition of field.enabled) if (!holds(condition, scope)) return;
  if (!answered && !field.calculated && holds(field.required, scope)) errors.add(at, 'required');
  field.shape.checkComplete?.(value, at, errors, scope);
  if (errors.list.length > before) return;
  for (const validator of field.validators) {
    const code = validator(value, scope);
    if (code !== undefined) {
      errors.add(at, code);
      return;
    }
  }
}

function checkComment(
  comment: FieldComment,
  value: unknown,
  remark: unknown,
  pointer: string,
  errors: AnswerErrors,
): void {
  if (!comment.onlyForOther) return;
  const other = value === 'other' || (Array.isArray(value) && value.includes('other'));
  if (other && isEmptyAnswer(remark)) errors.add(extendPointer(pointer, comment.key), 'required');
  else if (!other && !isEmptyAnswer(remark)) errors.add(extendPointer(pointer, comment.key), 'not-visible');
}

/** Keys an object of answers may have. */
export const keysOf = (fields: readonly Field[]): Set<string> =>
  new Set(fields.flatMap((field) => (field.comment ? [field.key, field.comment.key] : [field.key])));

/** An object of answers as JSON gave it, or an empty one. */
export const answersIn = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});
