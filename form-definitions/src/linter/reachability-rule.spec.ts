import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileForm } from '../compile/compile-form.js';
import { checkForm } from './check-form.js';

const number = { type: 'text', inputType: 'number', name: 'n', min: 0, max: 3 };
const questions = [
  { type: 'radiogroup', name: 'a', choices: ['x', 'y', 1] },
  { type: 'checkbox', name: 'l', choices: ['x', 'y'] },
  { type: 'boolean', name: 'b' },
  number,
];

const values = fc.constantFrom("'x'", "'Y'", "'z'", '1', '2', '5', 'true', 'false', '-1');
const names = fc.constantFrom('{a}', '{l}', '{b}', '{n}');
const term = fc.oneof(
  fc
    .tuple(names, fc.constantFrom('=', '!=', '<', '<=', '>', '>=', 'contains', 'notcontains'), values)
    .map((parts) => parts.join(' ')),
  fc.tuple(values, fc.constantFrom('=', '<', '>='), names).map((parts) => parts.join(' ')),
  fc
    .tuple(names, fc.constantFrom('anyof', 'allof', 'noneof'), fc.array(values, { minLength: 1, maxLength: 2 }))
    .map(([name, operator, list]) => `${name} ${operator} [${list.join(', ')}]`),
  fc.tuple(names, fc.constantFrom('empty', 'notempty')).map((parts) => parts.join(' ')),
);
const condition = fc
  .array(fc.tuple(term, fc.constantFrom('and', 'or')), { minLength: 1, maxLength: 4 })
  .map((terms) => terms.map(([text, joint], at) => (at === 0 ? text : `${joint} ${text}`)).join(' '));

const everyAnswer = [undefined, 'x', 'y', 1].flatMap((a) =>
  [undefined, ['x'], ['y'], ['x', 'y']].flatMap((l) =>
    [undefined, true, false].flatMap((b) => [undefined, 0, 1, 2, 3].map((n) => ({ a, l, b, n }))),
  ),
);
const given = everyAnswer.map((answers) =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)),
);

const isFlagged = (definition: unknown): boolean =>
  checkForm(definition).some(({ code }) => code === 'unreachable-question');

describe('the rule on questions that nobody can reach', () => {
  it('never speaks of a question that some answers show', () => {
    fc.assert(
      fc.property(condition, condition, fc.boolean(), (inner, outer, nested) => {
        const hidden = { type: 'text', name: 't', visibleIf: inner };
        const last = nested ? { type: 'panel', name: 'p', visibleIf: outer, elements: [hidden] } : hidden;
        const definition = { elements: [...questions, last] };
        if (!isFlagged(definition)) return;
        const form = compileForm(definition);
        expect(given.filter((answers) => form.visibleQuestions(answers).includes('t'))).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it.each([
    "{a} = 'z'",
    '{n} = 7',
    '{b} = 5',
    "{a} = 'x' and {a} != 'x'",
    '{n} notempty and {n} empty',
    "{l} contains 'z'",
    '{n} > 3',
    "({a} = 'x' or {a} = 'y') and {a} = 1",
  ])('speaks of %s', (visibleIf) => {
    expect(isFlagged({ elements: [...questions, { type: 'text', name: 't', visibleIf }] })).toBe(true);
  });
});
