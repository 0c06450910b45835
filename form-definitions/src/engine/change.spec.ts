import { describe, expect, it } from 'vitest';
import { compileForm } from '../compile/compile-form.js';
import type { JsonObject } from '../model/json-object.js';
import { openForm } from '../testing/person.js';
import { change } from './change.js';
import { start } from './start.js';

/** What the engine makes of answers that a person gives one after the other, and what a page makes of them. */
function afterAnswers(elements: JsonObject[], steps: readonly JsonObject[]): { ours: unknown; onPage: unknown } {
  const { data } = compileForm({ elements });
  const survey = openForm({ elements });
  let { answers } = start(data);
  for (const step of steps) {
    answers = change(data, answers, { ...answers, ...step }).answers;
    for (const [name, value] of Object.entries(step)) survey.setValue(name, value);
  }
  return { ours: answers, onPage: survey.data as unknown };
}

const number = (name: string, more: JsonObject = {}): JsonObject => ({
  type: 'text',
  inputType: 'number',
  name,
  ...more,
});

describe('at the start', () => {
  it('an option that is preset twice is chosen once', () => {
    const elements = [{ type: 'checkbox', name: 'b', choices: ['x', 'y'], defaultValue: ['x', 'x'] }];
    expect(start(compileForm({ elements }).data).answers).toEqual({ b: ['x'] });
  });
});

describe('when an answer changes', () => {
  it.each<[string, JsonObject[], JsonObject[], JsonObject]>([
    [
      'what is worked out from it is set',
      [number('a'), number('b', { setValueExpression: '{a} * 2' })],
      [{ a: 3 }],
      { a: 3, b: 6 },
    ],
    [
      'what a person wrote over is set again',
      [number('a'), number('b', { setValueExpression: '{a} * 2' })],
      [{ a: 3 }, { b: 7 }, { a: 4 }],
      { a: 4, b: 8 },
    ],
    [
      'what a person wrote over stays as long as it hangs on nothing that changes',
      [number('a'), number('b', { setValueExpression: '{a} * 2' }), number('c')],
      [{ a: 3 }, { b: 7 }, { c: 1 }],
      { a: 3, b: 7, c: 1 },
    ],
    [
      'one follows from the other',
      [number('a'), number('b', { setValueExpression: '{a} + 1' }), number('c', { setValueExpression: '{b} + 1' })],
      [{ a: 1 }],
      { a: 1, b: 2, c: 3 },
    ],
    [
      'an answer is set only under its condition',
      [number('a'), number('b', { setValueIf: '{a} > 5', setValueExpression: '{a}' })],
      [{ a: 3 }, { a: 6 }, { a: 2 }],
      { a: 2, b: 6 },
    ],
    [
      'what is out of sight only until something else has followed keeps its answer',
      [
        number('a'),
        number('b', { visibleIf: '{a} > 2', defaultValue: 1 }),
        { type: 'boolean', name: 'c', visibleIf: '{b} notempty or {a} <= 2 or {a} empty', defaultValue: true },
      ],
      [{ a: 1 }, { c: false }, { a: 3 }],
      { a: 3, b: 1, c: false },
    ],
    [
      'an answer is reset to what is preset',
      [number('a'), number('b', { defaultValue: 1, resetValueIf: '{a} = 9' })],
      [{ b: 5 }, { a: 9 }],
      { a: 9, b: 1 },
    ],
    [
      'a question that comes into sight has what is preset',
      [number('a'), { type: 'text', name: 'b', defaultValue: 'x', visibleIf: '{a} > 1' }],
      [{ a: 2 }],
      { a: 2, b: 'x' },
    ],
    [
      'and has it again after it was hidden',
      [number('a'), { type: 'text', name: 'b', defaultValue: 'x', visibleIf: '{a} > 1' }],
      [{ a: 2 }, { b: 'y' }, { a: 0 }, { a: 5 }],
      { a: 5, b: 'x' },
    ],
  ])('%s', (_title, elements, steps, expected) => {
    const { ours, onPage } = afterAnswers(elements, steps);
    expect({ ours, onPage }).toEqual({ ours: expected, onPage: expected });
  });

  it('two that set each other come to an end', () => {
    const { data } = compileForm({
      elements: [
        number('a', { setValueIf: '{b} > 0', setValueExpression: '1' }),
        number('b', { requiredIf: '{a} > 0' }),
      ],
    });
    expect(change(data, {}, { b: 1 }).answers).toEqual({ a: 1, b: 1 });
  });
});
