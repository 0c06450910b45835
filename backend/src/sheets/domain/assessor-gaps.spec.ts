import { describe, expect, it } from 'vitest';
import type { Assessed, AssessorRule } from '../../campaigns/index.js';
import { assessorPlan, type PossibleAssessor } from './assessor-gaps.js';

const unit = (unitId: string, path: string): Assessed => ({
  unitId,
  unitCode: unitId,
  path,
  guidePath: '',
});
const villages = [unit('a1', '/c/a/a1/'), unit('a2', '/c/a/a2/'), unit('b1', '/c/b/b1/')];
const account = (id: string, path: string, mayAssess = true): PossibleAssessor => ({
  id,
  unitId: path.split('/').at(-2) ?? '',
  path,
  mayAssess,
});
const planned = (rule: AssessorRule | undefined, accounts: PossibleAssessor[], subjects = villages) => {
  const { gaps, shares } = assessorPlan(rule, subjects, accounts);
  return { gaps: gaps.map(({ subject, reason }) => [subject.unitId, reason]), shares: Object.fromEntries(shares) };
};

describe('gaps of a rule for assessors', () => {
  it('are the villages of a township whose people may not assess, or that has none', () => {
    const bySuperior = { by: 'superior' } as const;
    expect(planned(bySuperior, [account('x', '/c/a/'), account('county', '/c/')])).toEqual({
      gaps: [['b1', 'nobody']],
      shares: { x: 2 },
    });
    expect(planned(bySuperior, [account('x', '/c/a/'), account('y', '/c/b/', false)]).gaps).toEqual([
      ['b1', 'no-right'],
    ]);
  });

  it('are units whose only assessor is of the unit itself', () => {
    expect(planned(undefined, [account('x', '/c/a/a1/'), account('y', '/c/b/')])).toEqual({
      gaps: [
        ['a1', 'own-unit'],
        ['a2', 'nobody'],
      ],
      shares: { y: 1 },
    });
  });

  it('are units that nobody of the list reaches, and those whose share somebody without the right has', () => {
    const shared = (...accounts: PossibleAssessor[]): AssessorRule => ({
      by: 'shared',
      accounts: accounts.map(({ id, unitId, path }) => ({ accountId: id, unitId, path })),
    });
    const [x, y] = [account('x', '/c/a/'), account('y', '/c/a/', false)];
    expect(planned(shared(x, y), [x, y])).toEqual({
      gaps: [
        ['a2', 'no-right'],
        ['b1', 'nobody'],
      ],
      shares: { x: 1 },
    });
    const own = account('own', '/c/a/a1/');
    expect(planned(shared(own), [own]).gaps[0]).toEqual(['a1', 'own-unit']);
  });
});
