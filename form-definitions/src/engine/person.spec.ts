import fc from 'fast-check';
import { describe, it } from 'vitest';
import { shippedForms } from '../shipped-forms.js';
import { fillIn } from '../testing/filled-page.js';
import { generatedForms } from '../testing/generated-forms.js';
import type { JsonObject } from '../model/json-object.js';

/*
 * A person fills in a page that survey-core drives: answers, changes his mind, goes back. What the engine makes of the data of the page is
 * taken by its own validator, and shows the same as the page.
 */

/** `GENERATED_FORMS=2000` asks for more, and for others each time. */
const formsGenerated = Number(process.env['GENERATED_FORMS'] ?? 80);

const chances = fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { minLength: 40, maxLength: 120 });

describe('what a person does on a page is taken, and the engine shows what the page shows', () => {
  it.each(shippedForms().map(({ code, definition }): [string, JsonObject] => [code, definition]))(
    'in the form %s',
    { timeout: 120_000 },
    (_code, definition) => {
      fc.assert(
        fc.property(chances, (numbers) => fillIn(definition, numbers)),
        { numRuns: 5 },
      );
    },
  );

  it('in generated forms', { timeout: 900_000 }, () => {
    fc.assert(fc.property(generatedForms, chances, fillIn), { numRuns: formsGenerated });
  });
});
