import { compiledData } from '@pingyi/form-definitions/compile';
import { settle, type AnswerContext, type CompiledFormData } from '@pingyi/form-definitions/engine';
import { customProperties } from '@pingyi/form-definitions/vocabulary';
import { Helpers, Model, QuestionMatrixModel, Serializer, settings, surveyLocalization } from 'survey-core';
import { sanitizeHtml } from '../ui/trusted-html';
import './expression-parser';
import { surveyTheme } from './survey-theme';

export type SurveyDefinition = Readonly<Record<string, unknown>>;
export type Answers = Readonly<Record<string, unknown>>;
export type SurveyModel = Model;

let prepared = false;

/** Tells survey-core of our properties and rules, once. */
export function prepareEngine(): void {
  if (prepared) return;
  prepared = true;
  // The text under `default` is Chinese; survey-core must know, or it never looks at the key `en`.
  surveyLocalization.defaultLocale = 'zh-cn';
  for (const { class: className, title, ...property } of customProperties) {
    if (!Serializer.findProperty(className, property.name))
      Serializer.addProperty(className, { ...property, displayName: title.default });
  }
  // Answers are piped into titles and pages after survey-core's own hook has run, so the result is what must be cleaned.
  const original = Model.prototype.processHtml;
  Model.prototype.processHtml = function processHtml(this: Model, html: string, reason?: string) {
    return sanitizeHtml(original.call(this, html, reason));
  };
  // A form never fetches anything by itself: no remote choices, no remote form, no cookie.
  settings.web.disableQuestionWhileLoadingChoices = false;
  settings.animationEnabled = false;
}

export interface SurveyOptions {
  readonly answers?: Answers | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly readOnly?: boolean | undefined;
  /** Zone of the office, whose day `today()` is in what is sent. */
  readonly timeZone?: string | undefined;
}

/** A form of ours as a survey-core model without its own buttons: the page around it decides when to save and send. */
export function createSurvey(definition: SurveyDefinition, options: SurveyOptions = {}): Model {
  prepareEngine();
  const survey = new Model(definition);
  survey.applyTheme(surveyTheme());
  survey.showNavigationButtons = false;
  survey.showCompletePage = false;
  survey.showTitle = false;
  survey.showProgressBar = false;
  survey.focusFirstQuestionAutomatic = false;
  survey.questionsOnPageMode = 'singlePage';
  // Of a page or panel that is hidden the questions are, too.
  survey.clearInvisibleValues = 'onHiddenContainer';
  survey.widthMode = 'responsive';
  // What stands in a box is an answer at once: a draft that is saved, and a form that is drawn again, hold it.
  survey.textUpdateMode = 'onTyping';
  for (const [name, value] of Object.entries(options.variables ?? {})) survey.setVariable(name, value);
  fillRows(survey, options.variables ?? {});
  if (options.answers) survey.data = { ...options.answers };
  takeOutHiddenDefaults(survey);
  if (options.readOnly) survey.readOnly = true;
  const { variables, timeZone } = options;
  compiled.set(survey, { form: compiledData(definition), context: { variables, timeZone } });
  survey.onValueChanged.add(takeOutWithdrawn);
  return survey;
}

const offering: readonly string[] = ['radiogroup', 'dropdown', 'imagepicker', 'checkbox', 'tagbox', 'matrix'];

/**
 * An option, row or column that is not offered any more holds no answer, and is not chosen when it comes back: survey-core would go on
 * showing it as chosen, or remember it, while it is not sent.
 */
function takeOutWithdrawn(survey: Model): void {
  const left = answersOf(survey);
  for (const question of survey.getAllQuestions(true)) {
    if (question.isEmpty() || !offering.includes(question.getType())) continue;
    const kept = left[question.name];
    if (JSON.stringify(question.value) !== JSON.stringify(kept)) question.value = kept;
  }
}

const mostRounds = 20;

/** What the engine reads from a form while it is answered. */
const compiled = new WeakMap<Model, { readonly form: CompiledFormData; readonly context: AnswerContext }>();

/**
 * survey-core clears an answer when its question is hidden, but leaves what is preset in one that was never shown; conditions would then
 * hang on answers that nobody has seen.
 */
function takeOutHiddenDefaults(survey: Model): void {
  // One that is taken out may show another; a form that nobody has checked may go in a circle.
  for (let round = 0, before = ''; round < mostRounds && before !== JSON.stringify(survey.data); round += 1) {
    before = JSON.stringify(survey.data);
    for (const question of survey.getAllQuestions())
      if (!question.isVisibleInSurvey && question.getType() !== 'expression') question.clearValue();
  }
}

/** Rows that a matrix takes from a list among the variables, such as the commitments of a unit. */
function fillRows(survey: Model, variables: Readonly<Record<string, unknown>>): void {
  for (const question of survey.getAllQuestions()) {
    const rowsFrom: unknown = question.getPropertyValue('rowsFrom');
    const rows = typeof rowsFrom === 'string' ? variables[rowsFrom] : undefined;
    if (question instanceof QuestionMatrixModel && Array.isArray(rows)) question.rows = rows;
  }
}

/**
 * What will be sent: what the engine lets stand of the values that are to be seen, each as its question is typed.
 * @param values other values than those of the form, by the same names
 */
export function answersOf(survey: Model, values = survey.data as Answers): Record<string, unknown> {
  const known = compiled.get(survey);
  // As the server will read it: a time, for one, is a text there.
  const data = JSON.parse(JSON.stringify(values)) as Record<string, unknown>;
  return known ? settle(known.form, data, known.context).answers : data;
}

export interface AnswerProgress {
  readonly answered: number;
  readonly total: number;
}

/** Progress over the questions on show, a matrix by its rows; a question that says it is optional counts like any other. */
export function progressOf(survey: Model): AnswerProgress {
  const answered = survey
    .getAllQuestions(true)
    .filter((question) => question.hasInput && !question.isReadOnly)
    .flatMap((question) =>
      question instanceof QuestionMatrixModel
        ? question.visibleRows.map((row) => !Helpers.isValueEmpty(row.value))
        : [!question.isEmpty()],
    );
  return { answered: answered.filter(Boolean).length, total: answered.length };
}

/**
 * Puts errors that the server found at their questions, if people can see and change those.
 * @returns how many could be placed
 */
export function showServerErrors(
  survey: Model,
  errors: readonly { question: string; text: string }[],
  { moves }: { readonly moves: boolean } = { moves: true },
): number {
  const placed: string[] = [];
  for (const { question: name, text } of errors) {
    const question = survey.getQuestionByName(name);
    if (!question?.isVisibleInSurvey || question.isReadOnly || !question.hasInput) continue;
    // The form itself may say it in better words.
    if (question.validate(true)) question.addError(text);
    placed.push(name);
  }
  if (moves && placed[0] !== undefined) survey.focusQuestion(placed[0]);
  return placed.length;
}
