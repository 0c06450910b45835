import { describe, expect, it } from 'vitest';
import { figuresOf, shareFigure, type UnitInRound } from './round-figures.js';
import { faultsOfTargets, proposedTargets } from './round-targets.js';

const tiers = ['model', 'advanced', 'qualified', 'weak', 'feeble'];
const many = (count: number, unit: UnitInRound): UnitInRound[] => Array.from({ length: count }, () => unit);
const from = (prior: string | null, grade: string | null): UnitInRound => ({
  prior,
  grade,
  change: prior === null || grade === null ? null : tiers.indexOf(prior) - tiers.indexOf(grade),
});

describe('the targets of the documents', () => {
  it('are three tiers of five at 75 % and then at 85 %, and a tenth of the weak (S1.6, S1.7)', () => {
    expect(proposedTargets(tiers, 1)).toEqual({
      shareGrades: ['model', 'advanced', 'qualified'],
      sharePercent: '75',
      riseGrades: ['weak', 'feeble'],
      risePercent: '10',
      tolerance: '2',
    });
    expect(proposedTargets(tiers, 0).sharePercent).toBe('75');
    expect(proposedTargets(tiers, 2).sharePercent).toBe('85');
  });
  it('are 80 % where a unit attains the standard or not (S3.1)', () =>
    expect(proposedTargets(['attained', 'not-attained'], 2)).toMatchObject({
      shareGrades: ['attained'],
      sharePercent: '80',
      riseGrades: ['not-attained'],
    }));
  it('are the two better grades of four', () =>
    expect(proposedTargets(['good', 'fairly-good', 'average', 'poor'], 1)).toMatchObject({
      shareGrades: ['good', 'fairly-good'],
      riseGrades: ['average', 'poor'],
    }));
  it('name no grade that the type does not have, none twice, and none on both sides', () => {
    expect(faultsOfTargets(tiers, { shareGrades: ['model', 'best'], riseGrades: ['feeble'] })).toEqual([
      { field: 'shareGrades', index: 1 },
    ]);
    expect(faultsOfTargets(tiers, { shareGrades: ['model', 'model'], riseGrades: ['model', 'weak'] })).toEqual([
      { field: 'shareGrades', index: 1 },
      { field: 'riseGrades', index: 0 },
    ]);
  });
});

describe('a share against its target', () => {
  const against = (part: number, whole: number, target: string) =>
    shareFigure(part, whole, { target, tolerance: '2', isGraded: true });
  it.each([
    ['150 of 200 meet 75 %', 150, 200, '75', 'met', 0, '75.00'],
    ['169 of 200 are about 85 %, and one is missing', 169, 200, '85', 'approx', 1, '84.50'],
    ['3 of 31 are about a tenth, and one is missing', 3, 31, '10', 'approx', 1, '9.68'],
    ['97 of 281 miss 80 % by 128', 97, 281, '80', 'not-met', 128, '34.52'],
    ['57 of 189 miss 80 % by 95', 57, 189, '80', 'not-met', 95, '30.16'],
    ['9 of 46 miss 80 % by 28', 9, 46, '80', 'not-met', 28, '19.57'],
    // In binary fractions 0.55 · 100 is more than 55.
    ['55 of 100 meet 55 %', 55, 100, '55', 'met', 0, '55.00'],
    ['7 of 8 meet 87.5 %', 7, 8, '87.5', 'met', 0, '87.50'],
  ] as const)('%s', (_, part, whole, target, status, needMore, percent) =>
    expect(against(part, whole, target)).toEqual({ part, whole, target, status, needMore, percent }),
  );
  it('says nothing of nobody', () =>
    expect(against(0, 0, '10')).toMatchObject({ percent: null, status: null, needMore: 0 }));
  it('says how many are needed before there is a result, and no more', () =>
    expect(shareFigure(0, 70, { target: '10', tolerance: '2', isGraded: false })).toMatchObject({
      percent: null,
      status: null,
      needMore: 7,
    }));
});

describe('the figures of a round', () => {
  const units = [
    ...many(150, from('qualified', 'qualified')),
    ...many(25, from('weak', 'advanced')),
    ...many(24, from('feeble', 'feeble')),
    from('weak', null),
    from(null, 'model'),
  ];
  const figures = figuresOf(units, proposedTargets(tiers, 1), true);
  it('count every unit in the share, also one without a grade (I13)', () =>
    expect(figures).toMatchObject({
      total: 201,
      ungraded: 1,
      counts: { qualified: 150, advanced: 25, feeble: 24, model: 1 },
      share: { part: 176, whole: 201 },
    }));
  it('count only those as risen that were weak at the start; one that is new was not', () =>
    expect(figures.rise).toMatchObject({ part: 25, whole: 50, percent: '50.00', status: 'met' }));
});
