import { shippedForms, type JsonObject } from '@pingyi/form-definitions';
import { describe, expect, it } from 'vitest';
import { breakingChanges } from './breaking-changes.js';

const form = (...elements: JsonObject[]): JsonObject => ({ pages: [{ name: 'page1', elements }] });
const text = (more: JsonObject = {}): JsonObject => ({ type: 'text', name: 'x', ...more });
const choice = (more: JsonObject = {}): JsonObject => ({ type: 'radiogroup', name: 'x', choices: ['a', 'b'], ...more });
const scored = (points: number, best: number): JsonObject =>
  choice({
    points,
    choices: [
      { value: 'a', points: best },
      { value: 'b', points: 0 },
    ],
  });

describe('a version breaks', () => {
  it.each<[string, JsonObject, JsonObject, unknown[]]>([
    [
      'a question that is gone',
      form(text(), text({ name: 'y' })),
      form(text()),
      [{ code: 'question-removed', name: 'y' }],
    ],
    [
      'an option that is gone',
      form(choice()),
      form(choice({ choices: ['b', 'c'] })),
      [{ code: 'option-removed', name: 'x', detail: 'a' }],
    ],
    [
      'a row that is gone',
      form({ type: 'matrix', name: 'm', rows: ['r', 's'], columns: [1] }),
      form({ type: 'matrix', name: 'm', rows: ['s'], columns: [1] }),
      [{ code: 'option-removed', name: 'm', detail: 'r' }],
    ],
    ['another type', form(text()), form(choice()), [{ code: 'type-changed', name: 'x', detail: 'text → radiogroup' }]],
    [
      'another kind of text',
      form(text({ inputType: 'date' })),
      form(text({ inputType: 'number' })),
      [{ code: 'type-changed', name: 'x', detail: 'text:date → text:number' }],
    ],
    [
      'a role that nobody plays',
      form(choice({ role: 'overall' })),
      form(choice()),
      [{ code: 'role-removed', name: 'x', detail: 'overall' }],
    ],
    [
      'another maximum',
      form(text({ points: 10 })),
      form(text({ points: 15 })),
      [{ code: 'points-changed', name: 'x', detail: '10 → 15' }],
    ],
    [
      'other points of an option',
      form(scored(10, 10)),
      form(scored(10, 8.5)),
      [{ code: 'points-changed', name: 'x', detail: 'a: 10 → 8.5' }],
    ],
    [
      'a question that is now required',
      form(text()),
      form(text({ isRequired: true })),
      [{ code: 'required-added', name: 'x' }],
    ],
    [
      'a new question that is required',
      form(text()),
      form(text(), text({ name: 'y', isRequired: true })),
      [{ code: 'required-added', name: 'y', detail: 'new' }],
    ],
    [
      'a column of a table',
      form({ type: 'matrixdynamic', name: 't', columns: [{ name: 'c', cellType: 'text' }] }),
      form({ type: 'matrixdynamic', name: 't', columns: [{ name: 'd', cellType: 'text' }] }),
      [{ code: 'question-removed', name: 't.c' }],
    ],
  ])('%s', (_title, before, after, expected) => {
    expect(breakingChanges(before, after)).toEqual(expected);
  });

  it('nothing with other words, another order, or a role that moved', () => {
    const before = form(choice({ role: 'overall', title: '一' }), text({ name: 'y' }));
    const after = {
      pages: [
        { name: 'first', elements: [text({ name: 'y' })] },
        { name: 'second', elements: [choice({ title: '二' }), choice({ name: 'z', role: 'overall' })] },
      ],
    };
    expect(breakingChanges(before, after)).toEqual([]);
    for (const { definition } of shippedForms()) expect(breakingChanges(definition, definition)).toEqual([]);
  });
});
