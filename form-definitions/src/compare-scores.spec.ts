import { describe, expect, it } from 'vitest';
import { compareScores, differs } from './compare-scores.js';
import type { ItemScore } from './sheet-scores.js';

const score = (item: string, given: string | null, points = '10'): ItemScore => ({
  item,
  question: `${item}-score`,
  points,
  score: given,
  applicable: true,
});

describe('two sheets about one unit', () => {
  it('are compared item by item: own points less theirs, exactly', () => {
    const rows = compareScores(
      [score('setup', '9.5'), score('venue', '8'), score('rules', '0.3')],
      [score('venue', '8'), score('setup', '8'), score('rules', '0.1')],
    );
    expect(rows.map(({ item, difference }) => [item, difference])).toEqual([
      ['venue', '0'],
      ['setup', '-1.5'],
      ['rules', '-0.2'],
    ]);
    expect(rows.map(differs)).toEqual([false, true, true]);
  });

  it('says nothing of an item that one of them has not scored, or that is worth other points there', () => {
    const rows = compareScores(
      [score('setup', null), score('venue', '8', '15'), score('only-theirs', '3')],
      [score('setup', '8'), score('venue', '8'), score('only-own', '4')],
    );
    expect(rows.map(({ item, theirs, own, difference }) => [item, theirs, own, difference])).toEqual([
      ['setup', null, '8', null],
      ['venue', '8', '8', null],
      ['only-own', null, '4', null],
      ['only-theirs', '3', null, null],
    ]);
    expect(rows.some(differs)).toBe(false);
    expect(rows.at(-1)?.questions).toEqual({ theirs: 'only-theirs-score', own: null });
  });
});
