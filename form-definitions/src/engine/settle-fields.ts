import { hasOwn, isSameJson, type JsonObject } from '../model/json-object.js';
import { rulesOf } from '../types/index.js';
import type { AnswerValues, InnerFields, SettledFields } from '../types/question-type.js';
import { AnswerErrors } from './answer-error.js';
import type { AnswerScope } from './answer-scope.js';
import type { FieldData, RowFieldsData } from './compiled-form.js';
import { isCalculated, isEnabled, isRequired, isVisible } from './conditions.js';
import { isEmptyAnswer } from './emptiness.js';
import { namesOther } from './field-rules.js';
import type { ShownContainer, ShownQuestion } from './shown-form.js';

/** Rounds in which answers may come back that an earlier round took out; from then on they are only taken out. */
const mostRounds = 50;

type Fields = Pick<RowFieldsData, 'fields' | 'containers'>;

/**
 * Looks again and again at what was given until what is hidden hides nothing more: an answer that was hidden by another one stays if that
 * other one is hidden itself.
 */
export function settleFields(
  { fields, containers = [] }: Fields,
  given: JsonObject,
  scopeWith: (values: AnswerValues) => AnswerScope,
  inner: InnerFields,
): SettledFields {
  let source = given;
  let answers: Record<string, unknown> = { ...given };
  for (let round = 0; ; round += 1) {
    const scope = scopeWith(filed(fields, answers));
    const next: Record<string, unknown> = {};
    const questions = fields.map((field) => settleOne(field, source, next, scope, inner));
    if (isSameJson(answers, next))
      return {
        answers: next,
        questions,
        containers: containers.map((container) => shown(container, questions, scope)),
      };
    answers = next;
    if (round >= mostRounds) source = next;
  }
}

/** Answers under lower-case names; every field has an entry. */
export function filed(fields: readonly FieldData[], answers: JsonObject): AnswerValues {
  const values: AnswerValues = new Map();
  for (const { key, comment } of fields) {
    values.set(key.toLowerCase(), answers[key]);
    if (comment) values.set(comment.key.toLowerCase(), answers[comment.key]);
  }
  return values;
}

function settleOne(
  field: FieldData,
  given: JsonObject,
  kept: Record<string, unknown>,
  scope: AnswerScope,
  inner: InnerFields,
): ShownQuestion {
  const { key, shape, comment } = field;
  const rules = rulesOf(shape);
  const visible = isVisible(field, scope);
  const enabled = visible && isEnabled(field, scope);
  const value = hasOwn(given, key) ? rules.typed(shape, given[key], scope) : undefined;
  const settled = rules.settle?.(shape, value, scope, inner) ?? { value: ofType(field, value, inner) };
  if (visible && !isCalculated(field) && settled.value !== undefined) kept[key] = settled.value;
  const asksWords = comment !== undefined && visible && (comment.onlyForOther !== true || namesOther(kept[key]));
  if (asksWords && typeof given[comment.key] === 'string') kept[comment.key] = given[comment.key];
  return {
    key,
    visible,
    enabled,
    required: visible && enabled && isRequired(field, scope),
    ...(comment && { comment: asksWords }),
    ...(visible && settled.shown),
  };
}

/** What is no answer of this type at all cannot be mended by a person who does not see it. */
function ofType({ shape }: FieldData, value: unknown, inner: InnerFields): unknown {
  if (value === undefined || value === null) return undefined;
  const errors = new AnswerErrors();
  rulesOf(shape).check(shape, value, '', errors, inner);
  return errors.list.some(({ code }) => code === 'wrong-type') ? undefined : value;
}

function shown(
  container: NonNullable<Fields['containers']>[number],
  questions: readonly ShownQuestion[],
  scope: AnswerScope,
): ShownContainer {
  const visible =
    isVisible(container, scope) &&
    questions.some((question) => question.visible && container.keys.includes(question.key));
  const enabled = visible && isEnabled(container, scope);
  return { pointer: container.pointer, visible, enabled, required: enabled && isRequired(container, scope) };
}

/** Whether two answers say the same; nothing and an empty list are one. */
export const isSameAnswer = (one: unknown, other: unknown): boolean =>
  (isEmptyAnswer(one) && isEmptyAnswer(other)) || isSameJson(one, other);
