import { describe, expect, it } from 'vitest';
import type { EvaluatorGroup } from './campaign-plan.js';
import { areForSame, formsOfGroup, formVersionsOf, groupFor } from './group-forms.js';

const group: EvaluatorGroup = {
  key: 'self',
  kind: 'sheet',
  access: 'account',
  formVersionId: 'villages-1',
  formCode: 'villages',
  formVersion: 1,
  anonymous: false,
  variants: [
    {
      unitTypes: ['non-public-enterprise', 'social-organisation'],
      formVersionId: 'enterprises-2',
      formCode: 'enterprises',
      formVersion: 2,
    },
  ],
};

describe('the form of a group (S5.4)', () => {
  it('is that of the type of the unit, and the one of the group for every other type', () => {
    expect(groupFor(group, { unitType: 'social-organisation', path: '/c/t/s/' })).toMatchObject({
      formCode: 'enterprises',
      formVersion: 2,
      key: 'self',
    });
    expect(groupFor(group, { unitType: 'village', path: '/c/t/v/' })).toBe(group);
  });
  it('is that of the nearest superior with additions of its own, before that of the type (S4.3)', () => {
    const local = (formCode: string, under: string, unitTypes: string[] = []) => ({
      unitTypes,
      under,
      formVersionId: formCode,
      formCode,
      formVersion: 1,
    });
    const variants = [
      ...(group.variants ?? []),
      local('county-own', 'c'),
      local('town-own', 't'),
      local('town-communities', 't', ['community']),
    ];
    const formAt = (unitType: string, path: string) => groupFor({ ...group, variants }, { unitType, path }).formCode;
    expect(formAt('village', '/c/t/v/')).toBe('town-own');
    expect(formAt('community', '/c/t/v/')).toBe('town-communities');
    expect(formAt('social-organisation', '/c/t/v/')).toBe('town-own');
    expect(formAt('village', '/c/other/v/')).toBe('county-own');
    expect(formAt('social-organisation', '/elsewhere/s/')).toBe('enterprises');
    expect(formAt('village', '/elsewhere/v/')).toBe('villages');
  });
  it('is not two for the same units', () => {
    const all = { unitTypes: [], under: 't' };
    expect(areForSame(all, { ...all })).toBe(true);
    expect(areForSame(all, { unitTypes: [], under: 'u' })).toBe(false);
    expect(areForSame(all, { unitTypes: ['village'], under: 't' })).toBe(false);
    expect(areForSame({ unitTypes: ['village'] }, { unitTypes: ['community', 'village'] })).toBe(true);
  });
  it('is counted once, though two groups have it', () => {
    expect(formsOfGroup(group).map(({ formCode }) => formCode)).toEqual(['villages', 'enterprises']);
    expect(formVersionsOf([group, { ...group, key: 'superior' }])).toEqual(['villages-1', 'enterprises-2']);
  });
});
