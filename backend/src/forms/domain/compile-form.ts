import {
  isJsonObject,
  type JsonObject,
  repeatingTypes,
  scoredItemsOf,
  scoreSheet,
  type SheetScores,
} from '@pingyi/form-definitions/vocabulary';
import { officeClock } from '@pingyi/form-definitions/engine';
import { AnswerErrors, type AnswerError } from './answer-rules/answer-error.js';
import { guardAnswers } from './answer-rules/answer-guard.js';
import { AnswerScope } from './answer-rules/answer-scope.js';
import { isEmptyAnswer } from './answer-rules/emptiness.js';
import { checkField, isVisible, keysOf, readFields, type AnswerValues, type Field } from './answer-rules/field.js';
import { compileCalculations, runCalculations, type Calculation } from './calculations.js';
import { calculatedShape, compileFields, textLimitsOf } from './compile-fields.js';
import { FormDefinitionError } from './form-definition.error.js';
import { checkEnforceable } from './form-linter/check-form.js';
import { outlineForm } from './form-model/form-outline.js';
import { pointerTo } from './form-model/pointer.js';
import { describeQuestions, type QuestionInfo } from './question-info.js';
import { rolesOf, type CompiledRole } from './question-roles.js';
import { checkContainer, compileRequiredContainers, type RequiredContainer } from './required-containers.js';

/** What a form is compiled with. */
export interface CompileOptions {
  /** Names of survey variables that expressions may use; see `CheckOptions`. */
  readonly variables?: readonly string[];
  /** Zone of the office, whose day `today()` is; a name of the IANA database. Default: `Asia/Shanghai`. */
  readonly timeZone?: string;
}

/** What an answer set is checked against besides the form. */
export interface ValidationContext {
  /** Survey variables such as `unitType`, `unitName`, `commitments`. */
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The zone of the office, where it is another than the form was compiled with. */
  readonly timeZone?: string;
  /** The instant that counts as now. Default: the clock of the process. */
  readonly now?: Date;
}

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

/** A published form version, compiled once; immutable and safe to share between requests. */
export interface CompiledForm {
  /**
   * Decides about an answer set: allow-list of keys, types, options, ranges and sizes, then visibility, required
   * questions and validators. Never throws, whatever it is given.
   */
  validate(answers: unknown, context?: ValidationContext): ValidAnswers | RefusedAnswers;
  /** Names of the questions that are shown for these answers, in the order of the form. */
  visibleQuestions(answers: unknown, context?: ValidationContext): string[];
  /** Points of a valid sheet; undefined for a form without points. */
  scores(valid: Pick<ValidAnswers, 'answers' | 'calculated'>): SheetScores | undefined;
  readonly roles: readonly CompiledRole[];
  readonly questions: readonly QuestionInfo[];
}

const answersPointer = pointerTo('answers');

/**
 * Compiles a form definition into its validator (decision 5). Takes some milliseconds; keep the result per version.
 *
 * @throws {FormDefinitionError} with findings, when the form has something that cannot be enforced.
 * @example
 * const form = compileForm(definition);
 * form.validate({ overall: 'satisfied' }); // { ok: true, answers: { overall: 'satisfied' }, calculated: {} }
 */
export function compileForm(definition: unknown, options: CompileOptions = {}): CompiledForm {
  const findings = checkEnforceable(definition, options);
  if (findings.length > 0 || !isJsonObject(definition)) throw new FormDefinitionError(findings);
  const survey = outlineForm(definition);
  const fields = compileFields(survey, textLimitsOf(definition));
  const calculations = compileCalculations(survey);
  const questions = describeQuestions(survey);
  const roles = rolesOf(questions);
  const scored = scoredItemsOf(definition);
  const parts: FormParts = {
    timeZone: options.timeZone,
    fields,
    known: new Set([...keysOf(fields), ...calculations.map((calculation) => calculation.name)]),
    calculations,
    containers: compileRequiredContainers(survey, fields),
    unconditional: fields.filter(
      (field) => field.required === true && field.visible.length === 0 && field.enabled.length === 0,
    ),
    signatures: fields.filter(({ type }) => type === 'signaturepad').map(({ key }) => key),
    plain: calculations.map(({ name }) => name).filter((name) => !fields.some((field) => field.key === name)),
  };
  return {
    validate: (answers, context = {}) => validate(parts, answers, context),
    visibleQuestions: (answers, context = {}) => {
      const { scope } = evaluate(parts, isJsonObject(answers) ? answers : {}, context, new AnswerErrors());
      return fields.filter((field) => isVisible(field, scope)).map((field) => field.key);
    },
    scores: ({ answers, calculated }) => scoreSheet(scored, answers, calculated),
    roles,
    questions,
  };
}

interface FormParts {
  readonly timeZone: string | undefined;
  readonly fields: readonly Field[];
  readonly known: ReadonlySet<string>;
  readonly calculations: readonly Calculation[];
  readonly containers: readonly RequiredContainer[];
  /** Questions that are required whatever the other answers are. */
  readonly unconditional: readonly Field[];
  /** Calculated values that are no questions. */
  readonly plain: readonly string[];
  /** Signatures are longer than any text may be, and have a cap of their own. */
  readonly signatures: readonly string[];
}

const withoutSignatures = ({ signatures }: FormParts, answers: JsonObject): JsonObject =>
  signatures.length === 0
    ? answers
    : Object.fromEntries(
        Object.entries(answers).filter(([key, value]) => typeof value !== 'string' || !signatures.includes(key)),
      );

function validate(parts: FormParts, answers: unknown, context: ValidationContext): ValidAnswers | RefusedAnswers {
  const errors = new AnswerErrors();
  if (!isJsonObject(answers)) {
    errors.add(answersPointer, 'validation-failed');
    return { ok: false, errors: errors.list };
  }
  guardAnswers(withoutSignatures(parts, answers), answersPointer, errors);
  if (errors.list.length > 0) return { ok: false, errors: errors.list };
  const { values, scope, calculated, sound } = evaluate(parts, answers, context, errors);
  if (!sound) {
    // Conditions may hang on an answer that cannot be read, so only what needs no condition is added.
    for (const { key } of parts.unconditional) {
      if (isEmptyAnswer(answers[key])) errors.add(pointerTo('answers', key), 'required');
    }
    return { ok: false, errors: errors.list };
  }
  for (const field of parts.fields) checkField(field, values, answersPointer, errors, scope);
  for (const container of parts.containers) checkContainer(container, values, answersPointer, errors, scope);
  if (errors.list.length > 0) return { ok: false, errors: errors.list };
  return { ok: true, answers: inFormOrder(parts.fields, answers), calculated };
}

function evaluate(parts: FormParts, answers: JsonObject, context: ValidationContext, errors: AnswerErrors) {
  const values: AnswerValues = new Map();
  readFields(parts.fields, parts.known, answers, answersPointer, errors, values);
  for (const name of parts.plain) {
    if (Object.hasOwn(answers, name)) calculatedShape.check(answers[name], pointerTo('answers', name), errors);
  }
  const sound = errors.list.length === 0;
  for (const [name, value] of Object.entries(context.variables ?? {})) values.set(name.toLowerCase(), value);
  const scope = new AnswerScope(values, officeClock(context.timeZone ?? parts.timeZone, context.now));
  const calculated = sound ? runCalculations(parts.calculations, values, scope) : {};
  return { values, scope, calculated, sound };
}

/** The order of typing would tell something about the respondent; the order of the form does not. */
function inFormOrder(fields: readonly Field[], answers: JsonObject): Record<string, unknown> {
  const ordered: Record<string, unknown> = {};
  for (const { key, type, calculated, comment } of fields) {
    // A list of no rows says something: without it the rows that a form starts with count as left empty.
    const kept = isEmptyAnswer(answers[key])
      ? repeatingTypes.includes(type) && Object.hasOwn(answers, key)
      : !calculated;
    if (kept) ordered[key] = answers[key];
    if (comment && !isEmptyAnswer(answers[comment.key])) ordered[comment.key] = answers[comment.key];
  }
  return ordered;
}
