import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileForm } from '../compile/compile-form.js';
import { generatedForms } from '../testing/generated-forms.js';
import { change } from './change.js';
import { settle } from './settle.js';
import { start } from './start.js';
import { validate } from './validate.js';

/** Codes that a form filled in by hand never gets. */
const helpless = new Set(['not-visible', 'unknown-field', 'wrong-type', 'not-a-choice', 'validation-failed']);

const leaf = fc.oneof(
  fc.constantFrom<unknown>('a', 'b', 'c', 'x', 'other', 'none', '', '5', 3, -1, 11, true, 'true', null),
  fc.string({ maxLength: 5 }),
);
const innerKey = fc.constantFrom('a', 'b', 'c', 'c1', 'c2', 'c3', 'p', 'n', 'constructor', 'toString');
const objectOf = (member: fc.Arbitrary<unknown>) =>
  fc.dictionary(innerKey, member, { maxKeys: 3, noNullPrototype: true });
const row = objectOf(leaf);
const value = fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }), row, fc.array(row, { maxLength: 3 }), objectOf(row));

const answersOf = fc.dictionary(
  fc.constantFrom('q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q2-Comment', 'q3-total', 'nobody', 'constructor'),
  value,
  { noNullPrototype: true },
);

describe('whatever is handed to a form', () => {
  it('what the engine lets stand has only faults that a person can see and mend', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(generatedForms, answersOf, (definition, answers) => {
        const { data } = compileForm(definition);
        const settled = settle(data, answers);
        const checked = validate(data, settled.answers);
        expect(checked.ok ? [] : checked.errors.filter(({ code }) => helpless.has(code))).toEqual([]);
        expect(settle(data, settled.answers)).toEqual(settled);
        const changed = change(data, start(data).answers, answers);
        expect(settle(data, changed.answers)).toEqual(changed);
      }),
      { numRuns: 500 },
    );
  });

  it.each([null, undefined, 5, 'x', [], [{}]])('%j says nothing', (answers) => {
    const { data } = compileForm({ elements: [{ type: 'text', name: 'a' }] });
    expect(settle(data, answers).answers).toEqual({});
  });
});
