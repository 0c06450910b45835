import { describe, expect, it } from 'vitest';
import type { EvaluatorGroup } from './campaign-plan.js';
import { formsOfGroup, formVersionsOf, groupFor } from './group-forms.js';

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
    expect(groupFor(group, 'social-organisation')).toMatchObject({
      formCode: 'enterprises',
      formVersion: 2,
      key: 'self',
    });
    expect(groupFor(group, 'village')).toBe(group);
  });
  it('is counted once, though two groups have it', () => {
    expect(formsOfGroup(group).map(({ formCode }) => formCode)).toEqual(['villages', 'enterprises']);
    expect(formVersionsOf([group, { ...group, key: 'superior' }])).toEqual(['villages-1', 'enterprises-2']);
  });
});
