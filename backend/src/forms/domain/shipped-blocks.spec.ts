import { scoredItemsOf, scoreSheet, shippedBlocks, totalExpressionOf, type JsonObject } from '@pingyi/form-definitions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkForm, compileForm } from './index.js';

const formWith = (...elements: JsonObject[]) => ({
  locale: 'zh-cn',
  pages: [{ name: 'page1', elements: [{ type: 'text', name: 'own-question', title: '一' }, ...elements] }],
});

describe('a shipped block', () => {
  it.each(shippedBlocks())('$code can be put into a form and published', ({ elements }) => {
    expect(checkForm(formWith(...elements))).toEqual([]);
    expect(compileForm(formWith(...elements)).questions.length).toBeGreaterThan(1);
  });

  it('stands beside all the others', () => {
    const elements = shippedBlocks()
      .filter(({ code }) => code !== 'five-good')
      .flatMap((block) => block.elements);
    expect(checkForm(formWith(...elements))).toEqual([]);
  });
});

describe('the expression of a total', () => {
  const number = (name: string, points: number, more = {}) => ({
    type: 'text',
    inputType: 'number',
    name,
    min: 0,
    max: points,
    step: 0.5,
    points,
    ...more,
  });
  const choices = [{ value: 'full', points: 10 }, { value: 'half', points: 5 }, 'nothing'];
  const sheets: Record<string, JsonObject[]> = {
    numbers: [number('a', 40), number('b', 60)],
    'options, several and rows': [
      { type: 'radiogroup', name: 'a', points: 10, choices },
      { type: 'checkbox', name: 'b', points: 15, choices },
      { type: 'matrix', name: 'c', points: 20, columns: choices, rows: ['r1', 'r2'] },
      { type: 'slider', name: 'd', points: 55, max: 55 },
    ],
    'items that may not apply': [
      number('a', 70),
      number('b', 20, { notApplicable: true }),
      { type: 'radiogroup', name: 'c', points: 10, choices, showNoneItem: true, notApplicable: true },
    ],
  };
  const answers = fc.record(
    {
      a: fc.oneof(
        fc.integer({ min: 0, max: 80 }).map((half) => half / 2),
        fc.constantFrom('full', 'half', 'nothing'),
      ),
      b: fc.oneof(
        fc.integer({ min: 0, max: 40 }).map((half) => half / 2),
        fc.subarray(['full', 'half', 'nothing'], { minLength: 1 }),
      ),
      c: fc.oneof(
        fc.constantFrom('full', 'half', 'none'),
        fc.record(
          { r1: fc.constantFrom('full', 'half'), r2: fc.constantFrom('half', 'nothing') },
          { requiredKeys: [] },
        ),
      ),
      d: fc.integer({ min: 0, max: 55 }),
    },
    { requiredKeys: [] },
  );

  it.each(Object.entries(sheets))('shows what a sheet of %s scores', (_title, elements) => {
    const definition = {
      elements: [
        ...elements,
        { type: 'expression', name: 'sum', role: 'total', expression: totalExpressionOf({ elements }) },
      ],
    };
    expect(checkForm(definition).filter(({ code }) => code !== 'points-not-100')).toEqual([]);
    const form = compileForm(definition);
    let sound = 0;
    fc.assert(
      fc.property(answers, (given) => {
        const known = Object.fromEntries(
          Object.entries(given).filter(([name]) => form.questions.some((question) => question.name === name)),
        );
        const checked = form.validate(known);
        if (!checked.ok) return;
        sound += 1;
        const { total } = scoreSheet(scoredItemsOf(definition), checked.answers, {}) ?? {};
        expect(Number(checked.calculated['sum'] ?? 0)).toBeCloseTo(Number(total), 2);
      }),
      { numRuns: 400 },
    );
    expect(sound).toBeGreaterThan(20);
  });

  it('is nothing for a form without points', () => {
    expect(totalExpressionOf({ elements: [{ type: 'text', name: 'x' }] })).toBe('0');
    expect(totalExpressionOf('no form')).toBe('0');
  });
});
