import { describe, expect, it } from 'vitest';
import { crossTable, figureOf, inOrder, measureOf, ranked, type Figure } from './figures.js';
import { scaleOf } from './scale.js';

const options = (...codes: string[]) => codes.map((code) => ({ code, title: { default: code } }));
const satisfaction = options('satisfied', 'fairly-satisfied', 'basically-satisfied', 'dissatisfied', 'unknown');
const scheme = { values: { satisfied: 1, 'fairly-satisfied': '0.8', 'basically-satisfied': '0.6', dissatisfied: 0 } };
const all = { key: 'all', name: null };
const cell = (
  counts: Record<string, number>,
  answered = Object.values(counts).reduce((sum, count) => sum + count, 0),
) => ({
  ballots: answered,
  answered,
  options: counts,
});

describe('what answers come to', () => {
  it.each<[string, readonly { code: string; title: { default: string } }[], Record<string, number>, Partial<Figure>]>([
    [
      'the index and the rate of the grade, without those who do not know',
      satisfaction,
      { satisfied: 4, 'fairly-satisfied': 2, dissatisfied: 1, unknown: 3 },
      // (4×1 + 2×0.8) / 7, and six of seven.
      { answered: 10, valid: 7, index: '80.00', rate: '85.71', mean: null },
    ],
    [
      'a mean of stars, and an index from the least to the greatest',
      options('1', '2', '3', '4', '5'),
      { '5': 2, '2': 1 },
      // 12 / 3, and (1 + 1 + 1/4) / 3.
      { valid: 3, mean: '4.00', index: '75.00', rate: null },
    ],
    [
      'shares alone of options without an order',
      options('bus', 'bicycle'),
      { bus: 3 },
      { index: null, mean: null, rate: null },
    ],
    ['nothing of nobody', satisfaction, {}, { answered: 0, valid: 0, index: null, rate: null }],
    ['no index of those who all do not know', satisfaction, { unknown: 6 }, { valid: 0, index: null, rate: null }],
  ])('is %s', (_name, list, counts, expected) => {
    expect(figureOf(all, [cell(counts)], 1, scaleOf({ kind: 'one', options: list }, scheme))).toMatchObject(expected);
  });

  it('is no index where the scheme has no value for an option', () => {
    expect(scaleOf({ kind: 'one', options: satisfaction }, { values: { satisfied: 1 } })).toMatchObject({
      values: null,
      worst: 'dissatisfied',
    });
  });

  it('is the mean of numbers that were typed', () => {
    expect(figureOf(all, [cell({ '7': 1, '10': 2 })], 1, 'numbers')).toMatchObject({ mean: '9.00', index: null });
  });

  it('adds up what is shown, and says of how many units nothing is', () => {
    const scale = scaleOf({ kind: 'several', options: options('a', 'b') }, scheme);
    expect(figureOf(all, [cell({ a: 5, b: 2 }, 6), cell({ b: 6 }, 7)], 5, scale)).toMatchObject({
      units: 2,
      withheld: 3,
      answered: 13,
      options: { a: { count: 5, share: '38.46' }, b: { count: 8, share: '61.54' } },
    });
  });
});

describe('figures beside each other', () => {
  const scale = scaleOf({ kind: 'one', options: satisfaction }, scheme);
  const figures = [
    figureOf({ key: 'low', name: null }, [cell({ satisfied: 1, dissatisfied: 9 })], 1, scale),
    figureOf({ key: 'none', name: null }, [], 1, scale),
    figureOf({ key: 'high', name: null }, [cell({ satisfied: 9, dissatisfied: 1 })], 1, scale),
    figureOf({ key: 'also-high', name: null }, [cell({ satisfied: 90, dissatisfied: 10 })], 1, scale),
  ];

  it('share a place where they are equal, and have none without a value', () => {
    expect(ranked(figures).map(({ rank }) => rank)).toEqual([3, null, 1, 1]);
  });

  it.each([
    ['ASC', ['low', 'high', 'also-high', 'none']],
    ['DESC', ['high', 'also-high', 'low', 'none']],
  ] as const)('stand in order, those without a value last: %s', (direction, keys) => {
    expect(inOrder(figures, measureOf, direction).map(({ key }) => key)).toEqual(keys);
  });

  it('make a cross table with shares of rows and of columns', () => {
    expect(crossTable(figures.slice(0, 3)).columns).toEqual({ satisfied: 10, dissatisfied: 10 });
    expect(crossTable(figures.slice(0, 3)).rows.map(({ cells }) => cells)).toEqual([
      {
        satisfied: { count: 1, rowShare: '10.00', columnShare: '10.00' },
        dissatisfied: { count: 9, rowShare: '90.00', columnShare: '90.00' },
      },
      {},
      {
        satisfied: { count: 9, rowShare: '90.00', columnShare: '90.00' },
        dissatisfied: { count: 1, rowShare: '10.00', columnShare: '10.00' },
      },
    ]);
  });
});
