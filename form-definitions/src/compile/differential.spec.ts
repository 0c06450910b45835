import { shippedForms } from '../index.js';
import fc from 'fast-check';
import { QuestionMatrixModel, SurveyModel } from 'survey-core';
import { describe, expect, it } from 'vitest';
import type { CompiledFormData } from '../engine/compiled-form.js';
import { score } from '../engine/score.js';
import { validate } from '../engine/validate.js';
import { compileForm, type CompiledForm, type QuestionInfo } from './index.js';

/*
 * survey-core's own model is the oracle: whatever is well-shaped gets the same verdict and shows the same questions here
 * as in the browser. The model accepts answers to hidden questions, so those are taken out first.
 */

type Answers = Record<string, unknown>;

const signature =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const words = fc.constantFrom('', ' ', 'x', 'yes', '好', '12', 'abc1', '长'.repeat(40));
const days = fc.constantFrom('2011-01-01', '2011-12-31', '2012-02-29', '2009-05-05');
const numbers = fc.constantFrom(0, 0.5, 1, 2, 3, 5, 5.5, 6, 8, 9, 9.5, 10, 13.5, 14, 15, 22.5, 25, 30, 0.25);

/** What a unit has, such as its commitments; a form takes rows from it. */
const listed = [
  { value: 'r1', text: '一' },
  { value: 'r2', text: '二' },
];

function answerTo(question: QuestionInfo): fc.Arbitrary<unknown> {
  const options = (question.choices ?? []).map((choice) => choice.value);
  const cells = (question.questions ?? []).map((inner): [string, fc.Arbitrary<unknown>] => [
    inner.name,
    answerTo(inner),
  ]);
  const row = fc.record(Object.fromEntries(cells), { requiredKeys: [] });
  switch (question.type) {
    case 'text':
      if (question.inputType === 'date') return days;
      return question.inputType === 'number' ? numbers : words;
    case 'comment':
      return words;
    case 'checkbox':
    case 'tagbox':
      return fc.subarray(options);
    case 'ranking':
      return fc.shuffledSubarray(options, { minLength: options.length });
    case 'matrix': {
      const columns = fc.constantFrom(...(question.columns ?? []).map((column) => column.value));
      const values =
        question.rowsFrom === undefined
          ? (question.rows ?? []).map((entry) => entry.value)
          : listed.map((entry) => entry.value);
      const rows = values.map((value): [string, typeof columns] => [String(value), columns]);
      return fc.record(Object.fromEntries(rows), { requiredKeys: [] });
    }
    case 'multipletext':
      return row;
    case 'matrixdropdown':
      return fc.record(Object.fromEntries((question.rows ?? []).map((entry) => [String(entry.value), row])), {
        requiredKeys: [],
      });
    case 'matrixdynamic':
    case 'paneldynamic':
      return fc.array(row, { maxLength: 3 });
    case 'slider':
      return fc.constantFrom(0, 5, 10);
    case 'signaturepad':
      return fc.constant(signature);
    case 'file':
      return fc.constantFrom([], [{ name: 'a.pdf', type: 'application/pdf', content: 'f-1' }]);
    default:
      return fc.constantFrom(...options);
  }
}

function answersTo({ questions }: CompiledForm): fc.Arbitrary<Answers> {
  const asked = questions.filter(({ type }) => type !== 'expression');
  const complete = asked.map((question): [string, fc.Arbitrary<unknown>] => [question.name, answerTo(question)]);
  const shape = Object.fromEntries(complete);
  // Answer sets with everything in them reach the rules behind the required questions.
  return fc.oneof(fc.record(shape, { requiredKeys: [] }), fc.record(shape));
}

const variablesOf = fc.record({
  unitType: fc.constantFrom('village', 'non-public-enterprise'),
  commitments: fc.subarray(listed),
  secretaries: fc.subarray(listed, { minLength: 1 }),
  mayVeto: fc.boolean(),
  thresholds: fc.oneof(
    fc.constant({}),
    fc
      .tuple(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(1, 10, 3), fc.integer({ min: 0, max: 200 }))
      .map(([percent, per, tenths]) => ({ staff: { percent, per }, 'training-days': { least: tenths / 10 } })),
  ),
});

/** Takes out what the form does not show, step by step, until nothing hidden is left. */
function withoutHidden(form: CompiledForm, answers: Answers, variables: Answers): Answers {
  const left = structuredClone(answers);
  for (let round = 0; round < 20; round += 1) {
    const result = form.validate(left, { variables });
    const hidden = result.ok ? [] : result.errors.filter(({ code }) => code === 'not-visible');
    if (hidden.length === 0) return left;
    for (const { pointer } of hidden) removeAt(left, pointer);
  }
  throw new Error('visibility does not settle');
}

function removeAt(answers: Answers, pointer: string): void {
  const path = pointer.slice('#/answers/'.length).split('/');
  const last = path.pop() ?? '';
  let owner: unknown = answers;
  for (const step of path) owner = (owner as Answers | undefined)?.[step];
  if (typeof owner === 'object' && owner !== null) delete (owner as Answers)[last];
}

/** Random sheets are hardly ever complete; this fills in what is missing or out of range at the top level. */
function repaired(form: CompiledForm, answers: Answers, variables: Answers): Answers {
  const better = structuredClone(answers);
  for (let round = 0; round < 8; round += 1) {
    const result = form.validate(better, { variables });
    if (result.ok) return better;
    for (const { code, pointer } of result.errors) {
      const question = form.questions.find(({ name }) => pointer === `#/answers/${name}`);
      if (code === 'not-visible' || question === undefined) removeAt(better, pointer);
      else better[question.name] = soundAnswer(question, variables);
    }
  }
  return better;
}

function soundAnswer(
  { type, inputType, choices = [], rows = [], columns = [], rowsFrom }: QuestionInfo,
  variables: Answers,
): unknown {
  const shown = rowsFrom === undefined ? rows : (variables[rowsFrom] as typeof listed);
  if (type === 'matrix') return Object.fromEntries(shown.map(({ value }) => [String(value), columns[0]?.value]));
  if (type === 'checkbox') return choices.slice(0, 2).map(({ value }) => value);
  if (inputType === 'number' || type === 'slider') return 5;
  if (type === 'signaturepad') return signature;
  return choices[0]?.value ?? (inputType === 'date' ? '2011-01-01' : 'x');
}

function compare(definition: unknown, variables: Answers, answers: Answers, repair: boolean): void {
  const form = compileForm(definition);
  const shown = withoutHidden(form, repair ? repaired(form, answers, variables) : answers, variables);
  const model = new SurveyModel(structuredClone(definition));
  for (const [name, value] of Object.entries(variables)) model.setVariable(name, value);
  for (const question of model.getAllQuestions()) {
    const { rowsFrom } = form.questions.find(({ name }) => name === question.name) ?? {};
    if (rowsFrom !== undefined && question instanceof QuestionMatrixModel)
      question.rows = variables[rowsFrom] as typeof listed;
  }
  model.data = structuredClone(shown);
  const result = form.validate(shown, { variables });
  // The model has no opinion on these; survey-core stores what it is given.
  if (
    !result.ok &&
    result.errors.some(({ code }) => code === 'not-a-choice' || code === 'wrong-type' || code === 'unknown-field')
  )
    return;
  // SurveyJS keeps to the length of a box while typing and checks nothing afterwards.
  const overflowsItsBox = (pointer: string): boolean =>
    model.getQuestionByName(pointer.split('/')[2] ?? '')?.getPropertyValue('maxLength', -1) > 0;
  if (!result.ok && result.errors.some(({ pointer, code }) => code === 'too-long' && overflowsItsBox(pointer))) return;
  const visible = model.getAllQuestions().filter((question) => question.isVisibleInSurvey);
  // An answer that cannot be read is refused before anybody asks whether its question is shown; the model overlooks hidden ones.
  const isHidden = (pointer: string): boolean =>
    model.getQuestionByName(pointer.split('/')[2] ?? '')?.isVisibleInSurvey === false;
  if (!result.ok && result.errors.some(({ pointer, code }) => code === 'out-of-range' && isHidden(pointer))) return;
  // An answer that cannot be accepted as it stands does not decide about other questions here.
  if (result.ok || result.errors.every(({ code }) => code === 'required' || code === 'duplicate-item')) {
    expect(form.visibleQuestions(shown, { variables })).toEqual(visible.map((question) => question.name));
  }
  const verdict = { ok: model.validate(false, false), errors: [] as unknown };
  expect({ ok: result.ok, errors: verdict.ok === result.ok || result.ok ? [] : result.errors }).toEqual(verdict);
}

const choices = ['a', 'b', 'c'];

const kinds = {
  elements: [
    { type: 'checkbox', name: 'several', choices, minSelectedChoices: 2, isRequired: true },
    { type: 'tagbox', name: 'tags', choices, validators: [{ type: 'answercount', minCount: 1, maxCount: 2 }] },
    { type: 'dropdown', name: 'size', choicesMin: 1, choicesMax: 4 },
    { type: 'rating', name: 'stars', rateMax: 4, isRequired: true },
    { type: 'boolean', name: 'sure', isRequired: true },
    { type: 'ranking', name: 'order', choices },
    { type: 'slider', name: 'much', max: 10, step: 5, isRequired: true },
    { type: 'text', name: 'why', visibleIf: '{much} > 5', isRequired: true },
    {
      type: 'imagepicker',
      name: 'picture',
      choices: choices.map((value) => ({ value, imageLink: signature })),
      isRequired: true,
    },
    { type: 'signaturepad', name: 'signed', visibleIf: "{picture} = 'a'", isRequired: true },
    {
      type: 'matrix',
      name: 'grid',
      columns: choices,
      rows: ['r1', 'r2'],
      eachRowRequired: true,
      visibleIf: '{sure} = true',
    },
    { type: 'matrix', name: 'unlike', columns: choices, rows: ['r1', 'r2'], isRequired: true },
    {
      type: 'multipletext',
      name: 'parts',
      items: [
        { name: 'p', isRequired: true },
        { name: 'n', inputType: 'number' },
      ],
    },
    { type: 'text', name: 'amount', inputType: 'number', min: 1, max: 10, step: 0.5 },
    { type: 'text', name: 'day', inputType: 'date', min: '2010-01-01' },
    { type: 'text', name: 'word', validators: [{ type: 'text', minLength: 2, maxLength: 10, allowDigits: false }] },
    { type: 'text', name: 'code', validators: [{ type: 'regex', regex: '^[a-z]+\\d$' }] },
  ],
};

const logic = {
  calculatedValues: [{ name: 'double', expression: '{sum} * 2' }],
  elements: [
    { type: 'text', name: 'x', inputType: 'number', validators: [{ type: 'numeric', minValue: 1 }] },
    { type: 'text', name: 'y', inputType: 'number', requiredIf: '{x} > 5' },
    { type: 'expression', name: 'sum', expression: 'sum({x}, {y})', isRequired: true },
    { type: 'text', name: 'much', visibleIf: '{double} > 20', isRequired: true },
    { type: 'text', name: 'frozen', enableIf: '{x} < 3', isRequired: true },
    {
      type: 'panel',
      name: 'some',
      isRequired: true,
      visibleIf: '{y} notempty',
      elements: [
        { type: 'text', name: 's1' },
        { type: 'comment', name: 's2' },
      ],
    },
    { type: 'radiogroup', name: 'kind', choices: [{ value: 'a', visibleIf: '{x} > 2' }, 'b', 'c'], isRequired: true },
    { type: 'text', name: 'about', visibleIf: "{kind} anyof ['a', 'b']", requiredIf: "{unitType} = 'village'" },
    {
      type: 'text',
      name: 'check',
      validators: [{ type: 'expression', expression: '{check} = {about} or {check} empty' }],
    },
    { type: 'checkbox', name: 'list', choices },
    { type: 'text', name: 'both', visibleIf: "{list} contains 'a' and {list.length} > 1", isRequired: true },
  ],
};

const rows = {
  elements: [
    {
      type: 'paneldynamic',
      name: 'visits',
      minPanelCount: 1,
      keyName: 'who',
      templateElements: [
        { type: 'text', name: 'who', isRequired: true },
        { type: 'boolean', name: 'found' },
        { type: 'text', name: 'what', visibleIf: '{panel.found} = true', isRequired: true },
      ],
    },
    {
      type: 'matrixdropdown',
      name: 'table',
      rows: ['r1', 'r2'],
      choices,
      columns: [
        { name: 'grade', isUnique: true },
        { name: 'why', cellType: 'text', visibleIf: "{row.grade} = 'c'", isRequired: true },
      ],
    },
    {
      type: 'matrixdynamic',
      name: 'list',
      rowCount: 1,
      columns: [{ name: 'n', cellType: 'text', inputType: 'number', isRequired: true }],
    },
    { type: 'text', name: 'reason', visibleIf: "sumInArray({list}, 'n') > 8", isRequired: true },
    {
      type: 'text',
      name: 'first',
      visibleIf: '{visits[0].found} = true and {table.r1.grade} notempty',
      isRequired: true,
    },
  ],
};

describe('agrees with survey-core on', () => {
  const shipped = shippedForms().map(({ code, definition }): [string, unknown] => [code, definition]);

  it.each<[string, unknown]>([
    ...shipped,
    ['all kinds of questions', kinds],
    ['conditions and calculations', logic],
    ['rows and panels', rows],
  ])('%s', { timeout: 60_000 }, (_title, definition) => {
    const answers = answersTo(compileForm(definition));
    fc.assert(
      fc.property(variablesOf, answers, fc.boolean(), (variables, given, repair) => {
        compare(definition, variables, given, repair);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a compiled form is plain data', () => {
  const shipped = shippedForms().map(({ code, definition }): [string, unknown] => [code, definition]);

  it.each<[string, unknown]>([...shipped, ['all kinds of questions', kinds], ['conditions', logic], ['rows', rows]])(
    'and %s says the same after a journey as text',
    { timeout: 60_000 },
    (_title, definition) => {
      const form = compileForm(definition);
      const travelled = JSON.parse(JSON.stringify(form.data)) as CompiledFormData;
      expect(travelled).toEqual(form.data);
      fc.assert(
        fc.property(variablesOf, answersTo(form), (variables, answers) => {
          const [here, there] = [form.validate(answers, { variables }), validate(travelled, answers, { variables })];
          expect(there).toEqual(here);
          if (here.ok) expect(score(travelled, here)).toEqual(form.scores(here));
        }),
        { numRuns: 12 },
      );
    },
  );
});
