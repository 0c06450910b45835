import { describe, expect, it } from 'vitest';
import { actionGroupOf, faultsOfBoundaries, gradesByAction, proposedBoundaries } from './action-groups.js';

const four = ['good', 'fairly-good', 'average', 'poor'];
const five = ['model', 'advanced', 'qualified', 'weak', 'feeble'];

describe('groups by grade (S5.11)', () => {
  it.each([
    [four, { consolidate: ['good', 'fairly-good'], push: ['average'], rectify: ['poor'] }],
    [five, { consolidate: ['model', 'advanced'], push: ['qualified'], rectify: ['weak', 'feeble'] }],
    [['a', 'b', 'c'], { consolidate: ['a'], push: ['b'], rectify: ['c'] }],
  ])('consolidate the best of %j, push the middle and put the lowest in order', (grades, groups) => {
    expect(gradesByAction(grades, proposedBoundaries(grades))).toEqual(groups);
  });

  it('are none where grades have no middle', () => {
    const grades = ['attained', 'not-attained'];
    expect(gradesByAction(grades, proposedBoundaries(grades))).toEqual({ consolidate: [], push: [], rectify: [] });
  });

  it('take every graded unit, and none without a grade', () => {
    const groups = gradesByAction(four, { consolidate: ['good'], rectify: ['average', 'poor'] });
    expect([...four, null, 'unheard-of'].map((grade) => actionGroupOf(groups, grade))).toEqual([
      'consolidate',
      'push',
      'rectify',
      'rectify',
      null,
      null,
    ]);
  });

  it.each([
    ['the best and the lowest', ['good'], ['poor'], []],
    ['nothing at all', [], [], []],
    ['every grade between them', ['good', 'fairly-good'], ['average', 'poor'], []],
    ['a gap among the best', ['good', 'average'], [], ['consolidate']],
    ['grades out of order', ['fairly-good', 'good'], [], ['consolidate']],
    ['the lowest without the last', [], ['average'], ['rectify']],
    ['a grade in both', ['good', 'fairly-good', 'average'], ['average', 'poor'], ['rectify']],
    ['a grade of another type', ['model'], ['feeble'], ['consolidate', 'rectify']],
  ])('may be bounded by %s or not', (_, consolidate, rectify, faults) => {
    expect(faultsOfBoundaries(four, { consolidate, rectify })).toEqual(faults);
  });
});
