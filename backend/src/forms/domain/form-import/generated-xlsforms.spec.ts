import { compileForm } from '@pingyi/form-definitions/compile';
import { settle, validate } from '@pingyi/form-definitions/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importWorkbook } from './import-form.js';
import { cellPointer } from './import-issues.js';
import {
  answerTo,
  generatedXlsforms,
  isEmpty,
  relevantAnswers,
  workbookOf,
  type Answers,
} from './testing/generated-xlsforms.js';

/** `GENERATED_FORMS=5000` asks for more, and for others each time. */
const formsGenerated = Number(process.env['GENERATED_FORMS'] ?? 200);

const chances = fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { minLength: 30, maxLength: 60 });

const asJson = (answers: Answers): Record<string, unknown> =>
  Object.fromEntries([...answers].filter(([, value]) => !isEmpty(value)));

describe('an XLSForm that somebody made', () => {
  it('means the same, or is refused; nothing of it is lost without a word', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(generatedXlsforms, chances, (lines, numbers) => {
        const result = importWorkbook(workbookOf(lines));
        const placed = lines.flatMap(({ traces }, index) =>
          traces.map(({ column, end }) => ({ place: cellPointer('survey', index + 2, column), end })),
        );
        const refused = placed.filter(({ end }) => end === 'refused').map(({ place }) => place);
        if (!result.ok) {
          // What the form check finds is said once the importer has found nothing.
          expect(result.errors).not.toEqual([]);
          for (const { pointer } of result.errors) expect(refused).toContain(pointer);
          return;
        }
        expect(refused).toEqual([]);
        const { definition, notes } = result.form;
        const written = JSON.stringify(definition);
        for (const { place, end } of placed) {
          if (typeof end === 'object') expect(written).toContain(end.text);
          else expect(notes.map((note) => note.place)).toContain(place);
        }
        expect(definition['title']).toBe('T-title');
        if (lines.some(({ row }) => row['kobo'] !== undefined && row['kobo'] !== ''))
          expect(notes.map(({ place }) => place)).toContain(cellPointer('survey', 1, 'kobo'));

        let at = 0;
        const chance = (): number => numbers[at++ % numbers.length] ?? 0;
        const { data } = compileForm(definition);
        for (let round = 0; round < 3; round += 1) {
          const given = new Map(
            lines.flatMap(({ question }) =>
              question ? [[question.name, answerTo(question.kind, chance)] as const] : [],
            ),
          );
          const { answers, asked } = relevantAnswers(lines, given);
          const { shown, answers: left, calculated } = settle(data, asJson(given));
          expect(shown.questions.filter(({ visible }) => visible).map(({ key }) => key)).toEqual(
            asked.map(({ name }) => name),
          );
          expect(left).toEqual(asJson(answers));
          for (const { calculation } of lines)
            if (calculation) expect(calculated[calculation.name]).toBe(calculation.when.holds(answers) ? 'yes' : 'no');
          const holds = asked.every(({ name, required, constraint }) =>
            isEmpty(answers.get(name)) ? !required : (constraint?.holds(answers) ?? true),
          );
          expect(validate(data, left).ok).toBe(holds);
        }
      }),
      { numRuns: formsGenerated },
    );
  });
});
