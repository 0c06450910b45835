import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonObject, type JsonObject } from '../model/json-object.js';
import { segmentsOf } from '../model/pointer.js';
import { shippedForms } from '../shipped-forms.js';
import { fillIn } from '../testing/filled-page.js';
import { generatedForms } from '../testing/generated-forms.js';
import { takenApart } from '../testing/taken-apart.js';
import { checkForm, checkImported, settleProperties } from './index.js';

/** `GENERATED_FORMS=1000` asks for more, and for others each time. */
const formsGenerated = Number(process.env['GENERATED_FORMS'] ?? 80);

const chances = fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { minLength: 40, maxLength: 60 });

/** Whether a pointer leads to a place, or to one that is missing where it should be. */
function leadsInto(definition: JsonObject, pointer: string): boolean {
  let value: unknown = definition;
  for (const [index, segment] of segmentsOf(pointer).entries()) {
    if (typeof value !== 'object' || value === null) return index >= segmentsOf(pointer).length - 1;
    value = (value as Record<string, unknown>)[segment];
  }
  return true;
}

/** What differs between two JSON values, by pointer. */
function* differences(one: unknown, other: unknown, pointer = '#'): Generator<string> {
  if (JSON.stringify(one) === JSON.stringify(other)) return;
  const isInner = (value: unknown): value is JsonObject => isJsonObject(value) || Array.isArray(value);
  if (!isInner(one) || !isInner(other)) yield pointer;
  else
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)]))
      yield* differences(one[key], other[key], `${pointer}/${key}`);
}

describe('a SurveyJS definition taken apart at random', () => {
  it('is refused or noted at its places, or means what SurveyJS makes of it', { timeout: 900_000 }, () => {
    const whole = fc.oneof(
      { weight: 3, arbitrary: generatedForms },
      { weight: 1, arbitrary: fc.constantFrom(...shippedForms().map(({ definition }) => definition)) },
    );
    fc.assert(
      fc.property(takenApart(whole), chances, (file, numbers) => {
        const before = structuredClone(file);
        const { definition, set } = settleProperties(file);
        expect(file).toEqual(before);
        expect([...differences(file, definition)].sort()).toEqual(set.map(({ pointer }) => pointer).sort());
        for (const { pointer } of checkForm(definition))
          expect([pointer, leadsInto(definition, pointer)]).toEqual([pointer, true]);
        if (checkImported(definition).length === 0) fillIn(definition, numbers);
      }),
      { numRuns: formsGenerated },
    );
  });
});
