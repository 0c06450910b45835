import { describe, expect, it } from 'vitest';
import { shippedForms } from '../shipped-forms.js';
import { heavyPartsOf } from './light-form.js';

describe('the light phone page', () => {
  it('draws every shipped ballot by itself', () => {
    const ballots = shippedForms().filter(({ manifest }) => manifest.audience === 'resident');
    expect(ballots.length).toBeGreaterThan(5);
    expect(Object.fromEntries(ballots.map(({ code, definition }) => [code, heavyPartsOf(definition)]))).toEqual(
      Object.fromEntries(ballots.map(({ code }) => [code, []])),
    );
  });

  it('leaves to SurveyJS what it does not draw, and says where that is', () => {
    const form = {
      pages: [
        {
          elements: [
            { type: 'radiogroup', name: 'a', choices: ['x', 'y'], choicesOrder: 'random' },
            {
              type: 'panel',
              name: 'p',
              state: 'collapsed',
              elements: [{ type: 'ranking', name: 'b', choices: ['x'] }],
            },
            { type: 'text', name: 'c', inputType: 'datetime-local', dataList: ['x'] },
            { type: 'checkbox', name: 'd', choices: ['x'], showSelectAllItem: true },
            { type: 'checkbox', name: 'e', choices: ['x'], showSelectAllItem: false, choicesOrder: 'none' },
          ],
        },
      ],
    };
    expect(heavyPartsOf(form)).toEqual([
      { pointer: '#/pages/0/elements/0/choicesOrder', what: 'choicesOrder', question: 'a' },
      { pointer: '#/pages/0/elements/1/state', what: 'state', question: 'p' },
      { pointer: '#/pages/0/elements/1/elements/0', what: 'ranking', question: 'b' },
      { pointer: '#/pages/0/elements/2/dataList', what: 'dataList', question: 'c' },
      { pointer: '#/pages/0/elements/2/inputType', what: 'datetime-local', question: 'c' },
      { pointer: '#/pages/0/elements/3/showSelectAllItem', what: 'showSelectAllItem', question: 'd' },
    ]);
  });

  it.each([null, 'form', []])('draws nothing of what is no form: %j', (definition) => {
    expect(heavyPartsOf(definition)).toEqual([{ pointer: '#', what: 'form', question: undefined }]);
  });
});
