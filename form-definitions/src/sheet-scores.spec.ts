import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoredItemsOf, scoreSheet } from './sheet-scores.js';

type Json = Record<string, unknown>;

const score = (elements: Json[], answers: Json, calculated: Json = {}) =>
  scoreSheet(scoredItemsOf({ pages: [{ elements }] }), answers, calculated);
const number = (name: string, points: number, more: Json = {}): Json => ({
  type: 'text',
  inputType: 'number',
  name,
  points,
  ...more,
});
const options = [
  { value: 'full', points: 10 },
  { value: 'half', points: 5.5 },
  { value: 'nothing', points: 0 },
];

describe('a sheet', () => {
  it('with points beyond all measure is added up all the same', () =>
    expect(score([number('q', 1e303)], {})?.points).toBe(String(BigInt(1e303))));

  it('takes the points of the chosen option', () => {
    const question = { type: 'radiogroup', name: 'q', points: 10, choices: options };
    expect(score([question], { q: 'half' })).toMatchObject({
      total: '5.5',
      points: '10',
      items: [{ item: 'q', score: '5.5', applicable: true }],
    });
    expect(score([question], { q: 'nothing' })).toMatchObject({ total: '0', items: [{ score: '0' }] });
    expect(score([question], {})).toMatchObject({ total: '0', items: [{ score: null, applicable: true }] });
  });

  it('adds the options of a checkbox and the rows of a matrix', () => {
    const checkbox = { type: 'checkbox', name: 'c', points: 15.5, choices: options };
    const matrix = { type: 'matrix', name: 'm', points: 20, columns: options, rows: ['a', 'b'] };
    expect(score([checkbox, matrix], { c: ['full', 'half'], m: { a: 'half', b: 'half' } })).toMatchObject({
      total: '26.5',
      items: [{ score: '15.5' }, { score: '11' }],
    });
  });

  it('names items by their role and takes calculated points from the calculation', () => {
    const elements = [number('x', 10, { role: 'item:leadership' }), { type: 'expression', name: 'y', points: 5 }];
    expect(score(elements, { x: 8, y: 99 }, { y: 4 })).toMatchObject({
      total: '12',
      items: [{ item: 'leadership' }, { item: 'y', score: '4' }],
    });
  });

  it('leaves out rows of tables and everything without points', () => {
    const table = { type: 'matrixdynamic', name: 't', columns: [{ name: 'n', points: 5 }] };
    expect(score([table, { type: 'comment', name: 'why' }], {})).toBeUndefined();
    expect(scoredItemsOf('not a form')).toEqual([]);
  });
});

describe('an item that may not apply', () => {
  const elements = [number('a', 30), number('b', 40), number('c', 30, { notApplicable: true })];

  it('counts like any other when it has an answer', () => {
    expect(score(elements, { a: 20, b: 30, c: 0 })).toMatchObject({ total: '50', points: '100' });
  });

  it('leaves the sheet without one, and the rest is scaled to 100 with two decimals', () => {
    // 100 · 50 / 70 = 71.428...
    expect(score(elements, { a: 20, b: 30 })).toMatchObject({
      total: '71.43',
      points: '100',
      items: [{}, {}, { score: null, applicable: false }],
    });
  });

  it('leaves the sheet with the answer none, too', () => {
    const question = {
      type: 'radiogroup',
      name: 'q',
      points: 10,
      notApplicable: true,
      choices: options,
      showNoneItem: true,
    };
    expect(score([number('a', 90), question], { a: 45, q: 'none' })).toMatchObject({ total: '50' });
    expect(score([number('a', 90), { ...question, type: 'checkbox' }], { a: 45, q: ['none'] })).toMatchObject({
      total: '50',
    });
    expect(score([number('a', 90), { ...question, notApplicable: false }], { a: 45, q: 'none' })).toMatchObject({
      total: '45',
    });
  });

  it('rounds half up, where a binary fraction would not', () => {
    // 100 · 1.005 = 100.5 hundredths: exactly half.
    expect(score([number('a', 1), number('b', 99, { notApplicable: true })], { a: 0.10005 })?.total).toBe('10.01');
  });

  it('gives nothing when nothing applies', () => {
    expect(score([number('a', 100, { notApplicable: true })], {})).toMatchObject({ total: '0', points: '100' });
  });

  it('never lifts a total above the sheet or below its plain sum', () => {
    const item = fc.record({
      points: fc.integer({ min: 1, max: 40 }),
      share: fc.option(fc.integer({ min: 0, max: 100 })),
      optional: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), (items) => {
        const sheet = items.map(({ points, optional }, at) => number(`i${at}`, points, { notApplicable: optional }));
        const answers = Object.fromEntries(
          items.flatMap(({ points, share }, at) =>
            share === null ? [] : [[`i${at}`, Math.round(points * share) / 100]],
          ),
        );
        const result = score(sheet, answers);
        const plain = Object.values(answers).reduce((sum, value) => sum + value, 0);
        expect(Number(result?.total)).toBeGreaterThanOrEqual(plain - 1e-9);
        expect(Number(result?.total)).toBeLessThanOrEqual(Number(result?.points));
      }),
    );
  });
});
