import type { AnswerContext } from '../engine/answer-context.js';
import type { CompiledFormData } from '../engine/compiled-form.js';
import { score } from '../engine/score.js';
import { validate, visibleQuestions, type RefusedAnswers, type ValidAnswers } from '../engine/validate.js';
import { decimalText } from '../exact-points.js';
import { checkEnforceable } from '../linter/check-form.js';
import { outlineForm } from '../model/form-outline.js';
import { isJsonObject, optional, type JsonObject } from '../model/json-object.js';
import { scoredItemsOf, type SheetScores } from '../sheet-scores.js';
import { compileCalculations } from './compile-calculations.js';
import { compileElements, settingsOf } from './compile-fields.js';
import { FormDefinitionError } from './form-definition.error.js';
import { rankingsIn } from './ordered-names.js';
import { describeQuestions, type QuestionInfo } from './question-info.js';
import { rolesOf, type CompiledRole } from './question-roles.js';

/** What a form is compiled with. */
export interface CompileOptions {
  /** Names of survey variables that expressions may use; see `CheckOptions`. */
  readonly variables?: readonly string[];
  /** Zone of the office, whose day `today()` is; a name of the IANA database. Default: `Asia/Shanghai`. */
  readonly timeZone?: string;
}

/** A published form version, compiled once; immutable and safe to share between requests. */
export interface CompiledForm {
  /** All of it that answering needs, as JSON. */
  readonly data: CompiledFormData;
  /** See {@link validate}. */
  validate(answers: unknown, context?: AnswerContext): ValidAnswers | RefusedAnswers;
  /** Names of the questions that are shown for these answers, in the order of the form. */
  visibleQuestions(answers: unknown, context?: AnswerContext): string[];
  /** Points of a valid sheet; undefined for a form without points. */
  scores(valid: Pick<ValidAnswers, 'answers' | 'calculated'>): SheetScores | undefined;
  readonly roles: readonly CompiledRole[];
  readonly questions: readonly QuestionInfo[];
}

/**
 * Makes a form definition ready for answers (decision 5). Takes some milliseconds; keep the result per version.
 *
 * @throws {FormDefinitionError} with findings, when the form has something that cannot be enforced.
 * @example
 * const form = compileForm(definition);
 * form.validate({ overall: 'satisfied' }); // { ok: true, answers: { overall: 'satisfied' }, calculated: {} }
 */
export function compileForm(definition: unknown, options: CompileOptions = {}): CompiledForm {
  const findings = checkEnforceable(definition, options);
  if (findings.length > 0 || !isJsonObject(definition)) throw new FormDefinitionError(findings);
  const data = compiledData(definition);
  const questions = describeQuestions(outlineForm(definition));
  const within = (context: AnswerContext): AnswerContext => ({ ...optional('timeZone', options.timeZone), ...context });
  return {
    data,
    validate: (answers, context = {}) => validate(data, answers, within(context)),
    visibleQuestions: (answers, context = {}) => visibleQuestions(data, answers, within(context)),
    scores: (valid) => score(data, valid),
    roles: rolesOf(questions),
    questions,
  };
}

/** The data of a form that has been checked; of another it is as good as can be. */
export function compiledData(definition: JsonObject): CompiledFormData {
  const survey = outlineForm(definition);
  const rankings = rankingsIn(survey);
  return {
    format: 1,
    ...compileElements(survey, settingsOf(definition, rankings)),
    calculations: compileCalculations(survey, rankings),
    scored: scoredItemsOf(definition).map(({ maximum, options, ...item }) => ({
      ...item,
      maximum: decimalText(maximum),
      ...(options && { options: [...options].map(([value, points]) => [value, decimalText(points)] as const) }),
    })),
  };
}
