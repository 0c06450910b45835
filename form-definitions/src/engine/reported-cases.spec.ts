import { describe, expect, it } from 'vitest';
import { optionsOf } from '../choice-list.js';
import { compileForm } from '../compile/compile-form.js';
import type { JsonObject } from '../model/json-object.js';
import { openForm } from '../testing/person.js';
import type { AnswerContext } from './answer-context.js';
import { change } from './change.js';
import { score } from './score.js';
import { settle } from './settle.js';
import { start } from './start.js';
import { validate } from './validate.js';

const form = (...elements: JsonObject[]) => compileForm({ elements }).data;

/** Codes and places of what is refused; nothing for answers that are taken. */
const faultsOf = (data: ReturnType<typeof form>, answers: JsonObject, context?: AnswerContext): string[] => {
  const checked = validate(data, answers, context);
  return checked.ok ? [] : checked.errors.map(({ code, pointer }) => `${code} ${pointer.replace('#/answers/', '')}`);
};

const text = (name: string, more: JsonObject = {}): JsonObject => ({ type: 'text', name, ...more });
const count = (name: string, more: JsonObject = {}): JsonObject => text(name, { inputType: 'number', ...more });

describe('a table with a total below a column', () => {
  const data = form({
    type: 'matrixdynamic',
    name: 'visits',
    rowCount: 1,
    columns: [
      { name: 'households', cellType: 'text', inputType: 'number', totalType: 'sum' },
      { name: 'hours', cellType: 'text', inputType: 'number', totalType: 'avg' },
    ],
  });

  it('is handed in with the totals that a browser keeps, and they are no answers', () => {
    const answers = { visits: [{ households: 5 }], 'visits-total': { households: 5 } };
    expect(validate(data, answers)).toMatchObject({ ok: true, answers: { visits: [{ households: 5 }] } });
    expect(settle(data, answers).answers).toEqual({ visits: [{ households: 5 }] });
  });

  it('shows its totals', () => {
    const visits = [{ households: 5, hours: 1 }, { households: 0.1 }, { households: 0.2, hours: 2 }];
    expect(settle(data, { visits }).shown.questions[0]?.totals).toEqual({ households: 5.3, hours: 1.5 });
  });
});

describe('a number worked out for a box of text', () => {
  const data = form(count('a'), text('q', { setValueExpression: '{a} + 2' }));

  it('is text', () => {
    const { answers } = settle(data, { a: 3, q: 5 });
    expect(answers).toEqual({ a: 3, q: '5' });
    expect(faultsOf(data, answers)).toEqual([]);
  });

  it.each<[string, JsonObject, unknown, unknown]>([
    ['a number', count('q'), '5', 5],
    ['a day', text('q', { inputType: 'date' }), '2026-11-28T16:00:00.000Z', '2026-11-29'],
    ['a month', text('q', { inputType: 'month' }), '2026-11-30T16:00:00.000Z', '2026-12'],
    ['an option', { type: 'radiogroup', name: 'q', choices: [1, 2] }, '2', 2],
    ['a list of one option', { type: 'checkbox', name: 'q', choices: [1, 2] }, '2', [2]],
    ['yes', { type: 'boolean', name: 'q', valueTrue: 'y', valueFalse: 'n' }, true, 'y'],
    ['no number', count('q'), 'abc', undefined],
  ])('and for another kind of question is %s', (_title, question, given, kept) =>
    expect(settle(form(question), { q: given }).answers['q']).toEqual(kept),
  );
});

describe('what a form presets', () => {
  const data = form(
    text('unit', { defaultValue: '上坪村' }),
    { type: 'radiogroup', name: 'kind', choices: ['a', 'b'], defaultValue: 'a' },
    count('sum', { defaultValueExpression: '2 * 3' }),
    text('later', { visibleIf: "{kind} = 'b'", defaultValue: 'x' }),
    { type: 'boolean', name: 'sure', defaultValue: 'true' },
    { type: 'checkbox', name: 'foreign', choices: ['a'], defaultValue: ['z'] },
    { type: 'paneldynamic', name: 'people', panelCount: 1, templateElements: [text('who', { defaultValue: '?' })] },
    {
      type: 'matrixdynamic',
      name: 'rows',
      rowCount: 2,
      columns: [{ name: 'c', cellType: 'text' }],
      defaultRowValue: { c: 'y' },
    },
  );

  it('is there from the start, and is sent', () => {
    const { answers } = start(data);
    expect(answers).toEqual({
      unit: '上坪村',
      kind: 'a',
      sum: 6,
      sure: true,
      people: [{ who: '?' }],
      rows: [{ c: 'y' }, { c: 'y' }],
    });
    expect(validate(data, answers)).toMatchObject({ ok: true, answers });
  });
});

describe('a question of which two options may be chosen', () => {
  const data = form({ type: 'checkbox', name: 'c', choices: ['x', 'y', 'z'], maxSelectedChoices: 2 });

  it('offers no third one', () => {
    const enabled = (c: string[]) => settle(data, { c }).shown.questions[0]?.options?.map((option) => option.enabled);
    expect([enabled(['x']), enabled(['x', 'z'])]).toEqual([
      [true, true, true],
      [true, false, true],
    ]);
  });
});

describe('a calculated question', () => {
  const data = form(
    count('a'),
    { type: 'expression', name: 'twice', expression: '{a} * 2', visibleIf: '{a} > 5', enableIf: '{a} > 9' },
    text('much', { visibleIf: '{twice} > 4' }),
  );

  it('calculates whether it is shown or not, and is no answer', () => {
    const { answers, calculated, shown } = settle(data, { a: 3, twice: 100 });
    expect({ answers, calculated }).toEqual({ answers: { a: 3 }, calculated: { twice: 6 } });
    expect(shown.questions.map(({ visible }) => visible)).toEqual([true, false, true]);
  });
});

describe('today', () => {
  const data = form(
    text('d', { inputType: 'date', validators: [{ type: 'expression', expression: '{d} <= today()' }] }),
    text('e', { inputType: 'date', maxValueExpression: 'today()' }),
  );
  const now = new Date('2026-11-28T17:30:00Z');

  it.each([
    ['2026-11-28', undefined, []],
    ['2026-11-29', undefined, []],
    ['2026-11-30', undefined, ['out-of-range d', 'out-of-range e']],
    ['2026-11-29', 'UTC', ['out-of-range d', 'out-of-range e']],
  ])('%s is judged by the day of the office in zone %s', (day, timeZone, faults) =>
    expect(faultsOf(data, { d: day, e: day }, { now, timeZone })).toEqual(faults),
  );
});

describe('yes and no written as texts', () => {
  const data = form(
    text('q', { isRequired: 'true' }),
    text('h', { visible: 'false', isRequired: true }),
    text('f', { isRequired: 'false' }),
  );

  it('count, and nobody is asked for what is hidden', () => {
    expect(faultsOf(data, {})).toEqual(['required q']);
    expect(faultsOf(data, { q: 'x' })).toEqual([]);
    expect(settle(data, { q: 'x', h: 'y' }).answers).toEqual({ q: 'x' });
    expect(settle(data, {}).shown.questions.map(({ visible, required }) => [visible, required])).toEqual([
      [true, true],
      [false, false],
      [true, false],
    ]);
  });
});

describe('a sheet of points', () => {
  const { data } = compileForm({
    elements: [
      count('a', { min: 0, max: 10, step: 0.01, points: 10 }),
      {
        type: 'checkbox',
        name: 'c',
        points: 6.2,
        choices: [
          { value: 'x', points: 6 },
          { value: 'y', points: 0.2 },
        ],
      },
    ],
  });
  const pointsOf = (answers: JsonObject): string | undefined => {
    const checked = validate(data, answers);
    return checked.ok ? score(data, checked)?.total : undefined;
  };

  it.each<[JsonObject, string | undefined]>([
    [{ a: 10 }, '10'],
    [{ a: 10.01 }, undefined],
    [{ a: 9.995 }, undefined],
    [{ a: 0.1, c: ['x', 'y'] }, '6.3'],
    [{ c: ['y'] }, '0.2'],
  ])('with %j comes to %s', (answers, total) => expect(pointsOf(answers)).toBe(total));
});

describe('rows and options that can only be used now and then', () => {
  const data = form(
    count('q'),
    {
      type: 'matrixdropdown',
      name: 'table',
      rows: [{ value: 'r1', enableIf: '{q} > 10' }, 'r2'],
      columns: [{ name: 'c', cellType: 'text', isRequired: true }],
    },
    { type: 'radiogroup', name: 'one', choices: [{ value: 'a', enableIf: '{q} > 10' }, 'b'] },
  );

  it('lose their answers while they cannot be used, and demand none', () => {
    const { answers, shown } = settle(data, { q: 1, table: { r1: { c: 'x' }, r2: { c: 'y' } }, one: 'a' });
    expect(answers).toEqual({ q: 1, table: { r2: { c: 'y' } } });
    expect(faultsOf(data, answers)).toEqual([]);
    expect(shown.questions[1]?.rows?.map(({ key, enabled }) => [key, enabled])).toEqual([
      ['r1', false],
      ['r2', true],
    ]);
    expect(shown.questions[2]?.options).toEqual([
      { value: 'a', enabled: false },
      { value: 'b', enabled: true },
    ]);
  });

  it('keep them while they can', () => {
    const answers = { q: 11, table: { r1: { c: 'x' }, r2: { c: 'y' } }, one: 'a' };
    expect(settle(data, answers).answers).toEqual(answers);
    expect(faultsOf(data, answers)).toEqual([]);
  });
});

describe('a ranking', () => {
  const data = form(
    text('x'),
    { type: 'ranking', name: 'k', choices: ['a', { value: 'b', enableIf: "{x} = 'y'" }, 'c'] },
    { type: 'ranking', name: 'k2', choices: ['a', 'b'] },
    text('w', { isRequired: true, visibleIf: "{k2} = ['b', 'a']" }),
  );

  it('holds an option that cannot be moved', () => {
    const answers = { k: ['c', 'b', 'a'] };
    expect(settle(data, answers).answers).toEqual(answers);
    expect(faultsOf(data, answers)).toEqual([]);
  });

  it('is compared in its order', () => {
    expect(faultsOf(data, { k2: ['a', 'b'] })).toEqual([]);
    expect(faultsOf(data, { k2: ['b', 'a'] })).toEqual(['required w']);
  });
});

describe('a page that hangs on an answer', () => {
  const definition = {
    pages: [
      { name: 'first', elements: [{ type: 'radiogroup', name: 'visited', isRequired: true, choices: ['y', 'n'] }] },
      { name: 'second', visibleIf: "{visited} = 'y'", elements: [text('door')] },
    ],
  };
  const { data } = compileForm(definition);

  it('takes its answers with it when somebody changes his mind', () => {
    const survey = openForm(definition);
    survey.setValue('visited', 'y');
    survey.setValue('door', '12');
    expect(settle(data, survey.data).answers).toEqual({ visited: 'y', door: '12' });
    survey.setValue('visited', 'n');
    const { answers, shown } = settle(data, { ...survey.data, door: '12' });
    expect(answers).toEqual({ visited: 'n' });
    expect(faultsOf(data, answers)).toEqual([]);
    expect(shown.containers.map(({ visible }) => visible)).toEqual([true, false]);
  });
});

describe('answers that hide each other', () => {
  it('come back when what hid them is hidden itself', () => {
    const data = form(
      text('z'),
      text('y', { visibleIf: '{z} empty' }),
      text('x', { visibleIf: '{y} empty' }),
      text('w', { visibleIf: '{x} notempty' }),
    );
    expect(settle(data, { z: '1', y: '1', x: '1', w: '1' }).answers).toEqual({ z: '1', x: '1', w: '1' });
    expect(settle(data, { y: '1', x: '1', w: '1' }).answers).toEqual({ y: '1' });
  });

  it('come to an end though they hang on each other', () => {
    const data = form(
      { type: 'checkbox', name: 'a', choices: [{ value: 'x', visibleIf: '{b} empty' }, 'y'] },
      { type: 'checkbox', name: 'b', choices: [{ value: 'x', visibleIf: '{a} empty' }, 'y'] },
    );
    const { answers } = settle(data, { a: ['x'], b: ['x'] });
    expect(faultsOf(data, answers)).toEqual([]);
  });
});

it.each<[string, string, boolean]>([
  ['1952-06', '2012-06-30T04:00:00Z', true],
  ['1952-07', '2012-06-30T04:00:00Z', false],
  // In the office's zone it is July already.
  ['1952-07', '2012-06-30T17:00:00Z', true],
])('whoever was born in %s is sixty on %s: %s', (born, now, isSixty) => {
  const { data } = compileForm({
    elements: [
      { type: 'text', name: 'born', inputType: 'month' },
      { type: 'text', name: 'pension', visibleIf: 'age({born}) >= 60' },
    ],
  });
  const context = { now: new Date(now), timeZone: 'Asia/Shanghai' };
  expect(settle(data, { born }, context).shown.questions[1]?.visible).toBe(isSixty);
});

describe('as on a page of SurveyJS', () => {
  it('what is set from a preset answer is there from the start', () => {
    const { data } = compileForm({
      elements: [text('a', { defaultValue: 'x' }), text('b', { setValueExpression: '{a}' })],
    });
    expect(start(data).answers).toEqual({ a: 'x', b: 'x' });
  });

  it('what is set stands where an answer would be reset as well', () => {
    const { data } = compileForm({
      elements: [text('a'), text('b', { setValueExpression: '{a}', resetValueIf: "{a} = 'x'" })],
    });
    expect(change(data, {}, { a: 'x' }).answers).toEqual({ a: 'x', b: 'x' });
  });

  it('none is too few where some must be chosen', () => {
    const { data } = compileForm({
      elements: [{ type: 'checkbox', name: 'c', choices: ['a', 'b', 'd'], minSelectedChoices: 2 }],
    });
    const verdict = (answers: object) => {
      const checked = validate(data, answers);
      return checked.ok ? [] : checked.errors.map(({ pointer, code }) => `${pointer} ${code}`);
    };
    expect([verdict({}), verdict({ c: ['a'] }), verdict({ c: ['a', 'b'] })]).toEqual([
      ['#/answers/c required'],
      ['#/answers/c out-of-range'],
      [],
    ]);
  });

  it('a list or matrix of which nothing is left is no answer', () => {
    const { data } = compileForm({
      elements: [
        text('a'),
        { type: 'checkbox', name: 'c', choices: [{ value: 'x', visibleIf: '{a} empty' }, 'y'] },
        { type: 'matrix', name: 'm', columns: ['k'], rows: [{ value: 'r', visibleIf: '{a} empty' }, 's'] },
      ],
    });
    expect(settle(data, { a: '1', c: ['x'], m: { r: 'k' } }).answers).toEqual({ a: '1' });
  });

  it('nobody is asked for the words of "other" once the question cannot be answered any more', () => {
    const { data } = compileForm({
      elements: [
        text('a'),
        { type: 'radiogroup', name: 'q', choices: ['x'], showOtherItem: true, enableIf: '{a} empty' },
      ],
    });
    expect(faultsOf(data, { q: 'other' })).toEqual(['required q-Comment']);
    expect(faultsOf(data, { q: 'other', a: '1' })).toEqual([]);
  });

  it('"other" comes after every other option', () => {
    const json = {
      choices: ['a'],
      showOtherItem: true,
      showNoneItem: true,
      showDontKnowItem: true,
      showRefuseItem: true,
    };
    expect(optionsOf(json).map(({ value }) => value)).toEqual(['a', 'none', 'refused', 'dontknow', 'other']);
  });
});
