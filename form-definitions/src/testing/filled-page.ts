import { expect } from 'vitest';
import type { Question, SurveyModel } from 'survey-core';
import { compileForm, type CompiledForm } from '../compile/compile-form.js';
import type { ShownForm } from '../engine/shown-form.js';
import { settle } from '../engine/settle.js';
import { start } from '../engine/start.js';
import { validate } from '../engine/validate.js';
import { listOf, type JsonObject } from '../model/json-object.js';
import { act, chancesOf, openForm, processZone } from './person.js';

const listed = [
  { value: 'r1', text: '一' },
  { value: 'r2', text: '二' },
];
const variables = {
  unitType: 'village',
  commitments: listed,
  secretaries: listed,
  mayVeto: true,
  thresholds: { staff: { percent: 30, per: 10 } },
};
const context = { variables, timeZone: processZone };

/** Codes with which a person cannot do anything: they tell of what he did not see or did not choose. */
const helpless = new Set(['not-visible', 'unknown-field', 'wrong-type', 'not-a-choice', 'validation-failed']);

function compare(form: CompiledForm, survey: SurveyModel): void {
  const data = structuredClone(survey.data) as JsonObject;
  const { answers, shown } = settle(form.data, data, context);
  const checked = validate(form.data, answers, context);
  const faults = checked.ok ? [] : checked.errors;
  expect(faults.filter(({ code }) => helpless.has(code))).toEqual([]);
  expect(seenIn(shown, survey, data)).toEqual(seenOn(survey, form, data));
  const accepted = survey.validate(false, false);
  // A page demands something in an empty row that it alone knows of.
  const hasUnsaid = survey.getAllQuestions(true).some((question) => hasUnsaidRows(question, data));
  if (!hasUnsaid) expect([checked.ok, faults]).toEqual([accepted, accepted ? [] : faults]);
}

/** Questions with the options and rows that are to be seen. */
const seenIn = ({ questions, containers }: ShownForm, survey: SurveyModel, data: JsonObject): unknown => ({
  containers: containers.filter(({ visible }) => visible).map(({ pointer }) => pointer),
  questions: questions
    .filter(({ visible }) => visible)
    .map(({ key, options, rows }) => [
      key,
      (options ?? []).map(({ value, enabled }) => [value, enabled]),
      (rows && hasUnsaidRows(survey.getQuestionByName(key), data) ? [] : (rows ?? [])).map((row) => [
        String(row.key),
        row.questions.filter(({ visible }) => visible).map((inner) => inner.key),
      ]),
    ]),
});

const seenOn = (survey: SurveyModel, form: CompiledForm, data: JsonObject): unknown => ({
  containers: form.data.containers
    .filter(({ name = '' }) => survey.getPanelByName(name)?.isVisible ?? survey.getPageByName(name)?.isVisible)
    .map(({ pointer }) => pointer),
  questions: survey
    .getAllQuestions()
    .filter((question) => question.isVisibleInSurvey)
    .map((question) => [question.name, optionsOn(question), hasUnsaidRows(question, data) ? [] : rowsOn(question)]),
});

/** An empty row that was added is on the page and not yet in its data. */
const hasUnsaidRows = (question: Question, data: JsonObject): boolean =>
  question.getType() === 'matrixdynamic' && listOf(data, question.name).length !== question.visibleRows.length;

const withOptions = ['radiogroup', 'checkbox', 'dropdown', 'tagbox', 'ranking', 'imagepicker'];

const optionsOn = (question: Question): unknown[] =>
  withOptions.includes(question.getType())
    ? (question.visibleChoices as { value: unknown; isEnabled: boolean }[]).map(({ value, isEnabled }) => [
        value,
        isEnabled,
      ])
    : [];

function rowsOn(question: Question): unknown[] {
  const visibleIn = (questions: readonly Question[]): string[] =>
    questions.filter((inner) => inner.isVisible && inner.isParentVisible !== false).map((inner) => inner.name);
  switch (question.getType()) {
    case 'matrix':
      return (question.visibleRows as { name: unknown }[]).map(({ name }) => [String(name), []]);
    case 'matrixdropdown':
    case 'matrixdynamic':
      return (question.visibleRows as { rowName: unknown; cells: { question: Question }[] }[]).map((row, index) => [
        question.getType() === 'matrixdynamic' ? String(index) : String(row.rowName),
        visibleIn(row.cells.map((cell) => cell.question)),
      ]);
    case 'paneldynamic':
      return (question.panels as { questions: Question[] }[]).map((panel, index) => [
        String(index),
        visibleIn(panel.questions),
      ]);
    default:
      return [];
  }
}

/** A person fills in a page that survey-core drives; after each step the engine says the same as the page. */
export function fillIn(definition: JsonObject, numbers: readonly number[]): void {
  const form = compileForm(definition);
  const survey = openForm(definition, variables);
  expect(start(form.data, context).answers).toEqual(settle(form.data, survey.data, context).answers);
  compare(form, survey);
  const chance = chancesOf(numbers);
  for (let step = 0; step < 3; step += 1) {
    act(survey, chance);
    act(survey, chance);
    compare(form, survey);
  }
}
