import { describe, expect, it } from 'vitest';
import { withChoices } from './form-choices';

const units = [{ value: 'u1', text: '组织部' }];

describe('choices that a form asks for', () => {
  it('are filled into questions and columns, and nothing else changes', () => {
    const form = {
      pages: [
        {
          elements: [
            {
              type: 'matrixdynamic',
              name: 'departments',
              columns: [{ name: 'id', choices: [], choicesFrom: 'units' }, { name: 'weight' }],
            },
            { type: 'tagbox', name: 'objections', choices: [], choicesFrom: 'subjects' },
          ],
        },
      ],
    };
    expect(withChoices(form, { units })).toEqual({
      pages: [
        {
          elements: [
            {
              type: 'matrixdynamic',
              name: 'departments',
              columns: [{ name: 'id', choices: units, choicesFrom: 'units' }, { name: 'weight' }],
            },
            { type: 'tagbox', name: 'objections', choices: [], choicesFrom: 'subjects' },
          ],
        },
      ],
    });
  });
});
