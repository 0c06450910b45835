import type { AnswerErrors } from '../engine/answer-error.js';
import type { AnswerScope } from '../engine/answer-scope.js';
import type { FieldData, RowFieldsData, Shape } from '../engine/compiled-form.js';
import type { JsonObject } from '../model/json-object.js';
import type { ShownQuestion, ShownRow } from '../engine/shown-form.js';

/** Sound answers by lower-case name, as expressions look them up. */
export type AnswerValues = Map<string, unknown>;

/** What a question that holds others does with them; the engine hands it to their types. */
export interface InnerFields {
  /** Unknown keys and the shape of each answer by itself; sound answers go into `values`. */
  read(
    fields: readonly FieldData[],
    answers: JsonObject,
    pointer: string,
    errors: AnswerErrors,
    values: AnswerValues,
  ): void;
  /** Visibility, completeness and validators. */
  check(
    fields: readonly FieldData[],
    values: AnswerValues,
    pointer: string,
    errors: AnswerErrors,
    scope: AnswerScope,
  ): void;
  /** What stays of the answers, and what is shown of the questions. */
  settle(
    inner: Pick<RowFieldsData, 'fields' | 'containers'>,
    answers: JsonObject,
    scopeWith: (values: AnswerValues) => AnswerScope,
  ): SettledFields;
  /** What a person finds in the questions. */
  start(fields: readonly FieldData[], scope: AnswerScope): Record<string, unknown>;
}

export interface SettledFields extends Pick<ShownRow, 'questions' | 'containers'> {
  readonly answers: Record<string, unknown>;
}

/** What is left of one answer, and what there is to be seen of its question. */
export interface SettledAnswer {
  /** Undefined for no answer. */
  readonly value: unknown;
  readonly shown?: Pick<ShownQuestion, 'options' | 'rows' | 'columns' | 'totals'>;
}

/**
 * What an answer of one question type may be. The later checks may look at other answers and run only when all answers have a sound shape.
 */
export interface QuestionTypeRules<S extends Shape = Shape> {
  /** Looks at the answer alone. */
  check(shape: S, value: unknown, pointer: string, errors: AnswerErrors, inner: InnerFields): void;
  /** Runs for an answer to a visible question. */
  checkWithin?(shape: S, value: unknown, pointer: string, errors: AnswerErrors, scope: AnswerScope): void;
  /** Runs for a visible, enabled question even when it has no answer: what must not be left out. */
  checkComplete?(
    shape: S,
    value: unknown,
    pointer: string,
    errors: AnswerErrors,
    scope: AnswerScope,
    inner: InnerFields,
  ): void;
  /** A value that was worked out or preset, as an answer of this type; what cannot be one is handed back as it is. */
  typed(shape: S, value: unknown, scope: AnswerScope): unknown;
  /** What stays of an answer here and now, and what is offered. Without it the answer stays. */
  settle?(shape: S, value: unknown, scope: AnswerScope, inner: InnerFields): SettledAnswer;
  /** What a person finds in the question where the form presets nothing. */
  start?(shape: S, scope: AnswerScope, inner: InnerFields): unknown;
}
