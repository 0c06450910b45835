import { repeatingTypes } from '../element-types.js';
import { hasOwn, isJsonObject, type JsonObject } from '../model/json-object.js';
import { extendPointer, pointerTo } from '../model/pointer.js';
import type { AnswerValues } from '../types/question-type.js';
import { isScalar } from '../types/option-rules.js';
import { scopeOf, type AnswerContext } from './answer-context.js';
import { AnswerErrors, type AnswerError } from './answer-error.js';
import { guardAnswers } from './answer-guard.js';
import type { AnswerScope } from './answer-scope.js';
import type { CompiledFormData, ContainerData, FieldData } from './compiled-form.js';
import { isCalculated, isRequired, isVisible } from './conditions.js';
import { isEmptyAnswer } from './emptiness.js';
import { keysOf } from './field-rules.js';
import { fieldRules } from './inner-fields.js';

/** Answers that hold: in the order of the form, without empty and calculated ones. */
export interface ValidAnswers {
  readonly ok: true;
  readonly answers: Record<string, unknown>;
  /** Calculated values and questions by name, as worked out here. */
  readonly calculated: Record<string, unknown>;
}

/** Answers that are refused, with at most 100 errors in the order of the form. */
export interface RefusedAnswers {
  readonly ok: false;
  readonly errors: AnswerError[];
}

const answersPointer = pointerTo('answers');

/**
 * Decides about an answer set: allow-list of keys, types, options, ranges and sizes, then visibility, required questions and validators.
 * Never throws, whatever it is given.
 */
export function validate(
  form: CompiledFormData,
  answers: unknown,
  context: AnswerContext = {},
): ValidAnswers | RefusedAnswers {
  const errors = new AnswerErrors();
  if (!isJsonObject(answers)) {
    errors.add(answersPointer, 'validation-failed');
    return { ok: false, errors: errors.list };
  }
  guardAnswers(withoutSignatures(form, answers), answersPointer, errors);
  if (errors.list.length > 0) return { ok: false, errors: errors.list };
  const values = readAnswers(form, answers, errors);
  if (errors.list.length > 0) {
    // Conditions may hang on an answer that cannot be read, so only what needs no condition is added.
    for (const field of form.fields) {
      if (isAlwaysRequired(field) && isEmptyAnswer(answers[field.key]))
        errors.add(extendPointer(answersPointer, field.key), 'required');
    }
    return { ok: false, errors: errors.list };
  }
  const { scope, calculated } = scopeOf(form, values, context);
  fieldRules.check(form.fields, values, answersPointer, errors, scope);
  for (const container of form.containers) checkContainer(form, container, values, errors, scope);
  if (errors.list.length > 0) return { ok: false, errors: errors.list };
  return { ok: true, answers: inFormOrder(form.fields, answers), calculated };
}

/** Names of the questions that are shown for these answers, in the order of the form. */
export function visibleQuestions(form: CompiledFormData, answers: unknown, context: AnswerContext = {}): string[] {
  const errors = new AnswerErrors();
  const values = readAnswers(form, isJsonObject(answers) ? answers : {}, errors);
  // Nothing is worked out from answers that cannot be read.
  const sound = errors.list.length === 0;
  const { scope } = scopeOf(sound ? form : { ...form, calculations: [] }, values, context);
  return form.fields.filter((field) => isVisible(field, scope)).map(({ key }) => key);
}

/** What is read off a form once. */
interface FormNames {
  /** Keys that answers may have. */
  readonly known: ReadonlySet<string>;
  readonly signatures: readonly string[];
}

const namesOfForms = new WeakMap<CompiledFormData, FormNames>();

function namesOf(form: CompiledFormData): FormNames {
  const read = namesOfForms.get(form);
  if (read) return read;
  const names = {
    known: new Set([...keysOf(form.fields), ...form.calculations.map(({ name }) => name)]),
    signatures: form.fields.filter(({ shape }) => shape.kind === 'signature').map(({ key }) => key),
  };
  namesOfForms.set(form, names);
  return names;
}

function readAnswers(form: CompiledFormData, answers: JsonObject, errors: AnswerErrors): AnswerValues {
  const values: AnswerValues = new Map();
  fieldRules.read(form.fields, answers, answersPointer, errors, values, namesOf(form).known);
  for (const { name } of form.calculations) {
    if (hasOwn(answers, name) && !values.has(name.toLowerCase()) && !isScalar(answers[name]))
      errors.add(extendPointer(answersPointer, name), 'wrong-type');
  }
  return values;
}

/** Signatures are longer than any text may be, and have a cap of their own. */
function withoutSignatures(form: CompiledFormData, answers: JsonObject): JsonObject {
  const { signatures } = namesOf(form);
  return signatures.length === 0
    ? answers
    : Object.fromEntries(
        Object.entries(answers).filter(([key, value]) => typeof value !== 'string' || !signatures.includes(key)),
      );
}

const isAlwaysRequired = ({ required, visible, enabled }: FieldData): boolean =>
  required?.kind === 'value' && required.value === true && visible === undefined && enabled === undefined;

/** Reports an empty required container at its first visible question. */
function checkContainer(
  { fields }: CompiledFormData,
  container: ContainerData,
  values: AnswerValues,
  errors: AnswerErrors,
  scope: AnswerScope,
): void {
  if (container.required === undefined) return;
  const visible = fields.filter(
    (field) => container.keys.includes(field.key) && !isCalculated(field) && isVisible(field, scope),
  );
  const [first] = visible;
  if (first === undefined || visible.some(({ key }) => !isEmptyAnswer(values.get(key.toLowerCase())))) return;
  if (isRequired(container, scope)) errors.add(extendPointer(answersPointer, first.key), 'required');
}

/** The order of typing would tell something about the respondent; the order of the form does not. */
function inFormOrder(fields: readonly FieldData[], answers: JsonObject): Record<string, unknown> {
  const ordered: Record<string, unknown> = {};
  for (const field of fields) {
    const { key, type, comment } = field;
    // A list of no rows says something: without it the rows that a form starts with count as left empty.
    const kept = isEmptyAnswer(answers[key])
      ? repeatingTypes.includes(type) && hasOwn(answers, key)
      : !isCalculated(field);
    if (kept) ordered[key] = answers[key];
    if (comment && !isEmptyAnswer(answers[comment.key])) ordered[comment.key] = answers[comment.key];
  }
  return ordered;
}
