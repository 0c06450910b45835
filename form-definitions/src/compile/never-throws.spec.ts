import { expressionFunctions } from '../engine/functions.js';
import { shippedForms } from '../index.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionTypes } from '../element-types.js';
import { change } from '../engine/change.js';
import { settle } from '../engine/settle.js';
import { start } from '../engine/start.js';
import { validate } from '../engine/validate.js';
import { checkForm, compiledData, compileForm } from './index.js';

const names = ['a', 'b', 'c', 'd'];
const functions = [...expressionFunctions.keys()];

const { expression } = fc.letrec<{ expression: string; operand: string }>((tie) => ({
  operand: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...names.map((name) => `{${name}}`)),
    fc.constantFrom('1', '-5', "'x'", "'2011-01-31'", 'true', "''", '[1, 2]', "'days'"),
    fc
      .tuple(fc.constantFrom(...functions), fc.array(tie('operand'), { maxLength: 2 }))
      .map(([name, args]) => `${name}(${args.join(', ')})`),
    fc
      .tuple(tie('operand'), fc.constantFrom('+', '-', '*', '/', '%', '^'), tie('operand'))
      .map((parts) => `(${parts.join(' ')})`),
  ),
  expression: fc
    .tuple(
      tie('operand'),
      fc.constantFrom('=', '!=', '>', '<=', 'contains', 'notcontains', 'anyof', 'allof'),
      tie('operand'),
    )
    .map((parts) => parts.join(' ')),
}));

const answers = fc.record(
  {
    a: fc.constantFrom('', 'x', '2011-01-31', '99', '༃'),
    b: fc.constantFrom(0, -1, 5, 1e15),
    c: fc.constantFrom([], [1], [1, 2]),
    d: fc.constantFrom([], [{ n: 'x' }], [{}, { n: '5' }]),
  },
  { requiredKeys: [] },
);

describe('never throws', () => {
  it('on any mixture of allowed functions and answers, and stays quick', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(expression, answers, (text, given) => {
        const definition = {
          elements: [
            { type: 'text', name: 'a' },
            { type: 'text', name: 'b', inputType: 'number' },
            { type: 'checkbox', name: 'c', choices: [1, 2] },
            { type: 'matrixdynamic', name: 'd', rowCount: 0, columns: [{ name: 'n', cellType: 'text' }] },
            { type: 'expression', name: 'e', expression: text },
            {
              type: 'text',
              name: 'f',
              visibleIf: text,
              requiredIf: text,
              validators: [{ type: 'expression', expression: text }],
            },
          ],
        };
        if (checkForm(definition).length > 0) return;
        const form = compileForm(definition);
        form.validate(given);
      }),
      { numRuns: 800 },
    );
  });

  it.each(shippedForms())('on any JSON sent to $code', ({ definition }) => {
    const form = compileForm(definition);
    const keys = fc.constantFrom(...form.questions.map(({ name }) => name), 'x', '__proto__', '');
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom(Number.NaN, undefined, -0, '\ud800', Symbol.iterator, 1n));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.dictionary(keys, value)), (given) => {
        const result = form.validate(given);
        if (!result.ok) expect(result.errors.length).toBeGreaterThan(0);
        const settled = settle(form.data, given);
        expect(change(form.data, settled.answers, start(form.data).answers).answers).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  it.each(['TZ', 'T99Z', '2011-13-45T25:61Z'])('on a text that only looks like a time: %s', (text) => {
    const form = compileForm({ elements: [{ type: 'text', name: 'day', inputType: 'date' }] });
    expect(form.validate({ day: text })).toMatchObject({ ok: false, errors: [{ code: 'invalid-date' }] });
    expect(settle(form.data, { day: text }).answers).toEqual({ day: text });
  });

  it('on a form that is still being made, as a preview shows it', { timeout: 60_000 }, () => {
    const property = fc.constantFrom(
      ...`name choices rows columns visibleIf validators items templateElements rateValues defaultValue setValueExpression min
        maxValueExpression inputType cellType rowsFrom points`.split(/\s+/),
    );
    const entry = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('{a} = 1', '{', [{ name: 'c', cellType: 'html' }]),
    );
    const element = fc
      .tuple(
        fc.constantFrom(...questionTypes, 'html', 'panel', undefined),
        fc.dictionary(property, entry, { maxKeys: 5 }),
      )
      .map(([type, properties]) => ({ ...properties, type }));
    fc.assert(
      fc.property(fc.array(element, { maxLength: 4 }), answers, (elements, given) => {
        const data = compiledData({ elements });
        validate(data, settle(data, { ...start(data).answers, ...given }).answers);
      }),
      { numRuns: 1200 },
    );
  });

  it('on any JSON offered as a form', () => {
    const definition = fc.dictionary(
      fc.constantFrom('pages', 'elements', 'locale', 'calculatedValues', 'title'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), definition), (given) => {
        expect(Array.isArray(checkForm(given))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
