import type { Question, QuestionMatrixDropdownModelBase } from 'survey-core';
import { ConditionsParser, QuestionMatrixModel, SurveyModel } from 'survey-core';
import { withPlainSigns } from '../model/expression-spelling.js';
import type { JsonObject } from '../model/json-object.js';

/*
 * A survey-core model used as a person uses a page: only what is to be seen and can be answered is answered, with what is offered.
 */

// As on the pages of ours: of its own survey-core rewrites signs inside of values, too.
Object.defineProperty(ConditionsParser.prototype, 'patchExpression', { value: withPlainSigns });

/** The zone by which survey-core counts days: that of the process. */
export const processZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A page with a form, set up as `frontend/src/survey/survey-engine.ts` does. */
export function openForm(definition: JsonObject, variables: JsonObject = {}): SurveyModel {
  const survey = new SurveyModel(structuredClone(definition));
  survey.questionsOnPageMode = 'singlePage';
  // Of a page or panel that is hidden the questions are, too.
  survey.clearInvisibleValues = 'onHiddenContainer';
  for (const [name, value] of Object.entries(variables)) survey.setVariable(name, value);
  for (const { name, rowsFrom } of tablesFrom(definition)) {
    const question = survey.getQuestionByName(name);
    if (question instanceof QuestionMatrixModel) question.rows = variables[rowsFrom] as [];
  }
  takeOutHiddenDefaults(survey);
  return survey;
}

/**
 * survey-core clears an answer when its question is hidden, but leaves what is preset in one that was never shown; conditions then hang on
 * answers that nobody has seen.
 */
function takeOutHiddenDefaults(survey: SurveyModel): void {
  for (let before = ''; before !== JSON.stringify(survey.data);) {
    before = JSON.stringify(survey.data);
    for (const question of survey.getAllQuestions())
      if (!question.isVisibleInSurvey && question.getType() !== 'expression') question.clearValue();
  }
}

function tablesFrom(value: unknown): { name: string; rowsFrom: string }[] {
  if (Array.isArray(value)) return value.flatMap(tablesFrom);
  if (typeof value !== 'object' || value === null) return [];
  const { name, rowsFrom } = value as JsonObject;
  const own = typeof name === 'string' && typeof rowsFrom === 'string' ? [{ name, rowsFrom }] : [];
  return [...own, ...Object.values(value).flatMap(tablesFrom)];
}

/** Chances of a person, each from 0 up to but not reaching 1, one after the other; the last ones come again. */
export type Chances = () => number;

export function chancesOf(numbers: readonly number[]): Chances {
  let next = 0;
  return () => numbers[next++ % numbers.length] ?? 0;
}

/** Does one thing on the page: answers, changes or empties an answer, adds or removes a row. */
export function act(survey: SurveyModel, chance: Chances): void {
  const open = survey.getAllQuestions(true).filter((question) => !question.isReadOnly);
  const question = pick(open, chance);
  if (question) answer(question, chance);
}

function pick<T>(list: readonly T[], chance: Chances): T | undefined {
  return list[Math.floor(chance() * list.length)];
}

const words = ['x', 'yes', '好', '12', 'abc'];
const numbers = [0, 1, 2, 3, 5, 7, 9, 10];
const days = ['2011-01-01', '2012-02-29', '2009-05-05'];

function answer(question: Question, chance: Chances): void {
  const type = question.getType();
  if (type === 'expression' || type === 'file' || type === 'signaturepad') return;
  if (type === 'matrix') return tickRow(question as QuestionMatrixModel, chance);
  if (type === 'matrixdropdown' || type === 'matrixdynamic' || type === 'paneldynamic')
    return answerRow(question, chance);
  if (type === 'multipletext') return answerPart(question, chance);
  if (chance() < 0.1) return question.clearValue();
  if (question.hasComment && chance() < 0.3) question.comment = 'remark';
  question.value = newAnswer(question, type, chance);
  if (question.isOtherSelected) question.comment = 'another';
}

function newAnswer(question: Question, type: string, chance: Chances): unknown {
  const offered = offeredBy(question);
  switch (type) {
    case 'text': {
      const inputType: unknown = question.inputType;
      if (inputType === 'number')
        return pick(
          numbers.filter((value) => fits(question, value)),
          chance,
        );
      return pick(inputType === 'date' ? days : words, chance);
    }
    case 'comment':
      return pick(words, chance);
    case 'boolean':
      return chance() < 0.5 ? question.getValueTrue() : question.getValueFalse();
    case 'checkbox':
    case 'tagbox':
      // A box too many cannot be ticked.
      return offered.filter(() => chance() < 0.4).slice(0, question.maxSelectedChoices || undefined);
    case 'ranking':
      return question.visibleChoices.map(({ value }: { value: unknown }) => value).sort(() => chance() - 0.5);
    case 'slider':
      return pick([0, 5, 10], chance);
    case 'rating':
      return pick(
        question.visibleRateValues.map(({ value }: { value: unknown }) => value),
        chance,
      );
    default:
      return pick(offered, chance);
  }
}

const fits = ({ min, max }: Question, value: number): boolean =>
  value >= Number(min ?? -Infinity) && value <= Number(max ?? Infinity);

/** Options that can be chosen now. */
export const offeredBy = (question: Question): unknown[] =>
  ((question.visibleChoices ?? []) as { value: unknown; isEnabled: boolean }[])
    .filter(({ isEnabled }) => isEnabled)
    .map(({ value }) => value);

function tickRow(matrix: QuestionMatrixModel, chance: Chances): void {
  const rows = matrix.visibleRows.filter((row) => !row.isReadOnly);
  const row = pick(rows, chance);
  const column = pick(matrix.visibleColumns, chance);
  if (row && column) row.value = column.value;
}

function answerPart(question: Question, chance: Chances): void {
  const item = pick(question.items as { editor: Question }[], chance);
  if (item) answer(item.editor, chance);
}

function answerRow(question: Question, chance: Chances): void {
  const doing = chance();
  if (question.getType() === 'paneldynamic') {
    if (doing < 0.3) return question.addPanel();
    if (doing < 0.4) return question.removePanel(0);
    const panel = pick(question.panels as { visibleQuestions?: Question[]; questions: Question[] }[], chance);
    return panel && answerOneOf(panel.questions, chance);
  }
  const matrix = question as QuestionMatrixDropdownModelBase;
  if (question.getType() === 'matrixdynamic') {
    if (doing < 0.3) return question.addRow();
    if (doing < 0.4) return question.removeRow(0);
  }
  const row = pick(matrix.visibleRows, chance);
  if (row)
    answerOneOf(
      row.cells.map((cell) => cell.question),
      chance,
    );
}

function answerOneOf(questions: readonly Question[], chance: Chances): void {
  const question = pick(
    questions.filter((inner) => inner.isVisible && inner.isParentVisible !== false && !inner.isReadOnly),
    chance,
  );
  if (question) answer(question, chance);
}
