import { describe, expect, it } from 'vitest';
import { formatScore, ratio } from '../exact/exact.js';
import { faultyGroups, statusOfFaults, type GroupFault, type GroupResult } from './group-state.js';
import { code, sortedCodes } from './outcome.js';
import { competitionRanks, gradeChange, worseGrade } from './ranking.js';
import { hiddenCategories } from './suppression.js';
import { sheetMean } from './sheet-mean.js';
import { meetsShare, neededForShare, requiredSample } from './tally.js';
import { Trace } from './trace.js';
import { weightedScore } from './weighted-score.js';

const group = (name: string, fault: GroupFault | null, score = 80): GroupResult => ({
  group: name,
  fault,
  rate: null,
  score: fault ? null : ratio(score),
  table: { score: fault ? null : formatScore(ratio(score)) },
});

describe('required sample (N7)', () => {
  it.each<[number | null, number, number]>([
    [300, 10, 30],
    [200, 10, 20],
    [201, 10, 21],
    [60, 10, 10],
    [12, 10, 8],
    [10, 10, 7],
    [1, 10, 1],
    [0, 10, 1],
    [null, 10, 10],
    [null, 0, 1],
    [4, 0, 1],
  ])('roster %s, at least %i: %i', (roster, minValid, expected) => {
    expect(requiredSample(roster, { minTurnout: ratio(1, 10), minValid })).toBe(expected);
  });
});

describe('mean of raters (N8)', () => {
  const mean = (totals: readonly number[], trimFrom = 5) => {
    const result = sheetMean(
      'g',
      totals.map((hundredths) => ({ hundredths, rater: null })),
      trimFrom,
      new Trace(),
    );
    return result && formatScore(result);
  };

  it.each<[readonly number[], string | null]>([
    [[], null],
    [[9000], '90.00'],
    [[9000, 9001], '90.01'],
    [[6000, 9000, 9000, 9000], '82.50'],
    [[6000, 9000, 9001, 9000, 10_000], '90.00'],
    [[8000, 9200, 9300, 9400, 9900], '93.00'],
    [[9000, 9000, 9000, 9000, 9000], '90.00'],
  ])('%j gives %s', (totals, expected) => expect(mean(totals)).toBe(expected));

  it('trims from three when told so', () => expect(mean([7000, 8000, 9900], 3)).toBe('80.00'));
});

describe('group states', () => {
  const weights = new Map([
    ['a', ratio(100)],
    ['b', ratio(0)],
  ]);

  it('leaves a missing group without weight out, and no other fault', () => {
    expect(faultyGroups([group('a', null), group('b', 'MISSING'), group('c', 'MISSING')], weights)).toEqual([]);
    expect(faultyGroups([group('b', 'INSUFFICIENT_SAMPLE'), group('c', 'INVALID_COUNT')], weights)).toHaveLength(2);
  });

  it.each<[readonly GroupFault[], string]>([
    [['MISSING', 'INSUFFICIENT_SAMPLE'], 'INSUFFICIENT_SAMPLE'],
    [['INSUFFICIENT_SAMPLE', 'NO_QUORUM'], 'NO_QUORUM'],
    [['NO_QUORUM', 'INVALID_COUNT', 'MISSING'], 'INVALID_COUNT'],
    [['MISSING'], 'INCOMPLETE'],
    [[], 'FINAL'],
  ])('%j is %s', (faults, expected) =>
    expect(statusOfFaults(faults.map((fault, index) => group(String(index), fault)))).toBe(expected),
  );

  it('divides by the weights present', () => {
    const parts = new Map([
      ['a', ratio(20)],
      ['b', ratio(30)],
      ['c', ratio(50)],
    ]);
    const score = weightedScore(
      [group('a', null, 95), group('b', 'MISSING'), group('c', null, 92)],
      parts,
      new Trace(),
    );
    expect(score && formatScore(score)).toBe('92.86');
    expect(weightedScore([group('b', 'MISSING')], parts, new Trace())).toBeNull();
  });
});

describe('ranks, changes and shares', () => {
  it('shares a rank between equals and skips the next (N9)', () => {
    expect(competitionRanks([9000, 9500, 9000, 8000])).toEqual([2, 1, 2, 4]);
  });

  it('counts grades moved up', () => {
    const grades = ['good', 'average', 'poor'];
    expect([
      gradeChange(grades, 'poor', 'good'),
      gradeChange(grades, 'good', 'average'),
      gradeChange(grades, null, 'good'),
      gradeChange(grades, 'good', null),
    ]).toEqual([2, -1, null, null]);
    expect(worseGrade(grades, 'average', 'good')).toBe('average');
  });

  it('compares shares in integers (N4)', () => {
    expect([meetsShare(55, 100, ratio(55)), meetsShare(169, 200, ratio(85)), meetsShare(170, 200, ratio(85))]).toEqual([
      true,
      false,
      true,
    ]);
    expect([neededForShare(13, ratio(70)), neededForShare(281, ratio(80)), neededForShare(0, ratio(80))]).toEqual([
      10, 225, 0,
    ]);
  });

  it('keeps each reason once, sorted', () => {
    const given = [code('MISSING', { group: 'b' }), code('CAP'), code('MISSING', { group: 'a' }), code('CAP')];
    expect(sortedCodes(given)).toEqual([code('CAP'), code('MISSING', { group: 'a' }), code('MISSING', { group: 'b' })]);
  });
});

describe('categories that must not be shown (I5)', () => {
  it.each<[Record<string, number>, number, string[]]>([
    [{ a: 4, b: 30, c: 20 }, 5, ['a', 'c']],
    [{ a: 4, b: 3, c: 20 }, 5, ['a', 'b']],
    [{ b: 7, a: 7, c: 4 }, 5, ['a', 'c']],
    [{ a: 5, b: 5 }, 5, []],
    [{ a: 1 }, 5, ['a']],
    [{}, 5, []],
  ])('%j below %i: %j', (valid, below, expected) =>
    expect(hiddenCategories(new Map(Object.entries(valid)), below)).toEqual(expected),
  );
});
